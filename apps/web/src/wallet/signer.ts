// The keys behind the lab's wallet: the five people's, and a visitor's own. Comes with viem, so it is loaded late.
import { generatePrivateKey, type LocalAccount, privateKeyToAccount } from "viem/accounts";
import type { Anyone } from "../anyone/anyone.ts";
import { keepSignatures } from "../hood/keepSignatures.ts";
import { connect } from "../lab/connect.ts";
import { askHealth } from "../lab/health.ts";
import { labRpc } from "./node.ts";

const keys = new Map<Anyone, Promise<LocalAccount>>();

/** @throws {ChainUnreachableError} when the lab is not running */
export function signerOf(who: Anyone): Promise<LocalAccount> {
  const known = keys.get(who);
  if (known) return known;
  const found = who === "visitor" ? visitor() : connect().then(({ actors }) => actors[who]);
  found.catch(() => keys.delete(who));
  keys.set(who, found);
  return found;
}

const slot = "visitor-key";
const tenEther = "0x8ac7230489e80000";

/** A key of this tab, for play money: it goes with the tab. Where the chain is the lab's own, it can pay for gas. */
async function visitor(): Promise<LocalAccount> {
  const account = privateKeyToAccount(keptKey());
  const balance = await labRpc("eth_getBalance", [account.address, "latest"]);
  if (BigInt(balance as string) === 0n) await labRpc("hardhat_setBalance", [account.address, tenEther]).catch(() => {});
  return keepSignatures(account, (await askHealth()).contracts);
}

function keptKey(): `0x${string}` {
  const fresh = generatePrivateKey();
  try {
    const kept = sessionStorage.getItem(slot);
    if (kept && /^0x[0-9a-f]{64}$/.test(kept)) return kept as `0x${string}`;
    sessionStorage.setItem(slot, fresh);
  } catch {
    // Storage is switched off: the key lasts until the next load.
  }
  return fresh;
}
