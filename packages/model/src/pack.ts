// Many small integers in one big one, each in a lane of its own: value · 2^(lane · width).
import { laneBits } from "./bounds.ts";
import type { Model } from "./model.ts";

/** Bits of one logit's lane in the contract. */
export const logitLaneBits = 25;

/** Σ values[i] · 2^(width · i). Negative values borrow from the lane above, which cancels when lanes are added. */
export function pack(values: readonly number[], width: number): bigint {
  return values.reduce((sum, value, lane) => sum + (BigInt(value) << BigInt(width * lane)), 0n);
}

/** What contracts/DigitModel.sol computes with. Offsets keep its lanes from going negative. */
export function packedWeights(model: Model) {
  return {
    /** One per input: what it sends to every hidden neuron. */
    columns: Array.from({ length: model.inputs }, (_, j) =>
      pack(
        model.w1.map((row) => row[j]!),
        laneBits,
      ),
    ),
    biases: pack(
      model.b1.map((bias) => bias + 2 ** (laneBits - 1)),
      laneBits,
    ),
    /** One per hidden neuron: what it sends to every class. */
    fans: Array.from({ length: model.hidden }, (_, i) =>
      pack(
        model.w2.map((row) => row[i]!),
        logitLaneBits,
      ),
    ),
    outputBiases: pack(
      model.b2.map((bias) => bias + 2 ** (logitLaneBits - 1)),
      logitLaneBits,
    ),
  };
}
