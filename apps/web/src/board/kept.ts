// What a tab remembers of its board over a reload. Everything else is read from the chain again.
import type { Address } from "viem";

export type Kept = {
  /** The lab's world: in another one these contracts don't exist. */
  world: string;
  policy: string;
  dao: { governor: Address; token: Address; timelock: Address };
  guard: Address;
  /** Votes that the guard would not take, with its reason, by proposal. */
  refused: Readonly<Record<string, string>>;
};

const shelf = "proposal-board";

export function keptBoard(world: string): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(shelf) ?? "null") as Kept | null;
    return kept?.world === world ? kept : undefined;
  } catch {
    return undefined; // Storage is switched off, or holds something else.
  }
}

/** Without anything to keep, it forgets. */
export function keepBoard(kept: Kept | undefined): void {
  try {
    if (kept) sessionStorage.setItem(shelf, JSON.stringify(kept));
    else sessionStorage.removeItem(shelf);
  } catch {
    // Storage is switched off: a reload starts over.
  }
}
