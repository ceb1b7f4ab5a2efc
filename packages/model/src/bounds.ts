// How large the numbers can get, for all 4^48 pictures: worst cases computed from the weights.
//
// A circuit computes modulo a prime and Solidity in 256 bits: both give the integers of infer.ts only while no
// number leaves its range. A test over pictures can't show that. Interval arithmetic over the weights can.
import { BoundExceededError } from "./errors.ts";
import { activate } from "./infer.ts";
import type { Model } from "./model.ts";
import { inputMax } from "./quantise.ts";

/** Bits of one accumulator's lane in a packed field element: −2^6 ≤ accumulator < 2^6. */
export const laneBits = 7;

/** Least and greatest value that a number takes over all pictures. */
export type Range = { least: number; greatest: number };

/** For each hidden neuron, what its accumulator can be. Exact: one picture reaches each end. */
export function accumulatorRanges(model: Model): Range[] {
  return model.w1.map((row, neuron) => {
    const bias = model.b1[neuron]!;
    const sumOf = (weights: number[]) => weights.reduce((sum, weight) => sum + weight * inputMax, bias);
    return { least: sumOf(row.filter((weight) => weight < 0)), greatest: sumOf(row.filter((weight) => weight > 0)) };
  });
}

/** The fewest bits, sign included, that hold every accumulator. */
export function accumulatorBits(model: Model): number {
  const reach = accumulatorRanges(model).flatMap(({ least, greatest }) => [-least, greatest + 1]);
  return Math.ceil(Math.log2(Math.max(1, ...reach))) + 1;
}

/** For each hidden neuron, what its activation can be. */
export function hiddenRanges(model: Model): Range[] {
  return accumulatorRanges(model).map(({ least, greatest }) => {
    const ends = [activate(model, least), activate(model, greatest)];
    // A square is smallest where the accumulator crosses zero.
    const lowest = least <= 0 && greatest >= 0 ? 0 : Math.min(...ends);
    return { least: lowest, greatest: Math.max(...ends) };
  });
}

/** The greatest difference z_a − z_b of two logits that any picture could reach. An upper bound: never too small. */
export function worstDifference(model: Model): number {
  const ranges = hiddenRanges(model);
  const difference = (a: number, b: number) =>
    ranges.reduce((sum, { least, greatest }, neuron) => {
      const weight = model.w2[a]![neuron]! - model.w2[b]![neuron]!;
      return sum + weight * (weight > 0 ? greatest : least);
    }, model.b2[a]! - model.b2[b]!);
  const classes = [...model.w2.keys()];
  return Math.max(...classes.flatMap((a) => classes.map((b) => (a === b ? 0 : difference(a, b)))));
}

/** The fewest bits D for which every difference of two logits is below 2^D. */
export function differenceBits(model: Model): number {
  return Math.floor(Math.log2(Math.max(1, worstDifference(model)))) + 1;
}

/** @throws {BoundExceededError} when some picture would drive an accumulator out of its lane of `bits` bits */
export function assertFitsLanes(model: Model, bits = laneBits): void {
  const limit = 2 ** (bits - 1);
  for (const [neuron, { least, greatest }] of accumulatorRanges(model).entries()) {
    if (greatest >= limit) throw new BoundExceededError(`Accumulator ${neuron}`, greatest, limit - 1);
    if (least < -limit) throw new BoundExceededError(`Accumulator ${neuron}`, least, -limit);
  }
}
