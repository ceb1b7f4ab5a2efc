// Reads what a page hands to the wallet. Pages make mistakes, and Eve writes pages, too.
import type { Address, Hex } from "viem";
import { words } from "../words/index.ts";
import { codes, WalletError } from "./errors.ts";
import type { Transaction, TypedData } from "./types.ts";

const isHex = (value: unknown): value is Hex => typeof value === "string" && /^0x([0-9a-f]{2})*$/i.test(value);
const isQuantity = (value: unknown) =>
  value === undefined || (typeof value === "string" && /^0x[0-9a-f]+$/i.test(value));
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

export function accountIn(value: unknown): Address {
  if (isHex(value) && value.length === 42) return value;
  throw wrong("address");
}

/** personal_sign takes bytes; wallets also take a text. */
export function messageIn(value: unknown): Hex {
  if (isHex(value)) return value;
  if (typeof value !== "string") throw wrong("message");
  const bytes = new TextEncoder().encode(value);
  return `0x${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** An object, or its JSON. */
export function typedDataIn(value: unknown): TypedData {
  const typed = typeof value === "string" ? parsed(value) : value;
  if (!isRecord(typed)) throw wrong("typed data");
  const { domain, types, primaryType, message } = typed;
  const fits = isRecord(domain) && isRecord(types) && isRecord(message) && typeof primaryType === "string";
  if (!fits || !Array.isArray(types[primaryType])) throw wrong("typed data");
  return { domain, types: types as TypedData["types"], primaryType, message };
}

export function transactionIn(value: unknown): Transaction {
  if (!isRecord(value)) throw wrong("transaction");
  const { from, to, value: amount, gas } = value;
  const data = value.data ?? value.input;
  if (data !== undefined && !isHex(data)) throw wrong("data");
  if (!isQuantity(amount) || !isQuantity(gas)) throw wrong("value or gas");
  const fields = { to: to ? accountIn(to) : undefined, data, value: amount as Hex, gas: gas as Hex };
  const given = Object.entries(fields).filter(([, field]) => field !== undefined);
  return { from: accountIn(from), ...Object.fromEntries(given) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function wrong(what: string): WalletError {
  return new WalletError(codes.invalidParams, words.wallet.errors.wrong(what));
}
