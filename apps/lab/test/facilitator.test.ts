// The facilitator's own routes: a foreign x402 server may use them, and whoever sends junk is told so.
import { createActors } from "@synergy/kit";
import { HTTPFacilitatorClient } from "@x402/core/server";
import type { PaymentPayload, PaymentRequirements } from "@x402/core/types";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PaidLab, startPaidLab } from "./paidLab.ts";
import { dollars, intercepting, nodeAt, outcome, payingExactly, question } from "./payer.ts";

const { bob, carol } = createActors();
let lab: PaidLab;
beforeAll(async () => {
  lab = await startPaidLab();
});
afterAll(() => lab.close());

async function payment(): Promise<[PaymentPayload, PaymentRequirements]> {
  const spy = intercepting();
  await payingExactly(carol, spy.via)(lab.paid.url, question());
  const payload = spy.payment() as unknown as PaymentPayload;
  return [payload, payload.accepted];
}

test("x402's own facilitator client learns what is supported, verifies and settles", async () => {
  const facilitator = new HTTPFacilitatorClient({ url: lab.paid.facilitator });
  const { kinds } = await facilitator.getSupported();
  const network = "eip155:31337";
  expect(kinds).toEqual(lab.paid.schemes.map((scheme) => ({ x402Version: 2, scheme, network })));

  const before = await dollars(lab.rpc, lab.paid, bob.address);
  const paid = await payment();
  expect(await facilitator.verify(...paid)).toMatchObject({ isValid: true, payer: carol.address });
  expect(await facilitator.settle(...paid)).toMatchObject({ success: true, network });
  expect((await dollars(lab.rpc, lab.paid, bob.address)) - before).toBe(1000n);
  const again = { isValid: false, invalidReason: "invalid_exact_evm_nonce_already_used" };
  expect(await facilitator.verify(...paid)).toMatchObject(again);
});

test("a payment verifies also when nobody has used the chain for an hour", async () => {
  const node = nodeAt(lab.rpc);
  const { timestamp } = await node.getBlock();
  const [payload, requirements] = await payment();
  // The last block is an hour old: its time is before the payment's first valid second.
  await node.request({ method: "evm_increaseTime", params: [3600] } as never);
  expect((await node.getBlock()).timestamp).toBe(timestamp);
  const facilitator = new HTTPFacilitatorClient({ url: lab.paid.facilitator });
  const late = await facilitator.verify(payload, requirements); // by the pending block's time it has expired
  expect(late.isValid).toBe(false);
  expect((await facilitator.verify(...(await payment()))).isValid).toBe(true);
});

const post = (route: string, body: string) =>
  fetch(lab.paid.facilitator + route, { method: "POST", body, headers: { "content-type": "application/json" } });

test.for(["/verify", "/settle"])("%s answers junk with 400 and a reason, never with a stack", async (route) => {
  const [paymentPayload, paymentRequirements] = await payment();
  const whole = { paymentPayload, paymentRequirements };
  const letters = { ...paymentPayload, payload: { authorization: { value: "ten" }, signature: "0x" } };
  for (const body of [
    "",
    "{",
    "null",
    "[]",
    "{}",
    JSON.stringify({ paymentPayload }),
    JSON.stringify({ ...whole, paymentPayload: letters }),
    JSON.stringify({ ...whole, paymentPayload: { ...paymentPayload, x402Version: 1 } }),
    JSON.stringify({ ...whole, paymentRequirements: { ...paymentRequirements, network: "eip155:1" } }),
    JSON.stringify({ ...whole, paymentRequirements: { ...paymentRequirements, scheme: "upto" } }),
    JSON.stringify({ ...whole, paymentRequirements: { ...paymentRequirements, asset: "dollar" } }),
  ]) {
    const { status, error } = await outcome(await post(route, body));
    expect([status, error], body).toEqual([400, expect.stringMatching(/./)]);
    expect(error).not.toMatch(/\n|node_modules|Cannot read/);
  }
});

test("a request of more than 128 KB is refused before it is read", async () => {
  expect((await post("/verify", " ".repeat(128 * 1024 + 1))).status).toBe(413);
});

test("a stranger can't move anybody's money: claims and refunds need Bob's signature", async () => {
  const [{ accepted }] = await payment();
  const requirements = { ...accepted, scheme: "batch-settlement" };
  const refund = { type: "refund", amount: "1", refundNonce: "0", claims: [], voucher: {}, channelConfig: {} };
  const settle = { type: "settle", receiver: carol.address, token: lab.paid.asset };
  for (const payload of [refund, settle]) {
    const body = {
      paymentPayload: { x402Version: 2, accepted: requirements, payload },
      paymentRequirements: requirements,
    };
    const response = await post("/settle", JSON.stringify(body));
    expect(response.status === 400 || !(await response.json()).success).toBe(true);
  }
});
