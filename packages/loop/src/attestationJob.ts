// "I pay when it is on record under your name": jobs whose condition is AttestationCondition.sol.
import { createSignedJob, type Job, jobBetween, signJob } from "@synergy/escrow";
import { type Account, type Address, encodeAbiParameters, type Hex, keccak256, type LocalAccount } from "viem";
import type { Loop } from "./contracts.ts";
import { type Release, releaseWithEvidence } from "./jobs.ts";

/** Solidity twin: AttestationCondition.Order. */
export type AttestationOrder = {
  schema: Hex;
  /** Who must attest. */
  author: Address;
  /** The first word of the attestation's data; for a registered work, its content hash. */
  subject: Hex;
};

const orderParameter = {
  type: "tuple",
  components: [
    { name: "schema", type: "bytes32" },
    { name: "author", type: "address" },
    { name: "subject", type: "bytes32" },
  ],
} as const;

/** What a job requires. Solidity twin: AttestationCondition.requirementOf. */
export function attestationRequirement(order: AttestationOrder): Hex {
  return keccak256(encodeAbiParameters([orderParameter], [order]));
}

/** What is shown to the condition. @param uid of the attestation */
export function attestationEvidence(order: AttestationOrder, uid: Hex): Hex {
  return encodeAbiParameters([orderParameter, { type: "bytes32" }], [order, uid]);
}

/** A job that is open until its attestation is there. */
export type Commission = { job: Job; order: AttestationOrder };

/** Somebody orders a work from its author: the money waits until it is on record under her name. */
export async function commissionWork(
  loop: Loop,
  customer: LocalAccount,
  { author, contentHash, amount }: { author: Address; contentHash: Hex; amount: bigint },
): Promise<Commission> {
  const order = { schema: loop.registry.schemaUid, author, subject: contentHash };
  const job = jobBetween({
    customer: customer.address,
    provider: author,
    token: loop.escrow.labDollar,
    amount,
    condition: loop.attestationCondition,
    requirement: attestationRequirement(order),
    deadline: (await loop.chain.clock.now()) + 3600n,
  });
  await createSignedJob(loop.escrow, customer, job, await signJob(loop.escrow, customer, job));
  return { job, order };
}

/** Has the condition look at an attestation, and the author paid if it is the one that was ordered. */
export function releaseWithAttestation(
  loop: Loop,
  sender: Account,
  { job, order }: Commission,
  uid: Hex,
): Promise<Release> {
  return releaseWithEvidence(loop, sender, job, attestationEvidence(order, uid));
}
