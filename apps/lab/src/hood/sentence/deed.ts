// What the makers of sentences are given: a decoded call, who made it, and what it brought about.
import { type AbiFunction, type Address, getAddress, type Hex, isAddressEqual, sliceHex, toEventSelector } from "viem";
import type { AddressBook } from "../addressBook.ts";
import type { Decoder } from "../decode.ts";
import type { Memory } from "../memory.ts";
import type { Amount, Party, Sentence, SentenceKey, Sentences } from "../types.ts";
import type { RawLog } from "../world.ts";

/** Everything that a sentence may be made with. */
export type Tools = { book: AddressBook; decoder: Decoder; memory: Memory };

export type Deed = Tools & {
  who: Address;
  to: Address;
  item: AbiFunction;
  /** By the names in the source. */
  args: Readonly<Record<string, unknown>>;
  /** Of the whole transaction; none when it failed. */
  logs: readonly RawLog[];
};

/** Gives the sentence, and for a batch the sentences of its calls. */
export type Maker = (deed: Deed) => Sentence | Said | undefined;
export type Said = { sentence: Sentence; parts: Sentence[] };

/** By the function's name and the names of its parameters, as they stand in the source. */
export type Makers = Readonly<Record<string, Maker>>;

export function say<Key extends SentenceKey>(key: Key, values: Sentences[Key]): Sentence {
  return { key, values } as Sentence;
}

export const number = (value: bigint | number) => ({ as: "number", value: String(value) }) as const;
export const text = (value: string) => ({ as: "text", text: value }) as const;
export const hex = (value: Hex) => ({ as: "hex", hex: value }) as const;

export const sender = ({ book, who }: Deed): Party => book.party(who);

/** What `to` has received of `token`; `otherwise` in a transaction that failed. */
export function received({ book, logs }: Deed, token: Address, to: Address, otherwise: bigint): Amount {
  const transfers = logs.filter(({ address }) => isAddressEqual(address, token)).map(readTransfer);
  const mine = transfers.filter((transfer) => transfer && isAddressEqual(transfer.to, to));
  const sum = mine.reduce((total, transfer) => total + (transfer?.value ?? 0n), 0n);
  return book.amount(mine.length > 0 ? sum : otherwise, token);
}

const transferTopic = toEventSelector("Transfer(address,address,uint256)");

/** An ERC-20 Transfer, or undefined when the log is another event (an NFT's has the same name and one more topic). */
export function readTransfer({ topics, data }: RawLog) {
  const [topic, from, to] = topics;
  if (topic !== transferTopic || !from || !to || topics.length !== 3 || data.length !== 66) return undefined;
  return { from: addressIn(from), to: addressIn(to), value: BigInt(data) };
}

const addressIn = (word: Hex) => getAddress(sliceHex(word, 12));

/** The arguments of the first event of that name. */
export function eventArgs({ decoder, logs }: Deed, name: string): Readonly<Record<string, unknown>> | undefined {
  for (const log of logs) {
    const event = decoder.event(log);
    if (event?.item.name === name) return byName(event.item.inputs, event.args);
  }
  return undefined;
}

export function byName(inputs: readonly { name?: string | undefined }[], values: readonly unknown[]) {
  return Object.fromEntries(inputs.map(({ name = "" }, index) => [name, values[index]]));
}
