// A chain for somebody who does not take no for an answer. A wallet asks the node first whether a transaction would
// fail, and then does not send it. Eve sends it all the same: so it is on the chain, refused, for everybody to see.
import { type Chain, createChain } from "@synergy/kit";
import { custom, type EIP1193RequestFn, type Hash, type Hex, keccak256 } from "viem";

/** Enough for everything that Eve does, and what she pays for is hers. */
const gasOfTheStubborn = "0x4c4b40";

export type StubbornChain = {
  chain: Chain;
  /** Transactions that are on the chain and were undone there, since this was asked last. */
  takeRefused(): Hash[];
};

/** The same chain with the same people. */
export function stubborn(chain: Chain): StubbornChain {
  const ask = chain.client.request as EIP1193RequestFn;
  let refused: Hash[] = [];
  const request = (async (call: { method: string; params?: unknown }) => {
    try {
      return await ask(call as never);
    } catch (error) {
      if (call.method === "eth_estimateGas") return gasOfTheStubborn;
      if (call.method === "eth_sendRawTransaction") refused.push(keccak256((call.params as [Hex])[0]));
      throw error;
    }
  }) as EIP1193RequestFn;
  const { id, actors } = chain;
  const takeRefused = () => {
    const taken = refused;
    refused = [];
    return taken;
  };
  return {
    chain: createChain({ id, actors, transport: custom({ request }, { retryCount: 0 }), movesTime: true }),
    takeRefused,
  };
}
