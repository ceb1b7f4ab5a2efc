// Money that moved: ether with a call, tokens by their Transfer events.
import { type Address, getAddress } from "viem";
import { everyCall, type RawCall } from "./callTrace.ts";
import { readTransfer, type Tools } from "./sentence/deed.ts";
import type { Movement } from "./types.ts";
import type { RawLog } from "./world.ts";

type Paid = { from: Address; to: Address | null; value: string };

export function movementsIn({ book }: Tools, transaction: Paid, logs: readonly RawLog[]): Movement[] {
  const { from, to, value } = transaction;
  const ether = to && BigInt(value) > 0n ? [etherMovement(book, from, to, BigInt(value))] : [];
  return [...ether, ...logs.flatMap((log) => tokenMovement(book, log))];
}

/** The same with the ether of inner calls. */
export function movementsWithin({ book }: Tools, outermost: RawCall, logs: readonly RawLog[]): Movement[] {
  const ether = everyCall(outermost)
    .filter(({ type, value, error, to }) => to && !error && type !== "DELEGATECALL" && BigInt(value ?? 0) > 0n)
    .map(({ from, to, value }) => etherMovement(book, from, to as Address, BigInt(value as string)));
  return [...ether, ...logs.flatMap((log) => tokenMovement(book, log))];
}

function etherMovement(book: Tools["book"], from: Address, to: Address, value: bigint): Movement {
  return { from: book.party(from), to: book.party(to), amount: book.amount(value) };
}

function tokenMovement(book: Tools["book"], log: RawLog): Movement[] {
  const transfer = readTransfer(log);
  if (!transfer) return [];
  const token = getAddress(log.address);
  const { from, to, value } = transfer;
  return [{ token: book.party(token), from: book.party(from), to: book.party(to), amount: book.amount(value, token) }];
}
