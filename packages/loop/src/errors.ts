// What a caller can get wrong with the loop. (What a contract refuses comes out as its own error.)
import { LabError } from "@synergy/kit";
import type { Hex } from "viem";

/** Only some of the loop's contracts are named, and they work together only. */
export class IncompleteLoopError extends LabError {
  override name = "IncompleteLoopError";
  constructor(missing: readonly string[]) {
    super(`The loop can't be opened without the address of ${missing.join(" and ")}.`, {
      fix: "Name all contracts of `loopContracts`, or use `deployLoop` to deploy new ones.",
    });
  }
}

/** The picture or the salt is not the one that was committed to. */
export class OtherPictureError extends LabError {
  override name = "OtherPictureError";
  constructor(ordered: bigint, given: bigint) {
    super(`The order is for the commitment ${ordered}, and this picture with this salt gives ${given}.`, {
      fix: "Take the picture and the salt that the customer sent along with her order.",
    });
  }
}

/** Nobody has ordered anything under this id. */
export class UnknownOrderError extends LabError {
  override name = "UnknownOrderError";
  constructor(jobId: Hex) {
    super(`No answer of a model was ordered as job ${jobId}.`, {
      fix: "Open the job with `openModelJob`, and take the id that it returns.",
    });
  }
}
