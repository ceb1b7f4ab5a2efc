// Two dense layers with real numbers: forwards, and backwards (the chain rule, written out).
import { around, type Random } from "./random.ts";

export type Shape = {
  inputs: number;
  hidden: number;
  classes: number;
  activation: "square" | "relu";
  /** The ReLU's result loses its last `shift` bits. */
  shift: number;
};

/**
 * Weights and biases. Gradients and Adam's memory have the same form.
 *
 * `w1[input * hidden + neuron]` and `w2[neuron * classes + class]`: what one input sends out lies side by side, so
 * that an input of 0 (paper, half of the picture) costs nothing.
 */
export type Parameters = Record<Group, Float64Array>;
export type Group = "w1" | "b1" | "w2" | "b2";
export const groups: readonly Group[] = ["w1", "b1", "w2", "b2"];

export function zeros({ inputs, hidden, classes }: Shape): Parameters {
  return {
    w1: new Float64Array(inputs * hidden),
    b1: new Float64Array(hidden),
    w2: new Float64Array(hidden * classes),
    b2: new Float64Array(classes),
  };
}

/** Random weights to start from, no larger than `reach1` and `reach2`; biases start at 0. */
export function randomParameters(shape: Shape, reach1: number, reach2: number, random: Random): Parameters {
  const parameters = zeros(shape);
  for (const index of parameters.w1.keys()) parameters.w1[index] = around(random, reach1);
  for (const index of parameters.w2.keys()) parameters.w2[index] = around(random, reach2);
  return parameters;
}

/** What `forward` computes on its way, and `backward` needs; the slopes are d loss / d number. */
export type Activations = Record<"accumulators" | "hidden" | "logits" | "hiddenSlope", Float64Array>;

export function activationsOf({ hidden, classes }: Shape): Activations {
  const perNeuron = () => new Float64Array(hidden);
  const logits = new Float64Array(classes);
  return { accumulators: perNeuron(), hidden: perNeuron(), logits, hiddenSlope: perNeuron() };
}

/** Fills `at` with what the network makes of `x`. */
export function forward(shape: Shape, { w1, b1, w2, b2 }: Parameters, x: Float64Array, at: Activations): void {
  dense(w1, b1, x, at.accumulators);
  for (let i = 0; i < at.hidden.length; i++) {
    const sum = at.accumulators[i]!;
    at.hidden[i] = shape.activation === "square" ? sum * sum : sum > 0 ? Math.floor(sum / 2 ** shape.shift) : 0;
  }
  dense(w2, b2, at.hidden, at.logits);
}

/** Adds to `gradients` what one example asks for, after `forward`. */
export function backward(
  shape: Shape,
  parameters: Parameters,
  x: Float64Array,
  at: Activations,
  logitSlope: Float64Array,
  gradients: Parameters,
): void {
  const { hiddenSlope } = at;
  denseInputSlope(parameters.w2, logitSlope, hiddenSlope);
  denseGradient(at.hidden, logitSlope, gradients.w2, gradients.b2);
  for (let i = 0; i < hiddenSlope.length; i++) {
    const sum = at.accumulators[i]!;
    // The slope as if nothing were cut off: steps have slope 0 nearly everywhere, and nothing would be learned.
    hiddenSlope[i]! *= shape.activation === "square" ? 2 * sum : sum > 0 ? 1 / 2 ** shape.shift : 0;
  }
  denseGradient(x, hiddenSlope, gradients.w1, gradients.b1);
}

/** out = bias + weights · x */
function dense(weights: Float64Array, bias: Float64Array, x: Float64Array, out: Float64Array): void {
  const width = out.length;
  for (let k = 0; k < width; k++) out[k] = bias[k]!;
  for (let j = 0; j < x.length; j++) {
    const value = x[j]!;
    if (value === 0) continue;
    for (let k = 0, w = j * width; k < width; k++, w++) out[k]! += weights[w]! * value;
  }
}

/** d loss / d weight = x · d loss / d out, added up over the examples of a batch. */
function denseGradient(x: Float64Array, outSlope: Float64Array, weights: Float64Array, bias: Float64Array): void {
  const width = outSlope.length;
  for (let k = 0; k < width; k++) bias[k]! += outSlope[k]!;
  for (let j = 0; j < x.length; j++) {
    const value = x[j]!;
    if (value === 0) continue;
    for (let k = 0, w = j * width; k < width; k++, w++) weights[w]! += outSlope[k]! * value;
  }
}

/** d loss / d x = weights · d loss / d out */
function denseInputSlope(weights: Float64Array, outSlope: Float64Array, xSlope: Float64Array): void {
  const width = outSlope.length;
  for (let j = 0; j < xSlope.length; j++) {
    let sum = 0;
    for (let k = 0, w = j * width; k < width; k++, w++) sum += weights[w]! * outSlope[k]!;
    xSlope[j] = sum;
  }
}
