// "Wallets in this browser": the lab's own, those that announce themselves, and an old one at window.ethereum.
import { useSyncExternalStore } from "react";
import { words } from "../words/index.ts";
import { discover, type WalletDetail } from "./eip6963.ts";
import { onLabChain, requireLabChain } from "./guard.ts";
import { labWallet, openLabWallet } from "./labWallet.ts";
import type { Provider } from "./types.ts";

export type FoundWallet = WalletDetail & {
  /** The account, once the wallet let the page in. */
  address?: string | undefined;
  /** Why it can't be used, as the person may read it. */
  problem?: string | undefined;
  /** The one that the page's tools use. */
  isChosen?: boolean;
};

const listeners = new Set<() => void>();
let wallets: readonly FoundWallet[] = [];
let end: (() => void) | undefined;

/** The wallet that the page's tools use: the one that was connected last, or the lab's own. */
export function currentProvider(): Provider {
  const wallet = wallets.find(({ isChosen, address }) => isChosen && address !== undefined);
  return wallet ? onLabChain(wallet.provider) : labWallet.provider;
}

/** Lets a wallet show its account, and uses it from then on. What goes wrong stands beside its name. */
export async function connectWallet({ info, provider }: WalletDetail): Promise<void> {
  try {
    await requireLabChain(provider); // before it is asked for anything
    const accounts = await provider.request({ method: "eth_requestAccounts" });
    change(wallets.map((wallet) => ({ ...wallet, isChosen: wallet.info.uuid === info.uuid })));
    update(info.uuid, { address: (accounts as string[])[0], problem: undefined });
  } catch (error) {
    update(info.uuid, { address: undefined, problem: reasonOf(error) });
  }
}

/** Looks for wallets as long as somebody watches the list. */
export function watchWallets(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) end = open();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) end?.();
  };
}

/** All wallets that were found, kept up to date. */
export function useWallets(): readonly FoundWallet[] {
  return useSyncExternalStore(watchWallets, foundWallets);
}

export function foundWallets(): readonly FoundWallet[] {
  return wallets;
}

function open(): () => void {
  add(labWallet); // first in the list, whoever answers first
  const ends = [openLabWallet(), discover(add)];
  const old = (window as { ethereum?: Provider }).ethereum;
  const isAnnounced = wallets.some(({ provider }) => provider === old);
  const info = { uuid: "window.ethereum", name: words.wallet.oldWallet, icon: "", rdns: "" };
  if (typeof old?.request === "function" && !isAnnounced) add({ info, provider: old });
  return () => {
    for (const one of ends) one();
  };
}

function add(wallet: WalletDetail): void {
  const { uuid } = wallet.info;
  if (wallets.some(({ info, provider }) => info.uuid === uuid || provider === wallet.provider)) return;
  change([...wallets, wallet]);
  wallet.provider.on?.("accountsChanged", ((accounts: string[]) => changeAccount(uuid, accounts[0])) as never);
  wallet.provider.on?.("chainChanged", () => void checkChain(wallet));
}

/** Another account, or none any more. Wallets that the page was not let into stay as they are. */
function changeAccount(uuid: string, address: string | undefined): void {
  const wallet = wallets.find(({ info }) => info.uuid === uuid);
  if (wallet?.address !== undefined) update(uuid, { address });
}

async function checkChain({ info, provider }: WalletDetail): Promise<void> {
  const news = await requireLabChain(provider).then(
    (): Partial<FoundWallet> => ({ problem: undefined }),
    (error: unknown) => ({ address: undefined, problem: reasonOf(error) }),
  );
  update(info.uuid, news);
}

function update(uuid: string, news: Partial<FoundWallet>): void {
  change(wallets.map((wallet) => (wallet.info.uuid === uuid ? { ...wallet, ...news } : wallet)));
}

// Wallets throw objects of their own making.
function reasonOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : words.wallet.errors.unknown;
}

function change(next: readonly FoundWallet[]): void {
  wallets = next;
  for (const listener of listeners) listener();
}
