// The back end inside this process: a fresh Ethereum chain in memory, ready in half a second.
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import type { EIP1193RequestFn } from "viem";
import { custom } from "viem";
import { createActors, developmentMnemonic } from "../actors.ts";
import { type Chain, createChain } from "../chain.ts";
import { genesisTime } from "../clock.ts";

/** The chain that the lab runs on, and the second one that Eve replays from. */
export const labChainId = 31337;
export const otherChainId = 31338;

/** Starts a chain of your own. It is gone when you `close()` it or the process ends. */
export async function hardhatChain(options: { chainId?: number } = {}): Promise<Chain> {
  const id = options.chainId ?? labChainId;
  const { provider, close } = await startEvm({
    chainId: id,
    initialDate: new Date(genesisTime * 1000),
  });
  const request = deterministicTime(provider.request.bind(provider) as EIP1193RequestFn);
  const transport = custom({ request }, { retryCount: 0 });
  return createChain({
    id,
    transport,
    movesTime: true,
    actors: createActors(),
    close,
  });
}

/** Hardhat's in-memory EVM, without any project around it. Shared with the lab's node. */
export async function startEvm(options: { chainId: number; initialDate?: Date }) {
  const accounts = { mnemonic: developmentMnemonic, count: 20 };
  const network = { type: "edr-simulated" as const, accounts, ...options };
  const hre = await createHardhatRuntimeEnvironment({ networks: { lab: network } }, {}, process.cwd());
  return hre.network.create("lab");
}

// By default Hardhat adds the wall-clock time that has passed, and gas then differs by a few units from run
// to run (timestamps are signed and stored). Here each transaction's block comes exactly one second later.
function deterministicTime(request: EIP1193RequestFn): EIP1193RequestFn {
  const sends = new Set(["eth_sendTransaction", "eth_sendRawTransaction"]);
  const timed = async (call: { method: string; params?: unknown }) => {
    if (sends.has(call.method)) await tick(request);
    return request(call as never);
  };
  return timed as EIP1193RequestFn;
}

async function tick(request: EIP1193RequestFn): Promise<void> {
  const block = (await request({
    method: "eth_getBlockByNumber",
    params: ["latest", false],
  })) as { timestamp: string };
  await request({
    method: "evm_setNextBlockTimestamp",
    params: [Number(block.timestamp) + 1],
  } as never);
}
