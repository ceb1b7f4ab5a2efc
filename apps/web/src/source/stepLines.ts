// Finds which lines of a demo's source belong to which step, by the literal title in `step("…")`.

/** First and last line of a step, counted from 1. */
export type StepLines = { title: string; from: number; to: number };

// step( and then a string in any quotes, perhaps on a line of its own.
const stepCall = /\bstep\(\s*(["'`])((?:\\.|(?!\1).)*)\1/gs;

/**
 * A step's lines run from its call to the line before the next one, and the last step's to the end of the story:
 * the first line after it that begins with a closing brace or bracket.
 */
export function findStepLines(lines: readonly string[]): StepLines[] {
  const calls = [...lines.join("\n").matchAll(stepCall)].map((call) => ({
    title: withoutEscapes(call[2] ?? ""),
    from: call.input.slice(0, call.index).split("\n").length,
  }));
  return calls.map(({ title, from }, index) => {
    const before = calls[index + 1]?.from ?? endOfStory(lines, from);
    return { title, from, to: lastWritten(lines, from, before - 1) };
  });
}

function endOfStory(lines: readonly string[], from: number): number {
  const index = lines.findIndex((line, at) => at >= from && /^[})]/.test(line));
  return index < 0 ? lines.length + 1 : index + 1;
}

/** Leaves out the blank lines at the end, and the comment that introduces the next step. */
function lastWritten(lines: readonly string[], from: number, to: number): number {
  let last = to;
  while (last > from && /^\s*($|\/\/)/.test(lines[last - 1] ?? "")) last--;
  return last;
}

function withoutEscapes(literal: string): string {
  return literal.replace(/\\(.)/gs, (_, character: string) => (character === "n" ? "\n" : character));
}
