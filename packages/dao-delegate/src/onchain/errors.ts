// What can go wrong between the delegate and a DAO, apart from what the contracts refuse by name.
import { LabError } from "@synergy/kit";

/** The Governor counts votes in a way that no holder can overrule. */
export class NotOverridableError extends LabError {
  override name = "NotOverridableError";
  constructor(countingMode: string) {
    super(`This Governor lets nobody overrule a delegate (COUNTING_MODE is "${countingMode}").`, {
      fix: "Veto the staged vote before it is cast; to vote yourself, delegate to yourself before the next proposal.",
    });
  }
}

/** Some contracts of the DAO are named, and some are missing. */
export class IncompleteDaoError extends LabError {
  override name = "IncompleteDaoError";
  constructor(missing: readonly string[]) {
    super(`The DAO can't be opened without ${missing.join(" and ")}.`, {
      fix: "Name LabToken, LabGovernor and TimelockController, or none of them to deploy a new DAO.",
    });
  }
}

/** A Governor runs at least one call, even if it does nothing. */
export class EmptyProposalError extends LabError {
  override name = "EmptyProposalError";
  constructor() {
    super("A proposal without a single call can't be made on chain.", {
      fix: "Pass one or more actions; for a mere declaration, pass `declaration(dao)`, a call that does nothing.",
    });
  }
}
