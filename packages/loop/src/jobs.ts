// An answer, from the order to the money: Carol signs once, Bob proves, and anybody may call the escrow.
import {
  compactSignature,
  type Job,
  type JobReceipt,
  jobBetween,
  jobIdAt,
  type Payment,
  signJob,
} from "@synergy/escrow";
import { commitImage, jobContext, type Proven, type ProveOptions, prove, submitAnswer } from "@synergy/zk-proof";
import {
  type Account,
  encodeAbiParameters,
  erc20Abi,
  type Hex,
  isAddressEqual,
  keccak256,
  type LocalAccount,
  parseEventLogs,
} from "viem";
import { modelJobsAbi } from "./abi.ts";
import { conditionalEscrowAt, type Loop, modelJobsAt } from "./contracts.ts";
import { OtherPictureError, UnknownOrderError } from "./errors.ts";
import { labModelRoot, modelOf, sharesAt } from "./models.ts";

/** What Carol wants, before it is on chain. */
export type Wish = { root: Hex; imageCommitment: bigint; job: Job };

export type ModelOrder = Wish & {
  jobId: Hex;
  /** The job's number on the board of proofs. */
  boardJob: bigint;
  /** Of the model's terms: what counts for this job, whatever the DAO decides later. */
  version: bigint;
  /** Carol's signature over all of it (EIP-3009). */
  signature: Hex;
  gasUsed: bigint;
};

export type WishOptions = {
  root?: Hex;
  /** Seconds until she gets her money back; an hour when left out, ten minutes at least. */
  patience?: bigint;
};

/** Carol's job under the model's present terms: provider, price, royalties and condition are the registry's. */
export async function wishFor(
  loop: Loop,
  customer: Account,
  imageCommitment: bigint,
  { root = labModelRoot, patience = 3600n }: WishOptions = {},
): Promise<Wish> {
  const { provider, terms } = await modelOf(loop, root);
  const job = jobBetween({
    customer: customer.address,
    provider,
    token: loop.escrow.labDollar,
    amount: terms.price,
    royalties: await sharesAt(loop, terms.version, root),
    condition: loop.proofCondition,
    requirement: requirementOf(root, imageCommitment),
    deadline: (await loop.chain.clock.now()) + patience,
  });
  return { root, imageCommitment, job };
}

/** What a job requires: an answer of this model for this picture. Solidity twin: ProofCondition.requirementOf. */
export function requirementOf(root: Hex, imageCommitment: bigint): Hex {
  return keccak256(encodeAbiParameters([{ type: "bytes32" }, { type: "uint256" }], [root, imageCommitment]));
}

/**
 * Orders an answer under the terms that hold now: money, commitment and terms in one transaction.
 *
 * @param sender pays the gas; the customer only signs
 */
export async function openModelJob(
  loop: Loop,
  customer: LocalAccount,
  imageCommitment: bigint,
  sender: Account = customer,
  options: WishOptions = {},
): Promise<ModelOrder> {
  const wish = await wishFor(loop, customer, imageCommitment, options);
  return openWish(loop, sender, wish, await signJob(loop.escrow, customer, wish.job));
}

/** Brings a job that the customer signed. Refusals come out as viem's errors: kit's `rejection` names them. */
export async function openWish(loop: Loop, sender: Account, wish: Wish, signature: Hex): Promise<ModelOrder> {
  const { r, vs } = compactSignature(signature);
  const sent = modelJobsAt(loop, sender).write.open([wish.job, wish.root, wish.imageCommitment, r, vs]);
  const { logs, gasUsed } = await loop.chain.mined(sent);
  const [ordered] = parseEventLogs({ abi: modelJobsAbi, eventName: "AnswerOrdered", logs });
  const { jobId, boardJob, version } = ordered!.args;
  return { ...wish, jobId, boardJob, version, signature, gasUsed };
}

/** What was ordered under a job's id. @throws {UnknownOrderError} when nothing was */
export async function orderOf(loop: Loop, jobId: Hex) {
  const order = await modelJobsAt(loop).read.orderOf([jobId]);
  if (order.boardJob === 0n) throw new UnknownOrderError(jobId);
  return order;
}

/** The picture behind a commitment. Carol sends it to Bob, and to nobody else. */
export type Opening = { pixels: readonly number[]; salt: bigint };

/**
 * Bob's part off chain: runs the model, and proves what it says for this very job.
 *
 * @throws {OtherPictureError} when the picture is not the one that was ordered
 * @throws the errors of zk-proof's `prove`
 */
export async function proveAnswer(
  loop: Loop,
  { boardJob, imageCommitment, job }: Pick<ModelOrder, "boardJob" | "imageCommitment" | "job">,
  { pixels, salt }: Opening,
  options: ProveOptions = {},
): Promise<Proven> {
  const given = await commitImage(pixels, salt);
  if (given !== imageCommitment) throw new OtherPictureError(imageCommitment, given);
  return prove({ pixels, salt, ctx: jobContext(loop.board, boardJob, job.provider) }, options);
}

/** Puts a proven answer on record; anybody may send it, the credit is the provider's. */
export function handInAnswer(loop: Loop, sender: Account, { boardJob }: Pick<ModelOrder, "boardJob">, proven: Proven) {
  return submitAnswer(loop.board, sender, { jobId: boardJob, digit: proven.class, proof: proven.proof });
}

/** What became of a release: who received what, as the token's own events tell. */
export type Release = JobReceipt & { paid: Payment[] };

/** Has the condition look for the proof, and the money split if it is there. Anybody may call. */
export function releaseWithProof(loop: Loop, sender: Account, { job }: Pick<Wish, "job">): Promise<Release> {
  return releaseWithEvidence(loop, sender, job, "0x");
}

/** The same for any condition; a condition's reason for a "no" comes out as its own error. */
export async function releaseWithEvidence(loop: Loop, sender: Account, job: Job, evidence: Hex): Promise<Release> {
  const escrow = conditionalEscrowAt(loop, sender);
  const { gasUsed, logs } = await loop.chain.mined(escrow.write.releaseByCondition([job, evidence]));
  const fromToken = logs.filter(({ address }) => isAddressEqual(address, job.token));
  const transfers = parseEventLogs({ abi: erc20Abi, eventName: "Transfer", logs: fromToken });
  const paid = transfers.map(({ args }) => ({ account: args.to, amount: args.value }));
  return { jobId: jobIdAt(loop.escrow, job), gasUsed, paid };
}
