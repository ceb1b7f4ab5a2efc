// Works for tests: each call makes another one.
import type { LocalAccount } from "viem";
import { keccak256, stringToHex } from "viem";
import { commitWork, publishWork } from "../../src/publish.ts";
import type { WorkRecord } from "../../src/records.ts";
import type { Registry } from "../../src/registry.ts";
import { newSalt, type Work } from "../../src/work.ts";

/** A work that nobody has registered yet. */
export function newWork(author: LocalAccount, fields: Partial<Work> = {}): Work {
  return {
    contentHash: newSalt(),
    perceptualHash: keccak256(stringToHex("what it looks like")),
    licence: "CC-BY-4.0",
    payee: author.address,
    royaltyBps: 0,
    sources: [],
    salt: newSalt(),
    ...fields,
  };
}

/** Commits and lets the commitment become old enough. */
export async function commitAndWait(registry: Registry, author: LocalAccount, work: Work): Promise<void> {
  await commitWork(registry, author, work);
  await registry.chain.clock.advance(registry.minCommitmentAge);
}

/** Commits, waits and publishes. */
export async function register(registry: Registry, author: LocalAccount, work: Work): Promise<WorkRecord> {
  await commitAndWait(registry, author, work);
  return (await publishWork(registry, author, work)).record;
}
