// "Draw me a 7": what a job says, and what Bob shows, when the condition is DigitCondition.sol.
import type { Chain } from "@synergy/kit";
import { DigitModel } from "@synergy/model/contracts";
import { type Address, encodeAbiParameters, type Hex, numberToHex } from "viem";
import { DigitCondition } from "../generated/DigitCondition.ts";

/** Deploys the model and the condition that asks it: two transactions, paid by the lab. */
export async function deployDigitCondition(chain: Chain): Promise<Address> {
  const model = await chain.deploy(DigitModel, []);
  return (await chain.deploy(DigitCondition, [model.address])).address;
}

/** The job's requirement: the digit that is ordered, 0 to 9. */
export function orderedDigit(digit: number): Hex {
  return numberToHex(digit, { size: 32 });
}

/** The evidence: a picture of 64 pixels, row by row, integers 0 (paper) to 16 (ink). */
export function pictureEvidence(pixels: readonly number[]): Hex {
  return encodeAbiParameters([{ type: "uint8[64]" }], [pixels as never]);
}
