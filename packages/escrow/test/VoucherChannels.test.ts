// The channels, called as the world calls them: each rule with the cheat that it stops.
import { hardhatChain } from "@synergy/kit/node";
import { computeChannelId } from "@x402/evm/batch-settlement/client";
import { afterAll, describe, expect, test } from "vitest";
import { channelBetween, channelId } from "../src/channel.ts";
import { deployEscrow } from "../src/contracts.ts";
import { VoucherChannels } from "../generated/VoucherChannels.ts";

const chain = await hardhatChain();
const escrow = await deployEscrow(chain);
const { bob, carol } = chain.actors;
afterAll(() => chain.close());

describe("placing", () => {
  test("the placed contract computes ids for its own address and chain", async () => {
    const config = channelBetween({ payer: carol.address, receiver: bob.address, token: escrow.labDollar });
    const channels = chain.at(VoucherChannels, escrow.voucherChannels);
    expect(await channels.read.getChannelId([config])).toBe(
      channelId({ chainId: chain.id, contract: escrow.voucherChannels }, config),
    );
    expect(await channels.read.getChannelId([config])).toBe(computeChannelId(config, chain.id));
  });
});
