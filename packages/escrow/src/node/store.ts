// The provider's store: the newest voucher and the number of answers, on disk before an answer leaves the house.
// It is a `ChannelStorage` of x402's server, which calls updateChannel to reserve a channel and again to charge it.
import type { DatabaseSync } from "node:sqlite";
import type { ChannelRecord } from "../record.ts";
import { explained, type FileForm, openDatabase, transaction } from "./database.ts";
import { holder, isAlive } from "./holder.ts";
import { StoreFileError } from "./storeErrors.ts";

export type ChannelUpdate = { channel: ChannelRecord | undefined; status: "updated" | "unchanged" | "deleted" };

export type ChannelStore = {
  get(channelId: string): Promise<ChannelRecord | undefined>;
  list(): Promise<ChannelRecord[]>;
  /**
   * Reads a record, lets `update` change it, and writes it, as one step among all processes that use the file.
   *
   * When the promise resolves, the record is on the disk. @throws {StoreBusyError} {StoreFileError}
   *
   * @param update returns the new record, `current` to leave it as it is, or undefined to delete it
   */
  updateChannel(
    channelId: string,
    update: (current: ChannelRecord | undefined) => ChannelRecord | undefined,
  ): Promise<ChannelUpdate>;
  /** Answers that were charged for, on one channel or on all. The count survives the channel. */
  served(channelId?: string): number;
  close(): void;
};

const form: FileForm = {
  applicationId: 0x53594e47, // "SYNG"
  version: 1,
  tables: `
    CREATE TABLE channel (
      id     TEXT PRIMARY KEY, -- lower case
      record TEXT,             -- x402's record as JSON; NULL when x402 deleted it
      served INTEGER NOT NULL, -- answers, which outlive the record
      holder TEXT              -- the process that is making an answer
    ) STRICT`,
};

/**
 * Opens the store in `file`, or creates it. Give ":memory:" for one that forgets.
 *
 * @param lockTimeoutMs how long to wait for another process that writes; five seconds when left out
 * @throws {StoreUnavailableError} {StoreFileError} {StoreBusyError}
 */
export function openStore(file: string, lockTimeoutMs?: number): ChannelStore {
  const database = openDatabase(file, form, lockTimeoutMs);
  const { select, selectAll, upsert, count, countAll } = statements(database);

  const read = (channelId: string) => {
    const row = select.get(key(channelId)) as Row | undefined;
    return { record: row && parse(file, row), served: row?.served ?? 0, maker: row?.holder ?? null };
  };
  const update: ChannelStore["updateChannel"] = async (channelId, change) =>
    explained(file, () =>
      transaction(database, () => {
        const { record: current, served, maker } = read(channelId);
        const next = change(current);
        if (next === current) return { channel: current, status: "unchanged" };
        const json = next === undefined ? null : JSON.stringify(next);
        upsert.run(key(channelId), json, served + countAnswers(current, next), nextMaker(current, next, maker));
        return { channel: next, status: next ? "updated" : "deleted" };
      }),
    );

  return {
    get: async (channelId) => explained(file, () => read(channelId).record),
    list: async () => explained(file, () => (selectAll.all() as Row[]).flatMap((row) => parse(file, row) ?? [])),
    updateChannel: update,
    served: (channelId) =>
      explained(file, () => {
        const row = channelId === undefined ? countAll.get() : count.get(key(channelId));
        return (row as { served: number } | undefined)?.served ?? 0;
      }),
    close: () => database.close(),
  };
}

type Row = { record: string | null; served: number; holder: string | null };

function statements(database: DatabaseSync) {
  return {
    select: database.prepare("SELECT record, served, holder FROM channel WHERE id = ?"),
    selectAll: database.prepare("SELECT record, served, holder FROM channel WHERE record IS NOT NULL ORDER BY id"),
    upsert: database.prepare("INSERT OR REPLACE INTO channel (id, record, served, holder) VALUES (?, ?, ?, ?)"),
    count: database.prepare("SELECT served FROM channel WHERE id = ?"),
    countAll: database.prepare("SELECT coalesce(sum(served), 0) AS served FROM channel"),
  };
}

const key = (channelId: string) => channelId.toLowerCase();

// x402 charges a channel once per answer, by raising the total of a record that was there before.
function countAnswers(before: ChannelRecord | undefined, after: ChannelRecord | undefined): number {
  if (!before || !after) return 0;
  return BigInt(after.chargedCumulativeAmount) > BigInt(before.chargedCumulativeAmount) ? 1 : 0;
}

// Whoever reserves a channel holds it, until the reservation is gone.
function nextMaker(before: ChannelRecord | undefined, after: ChannelRecord | undefined, maker: string | null) {
  if (!after?.pendingRequest) return null;
  const isOld = after.pendingRequest.pendingId === before?.pendingRequest?.pendingId;
  return isOld ? maker : holder;
}

// A process that was killed while making an answer charged nothing: its reservation is void, not only after it expires.
function parse(file: string, { record: json, holder: maker }: Row): ChannelRecord | undefined {
  if (json === null) return undefined;
  const record = parseJson(file, json);
  if (record.pendingRequest === undefined || (maker !== null && isAlive(maker))) return record;
  const { pendingRequest: _, ...released } = record;
  return released;
}

function parseJson(file: string, json: string): ChannelRecord {
  try {
    return JSON.parse(json) as ChannelRecord;
  } catch (cause) {
    throw new StoreFileError(file, "a record in it is no JSON", cause);
  }
}
