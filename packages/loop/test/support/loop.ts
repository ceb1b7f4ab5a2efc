// A whole loop for tests: Ada's work on record, Bob's model registered, Carol with dollars.
import { newSalt as newWorkSalt, registerWork, type Work, type WorkRecord } from "@synergy/attestation";
import { delegateVotes, governorAt } from "@synergy/dao-delegate";
import { dollarAt } from "@synergy/escrow";
import { hardhatChain } from "@synergy/kit/node";
import { sampleDigits } from "@synergy/model";
import { commitImage, newSalt } from "@synergy/zk-proof";
import type { LocalAccount } from "viem";
import {
  deployLoop,
  executeWhenDue,
  handInAnswer,
  type Loop,
  type ModelOrder,
  modelTerms,
  type Opening,
  openModelJob,
  proposeRoyalty,
  proveAnswer,
  queueWhenOver,
  registerModel,
  royaltyText,
  waitUntil,
} from "../../src/index.ts";

export const price = 1_000_003n;
export const royaltyBps = 1000;

/** A work that nobody has registered yet. */
export function newWork(author: LocalAccount, fields: Partial<Work> = {}): Work {
  const nothingElse = { licence: "CC-BY-4.0", payee: author.address, royaltyBps: 0, sources: [], salt: newWorkSalt() };
  return { contentHash: newWorkSalt(), perceptualHash: newWorkSalt(), ...nothingElse, ...fields };
}

export function onRecord(loop: Loop, author: LocalAccount, fields: Partial<Work> = {}): Promise<WorkRecord> {
  return registerWork(loop.registry, author, newWork(author, fields));
}

/** A fresh chain with all contracts, Ada's work, and Carol with a thousand dollars. No model yet. */
export async function freshLoop(): Promise<{ loop: Loop; work: WorkRecord }> {
  const chain = await hardhatChain();
  const loop = await deployLoop(chain);
  const { carol, dan } = chain.actors;
  await chain.mined(dollarAt(loop.escrow).write.faucet([carol.address, 1_000_000_000n]));
  await delegateVotes(loop.dao, dan, dan.address);
  return { loop, work: await onRecord(loop, chain.actors.ada, { royaltyBps: 500 }) };
}

/** The same with Bob's model, trained from Ada's work: a dollar and three units for an answer, of which 10 % are Ada's. */
export async function loopWithModel(): Promise<{ loop: Loop; work: WorkRecord }> {
  const { loop, work } = await freshLoop();
  await registerModel(loop, loop.chain.actors.bob, { price, royaltyBps, works: [work.uid] });
  return { loop, work };
}

/** A picture of Carol's with a fresh salt, and the commitment to both. */
export async function newPicture(digit = 7): Promise<Opening & { imageCommitment: bigint }> {
  const opening = { pixels: sampleDigits[digit]!.pixels, salt: newSalt() };
  return { ...opening, imageCommitment: await commitImage(opening.pixels, opening.salt) };
}

export type OpenJob = { order: ModelOrder; picture: Opening & { imageCommitment: bigint } };

/** Carol orders an answer for a picture. */
export async function openJob(loop: Loop, digit = 7): Promise<OpenJob> {
  const picture = await newPicture(digit);
  return { order: await openModelJob(loop, loop.chain.actors.carol, picture.imageCommitment), picture };
}

/** Bob proves, and hands in. */
export async function answered(loop: Loop, { order, picture }: OpenJob): Promise<void> {
  await handInAnswer(loop, loop.chain.actors.bob, order, await proveAnswer(loop, order, picture));
}

/** What each person has more, or less, after `action`, in units of the dollar. */
export async function changes(loop: Loop, action: () => Promise<unknown>): Promise<Record<string, bigint>> {
  const { ada, bob, carol, eve } = loop.chain.actors;
  const people = Object.entries({ ada, bob, carol, eve });
  const balances = () => Promise.all(people.map(([, { address }]) => dollarAt(loop.escrow).read.balanceOf([address])));
  const before = await balances();
  await action();
  const after = await balances();
  const entries = people.map(([name], index) => [name, after[index]! - before[index]!] as const);
  return Object.fromEntries(entries.filter(([, change]) => change !== 0n));
}

/** Dan's 200,000 votes decide: the royalty is what he wants, once vote and timelock are over. */
export async function decideRoyalty(loop: Loop, bps: number): Promise<void> {
  const { ada, dan, lab } = loop.chain.actors;
  const previous = (await modelTerms(loop)).royaltyBps;
  const proposal = await proposeRoyalty(loop, ada, bps, royaltyText(bps, previous));
  await waitUntil(loop, proposal.snapshot + 1n);
  await loop.chain.mined(governorAt(loop.dao, dan).write.castVote([proposal.proposalId, 1]));
  await queueWhenOver(loop, lab, proposal);
  await executeWhenDue(loop, lab, proposal);
}
