// Eve pays with signatures that x402's stock code takes for Carol's own, and that the contract would never pay for.
import { concatHex, type Hex, numberToHex, sliceHex } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { developmentAccount } from "../src/accounts.ts";
import { type PaidLab, startPaidLab } from "./paidLab.ts";
import { intercepting, outcome, payingByChannel, question, withPayment } from "./payer.ts";

let lab: PaidLab;
beforeAll(async () => {
  lab = await startPaidLab();
});
afterAll(() => lab.close());

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** Two forms of the same signature, both good for viem's recoverAddress. */
function twinsOf(signature: Hex): Hex[] {
  const [r, s, v] = [sliceHex(signature, 0, 32), BigInt(sliceHex(signature, 32, 64)), Number(sliceHex(signature, 64))];
  const join = (newS: bigint, newV: number) =>
    concatHex([r, numberToHex(newS, { size: 32 }), numberToHex(newV, { size: 1 })]);
  return [join(s, v - 27), join(order - s, 55 - v)];
}

test("a voucher in a form that the contract refuses buys nothing, neither with the deposit nor later", async () => {
  const spy = intercepting();
  const { pay } = payingByChannel(developmentAccount(18), lab.rpc, { via: spy.via });
  const runs = lab.runs();
  const sendTwins = async () => {
    await pay(lab.paid.url, question());
    const sent = spy.payment();
    for (const signature of twinsOf(sent.payload.voucher.signature)) {
      const forged = { ...sent, payload: { ...sent.payload, voucher: { ...sent.payload.voucher, signature } } };
      const { status, error } = await outcome(await fetch(lab.paid.url, withPayment(question(), forged)));
      expect([status, error]).toEqual([400, expect.stringContaining("voucher.signature")]);
    }
  };
  await sendTwins();
  spy.letThrough();
  expect((await pay(lab.paid.url, question())).status).toBe(200);
  spy.letThrough(false);
  await sendTwins();
  expect(lab.runs() - runs).toBe(1);
});
