// Carol's side of a channel: what to sign next, and how to go on after her notes are lost. Pure functions.
import type { Channel } from "./channel.ts";
import { DepositSpentError, InvalidAmountError } from "./errors.ts";
import { maxAmount, type SignedVoucher, type VoucherReason, verifyVoucher } from "./voucher.ts";

/** What a payer remembers of a channel. Token units, counted since the channel was first opened. */
export type PayerState = {
  /** Deposited, less what was paid back. */
  balance: bigint;
  /** The price of all answers so far, as both sides see it. */
  charged: bigint;
  /** The highest amount that she ever signed: more than this nobody can take from her. */
  signed: bigint;
};

/** A fresh channel with a deposit of `balance`. */
export function openPayer(balance: bigint): PayerState {
  return { balance: checkAmount("deposit", balance), charged: 0n, signed: 0n };
}

/**
 * The running total to sign for an answer that costs at most `price`, and the state after signing it.
 *
 * Keep the new state before the voucher leaves the house.
 *
 * @throws {DepositSpentError} when the deposit does not cover it
 */
export function nextVoucher(state: PayerState, price: bigint): { amount: bigint; state: PayerState } {
  const amount = state.charged + checkAmount("price", price);
  if (amount > state.balance) throw new DepositSpentError(amount, state.balance);
  if (amount <= state.signed) return { amount, state }; // she has promised more before
  return { amount, state: { ...state, signed: amount } };
}

export type Charge = { accepted: true; state: PayerState } | { accepted: false; reason: ChargeReason; detail: string };
export type ChargeReason =
  /** The provider says that it earned more than was signed. It can't collect it. */
  | "more-than-signed"
  /** The provider's total went down: it mixes up channels, or lost its own notes. */
  | "less-than-before";

/** Takes note of what the provider says that it has earned in all, after an answer. */
export function afterAnswer(state: PayerState, charged: bigint): Charge {
  const { signed, charged: before } = state;
  if (charged > signed) return refuseCharge("more-than-signed", `It charges ${charged}; ${signed} was signed.`);
  if (charged < before) return refuseCharge("less-than-before", `It charges ${charged}; it had charged ${before}.`);
  return { accepted: true, state: { ...state, charged } };
}

function refuseCharge(reason: ChargeReason, detail: string): Charge {
  return { accepted: false, reason, detail };
}

/** A top-up, or the rest coming back: what the contract says that the channel holds. */
export function withBalance(state: PayerState, balance: bigint): PayerState {
  return { ...state, balance: checkAmount("balance", balance) };
}

/** What a provider answers to a voucher that does not follow on its books (x402: `channelState` and `voucherState`). */
export type ProviderBooks = {
  balance: bigint;
  /** Claimed on chain so far. */
  claimed: bigint;
  charged: bigint;
  /** The newest voucher that it holds, as the proof of what it says. */
  voucher: SignedVoucher;
};

export type Recovery =
  | { recovered: true; state: PayerState }
  | { recovered: false; reason: RecoveryReason; detail: string };
export type RecoveryReason = VoucherReason | "books-do-not-add-up";

/**
 * Carol lost her notes: she believes the provider's books as far as her own signature covers them.
 *
 * A provider that lies can win the price of one answer at most: what it holds a voucher for and did not serve.
 */
export async function recoverFromProvider(channel: Channel, books: ProviderBooks): Promise<Recovery> {
  const { balance, claimed, charged, voucher } = books;
  const verdict = await verifyVoucher(channel, voucher);
  if (!verdict.valid) return { recovered: false, reason: verdict.reason, detail: verdict.detail };
  const signed = voucher.maxClaimableAmount;
  if (claimed <= charged && charged <= signed && charged <= balance) {
    return { recovered: true, state: { balance, charged, signed } };
  }
  const detail = `claimed ${claimed}, charged ${charged}, signed ${signed}, deposited ${balance}`;
  return { recovered: false, reason: "books-do-not-add-up", detail };
}

/** Both sides lost their notes, or they never met: the chain knows what was deposited and claimed, which is a safe start. */
export function recoverFromChain({ balance, claimed }: { balance: bigint; claimed: bigint }): PayerState {
  return { balance, charged: claimed, signed: claimed };
}

function checkAmount(what: string, amount: bigint): bigint {
  if (amount < 0n || amount > maxAmount) throw new InvalidAmountError(what, amount);
  return amount;
}
