// x402's `batch-settlement` with three differences: quotes follow the chain's clock, vouchers are checked by a faster
// library, and a payer who has announced her exit buys nothing more.
import { type Channel, channelOf, verifyVoucher } from "@synergy/escrow";
import type {
  PaymentRequirements,
  SchemeServerHooks,
  SettleContext,
  SupportedKind,
  VerifyContext,
  VerifyResultContext,
} from "@x402/core/types";
import { BATCH_SETTLEMENT_ADDRESS } from "@x402/evm";
import {
  BatchSettlementEvmScheme,
  type BatchSettlementEvmSchemeServerConfig,
  type Channel as ChannelRecord,
} from "@x402/evm/batch-settlement/server";
import type { Address, Hex } from "viem";
import { heeded } from "./heeded.ts";
import { channelPayment } from "./payment.ts";
import type { QuoteTime } from "./quoteTime.ts";
import type { ReleasableStore } from "./releases.ts";

/** How long what the chain said of a channel is believed: far less than a payer's exit takes, so none goes unseen. */
const believedMs = 5 * 60_000;

const mostChannels = 10_000;

export type ChannelParts = {
  receiver: Address;
  chainId: number;
  quoteTime: QuoteTime;
  /** A payer has announced her exit: time to cash in. */
  onLeaving: () => void;
  config: Omit<BatchSettlementEvmSchemeServerConfig, "onchainStateTtlMs"> & { storage: ReleasableStore };
};

export class LabChannelScheme extends BatchSettlementEvmScheme {
  readonly #parts: ChannelParts;
  /** The hashes of a channel's terms, which never change. */
  readonly #channels = new Map<string, Channel>();

  constructor(parts: ChannelParts) {
    // Below zero x402 finds its notes too old and leaves the check to the facilitator, unless we made it before.
    super(parts.receiver, { ...parts.config, onchainStateTtlMs: -1 });
    this.#parts = parts;
    const { onBeforeVerify, onAfterVerify, onBeforeSettle, onAfterSettle } = this.schemeHooks;
    const hooks: SchemeServerHooks = {
      ...this.schemeHooks,
      onBeforeVerify: async (context: VerifyContext) =>
        (await onBeforeVerify?.(context)) ?? this.#checkVoucher(context),
      onAfterVerify: async (context: VerifyResultContext) => this.#refuseLeaving(context) ?? onAfterVerify?.(context),
      onBeforeSettle: (context) =>
        this.#orRelease(context, async () => {
          await this.#tryBooks(context);
          return onBeforeSettle?.(context);
        }),
      onAfterSettle: (context) => this.#orRelease(context, async () => onAfterSettle?.(context)),
    };
    Object.assign(this.schemeHooks, heeded(hooks));
  }

  /** Before a deposit reaches the chain: if the books can't be written, it shall stay where it is. */
  async #tryBooks({ paymentPayload }: SettleContext): Promise<void> {
    const { data: payment } = channelPayment.safeParse(paymentPayload.payload);
    if (!payment || payment.type === "voucher") return; // a voucher's charge is written at once
    const lastRequestTimestamp = Date.now();
    const touch = (record: ChannelRecord | undefined) => record && { ...record, lastRequestTimestamp };
    await this.#parts.config.storage.updateChannel(payment.voucher.channelId, touch);
  }

  // When the books fail, the payer shall be able to ask again.
  async #orRelease<T>({ paymentPayload }: SettleContext, work: () => Promise<T>): Promise<T> {
    const pendingId = this.readRequestContext(paymentPayload)?.pendingId;
    try {
      return await work();
    } catch (error) {
      if (pendingId) this.#parts.config.storage.release(pendingId);
      throw error;
    }
  }

  override async clearPendingRequest(payment: VerifyContext["paymentPayload"]): Promise<void> {
    const pendingId = this.readRequestContext(payment)?.pendingId;
    try {
      await super.clearPendingRequest(payment);
    } catch {
      if (pendingId) this.#parts.config.storage.release(pendingId);
    }
  }

  override async enhancePaymentRequirements(
    requirements: PaymentRequirements,
    kind: SupportedKind,
    extensions: string[],
  ): Promise<PaymentRequirements> {
    const terms = await super.enhancePaymentRequirements(requirements, kind, extensions);
    return { ...terms, maxTimeoutSeconds: this.#parts.quoteTime.seconds() };
  }

  // x402 does the same with viem's signature check, which takes 5 ms. Its own hook has run already: the channel's id
  // fits its terms, and the voucher is exactly one answer above what was charged.
  async #checkVoucher({ paymentPayload }: VerifyContext) {
    const { data: payment } = channelPayment.safeParse(paymentPayload.payload);
    const record = this.readRequestContext(paymentPayload)?.channelSnapshot;
    if (payment?.type !== "voucher" || !record) return undefined;
    await this.#parts.quoteTime.glance();
    if (!this.#isFresh(record)) return undefined;
    const { payer } = payment.channelConfig;
    const amount = BigInt(payment.voucher.maxClaimableAmount);
    const refuse = (invalidReason: string) =>
      ({ skip: true, result: { isValid: false, invalidReason, payer } }) as const;

    const signed = { channelId: payment.voucher.channelId, signature: payment.voucher.signature };
    const verdict = await verifyVoucher(this.#channel(record), { ...signed, maxClaimableAmount: amount });
    if (!verdict.valid && verdict.reason === "wallet-must-be-asked") return undefined;
    if (!verdict.valid) return refuse("invalid_batch_settlement_evm_voucher_signature");
    if (amount > BigInt(record.balance)) return refuse("invalid_batch_settlement_evm_cumulative_exceeds_balance");
    this.mergeRequestContext(paymentPayload, { localVerify: true });
    return { skip: true, result: { isValid: true, payer, extra: stateOf(record) } } as const;
  }

  // x402 serves a payer who has announced her exit. What she signs from then on may be gone before Bob claims it.
  #refuseLeaving({ paymentPayload, result }: VerifyResultContext) {
    const isLeaving = result.isValid && Number(result.extra?.withdrawRequestedAt ?? 0) > 0;
    if (!isLeaving || paymentPayload.payload.type === "refund") return undefined;
    this.#parts.onLeaving();
    return { abort: true, reason: "payer_is_leaving_the_channel" } as const;
  }

  #isFresh({ onchainSyncedAt }: ChannelRecord): boolean {
    if (onchainSyncedAt === undefined || this.#parts.quoteTime.hasJumpedSince(onchainSyncedAt)) return false;
    return Date.now() - onchainSyncedAt <= believedMs;
  }

  #channel({ channelId, channelConfig }: ChannelRecord): Channel {
    const known = this.#channels.get(channelId);
    if (known) return known;
    const domain = { chainId: this.#parts.chainId, contract: BATCH_SETTLEMENT_ADDRESS as Hex };
    const channel = channelOf(domain, channelConfig as Channel["config"]);
    if (this.#channels.size >= mostChannels) this.#channels.clear();
    this.#channels.set(channelId, channel);
    return channel;
  }
}

function stateOf({ channelId, balance, totalClaimed, withdrawRequestedAt, refundNonce }: ChannelRecord) {
  return { channelId, balance, totalClaimed, withdrawRequestedAt, refundNonce: String(refundNonce) };
}
