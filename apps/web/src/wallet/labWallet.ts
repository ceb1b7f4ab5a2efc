// The lab's wallet in this page: the key is that of whoever this tab is, and every yes is a click in its dialog.
import { currentActor, watchAnyone } from "../anyone/anyone.ts";
import { watchNode } from "../lab/health.ts";
import { announce, type WalletDetail } from "./eip6963.ts";
import { isHome } from "./home.ts";
import { labRpc } from "./node.ts";
import { confirmInDialog } from "./pending.ts";
import { createProvider } from "./provider.ts";

const provider = createProvider({
  signer: async () => (await import("./signer.ts")).signerOf(currentActor()),
  rpc: labRpc,
  confirm: confirmInDialog,
  isHome: () => isHome(),
});

// The mark of the lab; the page's policy allows pictures from data: URLs.
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="20" fill="#0f5b63"/><g fill="#8acdca" stroke="#8acdca" stroke-width="7"><path d="M24 64h37a16 16 0 0 0 0-32H24" fill="none"/><circle cx="24" cy="32" r="6"/><circle cx="24" cy="64" r="6"/></g></svg>',
)}`;

/** What the page and every stock wallet library finds by EIP-6963. */
export const labWallet: WalletDetail = {
  info: { uuid: newUuid(), name: "Synergy Lab", icon, rdns: "org.synergylab.wallet" },
  provider,
};

/** Begins to announce the wallet. @returns a function that ends it */
export function openLabWallet(): () => void {
  const refresh = () => void provider.refresh().catch(() => {}); // A lab that is gone is told by the banner.
  const ends = [announce(labWallet), watchAnyone(refresh), watchNode(refresh)];
  return () => {
    for (const end of ends) end();
  };
}

/** Version 4 of RFC 9562. crypto.randomUUID is missing on plain http from another machine. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
