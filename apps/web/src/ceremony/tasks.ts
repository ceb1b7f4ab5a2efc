// What the ceremony's worker does. Nothing here knows of pages or workers, so that a test runs it in Node.
import {
  applyBeacon,
  type CeremonyFiles,
  type CeremonyVerdict,
  type Contributed,
  type Contribution,
  checkCeremonyFiles,
  contribute,
  exportVerificationKey,
  forgeProof,
  isContributed,
  keepOneThread,
  snarkjsAccepts,
  startCeremony,
  verifyCeremony,
} from "@synergy/zk-proof/ceremony";
import { RefusedKeyError } from "./errors.ts";

/** A proving key, and who has contributed to it. */
export type Key = { zkey: Uint8Array; contributions: readonly Contribution[] };

/** What became of one forged proof. */
export type Attempt = { proof: object; isContributed: boolean; accepted: boolean };
/** The same forgery against the key without contributions, and against the key as it is now. */
export type Attempts = { fresh: Attempt; current: Attempt };

export type CeremonyTasks = {
  /** The key to which nobody has contributed. */
  start(): Promise<Key>;
  /** @throws {RefusedKeyError} for a file that is not the fresh key with honest contributions */
  take(name: string, file: Uint8Array): Promise<Key>;
  contribute(key: Key, name: string, entropy: string): Promise<Key>;
  close(key: Key, name: string, beacon: `0x${string}`): Promise<Key>;
  check(key: Key): Promise<CeremonyVerdict>;
  forge(key: Key, publicSignals: readonly bigint[]): Promise<Attempts>;
};

/** @throws {DamagedFileError} when a file is not the pinned one */
export async function prepareTasks(files: CeremonyFiles): Promise<CeremonyTasks> {
  const { "core.r1cs": r1cs, "pot10.ptau": ptau } = checkCeremonyFiles(files);
  await keepOneThread();
  const initial = await startCeremony(r1cs, ptau);
  return {
    start: async () => ({ zkey: initial, contributions: [] }),
    async take(name, file) {
      if (!hasMagic(file)) throw new RefusedKeyError(name, "it does not begin like a key");
      const verdict = await verifyCeremony(initial, ptau, file);
      if (!verdict.valid) throw new RefusedKeyError(name, verdict.reason);
      return { zkey: file, contributions: verdict.contributions };
    },
    contribute: async (key, name, entropy) => append(key, name, await contribute(key.zkey, name, entropy)),
    close: async (key, name, beacon) => append(key, name, await applyBeacon(key.zkey, name, beacon)),
    check: ({ zkey }) => verifyCeremony(initial, ptau, zkey),
    forge: async (key, signals) => ({ fresh: await forge(initial, signals), current: await forge(key.zkey, signals) }),
  };
}

/** Key files begin with these four letters. */
function hasMagic(file: Uint8Array): boolean {
  return new TextDecoder().decode(file.subarray(0, 4)) === "zkey";
}

function append({ contributions }: Key, name: string, { zkey, hash }: Contributed): Key {
  return { zkey, contributions: [...contributions, { name, hash }] };
}

async function forge(zkey: Uint8Array, signals: readonly bigint[]): Promise<Attempt> {
  const key = await exportVerificationKey(zkey);
  const proof = forgeProof(key, signals);
  return { proof, isContributed: isContributed(key), accepted: await snarkjsAccepts(key, signals, proof) };
}
