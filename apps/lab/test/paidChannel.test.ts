// `batch-settlement`: one deposit, a voucher per answer, and x402's own client as the judge.
import { createActors } from "@synergy/kit";
import { type Hex, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { developmentAccount } from "../src/accounts.ts";
import { inferDigit } from "../src/routes/infer.ts";
import { type PaidLab, startPaidLab, unlucky } from "./paidLab.ts";
import {
  dollars,
  intercepting,
  nodeAt,
  outcome,
  type Payer,
  payingByChannel,
  question,
  receiptOf,
  withPayment,
} from "./payer.ts";

const { bob, carol, eve } = createActors();
let lab: PaidLab;
beforeAll(async () => {
  lab = await startPaidLab();
});
afterAll(() => lab.close());

const balance = (account: { address: `0x${string}` }) => dollars(lab.rpc, lab.paid, account.address);
const claim = async () => (await fetch(lab.paid.claim, { method: "POST" })).json();
const ask = (pay: typeof fetch, first = 0) => pay(lab.paid.url, question(first));
const send = async (payment: string | object, asked = question()) =>
  outcome(await fetch(lab.paid.url, withPayment(asked, payment)));

const mismatch = "invalid_batch_settlement_evm_cumulative_amount_mismatch";

/** One of Hardhat's accounts that nobody else here uses, with a channel of its own. */
function visitor(index: number) {
  const account = developmentAccount(index);
  return { account, ...payingByChannel(account, lab.rpc) };
}

test("30 answers cost one deposit and no other transaction; claim and refund are exact to the unit", async () => {
  const { pay, refund } = payingByChannel(carol, lab.rpc);
  const before = { carol: await balance(carol), bob: await balance(bob) };
  const first = await ask(pay, 1);
  expect(await first.json()).toEqual(inferDigit(JSON.parse(question(1).body as string).pixels));
  expect(receiptOf(first)).toMatchObject({ amount: "100000", extra: { chargedAmount: "10" } });
  const block = await nodeAt(lab.rpc).getBlockNumber();
  for (let i = 1; i < 30; i++) expect((await ask(pay, i % 13)).status).toBe(200);
  expect(await nodeAt(lab.rpc).getBlockNumber()).toBe(block);
  expect(await balance(carol)).toBe(before.carol - 100_000n);

  expect(await claim()).toMatchObject({
    vouchers: 1,
    paid: "300",
    refused: [],
    transactions: [{}, {}].map(() => expect.any(String)),
  });
  expect(await claim()).toMatchObject({ vouchers: 0, paid: "0", transactions: [] });
  expect(await refund(lab.paid.url)).toMatchObject({ success: true, amount: "99700" });
  expect({ carol: await balance(carol), bob: await balance(bob) }).toEqual({
    carol: before.carol - 300n,
    bob: before.bob + 300n,
  });
});

test("after the refund the same client pays on; what a refund claimed for Bob reaches him too", async () => {
  const { pay, refund } = payingByChannel(carol, lab.rpc);
  const before = await balance(bob);
  expect((await ask(pay)).status).toBe(200);
  expect((await refund(lab.paid.url)).success).toBe(true); // claims the open voucher on the way
  expect(await claim()).toMatchObject({ vouchers: 0, paid: "10" });
  expect((await balance(bob)) - before).toBe(10n);
});

/** A visitor with an open channel and a voucher for the next answer, signed and not sent. */
async function withVoucher(index: number) {
  const spy = intercepting();
  spy.letThrough();
  const { account } = visitor(index);
  const { pay } = payingByChannel(account, lab.rpc, { via: spy.via });
  expect((await ask(pay)).status).toBe(200);
  spy.letThrough(false);
  await ask(pay);
  return { account, voucher: spy.header(), payment: spy.payment };
}

test("the same voucher sent 5 times at once runs the model once, and later it is refused as used", async () => {
  const { voucher } = await withVoucher(10);
  const runs = lab.runs();
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => send(voucher)));
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, error } of outcomes.filter(({ status }) => status !== 200)) {
    expect([status, error]).toEqual([402, expect.stringMatching(/channel_busy|cumulative_amount_mismatch/)]);
  }
  expect(await send(voucher)).toEqual({ status: 402, error: mismatch });
  expect(lab.runs() - runs).toBe(1);
});

test("the first payment, with its deposit, 5 times at once: one deposit, one answer", async () => {
  const spy = intercepting();
  const { account } = visitor(15);
  await ask(payingByChannel(account, lab.rpc, { via: spy.via }).pay);
  const [before, runs] = [await balance(account), lab.runs()];
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => send(spy.header())));
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(lab.runs() - runs).toBe(1);
  expect(before - (await balance(account))).toBe(100_000n);
});

const sign = (payer: Payer, channelId: Hex, amount: bigint, chainId = 31337) =>
  payer.signTypedData({
    domain: { name: "x402 Batch Settlement", version: "1", chainId, verifyingContract: lab.contracts.VoucherChannels! },
    types: { Voucher: ["channelId bytes32", "maxClaimableAmount uint128"].map(field) },
    primaryType: "Voucher",
    message: { channelId, maxClaimableAmount: amount },
  });
const field = (line: string) => ({ name: line.split(" ")[0]!, type: line.split(" ")[1]! });

test("vouchers that are underpaid, overpaid, forged, altered or from elsewhere are refused, and nothing is charged", async () => {
  const { account, payment } = await withVoucher(13);
  const good = payment();
  const { channelId } = good.payload.voucher;
  const amounts = (amount: string, signature: Hex, id = channelId) => ({
    ...good,
    payload: { ...good.payload, voucher: { channelId: id, maxClaimableAmount: amount, signature } },
  });
  const config = { ...good.payload.channelConfig, payerAuthorizer: zeroAddress };
  const ofWallet = { ...good, payload: { ...good.payload, channelConfig: config } };
  const badSignature = "invalid_batch_settlement_evm_voucher_signature";
  const attempts: [string, object, number, string][] = [
    ["underpaid", amounts("19", await sign(account, channelId, 19n)), 402, mismatch],
    ["overpaid", amounts("21", await sign(account, channelId, 21n)), 402, mismatch],
    ["old", amounts("10", await sign(account, channelId, 10n)), 402, mismatch],
    ["forged by Eve", amounts("20", await sign(eve, channelId, 20n)), 402, badSignature],
    ["altered", amounts("20", await sign(account, channelId, 19n)), 402, badSignature],
    ["from another chain", amounts("20", await sign(account, channelId, 20n, 31338)), 402, badSignature],
    ["junk", amounts("20", "0x12"), 402, badSignature],
    ["no number", amounts("-20", good.payload.voucher.signature), 400, "maxClaimableAmount"],
    ["of a wallet that may change its mind", ofWallet, 400, "payerAuthorizer"],
    ["for another channel", amounts("20", good.payload.voucher.signature, `0x${"12".repeat(32)}`), 402, "channel_id"],
  ];
  const runs = lab.runs();
  for (const [what, attempt, status, reason] of attempts) {
    expect(await send(attempt), what).toEqual({ status, error: expect.stringContaining(reason) });
  }
  expect(lab.runs()).toBe(runs);
  expect(await send(good)).toMatchObject({ class: expect.any(Number) }); // the channel is as usable as before
});

test("a channel that runs dry is filled again by the client, and its rest comes back", async () => {
  const account = developmentAccount(16);
  const before = await balance(account);
  const { pay, refund } = payingByChannel(account, lab.rpc, { deposit: "20" });
  const deposits: string[] = [];
  for (let i = 0; i < 5; i++) deposits.push(receiptOf(await ask(pay, i)).amount ?? "");
  expect(deposits).toEqual(["20", "", "20", "", "20"]);
  expect(await refund(lab.paid.url)).toMatchObject({ amount: "10" });
  expect(before - (await balance(account))).toBe(50n);
});

test("a payer who lost everything but the key goes on where the channel stood", async () => {
  const { pay } = visitor(11);
  for (let i = 0; i < 3; i++) await ask(pay, i);
  const forgetful = visitor(11);
  const response = await ask(forgetful.pay, 3);
  expect(response.status).toBe(200);
  expect(receiptOf(response)).toMatchObject({
    transaction: "",
    extra: { channelState: { chargedCumulativeAmount: "40" } },
  });
});

test("a model that fails charges nothing, and the next answer costs the same", async () => {
  const { pay } = visitor(12);
  const terminal = vi.spyOn(console, "error").mockImplementation(() => {});
  expect((await ask(pay, unlucky)).status).toBe(500); // with the deposit: nothing is deposited either
  expect((await ask(pay, 1)).status).toBe(200);
  expect((await ask(pay, unlucky)).status).toBe(500);
  terminal.mockRestore();
  const response = await ask(pay, 2);
  expect(receiptOf(response)).toMatchObject({ extra: { channelState: { chargedCumulativeAmount: "20" } } });
});

test("a browser on another origin may ask, pay and read the receipt", async () => {
  const origin = "https://elsewhere.example";
  const preflight = await fetch(lab.paid.url, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "payment-signature" },
  });
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  const allowed = preflight.headers.get("access-control-allow-headers")?.toLowerCase();
  for (const header of ["content-type", "payment-signature", "access-control-expose-headers"])
    expect(allowed).toContain(header);
  const quote = await fetch(lab.paid.url, { ...question(), headers: { ...question().headers, origin } });
  const { pay } = visitor(14);
  for (const response of [quote, await ask(pay)]) {
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const exposed = response.headers.get("access-control-expose-headers")?.toUpperCase();
    for (const header of ["PAYMENT-REQUIRED", "PAYMENT-RESPONSE"]) expect(exposed).toContain(header);
  }
});
