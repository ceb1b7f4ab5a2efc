// A lab's wallet over a chain in this process, with a person whose answers the test decides.
import { type Chain, nameOf } from "@synergy/kit";
import type { LocalAccount } from "viem";
import { codes, WalletError } from "../src/wallet/errors.ts";
import type { Place } from "../src/wallet/explain.ts";
import { createProvider } from "../src/wallet/provider.ts";
import type { WalletRequest } from "../src/wallet/types.ts";

/** What the node would answer over HTTP: its errors with code and data. */
export function rpcOf({ client }: Chain) {
  return async (method: string, params: readonly unknown[]) => {
    try {
      return await client.transport.request({ method, params } as never);
    } catch (error) {
      const { code = -32603, message, data } = innermost(error);
      throw new WalletError(code, message, data);
    }
  };
}

type NodeError = { code?: number; message: string; data?: unknown };

function innermost(error: unknown): NodeError {
  const { cause } = error as { cause?: unknown };
  return cause ? innermost(cause) : (error as NodeError);
}

export function walletOn(chain: Chain, first: LocalAccount) {
  const asked: WalletRequest[] = [];
  const person = { account: first, says: true, isHome: true };
  const provider = createProvider({
    signer: async () => person.account,
    rpc: rpcOf(chain),
    isHome: async () => person.isHome,
    async confirm(request) {
      asked.push(request);
      if (!person.says) throw new WalletError(codes.userRejected, "no");
    },
  });
  return { provider, person, asked };
}

export function placeOf(chain: Chain, contracts: Place["contracts"] = {}): Place {
  const nameIn = (address: string) => Object.entries(contracts).find(([, known]) => known === address)?.[0];
  return { chainId: chain.id, contracts, name: (address) => nameIn(address) ?? nameOf(address) };
}
