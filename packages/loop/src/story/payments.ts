// The money of the story: dollars to spend, and what a release paid to whom.
import { dollarAt, inDollars, type Payment } from "@synergy/escrow";
import { type Chart, nameOf } from "@synergy/kit";
import type { LocalAccount } from "viem";
import type { Loop } from "../contracts.ts";

/** Play money for whoever is going to pay: ten dollars each. */
export async function fillPockets({ chain, escrow }: Loop, people: readonly LocalAccount[]): Promise<void> {
  for (const { address } of people) await chain.mined(dollarAt(escrow).write.faucet([address, 10_000_000n]));
}

/** One line for each payee. */
export function paymentRows(paid: readonly Payment[]) {
  const total = totalOf(paid);
  return paid.map(({ account, amount }) => ({
    who: nameOf(account),
    receives: inDollars(amount),
    part: percent(Number((10_000n * amount) / total)),
  }));
}

/** What the first payee of each release, the creator, got out of it. */
export function creatorsParts(before: readonly Payment[], after: readonly Payment[]): Chart {
  const part = (paid: readonly Payment[]) => Number((10_000n * paid[0]!.amount) / totalOf(paid)) / 100;
  const points: [string, number][] = [
    ["before the vote", part(before)],
    ["after the vote", part(after)],
  ];
  return { title: "The creator's part of one answer", kind: "bar", unit: "%", series: [{ name: "Ada", points }] };
}

/** Basis points, as people read them. */
export function percent(bps: number): string {
  return `${bps / 100} %`;
}

function totalOf(paid: readonly Payment[]): bigint {
  return paid.reduce((sum, { amount }) => sum + amount, 0n);
}
