// Dan's delegate in this story: what he told it, and the guard that keeps it to that.
import {
  type Case,
  castVote,
  compilePolicy,
  contextOf,
  decideAll,
  delegateVotes,
  deployGuard,
  embeddedBrain,
  type Guard,
  labLimits,
  memoryStore,
  type OnchainProposal,
  type Policy,
  policyHashOf,
  type StagedCase,
  stageAll,
  tallyOf,
} from "@synergy/dao-delegate";
import { formatEther, type LocalAccount } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import type { Loop } from "../contracts.ts";
import { royaltySelector, waitUntil } from "../governance.ts";

export type Desk = {
  policy: Policy;
  guard: Guard;
  /** The key that signs for the delegate: fresh, and without money. */
  agent: LocalAccount;
  /** What every opinion of this delegate names. */
  hashes: { policyHash: `0x${string}`; modelHash: `0x${string}` };
};

/** In Dan's words. English, because the embedded delegate reads English. */
export const dansPolicy = `Vote for public goods and the digital commons.
Never vote for minting new tokens.
Ask me about anything that moves more than 5% of the treasury.
Skip everything else.`;

/** Times that fit a vote of five minutes: one to veto, and one that is left to Dan's own vote. */
const limits = { ...labLimits, vetoWindow: 60, deadlineMargin: 60 };

/** Dan lends his votes: FOR may only ever mean that this registry sets a royalty. */
export async function openDesk(loop: Loop): Promise<Desk> {
  const { dan } = loop.chain.actors;
  const policy = compilePolicy(dansPolicy);
  const agent = privateKeyToAccount(generatePrivateKey());
  const policyHash = policyHashOf(policy);
  const allowed = [{ target: loop.modelRegistry, selector: royaltySelector }];
  const guard = await deployGuard(loop.dao, dan, { agent: agent.address, policyHash, limits, caps: [], allowed });
  await delegateVotes(loop.dao, dan, guard.address);
  return { policy, guard, agent, hashes: { policyHash, modelHash: embeddedBrain().modelHash } };
}

/** The delegate reads what was proposed, words and calls. */
export async function readProposals(
  loop: Loop,
  { policy }: Desk,
  proposals: readonly OnchainProposal[],
): Promise<Case[]> {
  const context = await contextOf(loop.dao);
  return decideAll(proposals, "LabDAO", { policy, brain: embeddedBrain(), context });
}

/** Announces the votes among the cases; those that ask or skip announce nothing. */
export async function announce(
  loop: Loop,
  { policy, guard, agent }: Desk,
  cases: readonly Case[],
): Promise<StagedCase[]> {
  const { lab } = loop.chain.actors;
  const hands = { guard, agent, sender: lab, store: memoryStore() };
  return (await stageAll(cases, { policy, brain: embeddedBrain() }, hands)).staged;
}

/** Waits for the end of the veto window, and casts. @returns votes in whole LAB */
export async function castWhenDue(loop: Loop, { guard }: Desk, { proposal, staging, reason }: StagedCase) {
  await waitUntil(loop, staging.castableAt);
  await castVote(guard, loop.chain.actors.lab, proposal.proposalId, reason);
  const tally = await tallyOf(loop.dao, proposal.proposalId);
  const [inFavour, against, abstain] = [tally.for, tally.against, tally.abstain].map((votes) =>
    Number(formatEther(votes)),
  );
  return { for: inFavour!, against: against!, abstain: abstain! };
}
