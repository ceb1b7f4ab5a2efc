// A file of the provider's books: opened so that what was written survives a crash, and refused if it is not ours.
import { DatabaseSync } from "node:sqlite";
import { StoreBusyError, StoreFileError, StoreUnavailableError } from "./storeErrors.ts";

/** What a file holds, and how it is told from others. */
export type FileForm = {
  /** Four bytes in SQLite's header, which mark the file as ours. */
  applicationId: number;
  version: number;
  /** SQL that makes the tables. */
  tables: string;
};

/** How long a lock of somebody else is waited for, in milliseconds: SQLite's writers don't queue, so some wait long. */
const patience = 5000;

/**
 * Opens the file, or creates it.
 *
 * WAL lets others read meanwhile; synchronous = FULL waits for the disk at every commit, so that even a power cut
 * takes back nothing that was answered for (https://sqlite.org/wal.html).
 *
 * @param lockTimeoutMs how long to wait for somebody else's lock; Node stands still meanwhile
 * @throws {StoreUnavailableError} {StoreFileError} {StoreBusyError}
 */
export function openDatabase(file: string, form: FileForm, lockTimeoutMs = patience): DatabaseSync {
  return explained(file, () => {
    const database = new DatabaseSync(file, { timeout: lockTimeoutMs });
    try {
      refuseForeign(database, file, form); // before anything is written into it
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
      transaction(database, () => {
        if (!isEmpty(database)) return;
        const { applicationId, version, tables } = form;
        database.exec(`${tables}; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version};`);
      });
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

function refuseForeign(database: DatabaseSync, file: string, { applicationId, version }: FileForm): void {
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
