// Signs a transaction here and brings it to the lab's node. Comes with viem, so it is loaded with the first one.
import { BaseError, createWalletClient, custom, defineChain, type Hash, type LocalAccount } from "viem";
import { WalletError } from "./errors.ts";
import type { WalletParts } from "./provider.ts";
import type { Transaction } from "./types.ts";

/** @throws {WalletError} with the node's own code and data, so that the page can read a contract's reason */
export async function sendSigned(account: LocalAccount, tx: Transaction, rpc: WalletParts["rpc"]): Promise<Hash> {
  const request = ({ method, params }: { method: string; params?: unknown }) =>
    rpc(method, (params ?? []) as readonly unknown[]);
  const id = Number(await rpc("eth_chainId", []));
  const money = { name: "Ether", symbol: "ETH", decimals: 18 };
  const chain = defineChain({ id, name: `EVM ${id}`, nativeCurrency: money, rpcUrls: { default: { http: [] } } });
  const wallet = createWalletClient({ account, chain, transport: custom({ request }, { retryCount: 0 }) });
  const { to, data, value = "0x0", gas } = tx;
  try {
    return await wallet.sendTransaction({ to, data, value: BigInt(value), gas: gas && BigInt(gas) });
  } catch (error) {
    const own = error instanceof BaseError ? error.walk((cause) => cause instanceof WalletError) : error;
    throw own ?? error;
  }
}
