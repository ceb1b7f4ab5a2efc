// Requests that wait for the person's yes: one at a time, in the order in which they came.
import { useSyncExternalStore } from "react";
import { words } from "../words/index.ts";
import { codes, WalletError } from "./errors.ts";
import type { WalletRequest } from "./types.ts";

export type Pending = { id: number; request: WalletRequest; answer: (yes: boolean) => void };

const listeners = new Set<() => void>();
let waiting: readonly Pending[] = [];
let count = 0;

/** Asks in the wallet's dialog. @throws {WalletError} 4001 when the person says no */
export function confirmInDialog(request: WalletRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    count += 1;
    const id = count;
    const answer = (yes: boolean) => {
      change(waiting.filter((one) => one.id !== id));
      if (yes) resolve();
      else reject(new WalletError(codes.userRejected, words.wallet.errors.rejected));
    };
    change([...waiting, { id, request, answer }]);
  });
}

export function firstPending(): Pending | undefined {
  return waiting[0];
}

export function watchPending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The request that is to be answered now, kept up to date. */
export function usePending(): Pending | undefined {
  return useSyncExternalStore(watchPending, firstPending);
}

function change(next: readonly Pending[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}
