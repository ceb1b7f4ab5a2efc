// Follows the chain: what is new becomes entries, and everybody who listens hears of it.
import type { Hash } from "viem";
import { entryOf } from "./entry.ts";
import type { KnownCode } from "./knownCode.ts";
import { createLens, type Lens } from "./lens.ts";
import type { Entry } from "./types.ts";
import { type Ground, type RawBlock, worldOf } from "./world.ts";

/** How many blocks back a first look goes, and how many transactions are kept. */
const farthest = 200;
const kept = 500;
/** Milliseconds between two looks, as long as somebody listens. */
const pace = 250;

export type News = { type: "transaction"; entry: Entry } | { type: "reset"; world: string };
export type Listener = (news: News) => void;

export type Feed = {
  /** Looks at this chain from now on. */
  follow(ground: Ground): void;
  /** Looks what is new, and gives what the chain is seen through. */
  look(): Promise<Lens>;
  /** Newest first. */
  entries(): readonly Entry[];
  /** The newest block that was read. */
  block(): number;
  /** Adds what is in no block. */
  add(entry: Entry): void;
  /** @returns stops listening */
  listen(listener: Listener): () => void;
  close(): void;
};

type State = {
  ground: Ground;
  lens: Lens;
  block: number;
  hash?: Hash;
  entries: Entry[];
  /** What was there before the first look is no news: it is in the list. */
  isNew: boolean;
};

export function openFeed(known: KnownCode): Feed {
  let ground: Ground | undefined;
  const listeners = new Set<Listener>();
  let state: State | undefined;
  let looking: Promise<Lens> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWatching = false;

  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const add = (entry: Entry) => {
    if (!state) return;
    state.entries = [entry, ...state.entries].slice(0, kept);
    if (!state.isNew) tell({ type: "transaction", entry });
  };

  const begin = async (now: Ground): Promise<State> => {
    const isFirst = state === undefined;
    // A chain that was set back is another world under the same name.
    const id = state?.ground === now ? `${now.id}-${crypto.randomUUID()}` : now.id;
    const lens = createLens(worldOf({ ...now, id }), known);
    const newest = await lens.world.node.blockNumber();
    state = { ground: now, lens, block: Math.max(-1, newest - farthest), entries: [], isNew: true };
    if (!isFirst) tell({ type: "reset", world: lens.world.id });
    return state;
  };

  const read = async (): Promise<Lens> => {
    const now = ground;
    if (!now) throw new Error("No chain is followed yet.");
    const current = state && (await stillStands(state, now)) ? state : await begin(now);
    const newest = await current.lens.world.node.blockNumber();
    // After a long time without listeners, only the end is worth reading.
    current.block = Math.max(current.block, newest - farthest);
    while (current.block < newest) {
      const block = await current.lens.world.node.block(current.block + 1);
      if (!block) break; // it was taken back meanwhile; the next look notices
      for (const entry of await entriesOf(current.lens, block)) add(entry);
      Object.assign(current, { block: Number(block.number), hash: block.hash });
    }
    current.isNew = false;
    return current.lens;
  };

  const look = () => {
    looking ??= read().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  const watch = async () => {
    if (isWatching) return;
    isWatching = true;
    while (listeners.size > 0) {
      await look().catch(() => {}); // the node is away: the page says so by itself
      await new Promise((resolve) => {
        timer = setTimeout(resolve, pace);
      });
    }
    isWatching = false;
  };

  return {
    follow(next) {
      ground = next;
    },
    look,
    entries: () => state?.entries ?? [],
    block: () => state?.block ?? 0,
    add,
    listen(listener) {
      listeners.add(listener);
      void watch();
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      clearTimeout(timer);
    },
  };
}

/** Not after a fresh start, and not after a node was set back: then the block that was read last is another one. */
async function stillStands({ ground, lens, block, hash }: State, now: Ground): Promise<boolean> {
  if (ground !== now) return false;
  if (!hash) return true;
  return (await lens.world.node.block(block))?.hash === hash;
}

async function entriesOf(lens: Lens, block: RawBlock): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const transaction of block.transactions) {
    const receipt = await lens.world.node.receipt(transaction.hash);
    try {
      entries.push(await entryOf(lens, { transaction, receipt }, Number(block.timestamp)));
    } catch (error) {
      // One transaction that can't be told must not hide all that follow.
      console.error(`The microscope can't tell transaction ${transaction.hash}:`, error);
    }
  }
  return entries;
}
