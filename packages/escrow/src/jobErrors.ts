// What a caller can get wrong with jobs in escrow. (What the contract refuses comes out as its own error.)
import { LabError } from "@synergy/kit";
import type { Hex } from "viem";

/** The contract takes no money for a job with these terms. */
export class InvalidJobError extends LabError {
  override name = "InvalidJobError";
  constructor(field: string, value: unknown, expected: string) {
    super(`The job's ${field} is ${String(value)}; it must be ${expected}.`, {
      fix: "Build the terms with jobBetween, which fills in what is left out.",
    });
  }
}

/** Nobody has put money aside under this id. */
export class UnknownJobError extends LabError {
  override name = "UnknownJobError";
  constructor(jobId: Hex) {
    super(`There is no job ${jobId} in this escrow.`, {
      fix: "Take the id that createJob returned, and look on the chain where it was created.",
    });
  }
}
