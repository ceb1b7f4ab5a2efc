// The contract where Carol posts jobs and Bob answers them with proofs.
import type { Chain } from "@synergy/kit";
import { digitModel, modelRootKeccak } from "@synergy/model";
import { type Account, type Address, type Hex, parseEventLogs } from "viem";
import { Groth16Verifier } from "../generated/Groth16Verifier.ts";
import { ProofOfInference } from "../generated/ProofOfInference.ts";
import { contextOf } from "./context.ts";
import { type Proof, type PublicSignals, toCalldata } from "./proof.ts";

export type JobBoard = {
  chain: Chain;
  address: Address;
  verifier: Address;
  /** The one model that answers here: Keccak-256 of its canonical bytes. */
  modelRoot: Hex;
};

/** Addresses by contract name, as `openJobBoard` takes them. */
export type JobBoardContracts = Record<"Groth16Verifier" | "ProofOfInference", Address>;

/** Deploys the verifier of the lab's model and the contract of jobs: two transactions, paid by the lab. */
export async function deployJobBoard(chain: Chain): Promise<JobBoard> {
  const verifier = await chain.deploy(Groth16Verifier, []);
  const { address } = await chain.deploy(ProofOfInference, [verifier.address]);
  return readJobBoard(chain, address);
}

/** Opens the contract that stands among `contracts`, or deploys a new one. */
export async function openJobBoard(chain: Chain, contracts: Readonly<Record<string, Address>>): Promise<JobBoard> {
  const address = contracts.ProofOfInference;
  return address ? readJobBoard(chain, address) : deployJobBoard(chain);
}

export function jobBoardContracts({ address, verifier }: JobBoard): JobBoardContracts {
  return { Groth16Verifier: verifier, ProofOfInference: address };
}

async function readJobBoard(chain: Chain, address: Address): Promise<JobBoard> {
  const { read } = chain.at(ProofOfInference, address);
  const [verifier, modelRoot] = await Promise.all([read.verifier(), read.modelRoot()]);
  return { chain, address, verifier, modelRoot };
}

/** The contract with `from` as the sender of its writes. */
export function jobBoardAt({ chain, address }: JobBoard, from?: Account) {
  return chain.at(ProofOfInference, address, from);
}

export type JobRequest = {
  /** See `commitImage`. */
  imageCommitment: bigint;
  worker: Address;
  /** The model that must answer; the lab's when left out. */
  model?: Hex;
};

/** Posts a job, and tells its id. The contract's errors come out as viem's (see kit's `rejection`). */
export async function postJob(board: JobBoard, customer: Account, request: JobRequest) {
  const { imageCommitment, worker, model = modelRootKeccak(digitModel) } = request;
  const posting = jobBoardAt(board, customer).write.postJob([model, imageCommitment, worker]);
  const { logs, gasUsed } = await board.chain.mined(posting);
  const [posted] = parseEventLogs({ abi: ProofOfInference.abi, eventName: "JobPosted", logs });
  return { jobId: posted!.args.jobId, gasUsed };
}

/** The `ctx` that a proof for this job must have. */
export function jobContext(board: JobBoard, jobId: bigint, worker: Address): bigint {
  return contextOf({ chainId: board.chain.id, escrow: board.address, jobId, worker });
}

export type Answer = { jobId: bigint; digit: number; proof: Proof };

/** Hands in an answer; anybody may send it, the credit is the worker's. */
export async function submitAnswer(board: JobBoard, sender: Account, { jobId, digit, proof }: Answer) {
  const sending = jobBoardAt(board, sender).write.submitAnswer([jobId, digit, toCalldata(proof)]);
  const { gasUsed } = await board.chain.mined(sending);
  return { gasUsed };
}

/** Gas of a transaction that checks a proof and does nothing else. */
export function verificationGas(board: JobBoard, proof: Proof, signals: PublicSignals): Promise<bigint> {
  const args = [toCalldata(proof), signals] as const;
  const call = { abi: Groth16Verifier.abi, address: board.verifier, functionName: "verify", args } as const;
  return board.chain.client.estimateContractGas(call);
}

/** The proven digit of a job, or undefined while there is none. */
export async function answerOf(board: JobBoard, jobId: bigint): Promise<number | undefined> {
  const [isAnswered, digit] = await jobBoardAt(board).read.answerOf([jobId]);
  return isAnswered ? digit : undefined;
}
