// What amounts in and around a call are counted in.
import type { Address, Hex } from "viem";
import type { Tools } from "./sentence/index.ts";
import { type Scope, tokenAmong } from "./show.ts";

/** The contract itself where it is a token, the token that the call names, or the one that the contract works with. */
export function scopeOf({ book, decoder }: Pick<Tools, "book" | "decoder">, to: Address | null, data: Hex): Scope {
  if (!to) return { book };
  if (book.token(to)) return { book, token: to };
  const decoded = decoder.call(to, data);
  const token = decoded && tokenAmong(decoded.item.inputs, decoded.args);
  return { book, token: token ?? book.countsIn(to) };
}
