// The lab's transactions as they happen: one stream for the whole page, however many look at it.
import type { Entry, HoodEvents, HoodList } from "@synergy/lab/hood";
import { useSyncExternalStore } from "react";
import { type FeedState, inWorld, noFeed, withList, withTransaction } from "./feedState.ts";

const secondsBetweenTries = 2;

let state = noFeed;
let stream: EventSource | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();
const listeners = new Set<(entry: Entry) => void>();

/** The newest transactions, kept up to date. */
export function useFeed(): FeedState {
  return useSyncExternalStore(watch, () => state);
}

/**
 * Calls `listener` with each transaction that happens from now on, in order. What the chain knew before is in
 * `useFeed()` only.
 *
 * @returns stops listening
 */
export function onTransaction(listener: (entry: Entry) => void): () => void {
  listeners.add(listener);
  begin();
  return () => {
    listeners.delete(listener);
    endWhenAlone();
  };
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  begin();
  return () => {
    watchers.delete(watcher);
    endWhenAlone();
  };
}

const isWanted = () => watchers.size + listeners.size > 0;

function begin(): void {
  document.addEventListener("visibilitychange", openOrClose);
  if (document.readyState === "complete") whenIdle(openOrClose);
  else addEventListener("load", () => whenIdle(openOrClose), { once: true });
}

// The first page is more urgent than this stream. Safari has no requestIdleCallback.
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

function endWhenAlone(): void {
  if (isWanted()) return;
  document.removeEventListener("visibilitychange", openOrClose);
  close();
}

// A browser gives one server six connections for all its tabs together: a tab that nobody sees leaves its own free.
function openOrClose(): void {
  if (document.hidden || !isWanted()) close();
  else if (!stream) open();
}

function open(): void {
  clearTimeout(retry);
  const opened = new EventSource("/v1/hood/stream");
  stream = opened;
  const on = <Name extends keyof HoodEvents>(name: Name, take: (data: HoodEvents[Name]) => void) =>
    opened.addEventListener(name, ({ data }) => take(JSON.parse(data)));
  on("hello", ({ world }) => loadList(opened, world));
  on("reset", ({ world }) => loadList(opened, world));
  on("transaction", take);
  opened.addEventListener("error", () => {
    if (stream !== opened) return;
    change({ ...state, status: "lost" });
    // Where the connection broke, the browser tries again by itself; after an answer that is no stream it gives up.
    if (opened.readyState === EventSource.CLOSED) tryAgain();
  });
}

function close(): void {
  clearTimeout(retry);
  stream?.close();
  stream = undefined;
}

function tryAgain(): void {
  close();
  retry = setTimeout(openOrClose, 1000 * secondsBetweenTries);
}

async function loadList(from: EventSource, world: string): Promise<void> {
  if (state.world !== world) change(inWorld(world));
  try {
    const answer = await fetch("/v1/hood/transactions", { cache: "no-store" });
    if (!answer.ok) throw new Error(`The lab answers ${answer.status}.`);
    const list = (await answer.json()) as HoodList;
    // Started over meanwhile: its own list is on the way.
    if (stream === from && state.world === world && list.world === world) change(withList(state, list));
  } catch {
    if (stream !== from) return;
    change({ ...state, status: "lost" });
    tryAgain();
  }
}

function take(entry: Entry): void {
  const next = withTransaction(state, entry);
  if (next === state) return;
  change(next);
  for (const listener of listeners) listener(entry);
}

function change(next: FeedState): void {
  state = next;
  for (const watcher of watchers) watcher();
}
