// Carol and Bob in one page: post a job, prove the answer in a worker, hand it in on the lab's chain.
import { describeError } from "@synergy/kit";
import {
  answerOf,
  commitImage,
  jobContext,
  newSalt,
  openJobBoard,
  postJob,
  proofBytes,
  prove,
  submitAnswer,
} from "@synergy/zk-proof";
import { connect } from "../lab/connect.ts";
import type { Failure } from "../stage/runState.ts";

export type Accepted = {
  /** What the contract recorded. */
  digit: number;
  milliseconds: number;
  proofBytes: number;
  gasUsed: bigint;
  commitment: bigint;
  jobId: bigint;
};

export type Outcome = { state: "accepted"; accepted: Accepted } | { state: "failed"; failure: Failure };

/** Only the commitment, the digit and the proof leave the page. */
export async function proveHere(pixels: readonly number[], onProgress: (done: number, total: number) => void) {
  return attempt(pixels, onProgress).then(
    (accepted): Outcome => ({ state: "accepted", accepted }),
    (error: unknown): Outcome => ({ state: "failed", failure: describeError(error) }),
  );
}

async function attempt(pixels: readonly number[], onProgress: (done: number, total: number) => void) {
  const { chain, contracts, actors } = await connect();
  const board = await openJobBoard(chain, contracts);
  const salt = newSalt();
  const commitment = await commitImage(pixels, salt);
  const { jobId } = await postJob(board, actors.carol, { imageCommitment: commitment, worker: actors.bob.address });
  const ctx = jobContext(board, jobId, actors.bob.address);
  const proven = await prove({ pixels, salt, ctx }, { onProgress: (_, done, total) => onProgress(done, total) });
  const { gasUsed } = await submitAnswer(board, actors.bob, { jobId, digit: proven.class, proof: proven.proof });
  const digit = (await answerOf(board, jobId))!;
  return { digit, milliseconds: proven.milliseconds, proofBytes, gasUsed, commitment, jobId };
}
