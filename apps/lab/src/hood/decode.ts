// From calldata, logs and revert data back to functions, events and errors: by the contract's own ABI where its code is
// known, by all ABIs of the lab otherwise (an error may come from further down, a contract may be behind another one).
import {
  type Abi,
  type AbiEvent,
  type AbiFunction,
  type AbiParameter,
  type Address,
  decodeAbiParameters,
  decodeErrorResult,
  decodeEventLog,
  decodeFunctionData,
  type Hex,
  sliceHex,
  toEventSelector,
  toFunctionSelector,
} from "viem";
import type { AddressBook } from "./addressBook.ts";
import type { CompiledContract } from "./artifacts.ts";
import type { KnownCode } from "./knownCode.ts";
import type { RawLog } from "./world.ts";

export type DecodedCall = { item: AbiFunction; args: readonly unknown[] };
export type DecodedEvent = { item: AbiEvent; args: readonly unknown[] };
export type DecodedError = { name: string; inputs: readonly AbiParameter[]; args: readonly unknown[] };

export type Decoder = {
  call(to: Address, data: Hex): DecodedCall | undefined;
  returned(item: AbiFunction, data: Hex): readonly unknown[];
  /** The arguments of a constructor; they stand behind the creation code. */
  construction(contract: CompiledContract, data: Hex): Pick<DecodedError, "inputs" | "args"> | undefined;
  event(log: RawLog): DecodedEvent | undefined;
  error(data: Hex, by?: Address): DecodedError | undefined;
};

export function createDecoder(book: AddressBook, known: KnownCode): Decoder {
  const everything = known.all.flatMap(({ abi }) => abi);
  const functions = byKey(everything, "function", (item) => toFunctionSelector(item));
  const events = byKey(everything, "event", (item) => toEventSelector(item));
  const errors = byKey(everything, "error", (item) => toFunctionSelector({ ...item, type: "function" } as never));
  const ownAbi = (address?: Address): Abi => (address ? book.contractAt(address)?.abi : undefined) ?? [];

  return {
    call(to, data) {
      if (data.length < 10) return undefined;
      const own = attempt(() => decodeCall(ownAbi(to), data));
      // A contract whose code is known does only what its ABI says.
      if (own || book.contractAt(to)) return own;
      return firstOf(functions.get(sliceHex(data, 0, 4)), (item) => decodeCall([item], data));
    },
    returned: (item, data) => attempt(() => decodeAbiParameters(item.outputs, data) as readonly unknown[]) ?? [],
    construction({ abi, creation }, data) {
      const inputs = abi.find((item) => item.type === "constructor")?.inputs ?? [];
      const args = attempt(() => decodeAbiParameters(inputs, `0x${data.slice(creation.length)}`) as readonly unknown[]);
      return args && { inputs, args };
    },
    event(log) {
      const own = attempt(() => decodeEvent(ownAbi(log.address), log));
      return own ?? firstOf(events.get(log.topics[0] ?? "0x"), (item) => decodeEvent([item], log));
    },
    error(data, by) {
      if (data.length < 10) return undefined;
      const own = attempt(() => decodeError(ownAbi(by), data));
      return own ?? firstOf(errors.get(sliceHex(data, 0, 4)), (item) => decodeError([item], data));
    },
  };
}

type ItemOf<Type extends string> = Extract<Abi[number], { type: Type }>;

function byKey<Type extends "function" | "event" | "error">(
  abi: Abi,
  type: Type,
  keyOf: (item: ItemOf<Type>) => Hex,
): Map<Hex, ItemOf<Type>[]> {
  const items = abi.filter((item): item is ItemOf<Type> => item.type === type);
  return Map.groupBy(items, keyOf);
}

function decodeCall(abi: Abi, data: Hex): DecodedCall {
  const { functionName, args = [] } = decodeFunctionData({ abi, data });
  const selector = sliceHex(data, 0, 4);
  const item = abi.find(
    (item): item is AbiFunction =>
      item.type === "function" && item.name === functionName && toFunctionSelector(item) === selector,
  );
  return { item: item as AbiFunction, args };
}

function decodeEvent(abi: Abi, { topics, data }: RawLog): DecodedEvent {
  const { eventName, args } = decodeEventLog({ abi, data, topics: topics as [Hex, ...Hex[]] });
  const item = abi.find(
    (item): item is AbiEvent => item.type === "event" && item.name === eventName && toEventSelector(item) === topics[0],
  ) as AbiEvent;
  return { item, args: inOrder(item, args) };
}

// viem hands an event's arguments out by name, or as a list when a name is missing.
function inOrder(item: AbiEvent, args: unknown): readonly unknown[] {
  if (Array.isArray(args)) return args;
  const named = (args ?? {}) as Record<string, unknown>;
  return item.inputs.map(({ name = "" }) => named[name]);
}

function decodeError(abi: Abi, data: Hex): DecodedError {
  const { errorName: name, args = [], abiItem } = decodeErrorResult({ abi, data });
  return { name, args, inputs: "inputs" in abiItem ? abiItem.inputs : [] };
}

function firstOf<Item, Answer>(items: Item[] | undefined, decode: (item: Item) => Answer): Answer | undefined {
  for (const item of items ?? []) {
    const answer = attempt(() => decode(item));
    if (answer) return answer;
  }
  return undefined;
}

function attempt<Answer>(decode: () => Answer): Answer | undefined {
  try {
    return decode();
  } catch {
    return undefined; // the data fits no item of this ABI
  }
}
