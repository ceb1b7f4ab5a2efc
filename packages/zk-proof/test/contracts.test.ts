// Jobs answered with real proofs on a real EVM, and every way to cheat that the contract must refuse.
import { type Chain, rejection } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import { digitModel, fieldPrime, modelRootKeccak } from "@synergy/model";
import fc from "fast-check";
import { toHex, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Groth16Verifier } from "../generated/Groth16Verifier.ts";
import {
  answerOf,
  baseFieldPrime,
  commitImage,
  contextOf,
  deployJobBoard,
  type JobBoard,
  jobBoardAt,
  jobContext,
  newSalt,
  openJobBoard,
  otherProofOf,
  type Proof,
  postJob,
  prove,
  submitAnswer,
  toCalldata,
  verify,
} from "../src/index.ts";
import { type ProvenJob, pictureOf, provenJob } from "./support/answers.ts";

let chain: Chain;
let board: JobBoard;
let job: ProvenJob;
beforeAll(async () => {
  chain = await hardhatChain();
  board = await deployJobBoard(chain);
  job = await provenJob(board, await pictureOf(7));
});
afterAll(() => chain.close());

const submit = (jobId: bigint, digit: number, proof: Proof, at = board) =>
  submitAnswer(at, at.chain.actors.bob, { jobId, digit, proof });

/** Another job of Carol for the same picture and salt, so that only the context differs. */
async function twin({ pixels, salt }: ProvenJob, worker = chain.actors.bob.address, at = board): Promise<bigint> {
  const imageCommitment = await commitImage(pixels, salt);
  return (await postJob(at, at.chain.actors.carol, { imageCommitment, worker })).jobId;
}

test("Bob's proof answers Carol's job, and an escrow can read the digit", async () => {
  const fresh = await provenJob(board, await pictureOf(3));
  expect(await answerOf(board, fresh.jobId)).toBeUndefined();
  await submit(fresh.jobId, fresh.class, fresh.proof);
  expect(await answerOf(board, fresh.jobId)).toBe(fresh.class);
  expect(await jobBoardAt(board).read.jobOf([fresh.jobId])).toMatchObject({ isAnswered: true, digit: fresh.class });
});

test("somebody else may send the proof, and the credit is still Bob's", async () => {
  const fresh = await provenJob(board, await pictureOf(4));
  await submitAnswer(board, chain.actors.eve, { jobId: fresh.jobId, digit: fresh.class, proof: fresh.proof });
  const [, , worker] = await jobBoardAt(board).read.answerOf([fresh.jobId]);
  expect(worker).toBe(chain.actors.bob.address);
});

test("each of the nine other digits is refused with the same proof", async () => {
  for (let digit = 0; digit < 10; digit++) {
    if (digit === job.class) continue;
    expect(await rejection(submit(job.jobId, digit, job.proof))).toEqual({
      name: "InvalidProof",
      args: [job.jobId, digit],
    });
  }
});

test("a replay for another job is refused, though picture, salt and worker are the same", async () => {
  const other = await twin(job);
  expect(await rejection(submit(other, job.class, job.proof))).toMatchObject({ name: "InvalidProof" });
});

test("a replay for another worker is refused", async () => {
  const stolen = await twin(job, chain.actors.eve.address);
  expect(await rejection(submit(stolen, job.class, job.proof))).toMatchObject({ name: "InvalidProof" });
});

test("a replay on another contract, and on another chain at the same address, is refused", async () => {
  const second = await deployJobBoard(chain);
  const elsewhere = await hardhatChain({ chainId: otherChainId });
  const abroad = await deployJobBoard(elsewhere);
  expect(abroad.address).toBe(board.address);
  for (const target of [second, abroad]) {
    let jobId = 0n;
    while (jobId < job.jobId) jobId = await twin(job, chain.actors.bob.address, target);
    expect(jobId).toBe(job.jobId);
    expect(await rejection(submit(jobId, job.class, job.proof, target))).toMatchObject({ name: "InvalidProof" });
  }
  await elsewhere.close();
});

test("a proof for a picture that the customer did not post is refused", async () => {
  const { jobId } = await postJob(board, chain.actors.carol, {
    imageCommitment: await commitImage(await pictureOf(1), newSalt()),
    worker: chain.actors.bob.address,
  });
  const ctx = jobContext(board, jobId, chain.actors.bob.address);
  const own = await prove({ pixels: await pictureOf(7), salt: newSalt(), ctx });
  expect(await verify(own.proof, own.publicSignals)).toEqual({ valid: true });
  expect(await rejection(submit(jobId, own.class, own.proof))).toMatchObject({ name: "InvalidProof" });
});

test("a proof changed into another valid one, (−A, −B, C), verifies, but answers no job twice", async () => {
  const changed = otherProofOf(job.proof);
  expect(changed).not.toEqual(job.proof);
  expect(await verify(changed, job.publicSignals)).toEqual({ valid: true });
  const fresh = await provenJob(board, await pictureOf(5));
  await submit(fresh.jobId, fresh.class, otherProofOf(fresh.proof));
  for (const proof of [fresh.proof, otherProofOf(fresh.proof)]) {
    expect(await rejection(submit(fresh.jobId, fresh.class, proof))).toEqual({
      name: "AlreadyAnswered",
      args: [fresh.jobId, fresh.class],
    });
  }
});

test("public signals of p or more are no second spelling of the same numbers", async () => {
  const { read } = chain.at(Groth16Verifier, board.verifier);
  const signals = [...job.publicSignals] as [bigint, bigint, bigint];
  expect(await read.verify([toCalldata(job.proof), signals])).toBe(true);
  for (let place = 0; place < 3; place++) {
    const aliased = signals.with(place, signals[place]! + fieldPrime) as typeof signals;
    expect(await read.verify([toCalldata(job.proof), aliased])).toBe(false);
  }
});

test("coordinates of the prime or more are no second spelling of the same points", async () => {
  const { read } = chain.at(Groth16Verifier, board.verifier);
  const signals = [...job.publicSignals] as [bigint, bigint, bigint];
  const proof = toCalldata(job.proof);
  for (let place = 0; place < 8; place++) {
    const aliased = proof.with(place, proof[place]! + baseFieldPrime) as unknown as typeof proof;
    expect(await read.verify([aliased, signals])).toBe(false);
  }
});

test("any changed bit of the proof makes it worthless", async () => {
  const { read } = chain.at(Groth16Verifier, board.verifier);
  const signals = [...job.publicSignals] as [bigint, bigint, bigint];
  const proof = toCalldata(job.proof);
  const place = fc.record({ word: fc.nat(7), bit: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(place, async ({ word, bit }) => {
      const flipped = proof.with(word, proof[word]! ^ (1n << BigInt(bit))) as unknown as typeof proof;
      expect(await read.verify([flipped, signals])).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test("digits above 9, unknown jobs, other models, no worker and commitments outside of the field have named errors", async () => {
  const { carol, bob } = chain.actors;
  const posted = (request: Parameters<typeof postJob>[2]) => rejection(postJob(board, carol, request));
  expect(await rejection(submit(job.jobId, 10, job.proof))).toEqual({ name: "NotADigit", args: [10n, 10n] });
  expect(await rejection(submit(999n, 7, job.proof))).toEqual({ name: "UnknownJob", args: [999n] });
  expect(await posted({ imageCommitment: fieldPrime, worker: bob.address })).toMatchObject({
    name: "NotAFieldElement",
  });
  expect(await posted({ imageCommitment: 1n, worker: zeroAddress })).toMatchObject({ name: "MissingWorker" });
  const model = toHex(1, { size: 32 });
  expect(await posted({ imageCommitment: 1n, worker: bob.address, model })).toEqual({
    name: "OtherModel",
    args: [modelRootKeccak(digitModel), model],
  });
});

test("TypeScript and Solidity compute the same context for any job and worker", async () => {
  const address = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => toHex(bytes));
  await fc.assert(
    fc.asyncProperty(fc.bigInt(0n, 2n ** 256n - 1n), address, async (jobId, worker) => {
      const ours = contextOf({ chainId: chain.id, escrow: board.address, jobId, worker });
      expect(await jobBoardAt(board).read.contextOf([jobId, worker])).toBe(ours);
    }),
    { numRuns: 50 },
  );
});

test("the contract that stands is opened, and the verifier serves the model that this package carries", async () => {
  const opened = await openJobBoard(chain, { ProofOfInference: board.address });
  expect(opened).toEqual(board);
  expect(board.modelRoot).toBe(modelRootKeccak(digitModel));
});
