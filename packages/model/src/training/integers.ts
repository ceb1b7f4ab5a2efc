// From real parameters to the integers of a model, such that no accumulator can leave its lane.
import type { Model } from "../model.ts";
import { inputMax } from "../quantise.ts";
import type { Parameters, Shape } from "./network.ts";

/** The greatest weight of each layer (w1 from −first to first, w2 from −second to second), bits of an accumulator. */
export type Limits = { first: number; second: number; laneBits: number };

/**
 * The integers nearest to the parameters: what the integer network computes with while it learns.
 *
 * Weights that ran far past their limit are first pulled back to it, or they could not return for a long time.
 */
export function rounded(shape: Shape, limits: Limits, parameters: Parameters): Parameters {
  clip(parameters.w1, limits.first);
  clip(parameters.w2, limits.second);
  const w1 = thinned(shape, limits, parameters.w1.map(roundToInteger), parameters.w1);
  const b1 = biasesInLanes(shape, limits.laneBits, w1, parameters.b1);
  return { w1, b1, w2: parameters.w2.map(roundToInteger), b2: parameters.b2.map(roundToInteger) };
}

/** The same without rounding, to start with: learning is easier while weights are still free. */
export function clipped(limits: Limits, parameters: Parameters): Parameters {
  clip(parameters.w1, limits.first);
  clip(parameters.w2, limits.second);
  return parameters;
}

/** Math.round, but never −0, which would be another model to a careless comparison. */
const roundToInteger = (value: number): number => Math.round(value) + 0;

/** Keeps values where they still round to the limit. */
function clip(values: Float64Array, limit: number): void {
  const edge = limit + 0.49;
  for (let k = 0; k < values.length; k++) values[k] = Math.min(edge, Math.max(-edge, values[k]!));
}

/** A neuron whose sum can vary by more than its lane holds loses its faintest weights, until it fits. */
function thinned({ inputs, hidden }: Shape, { laneBits }: Limits, w1: Float64Array, exact: Float64Array): Float64Array {
  for (let neuron = 0; neuron < hidden; neuron++) {
    let span = 0;
    for (let j = 0; j < inputs; j++) span += Math.abs(w1[j * hidden + neuron]!) * inputMax;
    while (span >= 2 ** laneBits) {
      let faintest = -1;
      for (let place = neuron; place < w1.length; place += hidden) {
        const isFainter = faintest < 0 || Math.abs(exact[place]!) < Math.abs(exact[faintest]!);
        if (w1[place] !== 0 && isFainter) faintest = place;
      }
      span -= Math.abs(w1[faintest]!) * inputMax;
      w1[faintest] = 0;
    }
  }
  return w1;
}

/** Biases that keep each accumulator in −2^(laneBits − 1) … 2^(laneBits − 1) − 1 for every picture. */
function biasesInLanes(
  { inputs, hidden }: Shape,
  laneBits: number,
  w1: Float64Array,
  biases: Float64Array,
): Float64Array {
  const lane = 2 ** (laneBits - 1);
  return biases.map((bias, neuron) => {
    let [least, greatest] = [0, 0];
    for (let j = 0; j < inputs; j++) {
      const weight = w1[j * hidden + neuron]!;
      if (weight > 0) greatest += weight * inputMax;
      else least += weight * inputMax;
    }
    return roundToInteger(Math.min(lane - 1 - greatest, Math.max(-lane - least, bias)));
  });
}

/** The integer network as a model: one row per neuron. */
export function toModel(shape: Shape, integers: Parameters): Model {
  const { inputs, hidden, classes, activation, shift } = shape;
  const layers = {
    inputs,
    hidden,
    classes,
    w1: rowsOf(integers.w1, inputs, hidden),
    b1: [...integers.b1],
    w2: rowsOf(integers.w2, hidden, classes),
    b2: [...integers.b2],
  };
  return activation === "square" ? { activation, ...layers } : { activation, shift, ...layers };
}

/** `values[input * outputs + output]` as one row of inputs per output. */
function rowsOf(values: Float64Array, inputs: number, outputs: number): number[][] {
  return Array.from({ length: outputs }, (_, k) => Array.from({ length: inputs }, (_, j) => values[j * outputs + k]!));
}
