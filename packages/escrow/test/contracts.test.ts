// Where the contracts stand, and how a program finds them.
import { createChain } from "@synergy/kit";
import { hardhatChain, labChainId, otherChainId, startEvm } from "@synergy/kit/node";
import { BATCH_SETTLEMENT_ADDRESS, ERC3009_DEPOSIT_COLLECTOR_ADDRESS } from "@x402/evm";
import { custom, type EIP1193RequestFn, encodeFunctionData, MethodNotFoundRpcError } from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { Erc3009Collector } from "../generated/Erc3009Collector.ts";
import { LabDollar } from "../generated/LabDollar.ts";
import { Multicall3 } from "../generated/Multicall3.ts";
import { channelId } from "../src/channel.ts";
import { channelsAt } from "../src/channels.ts";
import { deployEscrow, escrowContracts, IncompleteEscrowError, openEscrow } from "../src/contracts.ts";
import { PlacingError, x402Addresses } from "../src/placing.ts";
import { newChannel } from "./support/channels.ts";

const chain = await hardhatChain();
const escrow = await deployEscrow(chain);
const { bob, carol } = chain.actors;
afterAll(() => chain.close());

describe("placing contracts where x402's software looks for them", () => {
  test("the addresses are those of @x402/evm", () => {
    expect(x402Addresses.voucherChannels).toBe(BATCH_SETTLEMENT_ADDRESS);
    expect(x402Addresses.erc3009Collector).toBe(ERC3009_DEPOSIT_COLLECTOR_ADDRESS);
  });

  test("a placed contract knows what its constructor computes: its own address, its chain, its arguments", async () => {
    const collector = chain.at(Erc3009Collector, escrow.erc3009Collector);
    expect(await collector.read.channels()).toBe(escrow.voucherChannels);
    const [, name, version, chainId, address] = await channelsAt(escrow).read.eip712Domain();
    expect([name, version, chainId, address]).toEqual([
      "x402 Batch Settlement",
      "1",
      BigInt(labChainId),
      escrow.voucherChannels,
    ]);
  });

  test("the same terms are another channel on the second chain", async () => {
    const other = await hardhatChain({ chainId: otherChainId });
    const there = await deployEscrow(other);
    const { config, id } = newChannel(escrow, carol, bob);
    const idThere = await channelsAt(there).read.getChannelId([config]);
    expect(idThere).toBe(channelId({ chainId: otherChainId, contract: there.voucherChannels }, config));
    expect(idThere).not.toBe(id);
    await other.close();
  });

  test("on a chain that lets nobody put code where he likes, placing is refused with a way out", async () => {
    const { provider, close } = await startEvm({ chainId: labChainId });
    const request: EIP1193RequestFn = async (call) => {
      if (call.method.startsWith("hardhat_")) throw new MethodNotFoundRpcError(new Error(call.method));
      return provider.request(call as never) as never;
    };
    const strict = createChain({ id: labChainId, transport: custom({ request }), movesTime: false, close });
    await expect(deployEscrow(strict)).rejects.toThrow(PlacingError);
    await strict.close();
  });

  test("many reads go in one call, and a failed one is told apart or undoes them all", async () => {
    const { simulate } = chain.at(Multicall3, escrow.multicall3);
    const good = encodeFunctionData({ abi: LabDollar.abi, functionName: "totalSupply" });
    const calls = [
      { target: escrow.labDollar, callData: good },
      { target: escrow.labDollar, callData: "0x12345678" as const },
    ];
    const { result } = await simulate.tryAggregate([false, calls]);
    expect(result.map(({ success }) => success)).toEqual([true, false]);
    await expect(simulate.tryAggregate([true, calls])).rejects.toThrow("CallFailed");
  });
});

describe("finding the contracts", () => {
  test("a program that is told all addresses opens the same contracts", async () => {
    expect(await openEscrow(chain, escrowContracts(escrow))).toEqual(escrow);
  });

  test("a program that is told none deploys new ones", async () => {
    const fresh = await openEscrow(chain, {});
    expect(fresh.labDollar).not.toBe(escrow.labDollar);
    expect(await chain.client.getCode({ address: fresh.jobEscrow })).toBeTruthy();
  });

  test("a program that is told some is told what is missing", async () => {
    const { JobEscrow: _, ...some } = escrowContracts(escrow);
    await expect(openEscrow(chain, some)).rejects.toThrow(IncompleteEscrowError);
    await expect(openEscrow(chain, some)).rejects.toThrow("JobEscrow");
  });
});
