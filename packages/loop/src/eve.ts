// What Eve tries at each stage of the loop. Each attempt runs for real and returns what stopped it.
import { attest, nameOfRevert as nameOfRule, newSalt, type Work } from "@synergy/attestation";
import {
  castVote,
  type Decision,
  type OnchainProposal,
  pays,
  propose,
  type StagedCase,
  stageVote,
  whyOf,
} from "@synergy/dao-delegate";
import { nameOfRevert, signJob } from "@synergy/escrow";
import { LabError, rejection } from "@synergy/kit";
import { digitModel } from "@synergy/model";
import type { Proven } from "@synergy/zk-proof";
import { type Loop, modelRegistryAt } from "./contracts.ts";
import { executeDecision } from "./governance.ts";
import { handInAnswer, type ModelOrder, openWish, releaseWithProof, type Wish, wishFor } from "./jobs.ts";
import { labModelRoot, registerModel } from "./models.ts";
import type { Desk } from "./story/desk.ts";

/** An attack went through: the lab is broken, and the demo must not say otherwise. */
export class AttackSucceededError extends LabError {
  override name = "AttackSucceededError";
  constructor(what: string) {
    super(`Eve got through: ${what}.`, { fix: "A check is missing. Compare your change with the last version." });
  }
}

const refusal = async (attempt: Promise<unknown>): Promise<string> => nameOfRevert(await rejection(attempt));

/** She has seen Ada's registration on its way, and sends it first, with herself as the payee. */
export async function copyTheWork({ chain, registry }: Loop, work: Work): Promise<string> {
  const { eve } = chain.actors;
  return nameOfRule(await rejection(attest(registry, eve, { ...work, payee: eve.address, salt: newSalt() })));
}

/** She offers Bob's model as hers, and owes nothing to anybody. */
export function takeTheModel(loop: Loop, work: `0x${string}`): Promise<string> {
  return refusal(registerModel(loop, loop.chain.actors.eve, { price: 1n, royaltyBps: 0, works: [work] }));
}

/** She orders an answer for herself, and puts her own name where Ada's belongs. */
export async function turnTheRoyalty(loop: Loop, { imageCommitment }: Pick<Wish, "imageCommitment">): Promise<string> {
  const { eve } = loop.chain.actors;
  const wish = await wishFor(loop, eve, imageCommitment);
  const royalties = wish.job.royalties.map(({ bps }) => ({ account: eve.address, bps }));
  return refusal(openFor(loop, { ...wish, job: { ...wish.job, royalties } }));
}

/** She has the escrow asked for the money: before there is a proof, or when the job has been paid already. */
export function cashIn(loop: Loop, order: ModelOrder): Promise<string> {
  return refusal(releaseWithProof(loop, loop.chain.actors.eve, order));
}

/** She takes Bob's proof out of his hands, and hands it in with another digit. */
export function changeTheDigit(loop: Loop, order: ModelOrder, proven: Proven): Promise<string> {
  const forged = { ...proven, class: (proven.class + 1) % digitModel.classes };
  return refusal(handInAnswer(loop, loop.chain.actors.eve, order, forged));
}

/** She changes the rule without asking the DAO. */
export function setTheRoyalty(loop: Loop): Promise<string> {
  return refusal(modelRegistryAt(loop, loop.chain.actors.eve).write.setRoyalty([labModelRoot, 0]));
}

/** She copies a proposal's text over a call that pays herself out of the treasury. */
export function copyTheProposal({ chain, dao }: Loop, { title, body }: OnchainProposal): Promise<OnchainProposal> {
  const { eve } = chain.actors;
  return propose(dao, eve, { title, body, actions: [pays(dao, eve.address, "20000")] });
}

/** What the delegate said to such a copy; and if its key were stolen as well, what the guard would say. */
export async function voteForTheCopy(desk: Desk, copy: OnchainProposal, { final }: Decision): Promise<string> {
  if (final.action === "for") throw new AttackSucceededError("the delegate votes for her payment");
  const opinion = { support: 1, confidenceBps: 10_000, ...desk.hashes, rationaleHash: desk.hashes.policyHash } as const;
  const { eve } = desk.guard.dao.chain.actors;
  return `${final.action} (${whyOf(final)}); ${await refusal(stageVote(desk.guard, desk.agent, copy, opinion, eve))}`;
}

/** She casts an announced vote before Dan had his time to say no. */
export function castEarly({ guard }: Desk, { proposal, reason }: StagedCase): Promise<string> {
  return refusal(castVote(guard, guard.dao.chain.actors.eve, proposal.proposalId, reason));
}

/** She carries a decision out before its time. */
export function executeEarly(loop: Loop, proposal: OnchainProposal): Promise<string> {
  return refusal(executeDecision(loop, loop.chain.actors.eve, proposal));
}

/** She orders under terms that the DAO has changed. @param order that was opened under them */
export async function orderUnderOldTerms(
  loop: Loop,
  order: ModelOrder,
  { imageCommitment }: Pick<Wish, "imageCommitment">,
): Promise<string> {
  const wish = await wishFor(loop, loop.chain.actors.eve, imageCommitment);
  return refusal(openFor(loop, { ...wish, job: { ...wish.job, royalties: order.job.royalties } }));
}

async function openFor(loop: Loop, wish: Wish): Promise<ModelOrder> {
  const { eve } = loop.chain.actors;
  return openWish(loop, eve, wish, await signJob(loop.escrow, eve, wish.job));
}
