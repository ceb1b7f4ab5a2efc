// What a request means, in words: for the person who has to say yes or no. Loaded with the first request.
import type { Shown } from "@synergy/kit";
import { nameOf } from "@synergy/kit";
import { type Address, hexToBytes, isAddressEqual } from "viem";
import { askHealth } from "../lab/health.ts";
import { words } from "../words/index.ts";
import { explainTransaction } from "./explainTransaction.ts";
import { explainTyped } from "./explainTyped.ts";
import { labRpc } from "./node.ts";
import type { WalletRequest } from "./types.ts";

export type Explanation = {
  /** One sentence: what a yes does. */
  sentence: string;
  facts: (readonly [label: string, value: Shown])[];
  /** What speaks against a yes. */
  warnings: string[];
  /** The same as the machine has it. */
  raw: string;
};

/** What the wallet knows about where it is. */
export type Place = {
  chainId: number;
  contracts: Readonly<Record<string, Address>>;
  /** A person's or a contract's name, or the shortened address. */
  name(address: Address): string;
};

export async function explain(request: WalletRequest): Promise<Explanation> {
  const place = await placeHere();
  switch (request.kind) {
    case "connect":
      return { sentence: words.wallet.says.connect, facts: [], warnings: [], raw: "" };
    case "message":
      return explainMessage(hexToBytes(request.data), request.data);
    case "typedData":
      return explainTyped(request.typed, place);
    case "transaction":
      return explainTransaction(request.transaction, place);
  }
}

/** A text as it is; bytes that are none can hide anything. */
export function explainMessage(bytes: Uint8Array, raw: string): Explanation {
  const text = readable(bytes);
  const warnings = text === undefined ? [words.wallet.warn.unreadable] : [];
  return { sentence: words.wallet.says.message, facts: [[words.wallet.message, text ?? raw]], warnings, raw };
}

function readable(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return /[\p{Cc}\p{Cf}]/u.test(text.replace(/[\n\r\t]/g, "")) ? undefined : text;
  } catch {
    return undefined;
  }
}

async function placeHere(): Promise<Place> {
  const [{ contracts }, chainId] = await Promise.all([askHealth(), labRpc("eth_chainId", [])]);
  return { chainId: Number(chainId), contracts, name: namesIn(contracts) };
}

export function namesIn(contracts: Place["contracts"]): Place["name"] {
  return (address) => {
    const contract = Object.entries(contracts).find(([, known]) => isAddressEqual(known, address));
    return contract?.[0] ?? nameOf(address);
  };
}
