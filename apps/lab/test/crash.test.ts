// What a crash can leave behind, put there on purpose, and what the next start makes of it.

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { createActors } from "@synergy/kit";
import { labChainId, serveEvm } from "@synergy/kit/node";
import { authorizationTypes, eip3009ABI } from "@x402/evm";
import { createWalletClient, type Hex, http, parseAbi } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Journal, openJournal } from "../src/paid/journal.ts";
import { type PaidLab, startPaidLab } from "./paidLab.ts";
import {
  dollars,
  intercepting,
  nodeAt,
  outcome,
  payingByChannel,
  payingExactly,
  question,
  receiptOf,
  withPayment,
} from "./payer.ts";

const { bob, carol, eve } = createActors();
let evm: Awaited<ReturnType<typeof serveEvm>>;
let lab: PaidLab;

beforeAll(async () => {
  evm = await serveEvm({ chainId: labChainId });
  lab = await startPaidLab({ rpcUrl: evm.url });
});
afterAll(async () => {
  await lab.close();
  await evm.close();
});

/** Writes into the books of the chain, as a process would have that died right after. */
function writeJournal(write: (journal: Journal) => void): void {
  const [chain] = readdirSync(lab.books);
  const journal = openJournal(path.join(lab.books, chain!, "journal.sqlite"));
  write(journal);
  journal.close();
}

const restart = async () => {
  const { folder } = lab;
  await lab.stop();
  lab = await startPaidLab({ rpcUrl: evm.url, folder });
};
const money = (account = carol) => dollars(evm.url, lab.paid, account.address);

test("killed between payment in advance and answer: the next start pays back, once", async () => {
  const before = await money();
  const spy = intercepting();
  spy.letThrough();
  await payingExactly(carol, spy.via)(lab.paid.url, question());
  const nonce = spy.payment().payload.authorization.nonce as Hex;
  const payment = { nonce, payer: carol.address, amount: 1000n };

  writeJournal((journal) => journal.owe(payment));
  await restart();
  expect(await money()).toBe(before);
  writeJournal((journal) => journal.owe(payment)); // killed again, before the journal knew of the payback
  await restart();
  expect(await money()).toBe(before);
});

test("killed before the payment in advance reached the chain: nothing was paid, nothing goes back", async () => {
  const before = await money();
  writeJournal((journal) => journal.owe({ nonce: `0x${"12".repeat(32)}`, payer: carol.address, amount: 1000n }));
  await restart();
  expect([await money(), await money(bob)]).toEqual([before, before]);
});

test("Eve uses up a nonce by paying herself: Bob, who was killed meanwhile, owes her nothing", async () => {
  const nonce: Hex = `0x${"34".repeat(32)}`;
  const [from, to] = [eve.address, eve.address];
  const message = { from, to, value: 1000n, validAfter: 0n, validBefore: 2n ** 40n, nonce };
  const domain = { name: "LabDollar", version: "1", chainId: labChainId, verifyingContract: lab.paid.asset };
  const typed = { domain, types: authorizationTypes, primaryType: "TransferWithAuthorization" } as const;
  const signature = await eve.signTypedData({ ...typed, message });
  const wallet = createWalletClient({ account: eve, transport: http(evm.url) });
  const args = [from, to, message.value, message.validAfter, message.validBefore, nonce, signature] as const;
  const call = { address: lab.paid.asset, abi: eip3009ABI, functionName: "transferWithAuthorization", args } as const;
  await wallet.writeContract({ ...call, chain: null });

  const before = await money(eve);
  writeJournal((journal) => journal.owe({ nonce, payer: eve.address, amount: 1000n }));
  await restart();
  expect(await money(eve)).toBe(before);
});

test("killed between voucher and answer: who asks again gets the answer that is paid for, once", async () => {
  const spy = intercepting();
  spy.letThrough();
  const { pay } = payingByChannel(carol, evm.url, { via: spy.via });
  await pay(lab.paid.url, question(1)); // the deposit
  await pay(lab.paid.url, question(2));
  const { channelId } = spy.payment().payload.voucher;
  const digest = createHash("sha256")
    .update(question(2).body as string)
    .digest("hex");
  const answer = '{"class":7,"logits":[]}'; // not the model's, so that it shows where the answer came from
  await restart();
  writeJournal((journal) => journal.keepAnswer({ channelId, total: "20", question: digest, answer }));

  const ask = (asked: RequestInit) => fetch(lab.paid.url, withPayment(asked, spy.header()));
  const mismatch = { status: 402, error: "invalid_batch_settlement_evm_cumulative_amount_mismatch" };
  expect(await outcome(await ask(question(3)))).toEqual(mismatch); // another question is another answer
  const again = await ask(question(2));
  expect(receiptOf(again)).toMatchObject({
    extra: { chargedAmount: "10", channelState: { chargedCumulativeAmount: "20" } },
  });
  expect(await again.text()).toBe(answer);
  expect(await outcome(await ask(question(2)))).toEqual(mismatch); // now it has been delivered
});

test("a payer who has announced her exit on the chain is not served any more, and gets the rest all the same", async () => {
  const spy = intercepting();
  spy.letThrough();
  const { pay, refund } = payingByChannel(eve, evm.url, { via: spy.via });
  await pay(lab.paid.url, question());
  const { channelConfig } = spy.payment().payload;
  const wallet = createWalletClient({ account: eve, transport: http(evm.url) });
  const args = [channelConfig as never, 1000n] as const;
  const call = {
    address: lab.contracts.VoucherChannels!,
    abi: exitAbi,
    functionName: "initiateWithdraw",
    args,
  } as const;
  await wallet.writeContract({ ...call, chain: null });
  await restart(); // what Bob believed of the chain is forgotten, as it is after five minutes
  expect(await outcome(await pay(lab.paid.url, question()))).toEqual({
    status: 402,
    error: "payer_is_leaving_the_channel",
  });
  expect(await refund(lab.paid.url)).toMatchObject({ success: true, amount: "99990" });
});

const exitAbi = parseAbi([
  "struct Terms { address payer; address payerAuthorizer; address receiver; address receiverAuthorizer; address token; uint40 withdrawDelay; bytes32 salt; }",
  "function initiateWithdraw(Terms terms, uint128 amount)",
  "function finalizeWithdraw(Terms terms)",
]);

test("stopped in the ordinary way, Bob cashes in on a chain that lives on", async () => {
  const before = await money(bob);
  const { pay } = payingByChannel(carol, evm.url);
  await pay(lab.paid.url, question());
  await restart();
  expect(await money(bob)).toBe(before + 10n);
  expect((await pay(lab.paid.url, question())).status).toBe(200); // and the channel stays open
});

test("a payer whose exit ran its course while the chain's clock jumped buys nothing more", async () => {
  const spy = intercepting();
  spy.letThrough();
  const ada = createActors().ada;
  const { pay } = payingByChannel(ada, evm.url, { via: spy.via });
  await pay(lab.paid.url, question());
  expect((await pay(lab.paid.url, question())).status).toBe(200); // Bob knows the channel from the chain
  const { channelConfig } = spy.payment().payload;
  const wallet = createWalletClient({ account: ada, transport: http(evm.url) });
  const call = { address: lab.contracts.VoucherChannels!, abi: exitAbi, chain: null } as const;
  await wallet.writeContract({ ...call, functionName: "initiateWithdraw", args: [channelConfig as never, 100_000n] });
  await nodeAt(evm.url).request({ method: "evm_increaseTime", params: ["0xe74"] } as never); // 3700 seconds
  await wallet.writeContract({ ...call, functionName: "finalizeWithdraw", args: [channelConfig as never] });
  const { status } = await pay(lab.paid.url, question());
  expect(status).toBe(402);
  const claim = await (await fetch(lab.paid.claim, { method: "POST" })).json();
  expect(claim.refused).toEqual([{ channelId: expect.any(String), reason: expect.stringMatching(/^[A-Z]\w+$/) }]);
});
