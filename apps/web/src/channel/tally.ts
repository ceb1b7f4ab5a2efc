// What the meter shows, and keeps over a reload: answers, money, and the gas of every transaction, as measured.
import type { BatchSettlementClientContext } from "@x402/evm/batch-settlement/client";

/** A transaction that the channel needed, after so many answers. */
export type Move = { kind: "opened" | "collected" | "returned"; answers: number; gas: number; hash: string };

/** A drawing that was asked about, 64 pixels from 0 to 16, and the answer. */
export type Answered = { pixels: readonly number[]; digit: number };

/** Money is in token units (millionths of a dollar). */
export type Tally = {
  /** The lab's world that it happened in: in another one it never happened. */
  world: string;
  /** Tells this tab's channel from all others between Carol and Bob. */
  salt: `0x${string}`;
  answers: number;
  /** What Carol has signed over to Bob, in all. */
  signed: number;
  /** Of that, what Bob has claimed on chain. */
  claimed: number;
  /** Gas of one payment that was a transaction of its own. Measured before the first answer. */
  peer?: number;
  moves: readonly Move[];
  /** What x402's client notes of its channel, by the channel's id. */
  notes: Readonly<Record<string, BatchSettlementClientContext>>;
  last?: Answered | undefined;
};

/** A meter at zero, with a channel of its own. */
export function freshTally(world: string): Tally {
  const random = crypto.getRandomValues(new Uint8Array(32));
  const salt = `0x${[...random].map((byte) => byte.toString(16).padStart(2, "0")).join("")}` as const;
  return { world, salt, answers: 0, signed: 0, claimed: 0, moves: [], notes: {} };
}

/** Token units that Carol could still spend, or take back. */
export function leftIn({ notes }: Tally): number {
  const open = Object.values(notes);
  return open.reduce((sum, note) => sum + Number(note.balance ?? 0) - Number(note.chargedCumulativeAmount ?? 0), 0);
}

/** Gas of the channel's own transactions. */
export function gasOf({ moves }: Pick<Tally, "moves">): number {
  return moves.reduce((sum, { gas }) => sum + gas, 0);
}

/** What as many payments would have cost one by one, less what the channel cost; negative until it pays. */
export function gasSaved(tally: Tally): number {
  return (tally.peer ?? 0) * tally.answers - gasOf(tally);
}

/** How many payments of their own cost as much as all of the channel's transactions. */
export function breakEven(tally: Tally): number | undefined {
  return tally.peer ? Math.ceil(gasOf(tally) / tally.peer) : undefined;
}

const shelf = "channel-meter";

/** The tally of this tab, when it is of this world. */
export function keptTally(world: string): Tally | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(shelf) ?? "null") as Tally | null;
    return kept?.world === world ? kept : undefined;
  } catch {
    return undefined; // Storage is switched off, or holds something else.
  }
}

export function keepTally(tally: Tally): void {
  try {
    sessionStorage.setItem(shelf, JSON.stringify(tally));
  } catch {
    // Storage is switched off: a reload starts a new channel.
  }
}
