// Numbers of a text, and whether a number of the calldata is one of them.
import { findMentions } from "./text/money.ts";

/** Numbers may be written as they are, in whole tokens, in percent, or in hours, days, weeks or blocks of them. */
const scales = [1, 1e6, 1e18, 100, 1e16, 60, 3600, 86_400, 604_800, 300, 7200, 6570, 5760, 50_400];

const spelled = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const inDigits = (text: string): string =>
  text.replace(new RegExp(`\\b(?:${spelled.join("|")})\\b`, "gi"), (word) => `${spelled.indexOf(word.toLowerCase())}`);

/** "from 4", "currently 4", "instead of 4": what holds today is no new value. */
const old = /\b(?:from|currently|today|now|was|were|instead of|rather than|previously|old|before)\W*$/i;
/** "4 % to 3 %", "4 → 3": the first of the two holds today. */
const changes = /^\W{0,3}(?:%|[a-z]+)?\s*(?:to|→|->|=>|down to|up to)\s*\W{0,2}\d/i;

/** The numbers that a text names as what shall be. Addresses and hashes are none. */
export function valuesIn(text: string): number[] {
  const plain = inDigits(text).replace(/0x[\da-f]{8,}/gi, " ");
  return findMentions(plain)
    .filter(
      ({ index, quote }) =>
        !old.test(plain.slice(Math.max(0, index - 20), index)) &&
        !changes.test(plain.slice(index + quote.length, index + quote.length + 30)),
    )
    .map(({ amount }) => amount);
}

/** Whether a number of the calldata is one of `named`, in any of the units that people write. */
export function isNamed(value: number, named: readonly number[]): boolean {
  if (value === 0) return named.includes(0);
  return scales.some((scale) => named.some((amount) => Math.abs(amount * scale - value) <= 0.001 * value));
}

/** The largest number of the EVM, where the text says "all of it". */
export const isAll = (value: number, text: string): boolean =>
  value > 1e60 && /\b(?:all|everything|entire|whole|full|unlimited)\b/i.test(text);

/** Every number among the arguments of a call. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "bigint" || typeof value === "number") return [Number(value)];
  return Array.isArray(value) ? value.flatMap(numbersIn) : [];
}
