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

/** Hardhat's in-memory EVM, without any project around it. */
export async function startEvm(options: { chainId: number; initialDate?: Date }) {
  return (await evmNetwork(options)).create("lab");
}

/** The same EVM behind Hardhat's own JSON-RPC server, on a free port that only this machine reaches. */
export async function serveEvm(options: { chainId: number }): Promise<{ url: string; close(): Promise<void> }> {
  // A node that runs for hours shall keep the wall clock's time, however many blocks are mined in one second.
  const network = await evmNetwork({ ...options, allowBlocksWithSameTimestamp: true });
  const server = await network.createServer("lab", "127.0.0.1", 0);
  const { port } = await server.listen();
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

type EvmOptions = { chainId: number; initialDate?: Date; allowBlocksWithSameTimestamp?: boolean };

async function evmNetwork(options: EvmOptions) {
  const accounts = { mnemonic: developmentMnemonic, count: 20 };
  const network = { type: "edr-simulated" as const, accounts, ...options };
  const hre = await createHardhatRuntimeEnvironment({ networks: { lab: network } }, {}, process.cwd());
  return hre.network;
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
