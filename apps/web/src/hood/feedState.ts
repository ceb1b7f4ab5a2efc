// What the page knows of the lab's transactions, and how news change it. No network here: see feed.ts.
import type { Entry, HoodList } from "@synergy/lab/hood";

/**
 * `status` is "quiet" as long as nobody listens, and "lost" while the lab does not answer. `transactions` are newest
 * first. `isAll` is false where the chain has older ones than these.
 */
export type FeedState = {
  status: "quiet" | "loading" | "live" | "lost";
  world: string;
  transactions: readonly Entry[];
  isAll: boolean;
};

/** How many one answer of the lab holds at most. */
const listLength = 50;
/** How many are kept, so that a page that is open for days stays light. */
const kept = 500;

export const noFeed: FeedState = { status: "quiet", world: "", transactions: [], isAll: true };

/** What the stream told while the list was on its way is newer than the list; what is older than the list is let go. */
export function withList(state: FeedState, { world, transactions }: HoodList): FeedState {
  const listed = new Set(transactions.map(({ hash }) => hash));
  const oldest = transactions.at(-1)?.block ?? 0;
  const newer = state.transactions.filter(({ hash, block }) => !listed.has(hash) && block >= oldest);
  const isAll = transactions.length < listLength;
  return { status: "live", world, transactions: [...newer, ...transactions], isAll };
}

/** @returns the same state when this transaction is known */
export function withTransaction(state: FeedState, entry: Entry): FeedState {
  if (state.transactions.some(({ hash }) => hash === entry.hash)) return state;
  const transactions = [entry, ...state.transactions].slice(0, kept);
  return { ...state, transactions, isAll: state.isAll && state.transactions.length < kept };
}

/** Forgets everything: another world begins, or the list is about to be loaded anew. */
export function inWorld(world: string): FeedState {
  return { ...noFeed, status: "loading", world };
}
