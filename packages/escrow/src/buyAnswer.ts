// One paid answer from beginning to end, both sides in one place: what travels between them is a voucher.
import { LabError } from "@synergy/kit";
import type { LocalAccount } from "viem";
import type { Channel } from "./channel.ts";
import { afterAnswer, nextVoucher, openPayer, type PayerState } from "./payer.ts";
import { finishAnswer, openProvider, type ProviderState, takeVoucher } from "./provider.ts";
import { type SignedVoucher, signVoucher, verifyVoucher } from "./voucher.ts";

/** What the two sides remember. Each keeps its own half; they agree because each checks the other. */
export type Books = { payer: PayerState; provider: ProviderState };

/** The provider gave no answer, and says why. */
export class VoucherRefusedError extends LabError {
  override name = "VoucherRefusedError";
  constructor(reason: string, detail: string) {
    super(`${reason}: ${detail}`, {
      fix: "Sign the running total that nextVoucher gives, in the channel that both have opened.",
    });
  }
}

/** The books of a channel that was just opened with `balance` token units. */
export function openBooks(balance: bigint): Books {
  return { payer: openPayer(balance), provider: openProvider({ balance, claimed: 0n }) };
}

/**
 * Buys one answer: the payer signs, the provider checks, then works, then both write it down.
 *
 * @param price token units
 * @param work makes the answer; it runs only when the voucher is good
 * @throws {DepositSpentError} when the channel does not hold enough
 * @throws {VoucherRefusedError} when the provider does not want the voucher
 */
export async function buyAnswer<T>(signer: LocalAccount, channel: Channel, books: Books, price: bigint, work: () => T) {
  const order = nextVoucher(books.payer, price);
  const voucher = await signVoucher(signer, channel, order.amount);
  const pending = await offerVoucher(channel, books.provider, voucher, price);
  const answer = work();
  const provider = finishAnswer(pending, price);
  const charge = afterAnswer(order.state, provider.charged);
  if (!charge.accepted) throw new VoucherRefusedError(charge.reason, charge.detail);
  return { answer, voucher, books: { payer: charge.state, provider } };
}

export type Purchase<T> = {
  count: number;
  /** Token units per answer. */
  price: bigint;
  work: (index: number) => T;
  onAnswer?: (bought: number, total: bigint) => void;
};

/** Buys `count` answers, one after the other. Returns the first and the newest voucher, and the books. */
export async function buyAnswers<T>(signer: LocalAccount, channel: Channel, opened: Books, purchase: Purchase<T>) {
  const { count, price, work, onAnswer } = purchase;
  const vouchers: SignedVoucher[] = [];
  let books = opened;
  for (let index = 0; index < count; index++) {
    const bought = await buyAnswer(signer, channel, books, price, () => work(index));
    books = bought.books;
    vouchers.push(bought.voucher);
    onAnswer?.(index + 1, books.payer.charged);
    if (index % 10 === 9) await breathe();
  }
  return { books, first: vouchers[0]!, last: vouchers.at(-1)! };
}

/** Signing keeps a browser's only thread busy: now and then it needs a moment to draw. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What a provider does with a voucher before it works. @throws {VoucherRefusedError} with its reason */
export async function offerVoucher(channel: Channel, state: ProviderState, voucher: SignedVoucher, price: bigint) {
  const verdict = await verifyVoucher(channel, voucher);
  if (!verdict.valid) throw new VoucherRefusedError(verdict.reason, verdict.detail);
  const decision = takeVoucher(state, voucher, price);
  if (!decision.accepted) throw new VoucherRefusedError(decision.reason, decision.detail);
  return decision.state;
}
