// What can go wrong with a ceremony in the page.
import { LabError } from "@synergy/kit";

/** A file is no key of this ceremony, or was changed on its way. */
export class RefusedKeyError extends LabError {
  override name = "RefusedKeyError";
  constructor(file: string, reason: string) {
    super(`${file} is no key of this ceremony: ${reason}.`, {
      fix: "Have it saved and handed over again. All laptops need the same version of the lab.",
    });
  }
}

/** The worker gave no answer, or broke down. The next click starts a new one. */
export class CeremonyStoppedError extends LabError {
  override name = "CeremonyStoppedError";
  constructor(cause: unknown) {
    super(`The ceremony's worker stopped: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      fix: "Try again: your key is still here. If it happens every time, use `npm run ceremony`.",
      cause,
    });
  }
}

/** An error of the worker, on this side. */
export class WorkerError extends LabError {
  constructor({ name, message, fix = "Try again." }: { name: string; message: string; fix?: string }) {
    super(message, { fix });
    this.name = name;
  }
}
