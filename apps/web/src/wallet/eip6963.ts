// How wallets and pages find each other without fighting over window.ethereum: EIP-6963.
import type { Provider } from "./types.ts";

/** EIP-6963, section "Provider Info". */
export type WalletInfo = { uuid: string; name: string; icon: string; rdns: string };
export type WalletDetail = { info: WalletInfo; provider: Provider };

const announceEvent = "eip6963:announceProvider";
const requestEvent = "eip6963:requestProvider";

/** Announces a wallet now, and whenever a page asks. @returns a function that ends it */
export function announce(wallet: WalletDetail, target: EventTarget = window): () => void {
  const detail = Object.freeze({ info: Object.freeze(wallet.info), provider: wallet.provider });
  const tell = () => target.dispatchEvent(new CustomEvent(announceEvent, { detail }));
  target.addEventListener(requestEvent, tell);
  tell();
  return () => target.removeEventListener(requestEvent, tell);
}

/** Asks who is there, and hears of those that come later. @returns a function that ends it */
export function discover(onFound: (wallet: WalletDetail) => void, target: EventTarget = window): () => void {
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (isWallet(detail)) onFound(detail);
  };
  target.addEventListener(announceEvent, hear);
  target.dispatchEvent(new Event(requestEvent));
  return () => target.removeEventListener(announceEvent, hear);
}

// Anybody can dispatch an event: what is no wallet is not listed.
function isWallet(detail: unknown): detail is WalletDetail {
  const { info, provider } = (detail ?? {}) as Partial<WalletDetail>;
  const texts = [info?.uuid, info?.name, info?.icon, info?.rdns];
  return texts.every((text) => typeof text === "string") && typeof provider?.request === "function";
}
