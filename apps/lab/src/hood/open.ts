// One transaction, opened: everything that can be told about it.

import { outermostCall, type RawCall, type Run } from "./callTrace.ts";
import { showCall } from "./callTree.ts";
import { changesOf, traceDiff } from "./changes.ts";
import { gasOf } from "./gas.ts";
import type { Lens } from "./lens.ts";
import { linesOf, revertedFrame } from "./lines.ts";
import { movementsIn, movementsWithin } from "./movements.ts";
import { proofsIn } from "./proofs.ts";
import { scopeOf } from "./scope.ts";
import { showAll } from "./show.ts";
import { signaturesIn } from "./signatures.ts";
import { traceSteps } from "./steps.ts";
import type { EmittedEvent, Entry, Opened } from "./types.ts";
import type { RawLog } from "./world.ts";

export async function openRun(lens: Lens, run: Run, entry: Entry): Promise<Opened> {
  const { call, traced } = await outermostCall(lens.world, run);
  const frames = (traced && (await traceSteps(lens.world, run, call))) || [];
  const diff = traced && !entry.failed ? await traceDiff(lens, run) : undefined;
  return lens.book.settled(() => ({
    ...describe(lens, run, entry, call, traced),
    changes: diff ? changesOf(lens, diff, frames) : [],
    files: linesOf(lens, frames, revertedFrame(frames)),
  }));
}

type Told = Omit<Opened, "changes" | "files">;

function describe(lens: Lens, run: Run, entry: Entry, call: RawCall, traced: boolean): Told {
  const logs = run.receipt ? run.receipt.logs : [];
  return {
    entry,
    traced,
    call: showCall(lens, call),
    events: logs.map((log) => showEvent(lens, run, log)),
    movements: movements(lens, run, call, traced),
    gas: gasOf(lens, run, call),
    proofs: proofsIn(lens, call),
    signatures: signaturesIn(lens, lens.world.chainId, call),
    ...(entry.failed && { failed: entry.failed }),
  };
}

function movements(lens: Lens, { transaction, receipt }: Run, call: RawCall, traced: boolean) {
  if (receipt?.status !== "0x1") return [];
  if (traced) return movementsWithin(lens, call, receipt.logs);
  return movementsIn(lens, transaction, receipt.logs);
}

function showEvent(lens: Lens, { transaction }: Run, log: RawLog): EmittedEvent {
  const { book, decoder } = lens;
  const decoded = decoder.event(log);
  const { topics, data } = log;
  const around = scopeOf(lens, transaction.to, transaction.input);
  const token = book.token(log.address) ? log.address : (book.countsIn(log.address) ?? around.token);
  return {
    contract: book.party(log.address),
    ...(decoded && { name: decoded.item.name }),
    args: decoded ? showAll(decoded.item.inputs, decoded.args, { book, token }) : [],
    topics,
    data,
  };
}
