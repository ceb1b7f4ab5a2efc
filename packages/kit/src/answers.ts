// Checks the answers that people give to a demo's questions; both faces use the same rules.
import { LabError } from "./errors.ts";

/** The answer does not fit the question. */
export class AnswerError extends LabError {
  override name = "AnswerError";
  constructor(name: string, answer: string, expected: string) {
    super(`"${answer.slice(0, 60)}" is no answer to the question "${name}".`, {
      fix: `Give ${expected}.`,
    });
  }
}

/** @throws {AnswerError} when `answer` is no number or outside the range */
export function parseNumber(name: string, answer: string, range: { min?: number; max?: number } = {}): number {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range;
  const value = Number(answer);
  const fits = answer.trim() !== "" && Number.isFinite(value) && value >= min && value <= max;
  if (!fits) throw new AnswerError(name, answer, `a number${describeRange(min, max)}`);
  return value;
}

function describeRange(min: number, max: number): string {
  if (Number.isFinite(min) && Number.isFinite(max)) return ` from ${min} to ${max}`;
  if (Number.isFinite(min)) return ` of at least ${min}`;
  return Number.isFinite(max) ? ` of at most ${max}` : "";
}

/** @throws {AnswerError} when `answer` is not one of the options */
export function parseChoice<T extends string>(name: string, answer: string, options: readonly T[]): T {
  const chosen = options.find((option) => option === answer);
  if (chosen === undefined) throw new AnswerError(name, answer, `one of: ${options.join(", ")}`);
  return chosen;
}

/**
 * Reads an 8×8 drawing: 64 integers from 0 (paper) to 16 (ink), row by row, separated by commas or spaces.
 *
 * @throws {AnswerError} on any other count, range or kind of value
 */
export function parseDrawing(name: string, answer: string): number[] {
  const pixels = answer
    .replace(/[[\]]/g, " ")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const fits = pixels.length === 64 && pixels.every((pixel) => Number.isInteger(pixel) && pixel >= 0 && pixel <= 16);
  if (!fits) throw new AnswerError(name, answer, "64 whole numbers from 0 to 16, row by row");
  return pixels;
}
