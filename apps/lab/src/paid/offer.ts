// What an answer costs, and how it can be paid. One place for quotes, /health and the greeting.
import type { RouteConfig } from "@x402/core/server";
import type { Address } from "viem";

/** LabDollar's EIP-712 domain and its decimals; the contract's constructor says the same. */
export const labDollar = { name: "LabDollar", version: "1", symbol: "LUSD", decimals: 6 } as const;

/** Units of 10^-6 dollar for one answer. */
export const prices = {
  /** A tenth of a cent: each payment is a transaction of its own. */
  exact: "1000",
  /** A thousandth of a cent: a payment is a signature. */
  "batch-settlement": "10",
} as const;

/** What a client deposits when it has no opinion: ten thousand answers, ten cents. */
export const suggestedDeposit = "100000";

/** Seconds after which a payer gets the rest of a channel without Bob's help. */
export const withdrawDelay = 3600;

export type Offer = { network: `eip155:${number}`; asset: Address; payTo: Address };

export type PaidInfo = Offer & {
  /** POST pictures here; a GET with a refund payment gives the rest of a channel back. */
  url: string;
  /** POST: Bob cashes in all vouchers that he holds. */
  claim: string;
  /** GET /supported, POST /verify, POST /settle. */
  facilitator: string;
  token: typeof labDollar;
  schemes: readonly (keyof typeof prices)[];
  /** Token units for one answer, by scheme. */
  prices: typeof prices;
};

/** @param base the lab's own URL, as the caller knows it */
export function paidInfo(offer: Offer, base: string): PaidInfo {
  const at = (path: string) => new URL(path, base).href;
  const schemes = Object.keys(prices) as (keyof typeof prices)[];
  const places = { url: at("/v1/infer"), claim: at("/v1/claim"), facilitator: new URL(base).origin };
  return { ...offer, ...places, token: labDollar, schemes, prices };
}

type PaymentOption = Exclude<RouteConfig["accepts"], unknown[]>;

/** The terms of `exact`: the transfer happens before the answer is computed. */
export function exactOption(offer: Offer): PaymentOption {
  const { name, version } = labDollar;
  const price = { amount: prices.exact, asset: offer.asset, extra: { name, version } };
  return { scheme: "exact", network: offer.network, payTo: offer.payTo, price, extra: { paymentFlow: "upfront" } };
}

/** The terms of `batch-settlement`: one deposit, then a voucher per answer. */
export function channelOption(offer: Offer): PaymentOption {
  const { name, version } = labDollar;
  const extra = { name, version, assetTransferMethod: "eip3009", minDeposit: suggestedDeposit };
  const price = { amount: prices["batch-settlement"], asset: offer.asset, extra };
  return { scheme: "batch-settlement", network: offer.network, payTo: offer.payTo, price };
}
