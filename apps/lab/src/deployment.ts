// Everything that the demos and stations expect to find on the lab's chain.
import { deployRegistry } from "@synergy/attestation";
import { deployDao, shortTimes } from "@synergy/dao-delegate";
import { deployEscrow, type Escrow } from "@synergy/escrow";
import type { Chain } from "@synergy/kit";
import { deployModels, loopContracts } from "@synergy/loop";
import { deployJobBoard } from "@synergy/zk-proof";
import { type Address, encodeFunctionData, parseAbi } from "viem";
import { accountCount, developmentAccount } from "./accounts.ts";

/** A thousand dollars each, in millionths. */
const pocketMoney = 1_000_000_000n;

/** Deploys all contracts, and gives everybody play money. @returns addresses by contract name */
export async function deployEverything(chain: Chain): Promise<Record<string, Address>> {
  const escrow = await deployEscrow(chain);
  await fillPockets(escrow);
  const registry = await deployRegistry(chain);
  const board = await deployJobBoard(chain);
  const dao = await deployDao(chain, shortTimes);
  return loopContracts(await deployModels({ chain, registry, escrow, board, dao }));
}

const abi = parseAbi([
  "function faucet(address to, uint256 amount)",
  "struct Call { address target; bytes callData; }",
  "function tryAggregate(bool requireSuccess, Call[] calls) returns ((bool success, bytes returnData)[])",
]);

// The faucet pays whom it is told to, so Multicall3 can open it for all of them in one transaction.
async function fillPockets({ chain, labDollar, multicall3 }: Escrow): Promise<void> {
  const calls = Array.from({ length: accountCount }, (_, index) => {
    const { address } = developmentAccount(index);
    const args = [address, pocketMoney] as const;
    return { target: labDollar, callData: encodeFunctionData({ abi, functionName: "faucet", args }) };
  });
  await chain.mined(chain.at({ abi }, multicall3).write.tryAggregate([true, calls]));
}
