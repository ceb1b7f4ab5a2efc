// Jobs in escrow on a chain: money in, and out again by the customer's word, a condition, an arbiter or the deadline.
// The contract's refusals come out as viem's errors: kit's `rejection` names them.
import { type Account, decodeFunctionData, type Hash, type Hex, type LocalAccount, parseAbi } from "viem";
import { JobEscrow } from "../generated/JobEscrow.ts";
import { LabDollar } from "../generated/LabDollar.ts";
import type { Escrow } from "./contracts.ts";
import { compactSignature, depositTypes } from "./deposit.ts";
import { type Job, jobEip712Domain, jobIdOf, releaseTypes } from "./job.ts";
import { UnknownJobError } from "./jobErrors.ts";

/** The part of `Escrow` that jobs need. */
export type JobDesk = Pick<Escrow, "chain" | "jobEscrow">;

/** What became of a transaction. */
export type JobReceipt = { jobId: Hex; gasUsed: bigint };

/** "none" before it is created; "over" at the end, or again "none" if the money came by signature: see jobStatus. */
export type JobStatus = "none" | "open" | "disputed" | "over";
/** In the order of the contract's enum Status; the second pair are jobs that were paid in by authorization. */
const statuses: readonly JobStatus[] = ["none", "open", "disputed", "open", "disputed", "over"];

/** The escrow passes on what the token says, so both vocabularies are needed to understand a refusal. */
export const jobAbi = [
  ...JobEscrow.abi,
  ...parseAbi([
    "error ERC3009InvalidSignature()",
    "error ERC3009UsedAuthorization(address authorizer, bytes32 nonce)",
    "error ERC3009InvalidAuthorizationTime(uint256 validAfter, uint256 validBefore)",
    "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
    "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
  ]),
] as const;

/** The contract with `from` as the sender of its writes. */
export function jobEscrowAt({ chain, jobEscrow }: JobDesk, from?: Account) {
  return chain.at({ abi: jobAbi }, jobEscrow, from);
}

/** The id that a job has, or would have, in this escrow. */
export function jobIdAt(desk: JobDesk, job: Job): Hex {
  return jobIdOf(domainOf(desk), job);
}

/** Puts the customer's money aside, out of an allowance that she has given to the escrow before. */
export function createJob(desk: JobDesk, customer: Account, job: Job): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, customer).write.create([job]));
}

/**
 * The customer's signature under a payment into this job: EIP-3009, with the job's id as the nonce. It costs no gas,
 * and whoever holds it can do one thing only: create this very job.
 */
export async function signJob(desk: JobDesk, customer: LocalAccount, job: Job): Promise<Hex> {
  const token = desk.chain.at(LabDollar, job.token);
  const [, name, version] = await token.read.eip712Domain();
  return customer.signTypedData({
    domain: { name, version, chainId: desk.chain.id, verifyingContract: job.token },
    types: depositTypes,
    primaryType: "ReceiveWithAuthorization",
    message: {
      from: job.customer,
      to: desk.jobEscrow,
      value: job.amount,
      validAfter: 0n,
      validBefore: job.deadline,
      nonce: jobIdAt(desk, job),
    },
  });
}

/** Creates a job with the customer's signature; anybody may send it. */
export function createSignedJob(desk: JobDesk, sender: Account, job: Job, signature: Hex): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, sender).write.createWithAuthorization([job, ...compact(signature)]));
}

/** The customer says that she is content. */
export function releaseJob(desk: JobDesk, customer: Account, job: Job): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, customer).write.release([job]));
}

/** The customer's word as a signature (EIP-712): good for this job, and for nothing else. */
export function signRelease(desk: JobDesk, customer: LocalAccount, jobId: Hex): Promise<Hex> {
  const typed = { types: releaseTypes, primaryType: "Release", message: { jobId } } as const;
  return customer.signTypedData({ domain: jobEip712Domain(domainOf(desk)), ...typed });
}

/** Brings the customer's word to the chain; anybody may send it. */
export function releaseSignedJob(desk: JobDesk, sender: Account, job: Job, signature: Hex): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, sender).write.releaseWithSignature([job, ...compact(signature)]));
}

/** Has the condition look, and the provider paid if it is met. @param evidence what this condition asks for */
export function releaseByCondition(desk: JobDesk, sender: Account, job: Job, evidence: Hex): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, sender).write.releaseByCondition([job, evidence]));
}

/** Sends the money back: after the deadline for anybody, before it for the provider who gives up. */
export function refundJob(desk: JobDesk, sender: Account, job: Job): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, sender).write.refund([job]));
}

/** Calls the arbiter; the customer and the provider may do that until the deadline. */
export function disputeJob(desk: JobDesk, party: Account, job: Job): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, party).write.dispute([job]));
}

/** The arbiter's decision. @param toProvider token units for the provider and his royalties; the customer gets the rest */
export function resolveJob(desk: JobDesk, arbiter: Account, job: Job, toProvider: bigint): Promise<JobReceipt> {
  return receiptOf(desk, job, jobEscrowAt(desk, arbiter).write.resolve([job, toProvider]));
}

/**
 * Where a job stands. The contract forgets a job that was paid in by signature when it is over, because the token
 * remembers the id as a used nonce; a job that was paid in by allowance stays "over". Neither can be created again.
 */
export async function jobStatus(desk: JobDesk, jobId: Hex): Promise<JobStatus> {
  return statuses[await jobEscrowAt(desk).read.statusOf([jobId])] ?? "none";
}

/**
 * The terms of a job, from the transaction that created it: the contract keeps nothing but the status.
 *
 * @throws {UnknownJobError} when no transaction to this escrow created it
 */
export async function findJob({ chain, jobEscrow }: JobDesk, jobId: Hex): Promise<Job> {
  const filter = { address: jobEscrow, abi: JobEscrow.abi, eventName: "JobCreated", args: { jobId } } as const;
  const [created] = await chain.client.getContractEvents({ ...filter, fromBlock: 0n });
  if (!created) throw new UnknownJobError(jobId);
  const { input } = await chain.client.getTransaction({ hash: created.transactionHash });
  const { functionName, args } = decodeFunctionData({ abi: JobEscrow.abi, data: input });
  if (functionName !== "create" && functionName !== "createWithAuthorization") throw new UnknownJobError(jobId);
  return args[0];
}

const compact = (signature: Hex) => {
  const { r, vs } = compactSignature(signature);
  return [r, vs] as const;
};

const domainOf = ({ chain, jobEscrow }: JobDesk) => ({ chainId: chain.id, contract: jobEscrow });

async function receiptOf(desk: JobDesk, job: Job, transaction: Promise<Hash>): Promise<JobReceipt> {
  const { gasUsed } = await desk.chain.mined(transaction);
  return { jobId: jobIdAt(desk, job), gasUsed };
}
