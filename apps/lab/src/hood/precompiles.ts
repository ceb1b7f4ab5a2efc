// Contracts that every EVM has built in (Yellow Paper, appendix E, and the EIPs since), by what they compute.
import { type Address, numberToHex } from "viem";

const names = [
  "ecrecover",
  "SHA-256",
  "RIPEMD-160",
  "identity",
  "modular exponentiation",
  "BN254 addition",
  "BN254 multiplication",
  "BN254 pairing check",
  "BLAKE2",
  "KZG point evaluation",
] as const;

/** Address 1 is the first. */
export const precompiles = names.map((name, index): [Address, string] => [numberToHex(index + 1, { size: 20 }), name]);
