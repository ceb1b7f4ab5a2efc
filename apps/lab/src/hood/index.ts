// The microscope: every transaction of the lab's chain as a sentence, and opened down to its lines of Solidity.
import { type Hash, keccak256, toHex, zeroAddress } from "viem";
import { readArtifacts } from "./artifacts.ts";
import type { Run } from "./callTrace.ts";
import { entryOf } from "./entry.ts";
import { type Listener, openFeed } from "./feed.ts";
import { indexCode } from "./knownCode.ts";
import type { Lens } from "./lens.ts";
import { openRun } from "./open.ts";
import type { HoodList, Opened } from "./types.ts";
import type { CallRequest, Ground } from "./world.ts";

export type Hood = {
  /** Looks at this chain from now on. */
  follow(ground: Ground): void;
  /** The newest 50 transactions after a block, newest first. */
  list(after: number): Promise<HoodList>;
  /** `undefined` when the chain has no such transaction. */
  open(hash: Hash): Promise<Opened | undefined>;
  /** Tells of a transaction that the node refused when it was asked for its gas: it comes into no block. */
  refused(request: CallRequest): Promise<void>;
  /** @returns the world that is told of, and how to stop */
  listen(listener: Listener): Promise<{ world: string; block: number; stop: () => void }>;
  close(): void;
};

/** How many opened transactions are kept, and how many that were refused. */
const kept = 100;
const page = 50;

/** Opens the microscope; `follow` lays a chain under it. */
export function openHood(): Hood {
  const feed = openFeed(indexCode(readArtifacts()));
  const opened = new Map<string, Promise<Opened | undefined>>();

  const refusals = new Map<Hash, Run>();
  let telling: Promise<void> = Promise.resolve(); // one refusal after the other

  const openNow = async (lens: Lens, hash: Hash): Promise<Opened | undefined> => {
    const run = refusals.get(hash) ?? (await findRun(lens, hash));
    if (!run) return undefined;
    const entry = feed.entries().find((entry) => entry.hash === hash) ?? (await describe(lens, run));
    return openRun(lens, run, entry);
  };

  const tellRefusal = async (request: CallRequest) => {
    const lens = await feed.look();
    const run = refusedRun(request, feed.block());
    if (refusals.has(run.transaction.hash)) return; // asked twice for the same
    remember(refusals, run.transaction.hash, run);
    const block = await lens.world.node.block(feed.block());
    feed.add(await entryOf(lens, run, Number(block?.timestamp ?? 0)));
  };

  return {
    follow: feed.follow,
    async list(after) {
      await telling; // who was refused a moment ago wants to see it
      const lens = await feed.look();
      const transactions = feed.entries().filter(({ block }) => block > after);
      return { block: feed.block(), world: lens.world.id, transactions: transactions.slice(0, page) };
    },
    async open(hash) {
      const lens = await feed.look();
      const key = `${lens.world.id} ${hash}`;
      const found = opened.get(key) ?? openNow(lens, hash);
      found.catch(() => opened.delete(key)); // the next who asks may have more luck
      remember(opened, key, found);
      return found;
    },
    refused(request) {
      const told = telling.then(() => tellRefusal(request));
      telling = told.catch(() => {});
      return told;
    },
    async listen(listener) {
      const lens = await feed.look();
      return { world: lens.world.id, block: feed.block(), stop: feed.listen(listener) };
    },
    close: feed.close,
  };
}

/** Keeps the newest only. */
function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of [...map.keys()].slice(0, -kept)) map.delete(oldest);
}

/** What never came into a block has no hash of its own: it gets one from what was asked, and when. */
function refusedRun(request: CallRequest, block: number): Run {
  const { from = zeroAddress, to = null, data = "0x", value = "0x0" } = request;
  const hash = keccak256(toHex(JSON.stringify([from, to, data, value, block])));
  const gas = request.gas ?? "0x1000000"; // EIP-7825's most
  const blockNumber = toHex(block);
  return { transaction: { hash, from, to, input: data, value, gas, blockNumber, transactionIndex: "0x0" } };
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
