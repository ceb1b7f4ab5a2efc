// Bob's side of a channel: which voucher buys an answer, and what he has earned. Pure functions over amounts.
// Whether a signature is good is `verifyVoucher`'s question: ask it before `takeVoucher`.
import { ChargeError } from "./errors.ts";
import type { SignedVoucher } from "./voucher.ts";

/** What a provider remembers of a channel. Token units, counted since the channel was first opened. */
export type ProviderState = {
  /** Deposited, less what was paid back: no voucher above it can be claimed. */
  balance: bigint;
  /** Claimed on chain so far. */
  claimed: bigint;
  /** Earned: the price of all answers. The newest voucher covers it. */
  charged: bigint;
  /** Answers given. */
  served: number;
  /** The voucher to claim with. */
  voucher?: SignedVoucher;
  /** An answer is being made for this voucher. It is worth nothing to Bob until the answer is given. */
  pending?: SignedVoucher;
  /** The payer has started her exit: what is not claimed in time is lost. */
  withdrawing: boolean;
};

/** A channel as the chain shows it, of which the provider has no notes yet. */
export function openProvider({ balance, claimed }: { balance: bigint; claimed: bigint }): ProviderState {
  return { balance, claimed, charged: claimed, served: 0, withdrawing: false };
}

export type Decision =
  | { accepted: true; state: ProviderState }
  | { accepted: false; reason: DecisionReason; detail: string };
export type DecisionReason =
  /** Another answer on this channel is being made. */
  | "busy"
  | "withdrawing"
  /** Every unit of it has bought an answer already: a replay. */
  | "spent-voucher"
  | "underpaid"
  /** More than the price: payer and provider count differently, and she had better look at the books. */
  | "overpaid"
  | "exceeds-balance";

/**
 * Whether a voucher with a good signature buys an answer of this price; if so, it is pending. Write it down, then work.
 *
 * A voucher does not say which question it pays for: whoever sees one that is not spent can buy with it. Hence TLS.
 */
export function takeVoucher(state: ProviderState, voucher: SignedVoucher, price: bigint): Decision {
  const { balance, charged, pending, withdrawing } = state;
  const amount = voucher.maxClaimableAmount;
  const expected = charged + price;
  if (pending) return refuse("busy", "Another answer on this channel is being made.");
  if (withdrawing) return refuse("withdrawing", "The payer is leaving the channel.");
  if (amount <= charged && price > 0n) return refuse("spent-voucher", `It is for ${amount}; ${charged} is used up.`);
  if (amount < expected) return refuse("underpaid", `It is for ${amount}; this answer needs ${expected}.`);
  if (amount > expected) return refuse("overpaid", `It is for ${amount}; this answer needs ${expected}.`);
  if (amount > balance) return refuse("exceeds-balance", `It is for ${amount}; the channel holds ${balance}.`);
  return { accepted: true, state: { ...state, pending: voucher } };
}

function refuse(reason: DecisionReason, detail: string): Decision {
  return { accepted: false, reason, detail };
}

/**
 * The answer is ready: the pending voucher becomes the one to claim with. Write it down, then send the answer.
 *
 * @param charge what the answer costs in the end; at most the price that was agreed
 * @throws {ChargeError} when no voucher is pending, or it does not cover the charge
 */
export function finishAnswer(state: ProviderState, charge: bigint): ProviderState {
  const { pending, ...rest } = state;
  const charged = state.charged + charge;
  if (!pending || charge < 0n || charged > pending.maxClaimableAmount) {
    throw new ChargeError(charged, pending?.maxClaimableAmount);
  }
  return { ...rest, charged, voucher: pending, served: state.served + 1 };
}

/** The answer could not be made, or the server was killed while making it: nothing is charged. */
export function dropAnswer({ pending: _, ...state }: ProviderState): ProviderState {
  return state;
}

/** What Bob can claim now: the voucher, and the total that he is entitled to under it. */
export function claimable({ voucher, charged, claimed }: ProviderState) {
  return voucher && charged > claimed ? { voucher, total: charged } : undefined;
}

/** The books after a look at the chain: deposits, claims and the payer's exit happen there. */
export function withChain(
  state: ProviderState,
  seen: Pick<ProviderState, "balance" | "claimed" | "withdrawing">,
): ProviderState {
  return { ...state, ...seen };
}
