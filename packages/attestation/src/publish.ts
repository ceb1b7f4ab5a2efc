// How an author registers a work: commit, wait, publish. And how she takes it back.
import type { Address, Hex, LocalAccount, TransactionReceipt } from "viem";
import { isAddressEqual, parseEventLogs } from "viem";
import { WorkRegistry } from "../generated/WorkRegistry.ts";
import { attestByDelegation, revokeByDelegation, signDelegatedAttest, signDelegatedRevoke } from "./eas/delegated.ts";
import { attest, revoke, timestamp, timestampOf } from "./eas/onchain.ts";
import { recordByContent, recordByUid, type WorkRecord } from "./records.ts";
import type { Registry } from "./registry.ts";
import { commitmentOf, type Work } from "./work.ts";

/** Whoever pays for the transactions; the author when left out. */
export type Payer = { payer?: LocalAccount };

export type Commitment = {
  commitment: Hex;
  /** Block time in seconds. */
  committedAt: bigint;
  /** First block time in seconds at which the work can be published. */
  readyAt: bigint;
};

/**
 * Step 1: timestamps a commitment to the work, which hides it and names its author.
 *
 * Without it, whoever sees her attestation wait for its block could copy it and pay more to come first.
 * A commitment that somebody has already brought to the chain is as good. Advance the clock to `readyAt`, then publish.
 */
export async function commitWork(
  registry: Registry,
  author: LocalAccount,
  work: Work,
  options: Payer = {},
): Promise<Commitment> {
  const commitment = commitmentOf(author.address, work);
  if ((await timestampOf(registry, commitment)) === 0n) {
    await timestamp(registry, options.payer ?? author, commitment);
  }
  const committedAt = await timestampOf(registry, commitment);
  return { commitment, committedAt, readyAt: committedAt + registry.minCommitmentAge };
}

/** A registered work, and the gas of the transaction that registered it. */
export type Publication = { record: WorkRecord; gasUsed: bigint };

/**
 * Step 2: attests the work on chain. With a `payer`, the author only signs, and the payer brings it to the chain.
 *
 * @throws viem's contract error when EAS or the registry refuses; `revertOf` names the rule
 */
export async function publishWork(
  registry: Registry,
  author: LocalAccount,
  work: Work,
  options: Payer = {},
): Promise<Publication> {
  const { payer } = options;
  const receipt = payer
    ? await attestByDelegation(registry, payer, await signDelegatedAttest(registry, author, work))
    : await attest(registry, author, work);
  const record = await recordByUid(registry, registeredUid(registry.workRegistry, receipt));
  return { record: { ...record!, transaction: receipt.transactionHash }, gasUsed: receipt.gasUsed };
}

/**
 * Both steps and the wait between them; where the author's record of these bytes stands already, that record.
 *
 * @throws viem's contract error when somebody else is the author of record
 */
export async function registerWork(
  registry: Registry,
  author: LocalAccount,
  work: Work,
  options: Payer = {},
): Promise<WorkRecord> {
  const standing = await recordByContent(registry, work.contentHash);
  if (standing && standing.revokedAt === 0n && isAddressEqual(standing.author, author.address)) return standing;
  await commitWork(registry, author, work, options);
  await registry.chain.clock.advance(registry.minCommitmentAge);
  return (await publishWork(registry, author, work, options)).record;
}

/** Revokes a registered work, and returns its record as it is now. The content stays claimed by its author. */
export async function revokeWork(
  registry: Registry,
  author: LocalAccount,
  uid: Hex,
  options: Payer = {},
): Promise<WorkRecord> {
  const { payer } = options;
  if (payer) await revokeByDelegation(registry, payer, await signDelegatedRevoke(registry, author, uid));
  else await revoke(registry, author, uid);
  return (await recordByUid(registry, uid))!;
}

function registeredUid(workRegistry: Address, receipt: TransactionReceipt): Hex {
  const logs = receipt.logs.filter((log) => log.address.toLowerCase() === workRegistry.toLowerCase());
  const [registered] = parseEventLogs({ abi: WorkRegistry.abi, eventName: "WorkRegistered", logs });
  return registered!.args.uid;
}
