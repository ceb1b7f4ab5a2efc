// "Draw me a 7": what a job says, and what Bob shows, when the condition is DigitCondition.sol.
import { encodeAbiParameters, type Hex, numberToHex } from "viem";

/** The job's requirement: the digit that is ordered, 0 to 9. */
export function orderedDigit(digit: number): Hex {
  return numberToHex(digit, { size: 32 });
}

/** The evidence: a picture of 64 pixels, row by row, integers 0 (paper) to 16 (ink). */
export function pictureEvidence(pixels: readonly number[]): Hex {
  return encodeAbiParameters([{ type: "uint8[64]" }], [pixels as never]);
}
