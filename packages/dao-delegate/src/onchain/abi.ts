// The guard's interface, with the errors of the Governor that come through it.
import { parseAbi } from "viem";
import { DelegateGuard } from "../../generated/DelegateGuard.ts";

const governorErrors = parseAbi([
  "error GovernorNonexistentProposal(uint256 proposalId)",
  "error GovernorUnexpectedProposalState(uint256 proposalId, uint8 current, bytes32 expectedStates)",
  "error GovernorAlreadyCastVote(address voter)",
]);

/** With these, `revertOf` names every reason for which staging and casting can fail. */
export const guardAbi = [...DelegateGuard.abi, ...governorErrors] as const;
