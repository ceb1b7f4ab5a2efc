// The microscope: every transaction of the lab's chain as a sentence, and opened down to its lines of Solidity.
import type { Hash } from "viem";
import { readArtifacts } from "./artifacts.ts";
import type { Run } from "./callTrace.ts";
import { entryOf } from "./entry.ts";
import { type Listener, openFeed } from "./feed.ts";
import { indexCode } from "./knownCode.ts";
import type { Lens } from "./lens.ts";
import { openRun } from "./open.ts";
import type { HoodList, Opened } from "./types.ts";
import type { Ground } from "./world.ts";

export type Hood = {
  /** Looks at this chain from now on. */
  follow(ground: Ground): void;
  /** The newest 50 transactions after a block, newest first. */
  list(after: number): Promise<HoodList>;
  /** `undefined` when the chain has no such transaction. */
  open(hash: Hash): Promise<Opened | undefined>;
  /** @returns the world that is told of, and how to stop */
  listen(listener: Listener): Promise<{ world: string; block: number; stop: () => void }>;
  close(): void;
};

/** How many opened transactions are kept. */
const kept = 100;
const page = 50;

/** Opens the microscope; `follow` lays a chain under it. */
export function openHood(): Hood {
  const feed = openFeed(indexCode(readArtifacts()));
  const opened = new Map<string, Promise<Opened | undefined>>();

  const openNow = async (lens: Lens, hash: Hash): Promise<Opened | undefined> => {
    const run = await findRun(lens, hash);
    if (!run) return undefined;
    const entry = feed.entries().find((entry) => entry.hash === hash) ?? (await describe(lens, run));
    return openRun(lens, run, entry);
  };

  return {
    follow: feed.follow,
    async list(after) {
      const lens = await feed.look();
      const transactions = feed.entries().filter(({ block }) => block > after);
      return { block: feed.block(), world: lens.world.id, transactions: transactions.slice(0, page) };
    },
    async open(hash) {
      const lens = await feed.look();
      const key = `${lens.world.id} ${hash}`;
      const found = opened.get(key) ?? openNow(lens, hash);
      opened.delete(key);
      opened.set(key, found);
      for (const oldest of [...opened.keys()].slice(0, -kept)) opened.delete(oldest);
      return found;
    },
    async listen(listener) {
      const lens = await feed.look();
      return { world: lens.world.id, block: feed.block(), stop: feed.listen(listener) };
    },
    close: feed.close,
  };
}

async function findRun({ world: { node } }: Lens, hash: Hash): Promise<Run | undefined> {
  const transaction = await node.transaction(hash);
  if (!transaction?.blockNumber) return undefined; // unknown, or not in a block yet
  return { transaction, receipt: await node.receipt(hash) };
}

async function describe(lens: Lens, run: Run) {
  const block = await lens.world.node.block(Number(run.transaction.blockNumber));
  return entryOf(lens, run, Number(block?.timestamp ?? 0));
}
