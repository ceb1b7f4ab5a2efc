// Be anyone: which of the five people this tab is.
export function AnyoneMenu() {
  return null;
}
