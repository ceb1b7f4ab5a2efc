// The signatures that were made in this tab, newest first. They survive a reload, and go with the tab.
import type { CarriedSignature } from "@synergy/lab/hood";
import { useSyncExternalStore } from "react";

/** `seconds` since 1970, by the browser's clock: no block knows of it. */
export type KeptSignature = { id: number; seconds: number; signed: CarriedSignature };

const slot = "signatures";
const kept = 50;
const watchers = new Set<() => void>();
let log = read();

export function useKeptSignatures(): readonly KeptSignature[] {
  return useSyncExternalStore(watch, () => log);
}

export function keepSignature(signed: CarriedSignature): void {
  const id = 1 + (log[0]?.id ?? 0);
  log = [{ id, seconds: Math.floor(Date.now() / 1000), signed }, ...log].slice(0, kept);
  write();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function read(): readonly KeptSignature[] {
  try {
    return JSON.parse(sessionStorage.getItem(slot) ?? "[]") as KeptSignature[];
  } catch {
    return [];
  }
}

function write(): void {
  try {
    sessionStorage.setItem(slot, JSON.stringify(log));
  } catch {
    // Storage is switched off or full: the log lasts until the next load.
  }
}
