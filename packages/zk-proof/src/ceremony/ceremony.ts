// The ceremony that makes a proving key (Bowe, Gabizon, Miers, eprint 2017/1050; here its second phase).
//
// A Groth16 key hides secret numbers; whoever knows them can forge proofs. So many people multiply a secret of their own
// into the key, one after the other, and forget it. If one of them did forget it, nobody knows the product.

import * as snarkjs from "snarkjs";
import { bytesToHex, type Hex } from "viem";
import type { VerificationKey } from "./forge.ts";

export type Contribution = {
  name: string;
  /** BLAKE2b of the contributor's public numbers: they write it down, and find it in the transcript later. */
  hash: Hex;
};

export type Contributed = { zkey: Uint8Array; hash: Hex };

/** `contributions` are those recorded in the key, first to last. */
export type CeremonyVerdict = { valid: true; contributions: Contribution[] } | { valid: false; reason: string };

/**
 * The key to which nobody has contributed yet. It proves nothing: see `forgeProof`.
 *
 * @param r1cs the circuit's constraints
 * @param ptau the result of the first phase, which is the same for all circuits up to its size
 */
export async function startCeremony(r1cs: Uint8Array, ptau: Uint8Array): Promise<Uint8Array> {
  return written((target) => snarkjs.zKey.newZKey(r1cs, ptau, target));
}

/**
 * Multiplies a fresh secret into the key. Nothing of it is kept.
 *
 * @param entropy whatever the contributor typed; the machine's randomness is mixed in, so it may be empty
 */
export async function contribute(zkey: Uint8Array, name: string, entropy = ""): Promise<Contributed> {
  const random = bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
  let hash: Uint8Array | undefined;
  const next = await written(async (target) => {
    hash = await snarkjs.zKey.contribute(zkey, target, name, `${entropy}${random}`);
  });
  return { zkey: next, hash: bytesToHex(hash!) };
}

/**
 * Ends a ceremony with a number that nobody could choose and everybody can look up, such as a later block's hash.
 *
 * @param beacon up to 255 bytes, hashed 2^10 times
 */
export async function applyBeacon(zkey: Uint8Array, name: string, beacon: Hex): Promise<Contributed> {
  let hash: Uint8Array | undefined;
  const next = await written(async (target) => {
    hash = await snarkjs.zKey.beacon(zkey, target, name, beacon.slice(2), 10);
  });
  return { zkey: next, hash: bytesToHex(hash!) };
}

/**
 * Checks that `zkey` is `initial` with the contributions that it records, and nothing else.
 *
 * @param initial what `startCeremony` gives; anybody can compute it again, byte for byte
 */
export async function verifyCeremony(
  initial: Uint8Array,
  ptau: Uint8Array,
  zkey: Uint8Array,
): Promise<CeremonyVerdict> {
  const lines: string[] = [];
  const errors: string[] = [];
  const logger = {
    info: (line: string) => lines.push(line),
    error: (line: string) => errors.push(line),
    warn: () => {},
    debug: () => {},
  };
  try {
    const isValid = await snarkjs.zKey.verifyFromInit(initial, ptau, zkey, logger);
    if (isValid) return { valid: true, contributions: lines.flatMap(readContribution).reverse() };
  } catch (error) {
    errors.push(error instanceof Error ? error.message : String(error));
  }
  // snarkjs prints whole files into its messages; their beginning says enough.
  return { valid: false, reason: errors[0]?.slice(0, 200) ?? "a contribution's proof of its secret does not hold" };
}

/** snarkjs's verification_key.json. */
export async function exportVerificationKey(zkey: Uint8Array): Promise<VerificationKey> {
  return (await snarkjs.zKey.exportVerificationKey(zkey)) as VerificationKey;
}

// snarkjs tells about contributions only in its log: "contribution #2 Ada:" and then 16 words in four lines.
// A name is whatever its owner wrote: a line break in it must not hide the contribution.
function readContribution(line: string): Contribution[] {
  const match = /^contribution #\d+ ([\s\S]*):\n((?:\s+[0-9a-f]{8}){16})$/.exec(line);
  if (!match) return [];
  const name = match[1]!.replace(/\p{Cc}/gu, "\u{fffd}");
  return [{ name, hash: `0x${match[2]!.replace(/\s/g, "")}` }];
}

async function written(write: (target: { type: "mem"; data?: Uint8Array }) => Promise<unknown>): Promise<Uint8Array> {
  const target: { type: "mem"; data?: Uint8Array } = { type: "mem" };
  await write(target);
  return target.data!;
}
