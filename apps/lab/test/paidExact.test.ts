// `exact`, paid in advance: x402's own client pays, and everything that is no good payment is refused with a reason.
import { createActors } from "@synergy/kit";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inferDigit } from "../src/routes/infer.ts";
import { type PaidLab, startPaidLab, unlucky } from "./paidLab.ts";
import {
  dollars,
  intercepting,
  nodeAt,
  outcome,
  payingByChannel,
  payingExactly,
  question,
  receiptOf,
  type SentPayment,
  withPayment,
} from "./payer.ts";

const { bob, carol, eve } = createActors();
let lab: PaidLab;
beforeAll(async () => {
  lab = await startPaidLab();
});
afterAll(() => lab.close());

const money = async () => ({
  carol: await dollars(lab.rpc, lab.paid, carol.address),
  bob: await dollars(lab.rpc, lab.paid, bob.address),
});

/** A payment of Carol's for this question, not sent yet. */
async function unsent(asked = question(), account = carol) {
  const spy = intercepting();
  await payingExactly(account, spy.via)(lab.paid.url, asked);
  return spy;
}

const send = async (payment: string | object, asked = question()) =>
  outcome(await fetch(lab.paid.url, withPayment(asked, payment)));

test("the stock client buys an answer, and exactly the price moves", async () => {
  const before = await money();
  const response = await payingExactly(carol)(lab.paid.url, question(5));
  expect(await response.json()).toEqual(inferDigit(JSON.parse(question(5).body as string).pixels));
  expect(receiptOf(response)).toMatchObject({ success: true, payer: carol.address, network: "eip155:31337" });
  const price = BigInt(lab.paid.prices.exact);
  expect(await money()).toEqual({ carol: before.carol - price, bob: before.bob + price });
});

test("the same payment sent 5 times at once runs the model once", async () => {
  const [before, runs] = [await money(), lab.runs()];
  const payment = (await unsent()).header();
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => send(payment)));
  expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(outcomes.map(({ error }) => error))).toEqual(new Set([undefined, "payment_is_being_processed"]));
  expect(lab.runs() - runs).toBe(1);
  expect((await money()).bob - before.bob).toBe(1000n);
});

test("Eve's replay of a payment is refused: the token took its nonce", async () => {
  const payment = (await unsent()).header();
  expect((await send(payment)).status).toBe(200);
  expect(await send(payment)).toEqual({ status: 402, error: "invalid_exact_evm_nonce_already_used" });
});

const change = (edit: (payment: SentPayment) => void) => async () => {
  const payment = (await unsent()).payment();
  edit(payment);
  return payment;
};
/** The same address, with one letter in the other case. */
const flipCase = (text: string) =>
  text.replace(/[a-f](?=[^a-f]*$)|[A-F](?=[^A-F]*$)/, (c) =>
    c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase(),
  );
const now = () => Math.floor(Date.now() / 1000);

test.for<[string, () => Promise<string | object>, number, RegExp]>([
  [
    "with another nonce",
    change(({ payload }) => (payload.authorization.nonce = `0x${"11".repeat(32)}`)),
    402,
    /signature/,
  ],
  ["to another payee", change(({ payload }) => (payload.authorization.to = eve.address)), 402, /signature/],
  ["of less than the price", change(({ payload }) => (payload.authorization.value = "1")), 402, /signature/],
  ["with a price of Eve's own", change(({ accepted }) => (accepted.amount = "1")), 402, /No matching payment req/],
  ["on another chain", change(({ accepted }) => (accepted.network = "eip155:1")), 402, /No matching payment requi/],
  ["of another scheme", change(({ accepted }) => (accepted.scheme = "upto")), 402, /No matching payment requirements/],
  [
    "of a scheme that every object has",
    change(({ accepted }) => (accepted.scheme = "constructor")),
    402,
    /No matching/,
  ],
  ["of an object's own scheme", change(({ accepted }) => (accepted.scheme = "__proto__")), 402, /No matching/],
  [
    "from an address with a wrong checksum",
    change(({ payload }) => (payload.authorization.from = flipCase(payload.authorization.from!))),
    400,
    /authorization\.from: .*checksum/,
  ],
  ["that is no base64", async () => "%%%", 400, /not base64 of JSON/],
  ["that is no JSON", async () => btoa("hello"), 400, /not base64 of JSON/],
  ["that is null", async () => btoa("null"), 400, /no payment of x402 version 2/],
  [
    "without a payload",
    change((payment) => delete (payment as Partial<SentPayment>).payload),
    400,
    /payload: Required/,
  ],
  [
    "with letters for digits",
    change(({ payload }) => (payload.authorization.value = "ten")),
    400,
    /authorization.value/,
  ],
  ["with half an address", change(({ payload }) => (payload.authorization.from = "0x12")), 400, /authorization.from/],
])("a payment %s is refused with a reason, and costs nothing", async ([, make, status, reason]) => {
  const [before, runs] = [await money(), lab.runs()];
  const refusal = await send(await make());
  expect(refusal).toEqual({ status, error: expect.stringMatching(reason) });
  expect(await money()).toEqual(before);
  expect(lab.runs()).toBe(runs);
});

/** Carol signs terms that her client would not. */
async function signed(terms: Record<string, string>, chainId = 31337): Promise<object> {
  const payment = (await unsent()).payment();
  const authorization = { ...payment.payload.authorization, ...terms };
  const types = [
    "from address",
    "to address",
    "value uint256",
    "validAfter uint256",
    "validBefore uint256",
    "nonce bytes32",
  ];
  const signature = await carol.signTypedData({
    domain: { name: "LabDollar", version: "1", chainId, verifyingContract: lab.paid.asset },
    types: {
      TransferWithAuthorization: types.map((field) => ({ name: field.split(" ")[0]!, type: field.split(" ")[1]! })),
    },
    primaryType: "TransferWithAuthorization",
    message: authorization,
  });
  return { ...payment, payload: { signature, authorization } };
}

test.for<[string, () => Promise<object>, string]>([
  ["underpaid", () => signed({ value: "999" }), "invalid_exact_evm_payload_authorization_value_mismatch"],
  ["overpaid", () => signed({ value: "1001" }), "invalid_exact_evm_payload_authorization_value_mismatch"],
  ["expired", () => signed({ validBefore: String(now() - 1) }), "invalid_exact_evm_payload_authorization_valid_before"],
  [
    "premature",
    () => signed({ validAfter: String(now() + 99) }),
    "invalid_exact_evm_payload_authorization_valid_after",
  ],
  ["for Eve", () => signed({ to: eve.address }), "invalid_exact_evm_recipient_mismatch"],
  ["without cover", () => signed({ from: lab.paid.asset }), "invalid_exact_evm_signature"],
  ["signed for another chain", () => signed({}, 31338), "invalid_exact_evm_signature"],
])("a well-signed payment that is %s is refused", async ([, make, error]) => {
  const before = await money();
  expect(await send(await make())).toEqual({ status: 402, error });
  expect(await money()).toEqual(before);
});

test("a picture that is none is refused before the payment is looked at", async () => {
  const before = await money();
  const payment = (await unsent()).header();
  for (const body of ["", "{", "[]", "{}", '{"pixels":[1,2,3]}', JSON.stringify({ pixels: Array(64).fill(17) })]) {
    const refusal = await send(payment, { ...question(), body });
    expect(refusal).toEqual({ status: 400, error: expect.stringContaining("64 integers from 0") });
  }
  expect(await send(payment, { ...question(), body: " ".repeat(9000) })).toMatchObject({ status: 413 });
  expect(await money()).toEqual(before);
  expect((await send(payment)).status).toBe(200); // still good
});

test("a model that fails costs nothing: the payment in advance comes back, once", async () => {
  const before = await money();
  const terminal = vi.spyOn(console, "error").mockImplementation(() => {});
  const payment = (await unsent(question(unlucky))).header();
  const response = await fetch(lab.paid.url, withPayment(question(unlucky), payment));
  expect(receiptOf(response)).toMatchObject({ success: true, amount: "0", extra: { paidBack: "1000" } });
  expect(await outcome(response)).toEqual({ status: 500, error: "The answer could not be made. Nothing was charged." });
  expect(await money()).toEqual(before);
  expect(terminal).toHaveBeenCalledWith(new Error("the model fell asleep")); // for whoever runs the lab
  terminal.mockRestore();
  expect((await send(payment, question(unlucky))).error).toBe("invalid_exact_evm_nonce_already_used");
  expect(await money()).toEqual(before);
});

test("200 paid calls within a minute all settle", async () => {
  const before = await money();
  const pay = payingExactly(carol);
  const statuses = await Promise.all(
    Array.from({ length: 200 }, async (_, i) => (await pay(lab.paid.url, question(i % 13))).status),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect((await money()).bob - before.bob).toBe(200_000n);
});

test("quotes follow the chain's clock when a demo moves it ahead", async () => {
  const stale = (await unsent()).header();
  const node = nodeAt(lab.rpc);
  await node.request({ method: "evm_increaseTime", params: ["0x278d00"] } as never); // 30 days
  expect(await send(stale)).toMatchObject({ status: 402 }); // its five minutes are over
  expect((await payingExactly(carol)(lab.paid.url, question())).status).toBe(200);
  expect((await payingByChannel(carol, lab.rpc).pay(lab.paid.url, question())).status).toBe(200); // its deposit expires too
});
