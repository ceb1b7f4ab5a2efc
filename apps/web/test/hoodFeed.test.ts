import type { Entry } from "@synergy/lab/hood";
import { expect, test } from "vitest";
import { inWorld, withList, withTransaction } from "../src/hood/feedState.ts";

const someone = { as: "party", address: "0x00000000000000000000000000000000000000aa", is: "stranger" } as const;

function entry(block: number): Entry {
  const sentence = { key: "deployed", values: { who: someone, contract: someone } } as const;
  const hash = `0x${block.toString(16).padStart(64, "0")}` as const;
  return { hash, block, index: 0, time: block, from: someone, kind: "deploy", sentence, movements: [], gas: 1 };
}

const list = (...blocks: number[]) => ({ block: blocks[0] ?? 0, world: "w", transactions: blocks.map(entry) });
const blocks = (state: { transactions: readonly Entry[] }) => state.transactions.map(({ block }) => block);

test("what the stream tells while the list is on its way stands before the list, once", () => {
  const meanwhile = withTransaction(withTransaction(inWorld("w"), entry(3)), entry(4));
  const state = withList(meanwhile, list(3, 2, 1));
  expect(blocks(state)).toEqual([4, 3, 2, 1]);
  expect(state).toMatchObject({ status: "live", isAll: true });
});

test("a transaction that is known changes nothing", () => {
  const state = withList(inWorld("w"), list(1));
  expect(withTransaction(state, entry(1))).toBe(state);
});

test("after a break the newest list counts, and says when the chain has older ones", () => {
  const before = withList(inWorld("w"), list(2, 1));
  const newest = Array.from({ length: 50 }, (_, index) => 100 - index);
  const after = withList(before, list(...newest));
  expect(blocks(after)).toEqual(newest);
  expect(after.isAll).toBe(false);
});

test("another world begins with nothing", () => {
  expect(inWorld("other").transactions).toEqual([]);
});
