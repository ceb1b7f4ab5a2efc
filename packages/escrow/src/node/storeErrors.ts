// What can go wrong with the files that a provider keeps vouchers and debts in.
import { LabError } from "@synergy/kit";

/** The file is damaged, belongs to another program, or was written by a newer version. */
export class StoreFileError extends LabError {
  override name = "StoreFileError";
  constructor(file: string, problem: string, cause?: unknown) {
    super(`${file} can't be used as a provider's books: ${problem}.`, {
      fix: "Restore a copy of it: vouchers that were not claimed yet are nowhere else. If there are none, move it away.",
      cause,
    });
  }
}

/** The file can't be opened or written at all: no such folder, no rights, no space. */
export class StoreUnavailableError extends LabError {
  override name = "StoreUnavailableError";
  constructor(file: string, cause: unknown) {
    super(
      `The provider's books ${file} can't be opened or written: ${cause instanceof Error ? cause.message : String(cause)}.`,
      {
        fix: "Create the folder, or name a file in one that you may write to; free some space if the disk is full.",
        cause,
      },
    );
  }
}

/** Another process keeps the file locked. */
export class StoreBusyError extends LabError {
  override name = "StoreBusyError";
  constructor(file: string, cause: unknown) {
    super(`Another process has kept ${file} locked for too long.`, {
      fix: "Close the program that has it open (a database browser, perhaps) and try again.",
      cause,
    });
  }
}
