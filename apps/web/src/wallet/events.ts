// on, removeListener, emit: the events of EIP-1193.
import type { Listener, WalletEvent } from "./types.ts";

export function createEvents() {
  const listeners = new Map<WalletEvent, Set<Listener>>();
  return {
    on(event: WalletEvent, listener: Listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    removeListener(event: WalletEvent, listener: Listener) {
      listeners.get(event)?.delete(listener);
    },
    emit(event: WalletEvent, value: unknown) {
      for (const listener of listeners.get(event) ?? []) listener(value as never);
    },
  };
}
