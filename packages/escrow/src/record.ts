// A provider's notes in the form in which x402's server keeps them (`Channel` of @x402/evm), and what they mean here.
import type { Hex } from "viem";
import type { ChannelConfig } from "./channel.ts";
import type { ProviderState } from "./provider.ts";
import type { SignedVoucher } from "./voucher.ts";

/** Amounts are decimal token units; times are milliseconds since the epoch, except `withdrawRequestedAt`: seconds. */
export type ChannelRecord = {
  channelId: string;
  channelConfig: ChannelConfig;
  /** Earned so far. */
  chargedCumulativeAmount: string;
  /** The newest voucher. */
  signedMaxClaimable: string;
  signature: string;
  balance: string;
  totalClaimed: string;
  /** 0 while the payer stays. */
  withdrawRequestedAt: number;
  refundNonce: number;
  onchainSyncedAt?: number;
  lastRequestTimestamp: number;
  /** An answer is being made; nobody else may use the channel until then. */
  pendingRequest?: { pendingId: string; signedMaxClaimable: string; expiresAt: number };
};

/** The voucher of a record. While a request is pending it is the one that came with the request. */
export function voucherOf(record: ChannelRecord): SignedVoucher {
  return {
    channelId: record.channelId as Hex,
    maxClaimableAmount: BigInt(record.signedMaxClaimable),
    signature: record.signature as Hex,
  };
}

/** The record as a `ProviderState`. @param served answers so far, which x402 does not count */
export function providerState(record: ChannelRecord, served: number): ProviderState {
  const voucher = voucherOf(record);
  return {
    balance: BigInt(record.balance),
    claimed: BigInt(record.totalClaimed),
    charged: BigInt(record.chargedCumulativeAmount),
    served,
    voucher,
    ...(record.pendingRequest && { pending: voucher }),
    withdrawing: record.withdrawRequestedAt > 0,
  };
}
