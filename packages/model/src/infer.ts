// Running the model: sums of products of small integers, exact everywhere.
import type { Model } from "./model.ts";
import { quantise } from "./quantise.ts";

/** Everything that is computed on the way to the class. */
export type Inference = {
  /** 48 numbers, 0 to 3 */
  input: number[];
  /** What each hidden neuron adds up, before its activation. */
  accumulators: number[];
  hidden: number[];
  /** One score per class. */
  logits: number[];
  class: number;
};

/**
 * Classifies a picture with integers only.
 *
 * Twins: `classify` in contracts/DigitModel.sol, and the circuits of packages/zk-proof.
 *
 * @param pixels 64 integers, row by row, 0 (paper) to 16 (ink)
 * @throws {WrongPictureSizeError} when there are not 64
 * @throws {PixelRangeError} when one is out of range
 */
export function infer(model: Model, pixels: readonly number[]): Inference {
  return inferQuantised(model, quantise(pixels));
}

/** The same from the model's input, which the caller has checked: 48 integers, 0 to 3. */
export function inferQuantised(model: Model, input: number[]): Inference {
  const accumulators = layer(model.w1, model.b1, input);
  const hidden = accumulators.map((accumulator) => activate(model, accumulator));
  const logits = layer(model.w2, model.b2, hidden);
  return { input, accumulators, hidden, logits, class: argmax(logits) };
}

/** bias + weights · x, for each neuron. */
function layer(weights: Model["w1"], biases: Model["b1"], x: readonly number[]): number[] {
  return weights.map((row, neuron) => row.reduce((sum, weight, index) => sum + weight * x[index]!, biases[neuron]!));
}

/** Both shifts and squares stay far below 2^53, where numbers are exact: see bounds.ts. */
export function activate(model: Model, accumulator: number): number {
  if (model.activation === "square") return accumulator * accumulator;
  return accumulator > 0 ? accumulator >> model.shift : 0;
}

/** The place of the greatest value; of equals, the first. */
export function argmax(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > values[best]! ? index : best), 0);
}
