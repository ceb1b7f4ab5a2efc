// The back end for any JSON-RPC URL: the lab's own node, or a testnet.
import { createClient, http, type Transport } from "viem";
import { createActors } from "./actors.ts";
import { type Chain, createChain } from "./chain.ts";
import { ChainUnreachableError, MissingKeyError, RealMoneyError } from "./chainErrors.ts";

/** Chains that live on one laptop: the development keys hold their money. */
const developmentChains = new Set([31337, 31338, 1337]);
/** Public chains with play money: Sepolia, Hoodi, Base Sepolia, Arbitrum Sepolia, OP Sepolia, Polygon Amoy. */
const testnets = new Set([11155111, 560048, 84532, 421614, 11155420, 80002]);

export type RpcChainOptions = {
  /** BIP-39 phrase for the actors. Needed on public chains; read it from the environment, never from a file. */
  mnemonic?: string;
  /** Says in so many words that this chain may hold real money. */
  realMoney?: boolean;
};

/**
 * Connects to the node at `url`.
 *
 * @throws {ChainUnreachableError} when nobody answers
 * @throws {RealMoneyError} on a chain outside the lists above, unless `realMoney` is set
 * @throws {MissingKeyError} on a public chain without a phrase
 */
export async function rpcChain(url: string, options: RpcChainOptions = {}): Promise<Chain> {
  const transport = http(url, { retryCount: 1 });
  const id = await chainIdAt(url, transport);
  const isDevelopment = developmentChains.has(id);
  if (!isDevelopment && !testnets.has(id) && !options.realMoney) throw new RealMoneyError(id);
  if (!isDevelopment && !options.mnemonic) throw new MissingKeyError(id);
  return createChain({
    id,
    transport,
    movesTime: isDevelopment,
    actors: createActors(options.mnemonic),
  });
}

async function chainIdAt(url: string, transport: Transport): Promise<number> {
  try {
    return Number(await createClient({ transport }).request({ method: "eth_chainId" }));
  } catch (cause) {
    throw new ChainUnreachableError(url, cause);
  }
}
