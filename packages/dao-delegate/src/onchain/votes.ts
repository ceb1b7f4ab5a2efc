// From a decision to a counted vote: stage, wait for a veto, cast; and the human's own vote, which counts instead.
import { type Account, type Hex, type LocalAccount, parseEventLogs, type TransactionReceipt } from "viem";
import { LabGovernor } from "../../generated/LabGovernor.ts";
import { type Rationale, type Support, signRationale } from "../rationale.ts";
import { guardAbi } from "./abi.ts";
import { type Dao, governorAt } from "./dao.ts";
import { NotOverridableError } from "./errors.ts";
import { type Guard, guardAt, mandateOf } from "./guard.ts";
import { argumentsOf, type OnchainProposal } from "./proposals.ts";

/** What the agent decided, without the Governor's id, which comes from the proposal. */
export type Opinion = Omit<Rationale, "proposalId">;

/** A staged vote may be cast from `castableAt` to `latestCastAt`, in units of the Governor's clock. */
export type Staging = { castableAt: bigint; latestCastAt: bigint; signature: Hex; gasUsed: bigint };

/** Signs an opinion and stages it. @param sender whoever pays for the transaction: the agent needs no money */
export async function stageVote(
  guard: Guard,
  agent: LocalAccount,
  proposal: OnchainProposal,
  opinion: Opinion,
  sender: Account,
): Promise<Staging> {
  const rationale = { ...opinion, proposalId: proposal.proposalId };
  const signature = await signRationale(agent, await mandateOf(guard), rationale);
  const { logs, gasUsed } = await stageSigned(guard, sender, proposal, rationale, signature);
  const [staged] = parseEventLogs({ abi: guardAbi, eventName: "VoteStaged", logs });
  const latestCastAt = await guardAt(guard).read.latestCastAt([proposal.proposalId]);
  return { castableAt: BigInt(staged!.args.castableAt), latestCastAt, signature, gasUsed };
}

/** Brings a rationale to the guard that somebody else signed. The guard's errors come out as viem's (see `rejection`). */
export function stageSigned(
  guard: Guard,
  sender: Account,
  proposal: Pick<OnchainProposal, "actions" | "description">,
  rationale: Rationale,
  signature: Hex,
): Promise<TransactionReceipt> {
  const [targets, values, calldatas, descriptionHash] = argumentsOf(proposal);
  const actions = { targets, values, calldatas, descriptionHash };
  return guard.dao.chain.mined(guardAt(guard, sender).write.stage([actions, rationale, signature]));
}

/** Casts a staged vote. @param reason the text whose hash was staged @param sender anybody */
export async function castVote(guard: Guard, sender: Account, proposalId: bigint, reason: string) {
  const { gasUsed } = await guard.dao.chain.mined(guardAt(guard, sender).write.cast([proposalId, reason]));
  return { gasUsed };
}

/** Keeps the guard from voting on this proposal, now and later. */
export async function vetoVote(guard: Guard, owner: Account, proposalId: bigint) {
  const { gasUsed } = await guard.dao.chain.mined(guardAt(guard, owner).write.veto([proposalId]));
  return { gasUsed };
}

/**
 * The holder's own vote, with the tokens that he had at the snapshot; his delegate's vote loses that weight.
 *
 * Once per proposal, before or after the delegate voted. @throws {NotOverridableError} where the Governor can't do it
 */
export async function overrideVote(dao: Dao, holder: Account, proposalId: bigint, support: Support, reason: string) {
  const countingMode = await governorAt(dao).read.COUNTING_MODE();
  if (!countingMode.includes("overridable=true")) throw new NotOverridableError(countingMode);
  const sent = governorAt(dao, holder).write.castOverrideVote([proposalId, support, reason]);
  const { gasUsed } = await dao.chain.mined(sent);
  return { gasUsed };
}

/** Votes in the token's smallest unit. */
export type Tally = { against: bigint; for: bigint; abstain: bigint };

export async function tallyOf(dao: Dao, proposalId: bigint): Promise<Tally> {
  const [against, inFavour, abstain] = await governorAt(dao).read.proposalVotes([proposalId]);
  return { against, for: inFavour, abstain };
}

const statuses = ["none", "staged", "vetoed", "cast"] as const;

/** What the guard knows of a proposal. A stale vote was staged under older terms and can't be cast. */
export type VoteStatus = (typeof statuses)[number] | "stale";

export async function voteStatus(guard: Guard, proposalId: bigint): Promise<VoteStatus> {
  const { read } = guardAt(guard);
  const [[, , stagedUnder, , status], mandate] = await Promise.all([read.votes([proposalId]), read.mandate()]);
  const name = statuses[status]!;
  return name === "staged" && stagedUnder !== mandate ? "stale" : name;
}

/** A vote that the guard cast: what the agent had signed, and the reason as it stands on chain. */
export type PublishedOpinion = Opinion & { reason: string };

/** Reads a cast vote from the events of guard and Governor; undefined while there is none. */
export async function readCastVote(guard: Guard, proposalId: bigint): Promise<PublishedOpinion | undefined> {
  const { client } = guard.dao.chain;
  const range = { fromBlock: 0n, strict: true } as const;
  const staged = await client.getContractEvents({
    ...range,
    abi: guardAbi,
    address: guard.address,
    eventName: "VoteStaged",
    args: { proposalId },
  });
  const votes = await client.getContractEvents({
    ...range,
    abi: LabGovernor.abi,
    address: guard.dao.governor,
    eventName: "VoteCast",
    args: { voter: guard.address },
  });
  const vote = votes.find(({ args }) => args.proposalId === proposalId);
  const last = staged.at(-1); // after a change of terms a vote is staged anew, and the last one is cast
  if (!vote || !last) return undefined;
  const { rationaleHash, modelHash, policyHash, confidenceBps } = last.args;
  const support = vote.args.support as Support;
  return { support, rationaleHash, modelHash, policyHash, confidenceBps, reason: vote.args.reason };
}
