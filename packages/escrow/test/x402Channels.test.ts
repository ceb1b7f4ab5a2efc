// The door for x402: the same digests as its software, and who may claim, refund and settle.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { claimBatchTypes, refundTypes } from "@x402/evm";
import { computeChannelId } from "@x402/evm/batch-settlement/client";
import {
  type Account,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  hashTypedData,
  type LocalAccount,
  parseAbiParameters,
} from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { Erc3009Collector } from "../generated/Erc3009Collector.ts";
import { VoucherChannels } from "../generated/VoucherChannels.ts";
import { type Channel, channelId, eip712Domain } from "../src/channel.ts";
import { channelsAt, finishWithdrawal, readChannel, redeemVoucher, startWithdrawal } from "../src/channels.ts";
import { depositNonce, depositTypes } from "../src/deposit.ts";
import { signVoucher, voucherDigest } from "../src/voucher.ts";
import { fundedEscrow, newChannel, nextSalt, purses, saltOf } from "./support/channels.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { ada, bob, carol, dan, eve, lab } = chain.actors;
const domain = eip712Domain({ chainId: chain.id, contract: escrow.voucherChannels });
const contract = (from?: Account) => channelsAt(escrow, from).write;
afterAll(() => chain.close());

let used = 0;
/** A channel whose receiver lets the lab's facilitator act for him, as x402 servers do. */
const fresh = (payer: LocalAccount = carol) =>
  newChannel(escrow, payer, bob, { receiverAuthorizer: lab.address, salt: saltOf(++used) });

/** What the stock client sends along: an EIP-3009 authorization to the collector. */
async function collectorData(payer: LocalAccount, channel: Channel, value: bigint): Promise<Hex> {
  const [validBefore, salt] = [(await chain.clock.now()) + 3600n, nextSalt()];
  const token = { name: "LabDollar", version: "1", chainId: chain.id, verifyingContract: escrow.labDollar };
  const terms = { from: payer.address, to: escrow.erc3009Collector, value, validAfter: 0n, validBefore };
  const message = { ...terms, nonce: depositNonce(channel.id, salt) };
  const primaryType = "ReceiveWithAuthorization";
  const signature = await payer.signTypedData({ domain: token, types: depositTypes, primaryType, message });
  const format = parseAbiParameters("uint256, uint256, uint256, bytes");
  return encodeAbiParameters(format, [0n, validBefore, salt, signature]);
}

async function deposit(channel: Channel, amount: bigint, payer: LocalAccount = carol): Promise<Channel> {
  const data = await collectorData(payer, channel, amount);
  await chain.mined(contract(eve).deposit([channel.config, amount, escrow.erc3009Collector, data]));
  return channel;
}

/** A claim on a voucher for `signed`, of which `claimed` is taken. */
async function claimOf(payer: LocalAccount, channel: Channel, signed: bigint, claimed = signed) {
  const { signature } = await signVoucher(payer, channel, signed);
  const voucher = { channel: channel.config, maxClaimableAmount: signed };
  return { voucher, signature, totalClaimed: claimed };
}
type Claim = Awaited<ReturnType<typeof claimOf>>;

function batchOf(claims: readonly Claim[]) {
  const entry = ({ voucher, totalClaimed }: Claim) => ({
    channelId: channelId({ chainId: chain.id, contract: escrow.voucherChannels }, voucher.channel),
    maxClaimableAmount: voucher.maxClaimableAmount,
    totalClaimed,
  });
  const message = { claims: claims.map(entry) };
  return { domain, types: claimBatchTypes, primaryType: "ClaimBatch", message } as const;
}
const refundOf = (channel: Channel, nonce: bigint, amount: bigint) =>
  ({ domain, types: refundTypes, primaryType: "Refund", message: { channelId: channel.id, nonce, amount } }) as const;

describe("ids and digests are x402's", () => {
  test("of a channel, a voucher, a refund and a batch of claims", async () => {
    const channel = fresh();
    const { read } = channelsAt(escrow);
    expect(await read.getChannelId([channel.config])).toBe(computeChannelId(channel.config, chain.id));
    expect(await read.getVoucherDigest([channel.id, 5n])).toBe(voucherDigest(channel, 5n));
    expect(await read.getRefundDigest([channel.id, 3n, 5n])).toBe(hashTypedData(refundOf(channel, 3n, 5n)));
    const claims = [await claimOf(carol, channel, 9n, 4n), await claimOf(dan, fresh(dan), 2n)];
    expect(await read.getClaimBatchDigest([claims])).toBe(hashTypedData(batchOf(claims)));
  });
});

describe("money in", () => {
  test("the collector brings what Carol signed, into the channel that she signed it for", async () => {
    const channel = await deposit(fresh(), 50n);
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 50n, claimed: 0n });
    const data = await collectorData(carol, channel, 50n);
    const { receiver: _, ...terms } = channel.config;
    const toEve = { ...terms, receiver: eve.address };
    const theft = contract(eve).deposit([toEve, 50n, escrow.erc3009Collector, data]);
    expect((await rejection(theft)).name).toBe("ERC3009InvalidSignature");
  });

  test("nobody but the channels may use the collector", async () => {
    const channel = fresh();
    const data = await collectorData(carol, channel, 50n);
    const collector = chain.at(Erc3009Collector, escrow.erc3009Collector, eve);
    const direct = collector.write.collect([carol.address, escrow.labDollar, 50n, channel.id, data]);
    expect(await rejection(direct)).toEqual({ name: "OnlyChannels", args: [escrow.voucherChannels, eve.address] });
  });

  test("a channel without a receiver, or nobody to act for him, takes no deposit", async () => {
    const channel = fresh();
    for (const missing of ["receiver", "receiverAuthorizer"] as const) {
      const config = { ...channel.config, [missing]: `0x${"00".repeat(20)}` as const };
      const data = await collectorData(carol, channel, 1n);
      const refusal = await rejection(contract(eve).deposit([config, 1n, escrow.erc3009Collector, data]));
      expect(refusal.name).toBe("MissingReceiver");
    }
  });

  test("a channel to the contract itself takes no deposit: what it paid to itself would be nobody's", async () => {
    const config = { ...fresh().config, receiver: escrow.voucherChannels };
    const data = await collectorData(carol, fresh(), 1n);
    const refusal = await rejection(contract(eve).deposit([config, 1n, escrow.erc3009Collector, data]));
    expect(refusal).toEqual({ name: "WrongReceiver", args: [escrow.voucherChannels] });
  });
});

describe("claiming and settling", () => {
  test("Bob may claim less than was signed, and settle pays him what all claims came to", async () => {
    const channels = [await deposit(fresh(), 50n), await deposit(fresh(dan), 50n, dan)];
    const [, before] = await purses(escrow, bob);
    const claims = [await claimOf(carol, channels[0]!, 20n, 15n), await claimOf(dan, channels[1]!, 7n)];
    await chain.mined(contract(bob).claim([claims]));
    expect((await purses(escrow, bob))[1]).toBe(before);
    await chain.mined(contract(eve).settle([bob.address, escrow.labDollar]));
    expect((await purses(escrow, bob))[1]).toBe(before! + 22n);
    await chain.mined(contract(eve).settle([bob.address, escrow.labDollar]));
    expect((await purses(escrow, bob))[1]).toBe(before! + 22n);
  });

  test("a claim that adds nothing is passed over, so that the stock server may repeat itself", async () => {
    const channel = await deposit(fresh(), 50n);
    await chain.mined(contract(bob).claim([[await claimOf(carol, channel, 20n)]]));
    await chain.mined(contract(bob).claim([[await claimOf(carol, channel, 20n, 5n)]]));
    expect(await readChannel(escrow, channel)).toMatchObject({ claimed: 20n });
  });

  test("both doors count one total: what was redeemed can't be claimed again, nor the other way round", async () => {
    const plain = await deposit(newChannel(escrow, carol, bob, { salt: saltOf(++used) }), 50n);
    await chain.mined(contract(bob).settle([bob.address, escrow.labDollar])); // what the other tests left
    const [, before] = await purses(escrow, bob);
    await redeemVoucher(escrow, bob, plain, await signVoucher(carol, plain, 20n));
    await chain.mined(contract(bob).claim([[await claimOf(carol, plain, 20n)]]));
    await chain.mined(contract(bob).settle([bob.address, escrow.labDollar]));
    expect((await purses(escrow, bob))[1]).toBe(before! + 20n);
    await chain.mined(contract(bob).claim([[await claimOf(carol, plain, 30n)]]));
    const again = await rejection(redeemVoucher(escrow, bob, plain, await signVoucher(carol, plain, 30n)));
    expect(again).toEqual({ name: "StaleVoucher", args: [0n, 30n, 30n] });
  });

  test("one bad claim refuses the batch, says which it is and why, and nothing is half done", async () => {
    const [good, bad] = [await deposit(fresh(), 50n), await deposit(fresh(dan), 50n, dan)];
    const first = await claimOf(carol, good, 20n);
    const claim = (second: Claim) => rejection(contract(bob).claim([[first, second]]));
    const forged = { ...(await claimOf(eve, bad, 7n)) };
    expect(await claim(forged)).toEqual({ name: "InvalidVoucherSignature", args: [1n, bad.id] });
    expect(await claim(await claimOf(dan, bad, 7n, 8n))).toEqual({ name: "ClaimExceedsVoucher", args: [1n, 8n, 7n] });
    expect(await claim(await claimOf(dan, bad, 51n))).toEqual({ name: "VoucherExceedsBalance", args: [1n, 51n, 50n] });
    expect(await readChannel(escrow, good)).toMatchObject({ claimed: 0n });
    expect((await rejection(contract(bob).claim([[]]))).name).toBe("EmptyBatch");
  });

  test("Eve can't claim for Bob; with his authorizer's signature anybody can carry exactly that batch", async () => {
    const channel = await deposit(fresh(), 50n);
    const claims = [await claimOf(carol, channel, 20n, 10n)];
    expect(await rejection(contract(eve).claim([claims]))).toEqual({ name: "NotReceiver", args: [eve.address] });
    const signature = await lab.signTypedData(batchOf(claims));
    const changed = [{ ...claims[0]!, totalClaimed: 20n }];
    const refused = { name: "InvalidAuthorizerSignature", args: [lab.address] };
    expect(await rejection(contract(eve).claimWithSignature([changed, signature]))).toEqual(refused);
    const forged = await eve.signTypedData(batchOf(claims));
    expect(await rejection(contract(eve).claimWithSignature([claims, forged]))).toEqual(refused);
    await chain.mined(contract(eve).claimWithSignature([claims, signature]));
    expect(await readChannel(escrow, channel)).toMatchObject({ claimed: 10n });
  });

  test("an authorizer claims for those only who chose him", async () => {
    const own = newChannel(escrow, carol, eve, { salt: saltOf(++used) });
    const bobs = await deposit(fresh(), 50n);
    const claims = [await claimOf(carol, own, 0n), await claimOf(carol, bobs, 20n)];
    const signature = await eve.signTypedData(batchOf(claims));
    expect(await rejection(contract(eve).claimWithSignature([claims, signature]))).toEqual({
      name: "MixedAuthorizers",
      args: [1n, eve.address, lab.address],
    });
  });
});

describe("refunding", () => {
  test("Bob gives back up to what was not claimed; Eve and even Carol can't make him", async () => {
    const channel = await deposit(fresh(), 50n);
    await chain.mined(contract(bob).claim([[await claimOf(carol, channel, 20n)]]));
    expect((await rejection(contract(eve).refund([channel.config, 30n]))).name).toBe("NotReceiver");
    expect((await rejection(contract(carol).refund([channel.config, 30n]))).name).toBe("NotReceiver");
    const [, before] = await purses(escrow, carol);
    await chain.mined(contract(bob).refund([channel.config, 1000n]));
    expect((await purses(escrow, carol))[1]).toBe(before! + 30n);
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 20n, claimed: 20n });
  });

  test("the authorizer's signature refunds once, this amount and this channel", async () => {
    const channel = await deposit(fresh(), 50n);
    const { config } = channel;
    const signature = await lab.signTypedData(refundOf(channel, 0n, 10n));
    const refused = { name: "InvalidAuthorizerSignature", args: [lab.address] };
    expect(await rejection(contract(eve).refundWithSignature([config, 50n, 0n, signature]))).toEqual(refused);
    await chain.mined(contract(eve).refundWithSignature([config, 10n, 0n, signature]));
    expect(await rejection(contract(eve).refundWithSignature([config, 10n, 0n, signature]))).toEqual({
      name: "WrongRefundNonce",
      args: [1n, 0n],
    });
    expect(await rejection(contract(eve).refundWithSignature([config, 10n, 1n, signature]))).toEqual(refused);
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 40n });
  });

  test("a refund of nothing is refused, and one that finds nothing uses up its signature", async () => {
    const channel = await deposit(fresh(), 50n);
    expect((await rejection(contract(bob).refund([channel.config, 0n]))).name).toBe("ZeroAmount");
    await chain.mined(contract(bob).refund([channel.config, 50n]));
    await chain.mined(contract(bob).refund([channel.config, 50n]));
    expect(await channelsAt(escrow).read.refundNonce([channel.id])).toBe(2n);
  });

  test("what Bob gives back counts towards the exit that Carol has asked for", async () => {
    const channel = await deposit(fresh(), 50n);
    await startWithdrawal(escrow, carol, channel, 30n);
    await chain.mined(contract(bob).refund([channel.config, 10n]));
    expect((await readChannel(escrow, channel)).withdrawal.amount).toBe(20n);
    await chain.mined(contract(bob).refund([channel.config, 25n]));
    expect((await readChannel(escrow, channel)).withdrawal).toEqual({ amount: 0n, initiatedAt: 0 });
  });

  test("claim and refund go in one transaction, as the stock server closes a channel", async () => {
    const channel = await deposit(fresh(), 50n);
    const claims = [await claimOf(carol, channel, 20n)];
    const call = { abi: VoucherChannels.abi };
    const claimed = encodeFunctionData({ ...call, functionName: "claim", args: [claims] });
    const refunded = encodeFunctionData({ ...call, functionName: "refund", args: [channel.config, 30n] });
    const [, before] = await purses(escrow, carol);
    await chain.mined(contract(bob).multicall([[claimed, refunded]]));
    expect((await purses(escrow, carol))[1]).toBe(before! + 30n);
  });
});

test("x402's key for vouchers may be another than the payer's, and no other key is", async () => {
  const channel = newChannel(escrow, carol, bob, { payerAuthorizer: ada.address, salt: saltOf(++used) });
  await deposit(channel, 50n);
  const byCarol = await rejection(contract(bob).claim([[await claimOf(carol, channel, 5n)]]));
  expect(byCarol).toEqual({ name: "InvalidVoucherSignature", args: [0n, channel.id] });
  await chain.mined(contract(bob).claim([[await claimOf(ada, channel, 5n)]]));
});

test("that key may start Carol's exit, but not put it off: only she asks anew", async () => {
  const channel = newChannel(escrow, carol, bob, { payerAuthorizer: ada.address, salt: saltOf(++used) });
  await deposit(channel, 50n);
  await startWithdrawal(escrow, ada, channel, 50n);
  const again = await rejection(startWithdrawal(escrow, ada, channel, 1n));
  expect(again).toEqual({ name: "WithdrawalPending", args: [channel.id] });
  await startWithdrawal(escrow, carol, channel, 40n);
  await chain.clock.advance(900);
  const [, before] = await purses(escrow, carol);
  await finishWithdrawal(escrow, ada, channel);
  expect((await purses(escrow, carol))[1]).toBe(before! + 40n);
});
