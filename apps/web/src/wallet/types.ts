// What a page and a wallet say to each other: EIP-1193, and what the lab's wallet asks its person.
import type { Address, Hex } from "viem";

export type WalletEvent = "accountsChanged" | "chainChanged" | "connect" | "disconnect" | "message";
export type Listener = (...args: never[]) => void;

/** EIP-1193. */
export type Provider = {
  request(call: { method: string; params?: unknown }): Promise<unknown>;
  on(event: WalletEvent, listener: Listener): unknown;
  removeListener(event: WalletEvent, listener: Listener): unknown;
};

/** EIP-712, as eth_signTypedData_v4 takes it. Numbers may be written as text. */
export type TypedData = {
  domain: Record<string, unknown>;
  types: Record<string, readonly { name: string; type: string }[]>;
  primaryType: string;
  message: Record<string, unknown>;
};

/** As eth_sendTransaction takes it. */
export type Transaction = { from: Address; to?: Address; data?: Hex; value?: Hex; gas?: Hex };

/** What only the person can allow. */
export type WalletRequest = { account: Address } & (
  | { kind: "connect" }
  | { kind: "message"; data: Hex }
  | { kind: "typedData"; typed: TypedData }
  | { kind: "transaction"; transaction: Transaction }
);
