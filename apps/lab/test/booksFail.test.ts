// Bob's books can't be written: another program holds the lock. No money moves unnoted, and no answer leaves unpaid.
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { createActors } from "@synergy/kit";
import { labChainId, serveEvm } from "@synergy/kit/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { developmentAccount } from "../src/accounts.ts";
import { type PaidLab, startPaidLab } from "./paidLab.ts";
import {
  dollars,
  intercepting,
  outcome,
  payingByChannel,
  payingExactly,
  question,
  receiptOf,
  withPayment,
} from "./payer.ts";

const { carol } = createActors();
let evm: Awaited<ReturnType<typeof serveEvm>>;
let between: Server;
let lab: PaidLab;
let afterSending: (() => void) | undefined;
let duringWork: (() => void) | undefined;
beforeAll(async () => {
  evm = await serveEvm({ chainId: labChainId });
  between = await listenBetween();
  const { port } = between.address() as AddressInfo;
  lab = await startPaidLab({ rpcUrl: `http://127.0.0.1:${port}`, beforeWork: () => duringWork?.() });
});
afterAll(async () => {
  await lab.close();
  between.close();
  await evm.close();
});

/** Stands between the lab and its chain, and sees when a transaction has been sent. */
async function listenBetween(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const answer = await fetch(evm.url, { method: "POST", body });
    const json = await answer.text();
    if (body.includes("eth_sendRawTransaction")) afterSending?.();
    response.setHeader("content-type", "application/json").end(json);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

beforeEach(() => {
  for (const way of ["error", "warn"] as const) vi.spyOn(console, way).mockImplementation(() => {}); // it complains
});
afterEach(() => vi.restoreAllMocks());

/** Locks one of the books as another program would. @returns the key */
function lock(book: "journal" | "channels"): () => void {
  const [chain] = readdirSync(lab.books);
  const database = new DatabaseSync(path.join(lab.books, chain!, `${book}.sqlite`));
  database.exec("BEGIN IMMEDIATE");
  return () => database.close();
}

const money = (account: { address: `0x${string}` }) => dollars(lab.rpc, lab.paid, account.address);
const locked = { status: 503, error: expect.stringMatching(/kept .* locked .*Close the program/) };

test("a payment in advance that can't be noted does not move any money, and is good again later", async () => {
  const before = await money(carol);
  const spy = intercepting();
  await payingExactly(carol, spy.via)(lab.paid.url, question());
  const send = () => fetch(lab.paid.url, withPayment(question(), spy.header()));
  const unlock = lock("journal");
  expect(await outcome(await send())).toEqual(locked);
  expect(await money(carol)).toBe(before);
  unlock();
  expect((await send()).status).toBe(200);
  expect(await money(carol)).toBe(before - 1000n);
});

test("an answer on its way that can't be crossed off is crossed off later, and the lab lives on", async () => {
  let unlock = () => {};
  duringWork = () => {
    unlock = lock("journal"); // after the payment was noted
  };
  const answer = await payingExactly(carol)(lab.paid.url, question());
  duringWork = undefined;
  expect(answer.status).toBe(200);
  await vi.waitFor(() =>
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining("brought up to date later")),
  );
  unlock();
  expect((await payingExactly(carol)(lab.paid.url, question())).status).toBe(200);
  const [chain] = readdirSync(lab.books);
  const journal = new DatabaseSync(path.join(lab.books, chain!, "journal.sqlite"), { readOnly: true });
  await vi.waitFor(() => expect(journal.prepare("SELECT * FROM payments").all()).toEqual([]));
  journal.close();
});

test("a deposit is not sent to the chain while the charge can't be written, and the same payment is good later", async () => {
  const account = developmentAccount(10);
  const before = await money(account);
  const spy = intercepting();
  await payingByChannel(account, lab.rpc, { via: spy.via }).pay(lab.paid.url, question());
  const send = () => fetch(lab.paid.url, withPayment(question(), spy.header()));
  let unlock = () => {};
  duringWork = () => {
    unlock = lock("channels");
  };
  expect(await outcome(await send())).toEqual(locked);
  duringWork = undefined;
  expect(await money(account)).toBe(before);
  unlock();
  const answer = await send();
  expect(receiptOf(answer)).toMatchObject({ extra: { channelState: { chargedCumulativeAmount: "10" } } });
});

test("a deposit that reached the chain and could not be charged: no answer, and the deposit is Carol's to spend", async () => {
  const account = developmentAccount(11);
  const before = await money(account);
  const first = payingByChannel(account, lab.rpc);
  let unlock = () => {};
  afterSending = () => {
    unlock = lock("channels"); // between the chain's word and Bob's
    afterSending = undefined;
  };
  expect(await outcome(await first.pay(lab.paid.url, question()))).toEqual(locked);
  expect(await money(account)).toBe(before - 100_000n);
  unlock();
  const { pay, refund } = payingByChannel(account, lab.rpc); // asks the chain what she has
  const answer = await pay(lab.paid.url, question());
  expect(receiptOf(answer)).toMatchObject({
    transaction: "",
    extra: { channelState: { chargedCumulativeAmount: "10" } },
  });
  expect((await refund(lab.paid.url)).success).toBe(true);
  expect(await money(account)).toBe(before - 10n);
});

test("a voucher that can't be charged buys nothing, and the same voucher buys its answer later", async () => {
  const account = developmentAccount(12);
  const spy = intercepting();
  spy.letThrough();
  const { pay } = payingByChannel(account, lab.rpc, { via: spy.via });
  await pay(lab.paid.url, question());
  spy.letThrough(false);
  await pay(lab.paid.url, question(1));
  const send = () => fetch(lab.paid.url, withPayment(question(1), spy.header()));
  let unlock = () => {};
  duringWork = () => {
    unlock = lock("channels");
  };
  expect(await outcome(await send())).toEqual(locked);
  expect((await send()).status).toBe(503); // still locked, now before the work
  duringWork = undefined;
  unlock();
  expect((await send()).status).toBe(200);
});
