// How often an answer is right.
import type { Digit } from "../digits.ts";
import { argmax, infer } from "../infer.ts";
import type { Model } from "../model.ts";
import type { Teacher } from "./teacher.ts";

export type Accuracy = { right: number; of: number };
/** Parts of the data by name. */
export type Parts = Record<string, readonly Digit[]>;

/** Counts the right answers on each part. */
export function accuracyOf(classifier: Model | Teacher, parts: Parts): Record<string, Accuracy> {
  const classOf = (pixels: readonly number[]) =>
    typeof classifier === "function" ? argmax([...classifier(pixels)]) : infer(classifier, pixels).class;
  const count = (digits: readonly Digit[]) => digits.filter(({ pixels, label }) => classOf(pixels) === label).length;
  return Object.fromEntries(
    Object.entries(parts).map(([name, digits]) => [name, { right: count(digits), of: digits.length }]),
  );
}
