// One board: a DAO of its own on the lab's chain, Dan's guard, the proposals, and what the delegate makes of them.
import {
  agendaOf,
  type Brain,
  type Case,
  castVote,
  contextOf,
  decideAll,
  delegateVotes,
  deployDao,
  deployGuard,
  explain,
  type Guard,
  governorAt,
  guardAt,
  type LabDao,
  memoryStore,
  openBrain,
  overrideVote,
  type Policy,
  type ProposalState,
  propose,
  readOnchainProposals,
  roundOf,
  shortTimes,
  stageAll,
  stateOf,
  supportOf,
  tallyOf,
  termsFor,
  type Vote,
  type VoteStatus,
  vetoVote,
  voteStatus,
} from "@synergy/dao-delegate";
import type { World } from "@synergy/kit";
import { formatEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { eveDrafts } from "./eveDrafts.ts";
import type { Kept } from "./kept.ts";

export type Choice = Vote;
export type Stage = "deploying" | "proposing" | "reading" | "staging";
export type OnProgress = (stage: Stage, done: number, total: number) => void;

/** A proposal, the delegate's decision, and the functions that would run; `refused` names the guard's objection. */
export type Entry = Case & { calls: string; reason: string; refused?: string | undefined };

/** How one proposal stands on chain. Votes in whole LAB, times in seconds. */
export type Standing = {
  state: ProposalState;
  guard: VoteStatus;
  castableAt: number;
  danVoted: boolean;
  tally: Record<Choice, number>;
};

export type Session = { dao: LabDao; guard: Guard; entries: readonly Entry[] };

type Chain = Pick<World, "chain">;

/** Deploys, proposes, decides, and stages what is a vote. */
export async function startSession({ chain }: Chain, policy: Policy, onProgress: OnProgress): Promise<Session> {
  onProgress("deploying", 0, 1);
  const { dan, lab } = chain.actors;
  const dao = await deployDao(chain, shortTimes);
  const agent = privateKeyToAccount(generatePrivateKey());
  const guard = await deployGuard(dao, dan, termsFor(dao, agent, policy));
  await delegateVotes(dao, dan, guard.address);
  await proposeAll(dao, onProgress);
  onProgress("reading", 0, 1);
  const brain = await openBrain();
  const cases = await casesOf(dao, policy, brain);
  onProgress("staging", 0, 1);
  const staging = await stageAll(cases, { policy, brain }, { guard, agent, sender: lab, store: memoryStore() });
  const refused = staging.refused.map(({ proposal, revert }) => [String(proposal.proposalId), revert.name]);
  return { dao, guard, entries: entriesOf(cases, policy, brain, Object.fromEntries(refused)) };
}

/** The same board after a reload: proposals and votes from the chain, decisions from the same policy. */
export async function resumeSession({ chain }: Chain, kept: Kept, policy: Policy): Promise<Session> {
  const dao = { chain, ...kept.dao };
  const brain = await openBrain();
  const cases = await casesOf(dao, policy, brain);
  return { dao, guard: { dao, address: kept.guard }, entries: entriesOf(cases, policy, brain, kept.refused) };
}

/** What a later `resumeSession` needs. */
export function toKeep({ dao, guard, entries }: Session, world: string, policy: string): Kept {
  const { governor, token, timelock } = dao;
  const refused = entries.flatMap(({ proposal, refused: why }) => (why ? [[String(proposal.proposalId), why]] : []));
  return {
    world,
    policy,
    dao: { governor, token, timelock },
    guard: guard.address,
    refused: Object.fromEntries(refused),
  };
}

/** How all proposals stand, in the order of the entries. */
export function readStandings({ dao, guard, entries }: Session): Promise<Standing[]> {
  const { dan } = dao.chain.actors;
  return Promise.all(
    entries.map(async ({ proposal: { proposalId } }) => {
      const [state, status, votes, danVoted, tally] = await Promise.all([
        stateOf(dao, proposalId),
        voteStatus(guard, proposalId),
        guardAt(guard).read.votes([proposalId]),
        governorAt(dao).read.hasVotedOverride([proposalId, dan.address]),
        tallyOf(dao, proposalId),
      ]);
      const inLab = (amount: bigint) => Number(formatEther(amount));
      const counted = { for: inLab(tally.for), against: inLab(tally.against), abstain: inLab(tally.abstain) };
      return { state, guard: status, castableAt: votes[1], danVoted, tally: counted };
    }),
  );
}

export function veto({ guard, dao }: Session, { proposal }: Entry) {
  return vetoVote(guard, dao.chain.actors.dan, proposal.proposalId);
}

/** Anybody may cast what was staged; here Bob does. */
export function cast({ guard, dao }: Session, { proposal, reason }: Entry) {
  return castVote(guard, dao.chain.actors.bob, proposal.proposalId, reason);
}

/** Dan's own vote, which takes his weight away from the delegate's. */
export function voteHimself({ dao }: Session, { proposal }: Entry, choice: Choice, reason: string) {
  return overrideVote(dao, dao.chain.actors.dan, proposal.proposalId, supportOf(choice), reason);
}

async function proposeAll(dao: LabDao, onProgress: OnProgress): Promise<void> {
  const { bob, eve } = dao.chain.actors;
  const drafts = [
    ...roundOf(dao).map((draft) => ({ draft, by: bob })),
    ...eveDrafts(dao).map((draft) => ({ draft, by: eve })),
  ];
  for (const [index, { draft, by }] of drafts.entries()) {
    onProgress("proposing", index, drafts.length);
    await propose(dao, by, draft);
  }
  await dao.chain.clock.advance(1 + shortTimes.votingDelay); // so that all of them are open
}

async function casesOf(dao: LabDao, policy: Policy, brain: Brain): Promise<Case[]> {
  return decideAll(await readOnchainProposals(dao), "LabDAO", { policy, brain, context: await contextOf(dao) });
}

function entriesOf(cases: readonly Case[], policy: Policy, brain: Brain, refused: Kept["refused"]): Entry[] {
  const agenda = agendaOf(cases.map(({ proposal }) => proposal));
  return cases.map((one, index) => ({
    ...one,
    calls: agenda[index]?.["would run"] ?? "",
    reason: explain(policy, one.decision, brain).reason,
    refused: refused[String(one.proposal.proposalId)],
  }));
}
