// The functions that the delegate can read, by selector.
//
// A selector says what a function is called, not what it does: a hostile contract may call its drain "transfer".
// What is not in the table is opaque, and what is in it is still only a name at an address.
import { type AbiFunction, type Hex, parseAbi, toFunctionSelector } from "viem";
import type { EffectKind } from "../types.ts";
import { signatures } from "./signatures.ts";

export type KnownFunction = { readonly abi: AbiFunction; readonly selector: Hex; readonly kind: EffectKind };

/** Every function that can be read, by its four-byte selector. */
export const knownFunctions: ReadonlyMap<Hex, KnownFunction> = new Map(
  Object.entries(signatures).flatMap(([kind, lines]) =>
    (lines ?? []).map((line) => {
      const [abi] = parseAbi([`function ${line}`] as readonly string[]) as unknown as [AbiFunction];
      const selector = toFunctionSelector(abi);
      return [selector, { abi, selector, kind: kind as EffectKind }] as const;
    }),
  ),
);
