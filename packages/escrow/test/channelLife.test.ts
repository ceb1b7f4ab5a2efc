// A whole channel on a real chain: Carol and Bob with the notes that they keep, lose and find again.
import { hardhatChain } from "@synergy/kit/node";
import { afterAll, expect, test } from "vitest";
import type { Channel } from "../src/channel.ts";
import { closeChannel, readChannel, redeemVoucher } from "../src/channels.ts";
import * as payers from "../src/payer.ts";
import * as providers from "../src/provider.ts";
import { type SignedVoucher, signVoucher, verifyVoucher } from "../src/voucher.ts";
import { balanceOf, fundedEscrow, openedChannel } from "./support/channels.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { bob, carol } = chain.actors;
afterAll(() => chain.close());

const price = 7n;

/** One answer: sign, check, take, work, charge, hear. */
async function buy(channel: Channel, carols: payers.PayerState, bobs: providers.ProviderState) {
  const next = payers.nextVoucher(carols, price);
  const voucher = await signVoucher(carol, channel, next.amount);
  expect(await verifyVoucher(channel, voucher)).toEqual({ valid: true });
  const taken = providers.takeVoucher(bobs, voucher, price);
  if (!taken.accepted) throw new Error(taken.detail);
  const finished = providers.finishAnswer(taken.state, price);
  const heard = payers.afterAnswer(next.state, finished.charged);
  if (!heard.accepted) throw new Error(heard.detail);
  return { carols: heard.state, bobs: finished };
}

async function buyMany(channel: Channel, count: number, notes: Awaited<ReturnType<typeof buy>>) {
  for (let answer = 0; answer < count; answer++) notes = await buy(channel, notes.carols, notes.bobs);
  return notes;
}

test("40 answers, a claim in the middle, notes lost on both sides: Bob gets 280 units and Carol the rest", async () => {
  const deposit = 1000n;
  const channel = await openedChannel(escrow, carol, bob, deposit);
  const before = { carol: await balanceOf(escrow, carol), bob: await balanceOf(escrow, bob) };
  const fresh = { carols: payers.openPayer(deposit), bobs: providers.openProvider(await readChannel(escrow, channel)) };
  let notes = await buyMany(channel, 10, fresh);

  // Bob claims the first 10.
  const due = providers.claimable(notes.bobs)!;
  await redeemVoucher(escrow, bob, channel, due.voucher);
  const seen = await readChannel(escrow, channel);
  expect(seen).toMatchObject({ balance: deposit, claimed: due.total });
  notes.bobs = providers.withChain(notes.bobs, { ...seen, withdrawing: seen.withdrawal.amount > 0n });
  notes = await buyMany(channel, 10, notes);

  // Carol loses her notes: Bob's books, with her own signature in them, give them back.
  const books = { ...notes.bobs, voucher: notes.bobs.voucher as SignedVoucher };
  const recovery = await payers.recoverFromProvider(channel, books);
  expect(recovery).toEqual({ recovered: true, state: notes.carols });
  notes = await buyMany(channel, 10, notes);

  // Both lose theirs after a claim: the chain knows enough to go on.
  await redeemVoucher(escrow, bob, channel, notes.bobs.voucher as SignedVoucher);
  const known = await readChannel(escrow, channel);
  notes = { carols: payers.recoverFromChain(known), bobs: providers.openProvider(known) };
  notes = await buyMany(channel, 10, notes);

  await closeChannel(escrow, bob, channel, notes.bobs.voucher);
  expect(await balanceOf(escrow, bob)).toBe(before.bob + 40n * price);
  expect(await balanceOf(escrow, carol)).toBe(before.carol + deposit - 40n * price);
  expect(await readChannel(escrow, channel)).toMatchObject({ balance: 40n * price, claimed: 40n * price });
});

test("the channel is opened again: an old voucher is spent, and totals go on from where they were", async () => {
  const channel = await openedChannel(escrow, carol, bob, 1000n);
  const known = await readChannel(escrow, channel);
  expect(known.claimed).toBe(40n * price);
  const bobs = providers.openProvider(known);
  const old = await signVoucher(carol, channel, known.claimed);
  expect(providers.takeVoucher(bobs, old, price)).toMatchObject({ reason: "spent-voucher" });
  const { bobs: after } = await buy(channel, payers.recoverFromChain(known), bobs);
  expect(after).toMatchObject({ charged: known.claimed + price, served: 1 });
});
