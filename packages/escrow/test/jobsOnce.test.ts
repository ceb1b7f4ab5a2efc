// One id, one payment, for ever: Carol's signatures outlive the job, and must not move her money a second time.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HookToken } from "../generated/HookToken.ts";
import { dollarAt } from "../src/channels.ts";
import type { Job } from "../src/job.ts";
import {
  createJob,
  createSignedJob,
  disputeJob,
  jobIdAt,
  jobStatus,
  refundJob,
  releaseJob,
  releaseSignedJob,
  resolveJob,
  signJob,
  signRelease,
} from "../src/jobs.ts";
import { balanceOf, dollars, fundedEscrow } from "./support/channels.ts";
import { createdJob, newJob } from "./support/jobs.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { bob, carol, dan, lab } = chain.actors;
afterAll(() => chain.close());
// An allowance without end, so that no refusal below is for want of money.
beforeAll(() => chain.mined(dollarAt(escrow, carol).write.approve([escrow.jobEscrow, 2n ** 256n - 1n])));

/** The numbers of the contract's enum Status that a refusal carries. */
const openByAllowance = 1;
const openByAuthorization = 3;
const over = 5;

const status = (job: Job) => jobStatus(escrow, jobIdAt(escrow, job));
const creation = (job: Job, status: number) => ({ name: "AlreadyCreated", args: [jobIdAt(escrow, job), status] });

test("create, then authorization: Bob can't bring Carol's unused signature to a job that she paid in herself", async () => {
  const job = await newJob(escrow);
  const signature = await signJob(escrow, carol, job); // the relayer sleeps
  const word = await signRelease(escrow, carol, jobIdAt(escrow, job));
  const before = await balanceOf(escrow, carol);
  await createJob(escrow, carol, job);
  const early = await rejection(createSignedJob(escrow, bob, job, signature));
  expect(early).toEqual(creation(job, openByAllowance));
  await releaseSignedJob(escrow, bob, job, word);

  expect(await rejection(createSignedJob(escrow, bob, job, signature))).toEqual(creation(job, over));
  expect((await rejection(releaseSignedJob(escrow, bob, job, word))).name).toBe("NotHeld");
  expect(before - (await balanceOf(escrow, carol))).toBe(job.amount);
});

test("authorization, then create: Carol can't pay in by herself what her signature has paid for", async () => {
  const job = await newJob(escrow);
  const before = await balanceOf(escrow, carol);
  await createSignedJob(escrow, lab, job, await signJob(escrow, carol, job));
  expect(await rejection(createJob(escrow, carol, job))).toEqual(creation(job, openByAuthorization));
  await releaseJob(escrow, carol, job);
  expect(await status(job)).toBe("none"); // forgotten here, and remembered by the token

  const again = await rejection(createJob(escrow, carol, job));
  expect(again).toEqual({ name: "AuthorizationUsed", args: [jobIdAt(escrow, job)] });
  expect(before - (await balanceOf(escrow, carol))).toBe(job.amount);
});

test("create, then create: the same terms take no money again, also not from a willing customer", async () => {
  const job = await createdJob(escrow);
  await chain.mined(dollarAt(escrow, carol).write.approve([escrow.jobEscrow, 2n ** 256n - 1n]));
  expect(await rejection(createJob(escrow, carol, job))).toEqual(creation(job, openByAllowance));
  await releaseJob(escrow, carol, job);
  expect(await status(job)).toBe("over");
  expect(await rejection(createJob(escrow, carol, job))).toEqual(creation(job, over));
});

test.each([
  ["refunded", (job: Job) => refundJob(escrow, bob, job)],
  ["divided by the arbiter", (job: Job) => divided(job)],
])("an id that was %s is used up as well, whichever way the money came in", async (_, end) => {
  const byAllowance = await newJob(escrow);
  const unused = await signJob(escrow, carol, byAllowance);
  await createJob(escrow, carol, byAllowance);
  await end(byAllowance);
  expect(await rejection(createJob(escrow, carol, byAllowance))).toEqual(creation(byAllowance, over));
  expect(await rejection(createSignedJob(escrow, bob, byAllowance, unused))).toEqual(creation(byAllowance, over));

  const gasless = await newJob(escrow);
  const signature = await signJob(escrow, carol, gasless);
  await createSignedJob(escrow, lab, gasless, signature);
  await end(gasless);
  expect((await rejection(createJob(escrow, carol, gasless))).name).toBe("AuthorizationUsed");
  expect((await rejection(createSignedJob(escrow, bob, gasless, signature))).name).toBe("ERC3009UsedAuthorization");
});

test("a token without EIP-3009 can be paid in by allowance, once", async () => {
  const token = await chain.deploy(HookToken, [], carol);
  await chain.mined(token.write.mint([carol.address, dollars(100)]));
  await chain.mined(token.write.approve([escrow.jobEscrow, dollars(100)]));
  const job = await newJob(escrow, { token: token.address });
  await createJob(escrow, carol, job);
  await releaseJob(escrow, carol, job);
  expect(await token.read.balanceOf([bob.address])).toBe(job.amount);
  expect(await rejection(createJob(escrow, carol, job))).toEqual(creation(job, over));
});

/** Whichever way the money came in, a dispute is one. */
async function divided(job: Job): Promise<void> {
  await disputeJob(escrow, carol, job);
  expect(await status(job)).toBe("disputed");
  await resolveJob(escrow, dan, job, dollars(1));
}
