// x402's `exact` with payment in advance (its flow "upfront"), and what the flow leaves open: one payment buys one
// answer however often it is sent, and an answer that fails costs nothing.
import type {
  PaymentRequirements,
  SchemeServerHooks,
  SettleContext,
  VerifiedPaymentCanceledContext,
} from "@x402/core/types";
import { ExactEvmScheme } from "@x402/evm/exact/server";
import type { Hex } from "viem";
import { heeded } from "./heeded.ts";
import type { Journal, PaymentInAdvance } from "./journal.ts";
import type { Payback } from "./payback.ts";
import { exactPayment } from "./payment.ts";
import type { QuoteTime } from "./quoteTime.ts";

export type ExactParts = { journal: Journal; payback: Payback; quoteTime: QuoteTime };

/** Reasons in x402's words where it has them. */
const alreadyUsed = "invalid_exact_evm_nonce_already_used";
const inWork = "payment_is_being_processed";

export class PayInAdvanceScheme extends ExactEvmScheme {
  readonly schemeHooks: SchemeServerHooks;
  readonly #quoteTime: QuoteTime;

  constructor({ journal, payback, quoteTime }: ExactParts) {
    super();
    this.#quoteTime = quoteTime;
    this.schemeHooks = heeded(createHooks(journal, payback));
  }

  override async enhancePaymentRequirements(requirements: PaymentRequirements): Promise<PaymentRequirements> {
    return { ...requirements, maxTimeoutSeconds: this.#quoteTime.seconds() };
  }

  /** x402 calls this when the handler failed after the payment; the "settlement" that follows pays back. */
  settleOnCancel(context: VerifiedPaymentCanceledContext): PaymentRequirements {
    return context.requirements as PaymentRequirements;
  }
}

function createHooks(journal: Journal, payback: Payback): SchemeServerHooks {
  const settling = new Set<string>();
  return {
    async onBeforeSettle(context) {
      const payment = paymentOf(context);
      if (context.phase === "cancel") return { skip: true, result: await payback.payBack(payment) };
      if (settling.has(nameOf(payment))) return { abort: true, reason: inWork };
      settling.add(nameOf(payment)); // before the next await: of five copies at once, one gets through
      try {
        if (!(await payback.isUsed(payment.payer, payment.nonce))) return void journal.owe(payment);
      } catch (error) {
        settling.delete(nameOf(payment));
        throw error; // not in the journal, so no money may move
      }
      settling.delete(nameOf(payment));
      return { abort: true, reason: alreadyUsed };
    },
    async onAfterSettle(context) {
      settling.delete(nameOf(paymentOf(context)));
    },
    async onSettleFailure(context) {
      const payment = paymentOf(context);
      settling.delete(nameOf(payment));
      // Only a transfer that reached Bob all the same, with its receipt lost on the way, is still owed.
      if (!(await payback.wasPaid(payment))) journal.square(payment);
    },
  };
}

const nameOf = ({ nonce, payer }: PaymentInAdvance) => `${nonce} of ${payer}`.toLowerCase();

/** @throws {z.ZodError} when the payload is none of `exact`, which readPayment has ruled out */
export function paymentOf({ paymentPayload }: Pick<SettleContext, "paymentPayload">): PaymentInAdvance {
  const { authorization } = exactPayment.parse(paymentPayload.payload);
  const { nonce, from, value } = authorization;
  return { nonce: nonce.toLowerCase() as Hex, payer: from, amount: BigInt(value) };
}
