// A record as x402's server writes it, before the first answer.
import { createActors } from "@synergy/kit";
import { channelBetween, channelOf } from "../../src/channel.ts";
import { x402Addresses } from "../../src/placing.ts";
import type { ChannelRecord } from "../../src/record.ts";

const { ada, bob, carol } = createActors();

export function channelRecord(changes: Partial<ChannelRecord> = {}): ChannelRecord {
  const channelConfig = channelBetween({ payer: carol.address, receiver: bob.address, token: ada.address });
  const { id } = channelOf({ chainId: 31337, contract: x402Addresses.voucherChannels }, channelConfig);
  return {
    channelId: id,
    channelConfig,
    chargedCumulativeAmount: "0",
    signedMaxClaimable: "0",
    signature: "0x",
    balance: "1000000",
    totalClaimed: "0",
    withdrawRequestedAt: 0,
    refundNonce: 0,
    lastRequestTimestamp: 0,
    ...changes,
  };
}
