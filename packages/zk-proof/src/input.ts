// What goes into the circuit: names and order as circuits/main/core.circom declares them.
import { digitModel, quantise } from "@synergy/model";
import { InputRangeError } from "./errors.ts";
import { requireFieldElement } from "./image.ts";

/** Inputs of the core circuit by name. All but `class` and `ctx` stay private. */
export type WitnessInput = { pixels: bigint[]; salt: bigint; class: bigint; ctx: bigint };

/**
 * Builds the input for one claim "this picture is a `digit`".
 *
 * @param pixels 64 integers, row by row, 0 (paper) to 16 (ink)
 * @param digit 0 to 9; whether it is the right one is for the circuit to say
 * @throws {WrongPictureSizeError} or {PixelRangeError}
 * @throws {InputRangeError} for a salt or ctx outside of the field, and for a class that the model does not have
 */
export function proofInput(pixels: readonly number[], salt: bigint, ctx: bigint, digit: number): WitnessInput {
  requireFieldElement("salt", salt);
  requireFieldElement("ctx", ctx);
  const isClass = Number.isInteger(digit) && digit >= 0 && digit < digitModel.classes;
  if (!isClass) throw new InputRangeError("class", digit, `an integer from 0 to ${digitModel.classes - 1}`);
  return { pixels: quantise(pixels).map(BigInt), salt, class: BigInt(digit), ctx };
}
