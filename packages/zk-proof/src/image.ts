// Carol's side: a picture becomes one field element, and a commitment hides it.
import { fieldPrime, inputBits, poseidon, quantise } from "@synergy/model";
import { InputRangeError } from "./errors.ts";

/** Bytes of a salt: 248 bits always fit into a field element. */
const saltBytes = 31;

/**
 * The picture as one number: Σ x_i · 4^i over the model's 48 inputs, so below 2^96.
 *
 * Circuit twin: circuits/pixels.circom.
 *
 * @param pixels 64 integers, row by row, 0 (paper) to 16 (ink)
 * @throws {WrongPictureSizeError} or {PixelRangeError}
 */
export function packImage(pixels: readonly number[]): bigint {
  return quantise(pixels).reduceRight((word, x) => (word << BigInt(inputBits)) | BigInt(x), 0n);
}

/**
 * What Carol posts: Poseidon(picture, salt). It binds her to the picture, and with a secret salt says nothing about it.
 *
 * @param salt at least 128 random bits, see `newSalt`: an unsalted commitment is opened by trying likely pictures
 * @throws {InputRangeError} when the salt is no field element
 */
export async function commitImage(pixels: readonly number[], salt: bigint): Promise<bigint> {
  requireFieldElement("salt", salt);
  return poseidon([packImage(pixels), salt]);
}

/** 248 random bits. */
export function newSalt(): bigint {
  const bytes = crypto.getRandomValues(new Uint8Array(saltBytes));
  return bytes.reduce((salt, byte) => (salt << 8n) | BigInt(byte), 0n);
}

/** @throws {InputRangeError} when `value` is not in [0, fieldPrime) */
export function requireFieldElement(what: string, value: bigint): void {
  if (typeof value !== "bigint" || value < 0n || value >= fieldPrime) {
    throw new InputRangeError(what, value, "a bigint from 0 to p - 1, the field of the circuit");
  }
}
