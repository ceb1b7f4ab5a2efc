// Source graphs that no statement can be drawn up for.
import { LabError } from "@synergy/kit";
import type { Hex } from "viem";

/** Following the sources leads back to a work that is already on the way. */
export class CyclicSourcesError extends LabError {
  override name = "CyclicSourcesError";
  constructor(path: readonly Hex[]) {
    super(`These works derive from each other in a circle: ${path.join(" → ")}.`, {
      fix: "Remove the source that closes the circle. (On chain there can be none: a UID hashes its sources.)",
    });
  }
}

/** A work names itself as its source. */
export class SelfReferenceError extends LabError {
  override name = "SelfReferenceError";
  constructor(uid: Hex) {
    super(`The work ${uid} names itself as its source.`, { fix: "Remove it from the work's own sources." });
  }
}

/** A work promises more than it earns. */
export class SharesExceedWholeError extends LabError {
  override name = "SharesExceedWholeError";
  constructor(uid: Hex, totalBps: number) {
    super(`The work ${uid} owes ${totalBps} basis points to its sources, more than the 10000 that there are.`, {
      fix: "Lower the shares until they add up to 10000 or less.",
    });
  }
}

/** A share is a whole number of basis points. */
export class InvalidShareError extends LabError {
  override name = "InvalidShareError";
  constructor(uid: Hex, shareBps: number) {
    super(`The work ${uid} offers a source ${shareBps} basis points.`, {
      fix: "Use whole numbers from 0 to 10000.",
    });
  }
}

/** A source is not among the works that the caller passed. */
export class UnknownSourceError extends LabError {
  override name = "UnknownSourceError";
  constructor(uid: Hex) {
    super(`Nothing is known about the work ${uid}.`, {
      fix: "Pass the work and all of its sources; readLineage collects them from the chain.",
    });
  }
}

/** More of something than a statement can hold. */
export class LineageTooLargeError extends LabError {
  override name = "LineageTooLargeError";
  constructor(what: "generations" | "works" | "sources of one work", count: number, maximum: number) {
    super(`The source graph has ${count} ${what} or more, and a statement can hold ${maximum}.`, {
      fix: "Settle the older works by themselves, and begin the statement with one of them.",
    });
  }
}

/** Nobody can be paid less than nothing. */
export class NegativeAmountError extends LabError {
  override name = "NegativeAmountError";
  constructor(amount: bigint) {
    super(`A statement over ${amount} token units makes no sense.`, { fix: "Pass an amount of 0 or more." });
  }
}
