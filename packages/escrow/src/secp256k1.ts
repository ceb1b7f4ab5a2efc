// Who signed a digest, as the EVM sees it. Solidity twin: OpenZeppelin's ECDSA.recover, on the ecrecover precompile.
// The curve is libsecp256k1, the library of Bitcoin's and Ethereum's nodes, compiled to WebAssembly by @bitauth/libauth.
import type { Secp256k1 } from "@bitauth/libauth";
import { type Address, type Hex, hexToBytes, keccak256, sliceHex } from "viem";
import { CurveUnavailableError } from "./errors.ts";

/** Half of the curve's order n: for every signature (r, s) there is (r, n - s), and EIP-2 keeps the lower one. */
const halfOrder = "7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0";

let library: Promise<Secp256k1> | undefined;

// The whole library has 700 exports; this file of it has the curve and nothing else, and loads when it is first needed.
async function loadLibrary(): Promise<Secp256k1> {
  library ??= import("@bitauth/libauth/build/lib/crypto/secp256k1.js").then((module) => module.instantiateSecp256k1());
  return library.catch((cause) => {
    throw new CurveUnavailableError(cause);
  });
}

/**
 * Whether a signature is r, s, v in the one form that OpenZeppelin's ECDSA.recover looks at.
 *
 * Most libraries, viem among them, also take v of 0 and 1 and the upper s. Whoever serves answers for such a voucher
 * works for nothing: the contract will not pay it (EIP-2; Yellow Paper, appendix F).
 */
export function isCanonicalSignature(signature: Hex): boolean {
  if (!/^0x[0-9a-f]{130}$/i.test(signature)) return false;
  const s = signature.slice(66, 130).toLowerCase();
  return s <= halfOrder && /1[bc]$/i.test(signature);
}

/**
 * The signer of a 32-byte digest, or undefined where OpenZeppelin's ECDSA.recover reverts.
 *
 * @throws {CurveUnavailableError} where WebAssembly is not allowed
 */
export async function recoverSigner(digest: Hex, signature: Hex): Promise<Address | undefined> {
  if (!isCanonicalSignature(signature)) return undefined;
  const { recoverPublicKeyUncompressed } = await loadLibrary();
  const compact = hexToBytes(sliceHex(signature, 0, 64));
  const parity = Number.parseInt(signature.slice(130), 16) - 27;
  const publicKey = recoverPublicKeyUncompressed(compact, parity as 0 | 1, hexToBytes(digest));
  if (typeof publicKey === "string") return undefined; // the library's words for: no such point, or r or s out of range
  return `0x${keccak256(publicKey.subarray(1)).slice(-40)}`;
}
