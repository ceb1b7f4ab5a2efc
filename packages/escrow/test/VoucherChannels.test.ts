// The direct door of the channels: each rule with the cheat that it stops.
import { type Revert, rejection } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import { type Address, type Hex, zeroAddress, zeroHash } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, describe, expect, test } from "vitest";
import { type Channel, channelOf } from "../src/channel.ts";
import {
  channelsAt,
  closeChannel,
  dollarAt,
  finishWithdrawal,
  MixedBatchError,
  NotDirectError,
  openChannel,
  openWithDeposit,
  packBatch,
  readChannel,
  redeemVoucher,
  redeemVouchers,
  startWithdrawal,
} from "../src/channels.ts";
import { compactSignature, signDeposit } from "../src/deposit.ts";
import { signVoucher } from "../src/voucher.ts";
import { dollars, fundedEscrow, newChannel, nextSalt, openedChannel, purses, saltOf } from "./support/channels.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { ada, bob, carol, dan, eve, lab } = chain.actors;
afterAll(() => chain.close());

let used = 100;
/** A fresh channel from Carol to Bob with a deposit. */
const carols = (amount: bigint) => openedChannel(escrow, carol, bob, amount, { salt: saltOf(used++) });
const depositOf = async (channel: Channel, amount: bigint, salt = nextSalt()) =>
  signDeposit(carol, channel, { amount, validBefore: (await chain.clock.now()) + 3600n, salt });

describe("opening", () => {
  test("Carol opens and tops up by allowance: the channel holds exactly what left her purse", async () => {
    const channel = newChannel(escrow, carol, bob, { salt: saltOf(1) });
    const [heldBefore, carolBefore] = await purses(escrow, carol);
    await chain.mined(dollarAt(escrow, carol).write.approve([escrow.voucherChannels, 50n]));
    await openChannel(escrow, carol, channel, 30n);
    await openChannel(escrow, carol, channel, 20n);
    expect(await purses(escrow, carol)).toEqual([heldBefore! + 50n, carolBefore! - 50n]);
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 50n, claimed: 0n });
  });

  test("Carol signs a deposit, and anybody brings it: Eve, too, can only do what Carol wanted", async () => {
    const channel = newChannel(escrow, carol, bob, { salt: saltOf(2) });
    const deposit = await depositOf(channel, 30n, 1n);
    await openWithDeposit(escrow, eve, channel, deposit);
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 30n });
    const again = await rejection(openWithDeposit(escrow, lab, channel, deposit));
    expect(again.name).toBe("ERC3009UsedAuthorization");
  });

  test("Eve brings Carol's signed deposit into a channel to herself: it was signed for another", async () => {
    const channel = newChannel(escrow, carol, bob, { salt: saltOf(3) });
    const deposit = await depositOf(channel, 30n);
    const toHerself = newChannel(escrow, carol, eve, { salt: saltOf(3) });
    expect((await rejection(openWithDeposit(escrow, eve, toHerself, deposit))).name).toBe("ERC3009InvalidSignature");
    const tooMuch = { ...deposit, amount: 31n };
    expect((await rejection(openWithDeposit(escrow, eve, channel, tooMuch))).name).toBe("ERC3009InvalidSignature");
    const otherTerms = newChannel(escrow, carol, bob, { salt: saltOf(3), withdrawDelay: 2_592_000 });
    expect((await rejection(openWithDeposit(escrow, eve, otherTerms, deposit))).name).toBe("ERC3009InvalidSignature");
  });

  test("a channel to nobody, or to the contract itself, takes neither an allowance nor a signed deposit", async () => {
    const { signature, validBefore, salt } = await depositOf(newChannel(escrow, carol, bob), 30n);
    const terms = { token: escrow.labDollar, withdrawDelay: 900, salt: saltOf(5) };
    const entry = `${carol.address}${"00".repeat(11)}1e` as Hex;
    const refusals: [Address, Revert][] = [
      [zeroAddress, { name: "MissingReceiver", args: [] }],
      [escrow.voucherChannels, { name: "WrongReceiver", args: [escrow.voucherChannels] }],
    ];
    for (const [receiver, expected] of refusals) {
      expect(await rejection(channelsAt(escrow, carol).write.open([terms, receiver, 30n]))).toEqual(expected);
      const signed = [terms, receiver, entry, validBefore, salt, compactSignature(signature)] as const;
      expect(await rejection(channelsAt(escrow, eve).write.openWithAuthorization(signed))).toEqual(expected);
    }
  });

  test("a deposit that was signed for a time is worthless after it", async () => {
    const channel = newChannel(escrow, carol, bob, { salt: saltOf(4) });
    const deposit = await depositOf(channel, 30n);
    await chain.clock.advance(3600);
    const late = await rejection(openWithDeposit(escrow, lab, channel, deposit));
    expect(late).toEqual({ name: "ERC3009InvalidAuthorizationTime", args: [0n, deposit.validBefore] });
  });

  test.each([899, 2_592_001])(
    "a withdrawal delay of %i seconds is refused, so that no exit is locked",
    async (delay) => {
      const channel = newChannel(escrow, carol, bob);
      const unsafe = { ...channel, config: { ...channel.config, withdrawDelay: delay } };
      expect(await rejection(openChannel(escrow, carol, unsafe, 1n))).toEqual({
        name: "WithdrawDelayOutOfRange",
        args: [BigInt(delay), 900n, 2_592_000n],
      });
    },
  );

  test("nothing is no deposit, and more than Carol allowed or has is refused by the token", async () => {
    const channel = newChannel(escrow, carol, bob);
    expect((await rejection(openChannel(escrow, carol, channel, 0n))).name).toBe("ZeroAmount");
    expect((await rejection(openChannel(escrow, eve, newChannel(escrow, eve, bob), 5n))).name).toBe(
      "ERC20InsufficientAllowance",
    );
    const deposit = await depositOf(channel, dollars(1_000_000));
    expect((await rejection(openWithDeposit(escrow, lab, channel, deposit))).name).toBe("ERC20InsufficientBalance");
  });

  test("a channel holds at most 2^127 - 1 units", async () => {
    const channel = newChannel(escrow, carol, bob);
    const most = 2n ** 127n - 1n;
    expect(await rejection(openChannel(escrow, carol, channel, most + 1n))).toEqual({
      name: "BalanceTooHigh",
      args: [most + 1n, most],
    });
  });

  test("where somebody signs for another, the direct door is closed", async () => {
    const channel = newChannel(escrow, carol, bob, { receiverAuthorizer: lab.address });
    expect(() => openChannel(escrow, carol, channel, 5n)).toThrow(NotDirectError);
    const delegated = newChannel(escrow, carol, bob, { payerAuthorizer: zeroAddress });
    expect(() => openChannel(escrow, carol, delegated, 5n)).toThrow(NotDirectError);
  });
});

describe("redeeming", () => {
  test("Bob gets what each voucher adds, to the unit", async () => {
    const channel = await carols(100n);
    const [, before] = await purses(escrow, bob);
    await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, 40n));
    await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, 41n));
    expect((await purses(escrow, bob))[1]).toBe(before! + 41n);
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 100n, claimed: 41n });
  });

  test("a voucher that was paid, or an older one, is stale", async () => {
    const channel = await carols(100n);
    const [older, newer] = await Promise.all([20n, 40n].map((total) => signVoucher(carol, channel, total)));
    await redeemVoucher(escrow, bob, channel, newer!);
    const replay = await rejection(redeemVoucher(escrow, bob, channel, newer!));
    expect(replay).toEqual({ name: "StaleVoucher", args: [0n, 40n, 40n] });
    const old = await rejection(redeemVoucher(escrow, bob, channel, older!));
    expect(old).toEqual({ name: "StaleVoucher", args: [0n, 20n, 40n] });
  });

  test("an altered total, a forged signature and nonsense are not Carol's", async () => {
    const channel = await carols(100n);
    const voucher = await signVoucher(carol, channel, 20n);
    const forged = await signVoucher(eve, channel, 20n);
    const nonsense = { ...voucher, signature: `0x${"11".repeat(64)}1b` as const };
    for (const bad of [{ ...voucher, maxClaimableAmount: 21n }, forged, nonsense]) {
      const refusal = await rejection(redeemVoucher(escrow, bob, channel, bad));
      expect(refusal).toEqual({ name: "InvalidVoucherSignature", args: [0n, channel.id] });
    }
  });

  test("a voucher for another chain, another contract or another channel is worthless here", async () => {
    const channel = await carols(100n);
    const elsewhere = [
      channelOf({ chainId: otherChainId, contract: escrow.voucherChannels }, channel.config),
      channelOf({ chainId: chain.id, contract: escrow.jobEscrow }, channel.config),
      newChannel(escrow, carol, bob, { salt: saltOf(9) }),
      newChannel(escrow, carol, ada),
    ];
    for (const foreign of elsewhere) {
      const voucher = await signVoucher(carol, foreign, 20n);
      const refusal = await rejection(redeemVoucher(escrow, bob, channel, voucher));
      expect(refusal).toEqual({ name: "InvalidVoucherSignature", args: [0n, channel.id] });
    }
  });

  test("more than the deposit is not paid, although the contract holds more", async () => {
    const channel = await carols(100n);
    const voucher = await signVoucher(carol, channel, 101n);
    const refusal = await rejection(redeemVoucher(escrow, bob, channel, voucher));
    expect(refusal).toEqual({ name: "VoucherExceedsBalance", args: [0n, 101n, 100n] });
  });

  test("Eve sends Bob's voucher: as the receiver she names another channel", async () => {
    const channel = await carols(100n);
    const voucher = await signVoucher(carol, channel, 20n);
    expect((await rejection(redeemVoucher(escrow, eve, channel, voucher))).name).toBe("InvalidVoucherSignature");
  });

  test("for a payer that nobody has the key of, nonsense is no signature", async () => {
    const nobody = newChannel(escrow, { address: zeroAddress }, eve);
    const { token, withdrawDelay, salt } = nobody.config;
    const entry = `0x${"00".repeat(31)}05` as const;
    const nonsense = { r: zeroHash, vs: zeroHash };
    const redeeming = channelsAt(escrow, eve).write.redeem([{ token, withdrawDelay, salt }, entry, nonsense]);
    expect(await rejection(redeeming)).toEqual({ name: "InvalidVoucherSignature", args: [0n, nobody.id] });
  });
});

describe("many payers in one transaction", () => {
  async function threeItems() {
    const payers = [carol, dan, ada];
    const salt = saltOf(used++);
    return Promise.all(
      payers.map(async (payer, index) => {
        const channel = newChannel(escrow, payer, bob, { salt });
        return { payer, channel, voucher: await signVoucher(payer, channel, BigInt(index + 1)) };
      }),
    );
  }
  async function openedItems() {
    const items = await threeItems();
    for (const { payer, channel } of items) await openedChannel(escrow, payer, bob, 10n, channel.config);
    return items;
  }

  test("one transfer pays them all, and one log tells who paid how much", async () => {
    const items = await openedItems();
    const [, before] = await purses(escrow, bob);
    const { logs } = await redeemVouchers(escrow, bob, items);
    expect((await purses(escrow, bob))[1]).toBe(before! + 6n);
    expect(logs.length).toBe(2); // the token's and ours
    const [, entries] = packBatch(items);
    const [event] = await channelsAt(escrow).getEvents.RedeemedMany({ receiver: bob.address });
    expect(event!.args.entries).toEqual(entries);
  });

  test("one bad voucher refuses the batch, says which it is, and nothing is half done", async () => {
    const items = await openedItems();
    const before = await purses(escrow, bob);
    const swap = (index: number, voucher: (typeof items)[0]["voucher"]) =>
      items.map((item, at) => (at === index ? { ...item, voucher } : item));
    const forged = await signVoucher(eve, items[1]!.channel, 2n);
    expect(await rejection(redeemVouchers(escrow, bob, swap(1, forged)))).toEqual({
      name: "InvalidVoucherSignature",
      args: [1n, items[1]!.channel.id],
    });
    const tooMuch = await signVoucher(ada, items[2]!.channel, 11n);
    expect(await rejection(redeemVouchers(escrow, bob, swap(2, tooMuch)))).toEqual({
      name: "VoucherExceedsBalance",
      args: [2n, 11n, 10n],
    });
    expect(await rejection(redeemVouchers(escrow, bob, [...items, items[0]!]))).toEqual({
      name: "StaleVoucher",
      args: [3n, 1n, 1n],
    });
    expect(await purses(escrow, bob)).toEqual(before);
    expect(await readChannel(escrow, items[0]!.channel)).toMatchObject({ claimed: 0n });
  });

  test("a batch of none, or with a signature too few, is refused", async () => {
    const items = await threeItems();
    const [terms, entries, signatures] = packBatch(items);
    const { write } = channelsAt(escrow, bob);
    expect((await rejection(write.redeemMany([terms, [], []]))).name).toBe("EmptyBatch");
    expect(await rejection(write.redeemMany([terms, entries, signatures.slice(1)]))).toEqual({
      name: "SignatureCountMismatch",
      args: [3n, 2n],
    });
  });

  test("vouchers of different terms do not go into one batch", async () => {
    const [first, second] = await threeItems();
    const other = newChannel(escrow, dan, bob, { withdrawDelay: 1000 });
    expect(() => packBatch([first!, { channel: other, voucher: second!.voucher }])).toThrow(MixedBatchError);
    const large = { ...second!.voucher, maxClaimableAmount: 2n ** 96n };
    expect(() => packBatch([first!, { ...second!, voucher: large }])).toThrow(MixedBatchError);
    expect(() => packBatch([])).toThrow(MixedBatchError);
  });
});

describe("closing", () => {
  test("Bob closes: he has his total and Carol the rest; after re-opening, no old voucher lives again", async () => {
    const channel = await carols(100n);
    const [old, last] = await Promise.all([30n, 60n].map((total) => signVoucher(carol, channel, total)));
    const [, bobBefore, carolBefore] = await purses(escrow, bob, carol);
    await closeChannel(escrow, bob, channel, last!);
    expect((await purses(escrow, bob, carol)).slice(1)).toEqual([bobBefore! + 60n, carolBefore! + 40n]);

    await openWithDeposit(escrow, lab, channel, await depositOf(channel, 100n));
    const revived = await rejection(redeemVoucher(escrow, bob, channel, old!));
    expect(revived).toEqual({ name: "StaleVoucher", args: [0n, 30n, 60n] });
    await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, 61n));
  });

  test("without a newer voucher, all that was not claimed goes back", async () => {
    const channel = await carols(100n);
    await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, 10n));
    const [, before] = await purses(escrow, carol);
    await closeChannel(escrow, bob, channel);
    expect((await purses(escrow, carol))[1]).toBe(before! + 90n);
  });

  test("neither a stale voucher nor a forged one nor one beyond the deposit closes a channel", async () => {
    const channel = await carols(100n);
    const stale = await signVoucher(carol, channel, 10n);
    await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, 20n));
    expect(await rejection(closeChannel(escrow, bob, channel, stale))).toEqual({
      name: "StaleVoucher",
      args: [0n, 10n, 20n],
    });
    const forged = await signVoucher(eve, channel, 30n);
    expect((await rejection(closeChannel(escrow, bob, channel, forged))).name).toBe("InvalidVoucherSignature");
    const tooMuch = await signVoucher(carol, channel, 101n);
    expect((await rejection(closeChannel(escrow, bob, channel, tooMuch))).name).toBe("VoucherExceedsBalance");
  });

  test("Eve can't close Carol's channel with Bob: she names one of her own, which holds nothing", async () => {
    const channel = await carols(100n);
    const voucher = await signVoucher(carol, channel, 10n);
    expect(await rejection(closeChannel(escrow, eve, channel, voucher))).toEqual({
      name: "VoucherExceedsBalance",
      args: [0n, 10n, 0n],
    });
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 100n });
  });
});

describe("leaving without the receiver", () => {
  test("Carol asks, waits and has her money, whatever Bob does not do", async () => {
    const channel = await carols(100n);
    const [, before] = await purses(escrow, carol);
    await startWithdrawal(escrow, carol, channel, 100n);
    const { withdrawal } = await readChannel(escrow, channel);
    const early = await rejection(finishWithdrawal(escrow, carol, channel));
    expect(early).toEqual({
      name: "WithdrawTooEarly",
      args: [BigInt(withdrawal.initiatedAt) + 900n, expect.any(BigInt)],
    });
    await chain.clock.advance(900);
    await finishWithdrawal(escrow, carol, channel);
    expect((await purses(escrow, carol))[1]).toBe(before! + 100n);
    expect((await rejection(finishWithdrawal(escrow, carol, channel))).name).toBe("NoWithdrawal");
  });

  test("Bob has the delay to bring his last voucher, and the exit pays the rest", async () => {
    const channel = await carols(100n);
    const [, before] = await purses(escrow, carol);
    await startWithdrawal(escrow, carol, channel, 100n);
    await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, 70n));
    expect((await readChannel(escrow, channel)).withdrawal.amount).toBe(30n);
    await chain.clock.advance(900);
    await finishWithdrawal(escrow, carol, channel);
    expect((await purses(escrow, carol))[1]).toBe(before! + 30n);
  });

  test("a request that Bob's close has paid is over: it can't take a later deposit without a delay", async () => {
    const channel = await carols(100n);
    await startWithdrawal(escrow, carol, channel, 100n);
    await closeChannel(escrow, bob, channel);
    await openWithDeposit(escrow, lab, channel, await depositOf(channel, 100n));
    await chain.clock.advance(900);
    expect((await rejection(finishWithdrawal(escrow, carol, channel))).name).toBe("NoWithdrawal");
  });

  test("nobody else moves Carol's exit, and she can't ask for more than is hers, or for nothing", async () => {
    const channel = await carols(100n);
    await redeemVoucher(escrow, bob, channel, await signVoucher(carol, channel, 70n));
    expect((await rejection(startWithdrawal(escrow, eve, channel, 1n))).name).toBe("NotPayer");
    expect((await rejection(finishWithdrawal(escrow, bob, channel))).name).toBe("NotPayer");
    expect((await rejection(startWithdrawal(escrow, carol, channel, 0n))).name).toBe("ZeroAmount");
    expect(await rejection(startWithdrawal(escrow, carol, channel, 31n))).toEqual({
      name: "WithdrawExceedsBalance",
      args: [31n, 30n],
    });
  });
});

test("compact signatures carry all of the 65 bytes that wallets make", async () => {
  const stranger = privateKeyToAccount(saltOf(77));
  const channel = newChannel(escrow, stranger, bob);
  for (let total = 1n; total <= 8n; total++) {
    const { signature } = await signVoucher(stranger, channel, total);
    const { r, vs } = compactSignature(signature);
    const parity = BigInt(vs) >> 255n;
    expect(signature.slice(0, 66)).toBe(r);
    expect(BigInt(`0x${signature.slice(-2)}`) - 27n).toBe(parity);
  }
});
