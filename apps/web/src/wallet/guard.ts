// A wallet that somebody brought along is used on the lab's chain only: on another one, its money could be real.
import { words } from "../words/index.ts";
import { codes, WalletError } from "./errors.ts";
import { labRpc } from "./node.ts";
import type { Provider } from "./types.ts";

const changing = /^(personal_sign|eth_sign\w*|eth_send\w*|wallet_send\w*)$/;

/** The same wallet, asked for its chain before each signature and each transaction. */
export function onLabChain(provider: Provider): Provider {
  return {
    async request(call) {
      if (changing.test(call.method)) await requireLabChain(provider);
      return provider.request(call);
    },
    on: (event, listener) => provider.on(event, listener),
    removeListener: (event, listener) => provider.removeListener(event, listener),
  };
}

/** @throws {WalletError} 4901 when the wallet is on another chain than the lab */
export async function requireLabChain(provider: Provider): Promise<void> {
  const ids = await Promise.all([provider.request({ method: "eth_chainId" }), labRpc("eth_chainId", [])]);
  const [theirs, own] = ids.map(Number) as [number, number];
  if (theirs !== own) throw new WalletError(codes.chainDisconnected, words.wallet.errors.elsewhere(theirs, own));
}
