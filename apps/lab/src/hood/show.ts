// Decoded values in the form in which people read them: names for addresses, dollars for units, dates for seconds.
import type { AbiParameter, Address, Hex } from "viem";
import type { AddressBook } from "./addressBook.ts";
import type { DecodedError } from "./decode.ts";
import type { Failure, Named, Shown } from "./types.ts";

/** What amounts are counted in, where that is known. */
export type Scope = { book: AddressBook; token?: Address | undefined };

const amounts =
  /^(amount|value|price|balances?|allowances|totalSupply|cumulative|total(Claimed|Settled)|maxClaimableAmount|to(Provider|Customer)|weight|(previous|new|for|against|abstain)Votes)$/;
const times =
  /^(time|key|deadline|eta|etaSeconds|validBefore|validAfter|expiry|since|until|from|voteStart|voteEnd|\w+(At|Time))$/;
/** 2001 to 2286: what else would be a number of seconds? */
const plausible = { first: 1_000_000_000n, last: 9_999_999_999n };

export function showAll(inputs: readonly AbiParameter[], values: readonly unknown[], scope: Scope): Named[] {
  const inner = { ...scope, token: tokenAmong(inputs, values) ?? scope.token };
  return inputs.map((input, index) => ({
    name: input.name ?? "",
    type: input.type,
    value: showValue(input, values[index], inner),
  }));
}

/** The value of the first member that is called `token`, also in a struct. */
export function tokenAmong(inputs: readonly AbiParameter[], values: readonly unknown[]): Address | undefined {
  for (const [index, input] of inputs.entries()) {
    const value = values[index];
    if (input.type === "address" && input.name === "token") return value as Address;
    if (input.type === "tuple") {
      const { components, members } = structOf(input, value);
      const found = tokenAmong(components, members);
      if (found) return found;
    }
  }
  return undefined;
}

export function showValue(input: AbiParameter, value: unknown, scope: Scope): Shown {
  const { type, name = "" } = input;
  if (type.endsWith("]")) return showArray(input, value as readonly unknown[], scope);
  if (type === "tuple") {
    const { components, members } = structOf(input, value);
    return { as: "list", items: showAll(components, members, scope) };
  }
  if (type === "address") return scope.book.party(value as Address);
  if (type === "bool") return { as: "boolean", value: value as boolean };
  if (type === "string") return { as: "text", text: value as string };
  if (type.startsWith("bytes")) return { as: "hex", hex: value as Hex };
  return showInteger(name, BigInt(value as bigint | number), scope);
}

export function showInteger(name: string, value: bigint, { book, token }: Scope): Shown {
  if (amounts.test(name) && token && book.token(token)) return book.amount(value, token);
  const isTime = times.test(name) && value >= plausible.first && value <= plausible.last;
  return isTime ? { as: "time", seconds: Number(value) } : { as: "number", value: String(value) };
}

function showArray(input: AbiParameter, values: readonly unknown[], scope: Scope): Shown {
  const element = { ...input, type: input.type.replace(/\[\d*\]$/, "") };
  const items = values.map((value, index) => ({
    name: String(index),
    type: element.type,
    value: showValue(element, value, scope),
  }));
  return { as: "list", items };
}

// viem hands a struct out by its members' names, or as a list when a name is missing.
function structOf(input: AbiParameter, value: unknown) {
  const { components } = input as AbiParameter & { components: readonly AbiParameter[] };
  const named = value as Record<string, unknown>;
  const members = Array.isArray(value) ? (value as unknown[]) : components.map(({ name = "" }) => named[name]);
  return { components, members };
}

/** @param data what came back with the revert */
export function showFailure(error: DecodedError | undefined, data: Hex, scope: Scope): Failure {
  if (error?.name === "Error") return { error: "Error", args: [], text: String(error.args[0]) };
  if (error) return { error: error.name, args: showAll(error.inputs, error.args, scope) };
  if (data.length > 2)
    return { error: "unknown", args: [{ name: "data", type: "bytes", value: { as: "hex", hex: data } }] };
  return { error: "revert without a reason", args: [] };
}
