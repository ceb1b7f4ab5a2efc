// Who this tab is. Every tab is somebody of its own: two tabs side by side are two people.
import type { ActorName } from "@synergy/kit";
import { useSyncExternalStore } from "react";

/** The five people of every story. */
export const people = ["ada", "bob", "carol", "dan", "eve"] as const satisfies readonly ActorName[];
export type Person = (typeof people)[number];
/** A visitor has a key that was made in this tab. */
export type Anyone = Person | "visitor";
export const everyone: readonly Anyone[] = [...people, "visitor"];

const key = "anyone";
const first: Anyone = "carol"; // most tools are a customer's
const listeners = new Set<() => void>();
let current = kept();

/** Who this tab is right now. Their address and key come with the wallet: see ../wallet/signer.ts. */
export function currentActor(): Anyone {
  return current;
}

/** Makes this tab somebody else, until it is closed. */
export function becomeAnyone(next: Anyone): void {
  if (next === current) return;
  current = next;
  try {
    sessionStorage.setItem(key, next);
  } catch {
    // Storage is switched off: the choice lasts until the next load.
  }
  for (const listener of listeners) listener();
}

/** @returns a function that ends the watch */
export function watchAnyone(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who this tab is, kept up to date. */
export function useAnyone(): Anyone {
  return useSyncExternalStore(watchAnyone, currentActor);
}

function kept(): Anyone {
  try {
    return everyone.find((one) => one === sessionStorage.getItem(key)) ?? first;
  } catch {
    return first;
  }
}
