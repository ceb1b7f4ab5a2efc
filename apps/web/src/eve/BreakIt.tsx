// "Break it": Eve's attacks on one station, and what stops them.
export function BreakIt(_: { id: string }) {
  return null;
}
