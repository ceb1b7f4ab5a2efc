// A job with a proof that answers it, for tests.
import type { Chain } from "@synergy/kit";
import { digits } from "@synergy/model/node";
import { commitImage, type JobBoard, jobContext, newSalt, type Proven, postJob, prove } from "../../src/index.ts";

export type ProvenJob = Proven & { board: JobBoard; jobId: bigint; pixels: readonly number[]; salt: bigint };

/** The first picture of the test split whose writer meant `label`. */
export async function pictureOf(label: number): Promise<readonly number[]> {
  const found = (await digits()).find((digit, index) => digit.label === label && index % 5 === 4);
  return found!.pixels;
}

/** Carol posts a job for a picture, and Bob proves what the model calls it. Nothing is handed in yet. */
export async function provenJob(board: JobBoard, pixels: readonly number[]): Promise<ProvenJob> {
  const { bob, carol } = board.chain.actors as Chain["actors"];
  const salt = newSalt();
  const { jobId } = await postJob(board, carol, {
    imageCommitment: await commitImage(pixels, salt),
    worker: bob.address,
  });
  const proven = await prove({ pixels, salt, ctx: jobContext(board, jobId, bob.address) });
  return { ...proven, board, jobId, pixels, salt };
}
