// Signatures as EAS writes them down: r, s and v instead of bytes.
import { type Address, concatHex, type Hex, hexToBigInt, hexToNumber, numberToHex, size, sliceHex } from "viem";
import { UnexportableSignatureError } from "../errors.ts";

export type RsvSignature = { v: number; r: Hex; s: Hex };

/** @throws {UnexportableSignatureError} when the signature has not 65 bytes, as a smart wallet's may have */
export function toRsv(signer: Address, signature: Hex): RsvSignature {
  if (size(signature) !== 65) throw new UnexportableSignatureError(signer, signature);
  return { v: hexToNumber(sliceHex(signature, 64)), r: sliceHex(signature, 0, 32), s: sliceHex(signature, 32, 64) };
}

/** The 65 bytes r, s, v. */
export function fromRsv({ v, r, s }: RsvSignature): Hex {
  return concatHex([r, s, numberToHex(v, { size: 1 })]);
}

const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/**
 * Whether an ECDSA signature has the one form that is not refused: 65 bytes, v of 27 or 28, and s in the lower half.
 *
 * Without the last rule, whoever sees a signature can make a second valid one (n - s). Source: EIP-2.
 */
export function isCanonical(signature: Hex): boolean {
  if (size(signature) !== 65) return false;
  const v = hexToNumber(sliceHex(signature, 64));
  return (v === 27 || v === 28) && hexToBigInt(sliceHex(signature, 32, 64)) <= halfOrder;
}
