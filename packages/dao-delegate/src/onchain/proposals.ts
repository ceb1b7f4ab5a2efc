// Proposals on chain: made, read back from events into the shape that the pipeline reads, and executed.
import { type Account, type Hex, keccak256, parseEventLogs, stringToBytes } from "viem";
import { LabGovernor } from "../../generated/LabGovernor.ts";
import type { Call, Context, Proposal } from "../types.ts";
import { type Dao, governorAt, type LabDao } from "./dao.ts";
import { EmptyProposalError } from "./errors.ts";

/** What somebody wants the DAO to do. */
export type Draft = { title: string; body: string; actions: readonly Call[] };

/** A proposal as the Governor's event ProposalCreated tells it. */
export type OnchainProposal = Draft & {
  proposalId: bigint;
  proposer: Hex;
  description: string;
  /** Votes count that were delegated at this moment of the Governor's clock; voting begins after it. */
  snapshot: bigint;
  /** The last moment for voting. */
  deadline: bigint;
};

/** The Governor's states, in its own order. */
export const proposalStates = [
  "pending",
  "active",
  "canceled",
  "defeated",
  "succeeded",
  "queued",
  "expired",
  "executed",
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** The single text that a Governor takes: the title as a heading, then the body, as Tally and Agora read it. */
export function descriptionOf({ title, body }: Pick<Draft, "title" | "body">): string {
  return `# ${title}\n\n${body}`;
}

/** Title and body of a description: the first line without its marks of a heading, and the rest. */
export function readDescription(description: string): { title: string; body: string } {
  const end = description.indexOf("\n");
  const first = end === -1 ? description : description.slice(0, end);
  const body = end === -1 ? "" : description.slice(end + 1);
  return { title: first.replace(/^#+\s*/, "").trim(), body: body.replace(/^\r?\n/, "") };
}

/** A call that does nothing, for a proposal that only declares something. */
export function declaration({ timelock }: LabDao): Call {
  return { target: timelock, value: 0n, calldata: "0x" };
}

/** The arguments that every function of a Governor takes for a proposal. */
export function argumentsOf({ actions, description }: Pick<OnchainProposal, "actions" | "description">) {
  const targets = actions.map(({ target }) => target);
  const values = actions.map(({ value }) => value);
  const calldatas = actions.map(({ calldata }) => calldata);
  return [targets, values, calldatas, keccak256(stringToBytes(description))] as const;
}

/** Puts a draft to the vote. @throws {EmptyProposalError} when it has no action */
export async function propose(dao: Dao, proposer: Account, draft: Draft): Promise<OnchainProposal> {
  if (draft.actions.length === 0) throw new EmptyProposalError();
  const description = descriptionOf(draft);
  const [targets, values, calldatas] = argumentsOf({ ...draft, description });
  const sent = governorAt(dao, proposer).write.propose([targets, values, calldatas, description]);
  const { logs } = await dao.chain.mined(sent);
  const [created] = parseEventLogs({ abi: LabGovernor.abi, eventName: "ProposalCreated", logs });
  return fromEvent(created!.args);
}

/** All proposals ever made to the Governor, oldest first. */
export async function readOnchainProposals({ chain, governor }: Dao, fromBlock = 0n): Promise<OnchainProposal[]> {
  const abi = LabGovernor.abi;
  const created = await chain.client.getContractEvents({
    abi,
    address: governor,
    eventName: "ProposalCreated",
    fromBlock,
    strict: true,
  });
  return created.map(({ args }) => fromEvent(args));
}

type ProposalCreated = {
  proposalId: bigint;
  proposer: Hex;
  targets: readonly Hex[];
  values: readonly bigint[];
  calldatas: readonly Hex[];
  voteStart: bigint;
  voteEnd: bigint;
  description: string;
};

function fromEvent({ targets, values, calldatas, description, ...event }: ProposalCreated): OnchainProposal {
  const actions = targets.map((target, i) => ({ target, value: values[i]!, calldata: calldatas[i]! }));
  const { proposalId, proposer, voteStart: snapshot, voteEnd: deadline } = event;
  return { ...readDescription(description), actions, proposalId, proposer, description, snapshot, deadline };
}

/** The proposal as the pipeline reads it. @param context what the reader knows of prices and treasury */
export function toProposal(onchain: OnchainProposal, dao: string, context: Context): Proposal {
  const { proposalId, title, body, actions } = onchain;
  return { id: String(proposalId), dao, title, body, kind: "executable", actions, context };
}

export async function stateOf(dao: Dao, proposalId: bigint): Promise<ProposalState> {
  return proposalStates[await governorAt(dao).read.state([proposalId])]!;
}

/** Puts a proposal that succeeded into the timelock. */
export async function queueProposal(dao: Dao, sender: Account, proposal: OnchainProposal) {
  return dao.chain.mined(governorAt(dao, sender).write.queue(argumentsOf(proposal)));
}

/** Runs the calls of a proposal whose time in the timelock is over. */
export async function executeProposal(dao: Dao, sender: Account, proposal: OnchainProposal) {
  return dao.chain.mined(governorAt(dao, sender).write.execute(argumentsOf(proposal)));
}
