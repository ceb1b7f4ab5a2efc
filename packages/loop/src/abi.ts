// The interfaces of the loop's contracts, each with the errors that come through it from the contracts behind.
import { jobAbi } from "@synergy/escrow";
import { parseAbi } from "viem";
import { AttestationCondition } from "../generated/AttestationCondition.ts";
import { ModelJobs } from "../generated/ModelJobs.ts";
import { ModelRegistry } from "../generated/ModelRegistry.ts";
import { ProofCondition } from "../generated/ProofCondition.ts";

type ErrorOf<TAbi extends readonly unknown[]> = Extract<TAbi[number], { type: "error" }>;

function errorsOf<const TAbi extends readonly { type: string }[]>(abi: TAbi): ErrorOf<TAbi>[] {
  return abi.filter((item): item is ErrorOf<TAbi> => item.type === "error");
}

const boardErrors = parseAbi([
  "error OtherModel(bytes32 served, bytes32 asked)",
  "error NotAFieldElement(uint256 value, uint256 order)",
  "error UnknownJob(uint256 jobId)",
]);
const registryErrors = errorsOf(ModelRegistry.abi);

/** Orders: refused by the order book, the registry's terms, the board, the escrow or the token. */
export const modelJobsAbi = [...ModelJobs.abi, ...registryErrors, ...boardErrors, ...errorsOf(jobAbi)] as const;

/** The escrow, with the reasons that its conditions give for a "no". */
export const conditionalEscrowAbi = [
  ...jobAbi,
  ...errorsOf(ProofCondition.abi),
  ...errorsOf(AttestationCondition.abi),
  ...boardErrors,
] as const;

/** Carrying out a decision: refused by Governor, timelock, or the registry that the call is for. */
export const decisionAbi = [
  ...parseAbi([
    "function execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) payable returns (uint256)",
    "error GovernorUnexpectedProposalState(uint256 proposalId, uint8 current, bytes32 expectedStates)",
    "error TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)",
  ]),
  ...registryErrors,
] as const;
