// The file under the store: opened so that what was written survives a crash, and refused if it is not ours.
import { DatabaseSync } from "node:sqlite";
import { StoreBusyError, StoreFileError, StoreUnavailableError } from "./storeErrors.ts";

/** Marks the file as ours in SQLite's header: "SYNG". */
const applicationId = 0x53594e47;
const version = 1;

const schema = `
  CREATE TABLE channel (
    id     TEXT PRIMARY KEY, -- lower case
    record TEXT,             -- x402's record as JSON; NULL when x402 deleted it
    served INTEGER NOT NULL, -- answers, which outlive the record
    holder TEXT              -- the process that is making an answer
  ) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
`;

/**
 * Opens the file, or creates it.
 *
 * WAL lets others read meanwhile; synchronous = FULL waits for the disk at every commit, so that even a power cut
 * takes back nothing that was answered for (https://sqlite.org/wal.html).
 *
 * @throws {StoreUnavailableError} {StoreFileError} {StoreBusyError}
 */
export function openDatabase(file: string): DatabaseSync {
  return explained(file, () => {
    const database = new DatabaseSync(file, { timeout: 5000 });
    try {
      refuseForeign(database, file); // before anything is written into it
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
      transaction(database, () => {
        if (isEmpty(database)) database.exec(schema);
      });
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

function refuseForeign(database: DatabaseSync, file: string): void {
  const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  const [owner, written, state] = [pragma("application_id"), pragma("user_version"), pragma("quick_check")];
  if (state !== "ok") throw new StoreFileError(file, `it is damaged (${state})`);
  if (isEmpty(database) && owner === 0) return;
  if (owner !== applicationId) throw new StoreFileError(file, "another program made it");
  if (written !== version) throw new StoreFileError(file, `its version is ${written}, and this is version ${version}`);
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
}

/** Runs `work` as one step: nobody writes between its reads and its writes, and either all of it stays or nothing. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE"); // takes the write lock now, also against other processes
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

// SQLite's primary result codes (https://sqlite.org/rescode.html)
const [busy, corrupt, notADatabase] = [5, 11, 26];

/** Runs `work`, and turns SQLite's errors into ours. */
export function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, errcode } = error as { code?: string; errcode?: number };
    if (code !== "ERR_SQLITE_ERROR") throw error;
    const primary = (errcode ?? 0) & 0xff;
    if (primary === busy) throw new StoreBusyError(file, error);
    if (primary === corrupt || primary === notADatabase)
      throw new StoreFileError(file, "it is damaged or no SQLite file", error);
    throw new StoreUnavailableError(file, error);
  }
}
