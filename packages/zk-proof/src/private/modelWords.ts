// A model as field elements with one lane per neuron or class: what the private circuit multiplies and hashes.
import {
  BoundExceededError,
  digitModel,
  fieldPrime,
  hiddenRanges,
  laneBits,
  poseidon,
  type SquareModel,
} from "@synergy/model";

/** Inputs of circuits/privateProof.circom that describe the model. All stay private. */
export type ModelWords = {
  /** For each pixel its weights, one lane of `laneBits` per neuron. */
  pixelWords: bigint[];
  biasWord: bigint;
  /** For each neuron its weights, one lane of `scoreLaneBits` per class. */
  scoreWords: bigint[];
  scoreBiasWord: bigint;
};

/**
 * Packs any model of the circuit's shape.
 *
 * @throws {BoundExceededError} when its scores do not fit into the circuit's lanes
 */
export function modelWords(model: SquareModel): ModelWords {
  const { w1, b1, w2, b2, inputs, hidden } = model;
  const limit = scoreLaneBits - 1;
  if (scoreBits(model) > limit) throw new BoundExceededError("A score's number of bits", scoreBits(model), limit);
  const column = (rows: readonly (readonly number[])[], index: number) => rows.map((row) => row[index]!);
  return {
    pixelWords: Array.from({ length: inputs }, (_, pixel) => packLanes(column(w1, pixel), laneBits)),
    biasWord: packLanes(b1, laneBits),
    scoreWords: Array.from({ length: hidden }, (_, neuron) => packLanes(column(w2, neuron), scoreLaneBits)),
    scoreBiasWord: packLanes(b2, scoreLaneBits),
  };
}

/** Σ digits[i] · 2^(bits · i) modulo `fieldPrime`; digits may be negative. See the picture in circuits/lanes.circom. */
export function packLanes(digits: readonly number[], bits: number): bigint {
  const sum = digits.reduceRight((word, digit) => (word << BigInt(bits)) + BigInt(digit), 0n);
  return ((sum % fieldPrime) + fieldPrime) % fieldPrime;
}

/** Bits S with −2^(S−1) ≤ score < 2^(S−1) for every class and every picture. */
export function scoreBits(model: SquareModel): number {
  const ranges = hiddenRanges(model);
  const bound = (weights: readonly number[], bias: number, sign: number) =>
    ranges.reduce((sum, { least, greatest }, neuron) => {
      const weight = sign * weights[neuron]!;
      return sum + weight * (weight > 0 ? greatest : least);
    }, sign * bias);
  const worst = model.w2.flatMap((row, digit) => [
    bound(row, model.b2[digit]!, 1) + 1,
    bound(row, model.b2[digit]!, -1),
  ]);
  return Math.ceil(Math.log2(Math.max(...worst))) + 1;
}

/** Bits of one score's lane in the private circuit: LaneArgmax(SCORE_BITS) in circuits/lanes.circom needs one more. */
export const scoreLaneBits = scoreBits(digitModel) + 1;

/** Words per block: what one permutation takes beside the capacity. */
const rate = 16;

/**
 * What Bob registers of a model whose weights he keeps for himself.
 *
 * A Poseidon sponge: the capacity begins with the number of words and is carried on, the other elements are
 * overwritten. Circuit twin: circuits/sponge.circom.
 *
 * @param salt at least 128 random bits
 */
export async function commitModel(model: SquareModel, salt: bigint): Promise<bigint> {
  const { pixelWords, biasWord, scoreWords, scoreBiasWord } = modelWords(model);
  const words = [salt, ...pixelWords, biasWord, ...scoreWords, scoreBiasWord];
  let state = BigInt(words.length);
  for (let start = 0; start < words.length; start += rate) {
    state = await poseidon(words.slice(start, start + rate), state);
  }
  return state;
}
