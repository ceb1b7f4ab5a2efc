// What each path costs, on the in-process EVM with a clock of our own: the same figures in every run.
//
// All balances are above zero before and after, as they are in real life: a slot that is written for the first time
// costs five times as much. An EIP-3009 nonce and a channel are new each time, and are counted as such.
import { hardhatChain } from "@synergy/kit/node";
import { numberToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, describe, expect, test } from "vitest";
import {
  closeChannel,
  dollarAt,
  openChannel,
  openWithDeposit,
  type RedeemItem,
  redeemVoucher,
  redeemVouchers,
} from "../src/channels.ts";
import { signDeposit } from "../src/deposit.ts";
import { signVoucher } from "../src/voucher.ts";
import { dollars, fundedEscrow, newChannel, openedChannel, saltOf } from "./support/channels.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { ada, bob, carol, dan, lab } = chain.actors;
afterAll(() => chain.close());
// The contract holds other people's dollars already.
await openedChannel(escrow, ada, dan, dollars(1));

describe("a channel's life, from the deposit to the receiver's close with the last voucher", () => {
  test("gasless: at most 156,500 gas", async () => {
    const channel = newChannel(escrow, carol, bob);
    const validBefore = (await chain.clock.now()) + 3600n;
    const deposit = await signDeposit(carol, channel, { amount: dollars(10), validBefore, salt: 1n });
    const opened = await openWithDeposit(escrow, lab, channel, deposit);
    const closed = await closeChannel(escrow, bob, channel, await signVoucher(carol, channel, dollars(7.654321)));
    expect(opened.gasUsed + closed.gasUsed).toBeLessThanOrEqual(156_500n);
  });

  test("by an allowance of exactly the deposit: at most 127,500 gas", async () => {
    const channel = newChannel(escrow, carol, bob, { salt: saltOf(1) });
    await chain.mined(dollarAt(escrow, carol).write.approve([escrow.voucherChannels, dollars(10)]));
    const opened = await openChannel(escrow, carol, channel, dollars(10));
    const closed = await closeChannel(escrow, bob, channel, await signVoucher(carol, channel, dollars(7.654321)));
    expect(opened.gasUsed + closed.gasUsed).toBeLessThanOrEqual(127_500n);
  });
});

test("a voucher claimed and paid out: at most 51,100 gas", async () => {
  const channel = await openedChannel(escrow, carol, bob, dollars(10), { salt: saltOf(2) });
  await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, dollars(1)));
  const { gasUsed } = await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, dollars(3.654321)));
  expect(gasUsed).toBeLessThanOrEqual(51_100n);
});

test("100 payers paid out in one transaction, with the log: at most 12,300 gas each", async () => {
  const items: RedeemItem[] = [];
  for (let i = 1; i <= 100; i++) items.push(await payerWithVoucher(i));
  const { gasUsed } = await redeemVouchers(escrow, bob, items);
  expect(gasUsed / 100n).toBeLessThanOrEqual(12_300n);
});

async function payerWithVoucher(index: number): Promise<RedeemItem> {
  const payer = privateKeyToAccount(numberToHex(BigInt(index), { size: 32 }));
  await chain.mined(dollarAt(escrow).write.faucet([payer.address, dollars(10)]));
  const channel = await openedChannel(escrow, payer, bob, dollars(5));
  return { channel, voucher: await signVoucher(payer, channel, dollars(1.234567)) };
}
