// The lab's wallet as a page sees it: EIP-1193. Whose key it is, who says yes, and the way to the node come from outside.
import type { Address, Hex, LocalAccount } from "viem";
import { words } from "../words/index.ts";
import { codes, WalletError } from "./errors.ts";
import { createEvents } from "./events.ts";
import { isReading } from "./methods.ts";
import { accountIn, messageIn, transactionIn, typedDataIn } from "./params.ts";
import type { Provider, WalletRequest } from "./types.ts";

export type WalletParts = {
  /** Whose key signs now. */
  signer(): Promise<LocalAccount>;
  /** One call to the lab's node. */
  rpc(method: string, params: readonly unknown[]): Promise<unknown>;
  /** Asks the person. @throws {WalletError} 4001 for a no */
  confirm(request: WalletRequest): Promise<void>;
  /** Whether this page may use the wallet: it came from this machine or from the lab. */
  isHome(): Promise<boolean>;
};

export type LabWallet = Provider & {
  /** The person or the chain behind the wallet is another now: tells the page. */
  refresh(): Promise<void>;
};

export function createProvider(parts: WalletParts): LabWallet {
  const { on, removeListener, emit } = createEvents();
  let isConnected = false;
  let account: string | undefined; // that the page knows of
  let chainId: unknown;
  const methods = { ...accountMethods(), ...signingMethods(parts, mayUse), ...chainMethods() };

  async function request({ method, params = [] }: { method: string; params?: unknown }): Promise<unknown> {
    if (!(await parts.isHome())) throw new WalletError(codes.unauthorized, words.wallet.errors.notHome);
    const list = params as readonly unknown[];
    if (Object.hasOwn(methods, method)) return methods[method]!(list);
    if (isReading(method)) return parts.rpc(method, list);
    throw new WalletError(codes.unsupportedMethod, words.wallet.errors.unsupported(method));
  }

  function accountMethods(): Methods {
    const accounts = async () => (isConnected ? [(await parts.signer()).address] : []);
    const requestAccounts = async () => {
      const { address } = await parts.signer();
      if (isConnected) return [address];
      await parts.confirm({ kind: "connect", account: address });
      isConnected = true;
      account = address;
      emit("connect", { chainId: await askChain() });
      emit("accountsChanged", [address]);
      return [address];
    };
    return { eth_accounts: accounts, eth_requestAccounts: requestAccounts };
  }

  function chainMethods(): Methods {
    const stay = async ([wanted]: readonly unknown[]) => {
      const { chainId: asked } = (wanted ?? {}) as { chainId?: string };
      const own = await askChain();
      if (Number(asked) === Number(own)) return null;
      throw new WalletError(codes.unknownChain, words.wallet.errors.otherChain(Number(asked), Number(own)));
    };
    return { eth_chainId: askChain, wallet_switchEthereumChain: stay, wallet_addEthereumChain: stay };
  }

  /** @throws {WalletError} 4100 unless the page was let in, and asks for the account that it was shown */
  async function mayUse(address: Address): Promise<LocalAccount> {
    const signer = await parts.signer();
    const isOwn = signer.address.toLowerCase() === address.toLowerCase();
    if (!isConnected || !isOwn) throw new WalletError(codes.unauthorized, words.wallet.errors.notConnected(address));
    return signer;
  }

  async function askChain(): Promise<unknown> {
    const id = await parts.rpc("eth_chainId", []);
    if (chainId !== undefined && chainId !== id) emit("chainChanged", id);
    chainId = id;
    return id;
  }

  async function refresh(): Promise<void> {
    if (!isConnected) return;
    const { address } = await parts.signer();
    if (address !== account) emit("accountsChanged", [address]);
    account = address;
    await askChain();
  }
  return { request, on, removeListener, refresh };
}

type Methods = Record<string, (params: readonly unknown[]) => Promise<unknown>>;

/** Each asks the person first; nothing is signed without a yes. */
function signingMethods(parts: WalletParts, mayUse: (address: Address) => Promise<LocalAccount>): Methods {
  return {
    async personal_sign(params) {
      const data = messageIn(params[0]);
      const signer = await mayUse(accountIn(params[1]));
      await parts.confirm({ kind: "message", account: signer.address, data });
      return signer.signMessage({ message: { raw: data } });
    },
    async eth_signTypedData_v4(params) {
      const typed = typedDataIn(params[1]);
      const signer = await mayUse(accountIn(params[0]));
      await parts.confirm({ kind: "typedData", account: signer.address, typed });
      return signer.signTypedData(typed as Parameters<LocalAccount["signTypedData"]>[0]) as Promise<Hex>;
    },
    async eth_sendTransaction(params) {
      const transaction = transactionIn(params[0]);
      const signer = await mayUse(transaction.from);
      await parts.confirm({ kind: "transaction", account: signer.address, transaction });
      const { sendSigned } = await import("./send.ts");
      return sendSigned(signer, transaction, parts.rpc);
    },
  };
}
