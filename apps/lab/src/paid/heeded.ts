// x402 only logs what a scheme's hook throws, and goes on: it would move money that Bob's books know nothing of.
// Here a hook that throws stops the payment, with a reason from which the routes make status 503.
import { describeError } from "@synergy/kit";
import type { PaymentPayload, SchemeServerHooks, SettleResponse } from "@x402/core/types";

const unavailable = "unavailable: ";

/** What the customer should read when it is the lab that failed, or undefined when a payment was simply refused. */
export function readUnavailable(reason: string | undefined): string | undefined {
  if (reason === "invalid_batch_settlement_evm_verification_state_unavailable")
    return "Bob's books can't be read or written just now. Nothing was charged.";
  return reason?.startsWith(unavailable) ? reason.slice(unavailable.length) : undefined;
}

/** Payments that reached the chain, with what kept Bob from writing it down. */
const unwritten = new WeakMap<object, string>();

/** The same hooks, with every throw turned into a refusal. */
export function heeded(hooks: SchemeServerHooks): SchemeServerHooks {
  const { onBeforeVerify, onAfterVerify, onBeforeSettle, onAfterSettle } = hooks;
  return {
    ...hooks,
    onBeforeVerify: async (context) => (await onBeforeVerify?.(context).catch(abort)) ?? undefined,
    onAfterVerify: async (context) => (await onAfterVerify?.(context).catch(abort)) ?? undefined,
    onBeforeSettle: async (context) => (await onBeforeSettle?.(context).catch(abort)) ?? undefined,
    onAfterSettle: async (context) =>
      onAfterSettle?.(context).catch((error) => void unwritten.set(context.paymentPayload, reasonOf(error))),
  };
}

/** The settlement as it is when the books count too: without the charge on disk, it has failed. */
export function heedBooks(payment: PaymentPayload, settled: SettleResponse): SettleResponse {
  const errorReason = unwritten.get(payment);
  return errorReason === undefined ? settled : { ...settled, success: false, errorReason };
}

const abort = (error: unknown) => ({ abort: true, reason: reasonOf(error) }) as const;

function reasonOf(error: unknown): string {
  console.error(error);
  const { message, fix } = describeError(error);
  return `${unavailable}${message}${fix ? ` ${fix}` : ""} Nothing was charged.`;
}
