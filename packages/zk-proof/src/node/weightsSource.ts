// The model as circom reads it: functions that return its constants.
import { assertFitsLanes, hiddenRanges, laneBits, type SquareModel } from "@synergy/model";
import { scoreBits } from "../private/modelWords.ts";

/**
 * The text of circuits/main/weights.circom.
 *
 * @throws {BoundExceededError} when some picture would drive an accumulator out of its lane
 */
export function weightsSource(model: SquareModel): string {
  assertFitsLanes(model);
  const constants = {
    INPUTS: model.inputs,
    HIDDEN: model.hidden,
    LANE_BITS: laneBits,
    SCORE_BITS: scoreBits(model),
    GAP_BITS: gapBits(model),
    W1: model.w1,
    B1: model.b1,
    W2: model.w2,
    B2: model.b2,
  };
  const functions = Object.entries(constants).map(
    ([name, value]) => `function ${name}() {\n    return ${literal(value)};\n}\n`,
  );
  const header =
    "// Made by packages/zk-proof/src/node/writeWeights.ts from the committed model. Changes here are lost.";
  return [header, "pragma circom 2.2.0;\n", ...functions].join("\n");
}

type Constant = number | readonly number[] | readonly (readonly number[])[];

function literal(value: Constant): string {
  if (typeof value === "number") return String(value);
  const parts = value.map((part) => (typeof part === "number" ? String(part) : `\n        ${literal(part)}`));
  return `[${parts.join(", ")}]`;
}

/** The most by which class a can be ahead of class b: an upper bound over all pictures. */
function worstLead(model: SquareModel, a: number, b: number): number {
  return hiddenRanges(model).reduce((sum, { least, greatest }, neuron) => {
    const weight = model.w2[a]![neuron]! - model.w2[b]![neuron]!;
    return sum + weight * (weight > 0 ? greatest : least);
  }, model.b2[a]! - model.b2[b]!);
}

/**
 * Bits for each of the nine losers that circuits/argmax.circom compares with the winner.
 *
 * Each lane can hold several classes, according to who wins; it gets the bits that the worst of them needs.
 */
export function gapBits(model: SquareModel): number[] {
  const half = model.classes / 2;
  const worst = Array.from({ length: model.classes - 1 }, () => 0);
  for (let winner = 0; winner < model.classes; winner++) {
    for (const [lane, loser] of losersOf(winner, half).entries()) {
      const lead = worstLead(model, winner, loser) - Number(loser < winner);
      worst[lane] = Math.max(worst[lane]!, lead);
    }
  }
  return worst.map((lead) => Math.floor(Math.log2(Math.max(1, lead))) + 1);
}

/** Which class is in which lane when `winner` wins: twin of steps 1 and 2 of circuits/argmax.circom. */
export function losersOf(winner: number, half: number): number[] {
  const first = Array.from({ length: half }, (_, index) => index);
  const second = first.map((index) => index + half);
  const [here, there] = winner < half ? [first, second] : [second, first];
  return [...here.filter((index) => index !== winner), ...there];
}
