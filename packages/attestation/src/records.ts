// Reads registered works back from the chain.
import { type Address, type Hex, zeroHash } from "viem";
import { WorkRegistry } from "../generated/WorkRegistry.ts";
import { easAbi } from "./eas/abi.ts";
import type { Registry } from "./registry.ts";
import { LineageTooLargeError, UnknownSourceError } from "./royaltyErrors.ts";
import { maxWorks } from "./sourceOrder.ts";
import { decodeWork, type Work } from "./work.ts";

/** What the chain knows about a registered work. */
export type WorkRecord = {
  /** UID of the on-chain attestation. */
  uid: Hex;
  author: Address;
  work: Work;
  /** Block time of the attestation, in seconds. */
  time: bigint;
  /** Block time of the revocation, in seconds; 0 while the attestation is live. */
  revokedAt: bigint;
  /** The transaction that registered it, where it was read from the logs. */
  transaction?: Hex;
};

/** The record of one attestation; `undefined` when no work of this registry has that UID. */
export async function recordByUid(registry: Registry, uid: Hex): Promise<WorkRecord | undefined> {
  const attestation = await registry.chain.at({ abi: easAbi }, registry.eas).read.getAttestation([uid]);
  return toRecord(registry, attestation);
}

/** The author's latest record of these bytes, revoked or not; `undefined` when nobody has registered them. */
export async function recordByContent(registry: Registry, contentHash: Hex): Promise<WorkRecord | undefined> {
  const uid = await registry.chain.at(WorkRegistry, registry.workRegistry).read.uidOf([contentHash]);
  return uid === zeroHash ? undefined : recordByUid(registry, uid);
}

/** Every record, in the order of registration. A renewed work appears once for each of its attestations. */
export async function listRecords(registry: Registry): Promise<WorkRecord[]> {
  const logs = await registry.chain.client.getContractEvents({
    address: registry.workRegistry,
    abi: WorkRegistry.abi,
    eventName: "WorkRegistered",
    fromBlock: 0n,
    strict: true,
  });
  const uids = logs.map((log) => log.args.uid);
  const records = await readInBatches(registry, uids);
  return records.map((record, index) => ({ ...record, transaction: logs[index]!.transactionHash }));
}

/**
 * Collects a work and everything that it descends from, for `royaltyStatement`.
 *
 * @throws {UnknownSourceError} when `uid` is no work of this registry
 * @throws {LineageTooLargeError} beyond 256 works
 */
export async function readLineage(registry: Registry, uid: Hex): Promise<Map<Hex, Work>> {
  const works = new Map<Hex, Work>();
  const queue = [uid];
  for (const next of queue) {
    if (works.has(next)) continue;
    if (works.size >= maxWorks) throw new LineageTooLargeError("works", works.size + 1, maxWorks);
    const record = await recordByUid(registry, next);
    if (!record) throw new UnknownSourceError(next);
    works.set(next, record.work);
    queue.push(...record.work.sources.map((source) => source.uid));
  }
  return works;
}

// Bounded, so that a long list neither waits for one answer after the other nor floods the node.
const readsAtOnce = 100;

async function readInBatches(registry: Registry, uids: readonly Hex[]): Promise<WorkRecord[]> {
  const records: WorkRecord[] = [];
  for (let start = 0; start < uids.length; start += readsAtOnce) {
    const batch = uids.slice(start, start + readsAtOnce).map((uid) => recordByUid(registry, uid));
    records.push(...(await Promise.all(batch)).map((record) => record!));
  }
  return records;
}

type Attestation = { uid: Hex; schema: Hex; attester: Address; time: bigint; revocationTime: bigint; data: Hex };

function toRecord(registry: Registry, attestation: Attestation): WorkRecord | undefined {
  if (attestation.schema !== registry.schemaUid) return undefined;
  const { uid, attester, time, revocationTime, data } = attestation;
  return { uid, author: attester, work: decodeWork(data), time, revokedAt: revocationTime };
}
