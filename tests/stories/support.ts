// What every story begins with, and how the money is counted: to the unit, and with everybody in the room.
import { newSalt as newWorkSalt, registerWork, type Work, type WorkRecord } from "@synergy/attestation";
import { delegateVotes, governorAt, type OnchainProposal, type Support } from "@synergy/dao-delegate";
import { dollarAt } from "@synergy/escrow";
import type { Chain } from "@synergy/kit";
import {
  deployLoop,
  handInAnswer,
  type Loop,
  type LoopContracts,
  type ModelOrder,
  openModelJob,
  proveAnswer,
  registerModel,
  releaseWithProof,
  waitUntil,
} from "@synergy/loop";
import { type Drawing, drawn, fillPockets } from "@synergy/loop/story";
import { sampleDigits } from "@synergy/model";
import type { LocalAccount } from "viem";

/** Of one answer, in millionths of a dollar: no rate of these stories divides it, so each rounding is seen. */
export const price = 1_000_007n;

/** Bob's model, trained from Ada's work, with its own DAO: she gets 10 %, and her licence asks for 5. */
export type Story = { loop: Loop; work: WorkRecord };

/** A DAO and a registry of models of the story's own. @param contracts of the chain's earlier stories, if there are any */
export async function newStory(chain: Chain, contracts: LoopContracts = {}): Promise<Story> {
  const loop = await deployLoop(chain, contracts);
  const { ada, bob, carol, eve } = chain.actors;
  await fillPockets(loop, [bob, carol, eve]);
  const work = await registerWork(loop.registry, ada, newWork(ada));
  await registerModel(loop, bob, { price, royaltyBps: 1000, works: [work.uid] });
  return { loop, work };
}

/** A work that nobody has on record yet. */
export function newWork(author: LocalAccount): Work {
  const hashes = { contentHash: newWorkSalt(), perceptualHash: newWorkSalt(), salt: newWorkSalt() };
  return { ...hashes, licence: "CC-BY-4.0", payee: author.address, royaltyBps: 500, sources: [] };
}

/** Carol's drawing of a digit. */
export function drawing(digit: number): Promise<Drawing> {
  return drawn(sampleDigits[digit]!.pixels);
}

/** What Carol ordered, and the drawing that only she and Bob have. */
export type OpenJob = { order: ModelOrder; picture: Drawing };

/** Carol signs, and pays the gas too. */
export async function order(loop: Loop, digit = 7): Promise<OpenJob> {
  const picture = await drawing(digit);
  return { order: await openModelJob(loop, loop.chain.actors.carol, picture.imageCommitment), picture };
}

/** Bob proves what his model says, and puts it on record. @returns the digit */
export async function answer(loop: Loop, { order, picture }: OpenJob): Promise<number> {
  const proven = await proveAnswer(loop, order, picture);
  await handInAnswer(loop, loop.chain.actors.bob, order, proven);
  return proven.class;
}

/** What a release changes in everybody's purse. */
export async function payout(loop: Loop, order: ModelOrder): Promise<Ledger> {
  const money = await count(loop);
  await releaseWithProof(loop, loop.chain.actors.lab, order);
  return money.changes();
}

/** Token units by whose they are. What did not change is left out. */
export type Ledger = Record<string, bigint>;

/** Counts all dollars now, and tells later what has changed: with people, in escrow, and anywhere else. */
export async function count(loop: Loop): Promise<{ changes(): Promise<Ledger> }> {
  const before = await purses(loop);
  return {
    async changes() {
      const after = await purses(loop);
      const entries = Object.keys(after).map((name) => [name, after[name]! - before[name]!] as const);
      return Object.fromEntries(entries.filter(([, change]) => change !== 0n));
    },
  };
}

async function purses({ chain, escrow }: Loop): Promise<Ledger> {
  const dollar = dollarAt(escrow);
  const people = Object.entries(chain.actors).map(([name, { address }]) => [name, address] as const);
  const holders = [...people, ["escrow", escrow.jobEscrow] as const];
  const held = await Promise.all(
    holders.map(async ([name, address]) => [name, await dollar.read.balanceOf([address])] as const),
  );
  const elsewhere = held.reduce((rest, [, amount]) => rest - amount, await dollar.read.totalSupply());
  return { ...Object.fromEntries(held), elsewhere };
}

/** They vote for themselves, from the next proposal on. */
export async function takePart({ dao }: Loop, people: readonly LocalAccount[]): Promise<void> {
  for (const person of people) await delegateVotes(dao, person, person.address);
}

/** One's own vote, once voting has begun. */
export async function vote(loop: Loop, voter: LocalAccount, { proposalId, snapshot }: OnchainProposal, side: Support) {
  await waitUntil(loop, snapshot + 1n);
  await loop.chain.mined(governorAt(loop.dao, voter).write.castVote([proposalId, side]));
}
