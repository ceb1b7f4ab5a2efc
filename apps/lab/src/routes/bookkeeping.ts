// Nothing is lost when the process is killed between payment and answer: an answer that a voucher has paid is kept
// until it is on its way, and a payer who asks again with the same voucher gets it without paying twice.
import { createHash } from "node:crypto";
import { encodePaymentResponseHeader } from "@x402/core/http";
import type { Context, MiddlewareHandler } from "hono";
import type { PaidAnswer } from "../paid/journal.ts";
import { prices } from "../paid/offer.ts";
import { channelPayment, exactPayment } from "../paid/payment.ts";
import type { Provider } from "../paid/provider.ts";
import type { PaidEnv } from "./paidChecks.ts";

type Paid = Context<PaidEnv>;
type AnswerKey = Omit<PaidAnswer, "answer">;

export function bookkeeping(provider: Pick<Provider, "journal" | "store">) {
  const { journal } = provider;

  const keepBooks: MiddlewareHandler<PaidEnv> = async (c, next) => {
    const key = await answerKey(c);
    const lost = key && (await paidAndNotSent(provider, c, key));
    if (key && lost) {
      whenSent(c, () => journal.dropAnswer(key.channelId, key.total));
      return c.body(lost.answer, 200, { "content-type": "application/json", "PAYMENT-RESPONSE": lost.receipt });
    }
    await next();
    afterwards(c, key);
    return undefined;
  };

  const afterwards = (c: Paid, key: AnswerKey | undefined) => {
    const isAnswered = c.res.status === 200;
    if (key && !isAnswered && c.get("keptAnswer")) journal.dropAnswer(key.channelId, key.total);
    if (!isAnswered) return; // a payment in advance is paid back, or stays owed: see exactScheme.ts
    whenSent(c, () => {
      if (key) journal.dropAnswer(key.channelId, key.total);
      const inAdvance = exactPayment.safeParse(c.get("payment")?.payload);
      if (!inAdvance.success) return;
      const { nonce, from } = inAdvance.data.authorization;
      journal.square({ nonce, payer: from });
    });
  };

  return {
    keepBooks,
    /** To be called before the voucher is charged. */
    async keepAnswer(c: Paid, answer: string): Promise<void> {
      const key = await answerKey(c);
      if (!key) return;
      journal.keepAnswer({ ...key, answer });
      c.set("keptAnswer", true);
    },
  };
}

/** Which answer a voucher pays for, or undefined for other payments. */
async function answerKey(c: Paid): Promise<AnswerKey | undefined> {
  const { data: payment } = channelPayment.safeParse(c.get("payment")?.payload);
  if (!payment || payment.type === "refund") return undefined;
  const { channelId, maxClaimableAmount: total } = payment.voucher;
  return {
    channelId,
    total,
    question: createHash("sha256")
      .update(await c.req.text())
      .digest("hex"),
  };
}

// The same voucher, to the letter, as the one that was charged last: only its signer could have asked before.
async function paidAndNotSent({ journal, store }: Pick<Provider, "journal" | "store">, c: Paid, key: AnswerKey) {
  const { data: payment } = channelPayment.safeParse(c.get("payment")?.payload);
  const answer = journal.findAnswer(key);
  const record = answer === undefined ? undefined : await store.get(key.channelId);
  if (!record || answer === undefined || payment?.type !== "voucher") return undefined;
  const isCharged = record.chargedCumulativeAmount === key.total && record.signature === payment.voucher.signature;
  if (!isCharged || record.pendingRequest) return undefined;
  const { channelId, balance, totalClaimed, withdrawRequestedAt, refundNonce, chargedCumulativeAmount } = record;
  const onChain = { channelId, balance, totalClaimed, withdrawRequestedAt, refundNonce: String(refundNonce) };
  const receipt = encodePaymentResponseHeader({
    success: true,
    payer: record.channelConfig.payer,
    transaction: "",
    network: c.get("payment")?.accepted.network as `${string}:${string}`,
    amount: "",
    extra: { channelState: { ...onChain, chargedCumulativeAmount }, chargedAmount: prices["batch-settlement"] },
  });
  return { answer, receipt };
}

/** Runs `done` once the whole response has been handed to the operating system. */
function whenSent(c: Paid, done: () => void): void {
  const { outgoing } = c.env;
  if (outgoing) outgoing.once("finish", done);
  else done(); // asked inside the process, without a network in between
}
