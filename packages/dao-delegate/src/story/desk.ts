// The delegate at work on one proposal after the other: decide, keep the record, stage the vote.
import { type Revert, revertOf } from "@synergy/kit";
import { type Account, formatEther, type LocalAccount } from "viem";
import {
  type Guard,
  type OnchainProposal,
  type Staging,
  stageVote,
  tallyOf,
  toProposal,
  voteStatus,
} from "../onchain/index.ts";
import { decide } from "../pipeline.ts";
import { explain } from "../record.ts";
import type { ContentStore } from "../store.ts";
import type { Brain, Context, Decision, Policy } from "../types.ts";

/** A proposal on chain, with what the delegate made of it. */
export type Case = { proposal: OnchainProposal; decision: Decision };

/** Reads the proposals one by one. @param daoName as it shall stand in the records */
export async function decideAll(
  proposals: readonly OnchainProposal[],
  daoName: string,
  { policy, brain, context }: { policy: Policy; brain: Brain; context: Context },
): Promise<Case[]> {
  const cases: Case[] = [];
  for (const proposal of proposals) {
    const decision = await decide(policy, toProposal(proposal, daoName, context), brain);
    cases.push({ proposal, decision });
  }
  return cases;
}

/** A staged vote, and the reason that has to be shown to cast it. */
export type StagedCase = Case & { reason: string; staging: Staging };
/** A vote that the guard would not have: Dan's limits on chain are narrower than his words. */
export type RefusedCase = Case & { revert: Revert };

/** Stages every vote among the cases; the records of all of them, votes or not, go to the store. */
export async function stageAll(
  cases: readonly Case[],
  { policy, brain }: { policy: Policy; brain: Brain },
  { guard, agent, sender, store }: { guard: Guard; agent: LocalAccount; sender: Account; store: ContentStore },
): Promise<{ staged: StagedCase[]; refused: RefusedCase[] }> {
  const staged: StagedCase[] = [];
  const refused: RefusedCase[] = [];
  for (const one of cases) {
    const { record, reason, rationale } = explain(policy, one.decision, brain);
    await store.put(record);
    if (!rationale) continue;
    try {
      staged.push({ ...one, reason, staging: await stageVote(guard, agent, one.proposal, rationale, sender) });
    } catch (error) {
      const revert = revertOf(error);
      if (!revert) throw error;
      refused.push({ ...one, revert });
    }
  }
  return { staged, refused };
}

/** How the votes stand, in whole LAB. */
export async function standings(guard: Guard, cases: readonly StagedCase[]) {
  const rows = [];
  for (const { proposal, decision } of cases) {
    const { proposalId, title } = proposal;
    const [tally, status] = [await tallyOf(guard.dao, proposalId), await voteStatus(guard, proposalId)];
    const [inFavour, against, abstain] = [tally.for, tally.against, tally.abstain].map((votes) =>
      Number(formatEther(votes)),
    );
    rows.push({
      proposal: title,
      delegate: decision.final.action,
      guard: status,
      for: inFavour!,
      against: against!,
      abstain: abstain!,
    });
  }
  return rows;
}
