// Two jobs of Carol's for one picture: Bob has answered the first with a proof, the second is open.
import type { World } from "@synergy/kit";
import { sampleDigits } from "@synergy/model";
import {
  attacks,
  commitImage,
  jobContext,
  newSalt,
  openJobBoard,
  postJob,
  prove,
  submitAnswer,
} from "@synergy/zk-proof";
import { sceneFor } from "../scene.ts";

export const attempts = attacks.map(({ attempt }) => attempt);

export async function setScene({ chain, contracts }: World) {
  const { bob, carol } = chain.actors;
  const board = await openJobBoard(chain, contracts);
  const { pixels } = sampleDigits[7]!;
  const salt = newSalt();
  const request = { imageCommitment: await commitImage(pixels, salt), worker: bob.address };
  const { jobId: answeredJob } = await postJob(board, carol, request);
  const proven = await prove({ pixels, salt, ctx: jobContext(board, answeredJob, bob.address) });
  await submitAnswer(board, bob, { jobId: answeredJob, digit: proven.class, proof: proven.proof });
  const { jobId: openJob } = await postJob(board, carol, request);
  const target = { board, answeredJob, openJob, pixels, salt, proven };
  const other = (proven.class + 1) % 10;
  return sceneFor(attacks, target, { digit: String(proven.class), other: String(other) });
}
