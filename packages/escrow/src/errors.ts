// What a caller can get wrong with channels and vouchers. (A voucher that is merely invalid is an answer.)
import { LabError } from "@synergy/kit";

/** The contract takes no deposit into a channel with these terms. */
export class InvalidChannelError extends LabError {
  override name = "InvalidChannelError";
  constructor(field: string, value: unknown, expected: string) {
    super(`The channel's ${field} is ${String(value)}; it must be ${expected}.`, {
      fix: "Build the terms with channelBetween, which fills in what is left out.",
    });
  }
}

/** Amounts are whole token units that fit the contract's uint128. */
export class InvalidAmountError extends LabError {
  override name = "InvalidAmountError";
  constructor(what: string, amount: bigint) {
    super(`The ${what} is ${amount} token units; it must be from 0 to 2^128 - 1.`, {
      fix: "Count in the token's smallest unit: parseUnits(dollars, 6) for LabDollar.",
    });
  }
}

/** The payer's deposit does not cover the next voucher. */
export class DepositSpentError extends LabError {
  override name = "DepositSpentError";
  constructor(needed: bigint, balance: bigint) {
    super(`The next voucher would be for ${needed} token units in all, and only ${balance} are deposited.`, {
      fix: "Top the channel up, or buy something cheaper.",
    });
  }
}

/** The provider charges for an answer that no pending voucher pays for. */
export class ChargeError extends LabError {
  override name = "ChargeError";
  constructor(charged: bigint, covered: bigint | undefined) {
    const cover = covered === undefined ? "no voucher is pending" : `the pending voucher covers ${covered}`;
    super(`The channel would be charged ${charged} token units in all, and ${cover}.`, {
      fix: "Take a voucher for the answer first, and charge at most the price that it was taken for.",
    });
  }
}

/** Signatures are checked by WebAssembly, which did not start. */
export class CurveUnavailableError extends LabError {
  override name = "CurveUnavailableError";
  constructor(cause: unknown) {
    super(`The curve's WebAssembly did not start: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      fix: "Allow WebAssembly for this page ('wasm-unsafe-eval' in its policy; lockdown mode off), and reload.",
      cause,
    });
  }
}
