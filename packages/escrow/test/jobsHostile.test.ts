// Jobs in tokens that nobody should trust: what they try must cost nobody else a unit.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { decodeErrorResult, encodeFunctionData, type Hex } from "viem";
import { afterAll, beforeEach, expect, test } from "vitest";
import { HookToken } from "../generated/HookToken.ts";
import { JobEscrow } from "../generated/JobEscrow.ts";
import type { Job } from "../src/job.ts";
import { createJob, jobIdAt, jobStatus, releaseJob } from "../src/jobs.ts";
import { dollars, fundedEscrow } from "./support/channels.ts";
import { newJob } from "./support/jobs.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { carol, bob } = chain.actors;
afterAll(() => chain.close());

let token: Awaited<ReturnType<typeof deployToken>>;
async function deployToken() {
  const hooks = await chain.deploy(HookToken, [], carol);
  await chain.mined(hooks.write.mint([carol.address, dollars(100)]));
  await chain.mined(hooks.write.approve([escrow.jobEscrow, dollars(100)]));
  return hooks;
}
beforeEach(async () => {
  token = await deployToken();
});

/** A job in the hostile token, with the money of another one beside it that could be stolen. */
async function target(): Promise<Job> {
  const neighbour = await newJob(escrow, { token: token.address });
  await createJob(escrow, carol, neighbour);
  return newJob(escrow, { token: token.address });
}

const call = (functionName: "release" | "refund" | "create", job: Job): Hex =>
  encodeFunctionData({ abi: JobEscrow.abi, functionName, args: [job] });

test("a token that keeps a fee is refused: it would pay one job with another one's money", async () => {
  const job = await target();
  await chain.mined(token.write.setFee([1n]));
  const attempt = await rejection(createJob(escrow, carol, job));
  expect(attempt).toEqual({ name: "WrongBalance", args: [2n * job.amount, 2n * job.amount - 1n] });
});

test("a provider who is called while the money comes in gets nothing out early", async () => {
  // The token itself is the provider: while it moves, it gives the job up, and so has the money sent back.
  const job = { ...(await target()), provider: token.address };
  await chain.mined(token.write.plan([escrow.jobEscrow, call("refund", job)]));
  const attempt = await rejection(createJob(escrow, carol, job));
  expect(attempt).toEqual({ name: "WrongBalance", args: [2n * job.amount, job.amount] });
});

test("a token that comes back while it is paid out finds the job over", async () => {
  const job = { ...(await target()), provider: token.address };
  await createJob(escrow, carol, job);
  await chain.mined(token.write.plan([escrow.jobEscrow, call("refund", job)]));
  const { name, args } = await rejectionOfHook(releaseJob(escrow, carol, job));
  expect({ name, args }).toEqual({ name: "NotHeld", args: [jobIdAt(escrow, job)] });
  expect(await jobStatus(escrow, jobIdAt(escrow, job))).toBe("open");
  expect(await token.read.balanceOf([bob.address])).toBe(0n);
});

/** The escrow's answer to the call that the token made, out of the error in which the token wraps it. */
async function rejectionOfHook(attempt: Promise<unknown>) {
  const abi = [...JobEscrow.abi, ...HookToken.abi];
  const data = await attempt.then(
    () => expect.fail("it was accepted"),
    (error: { walk(test: (cause: unknown) => boolean): { raw?: Hex } }) =>
      error.walk((cause) => (cause as { raw?: Hex }).raw !== undefined).raw!,
  );
  const hook = decodeErrorResult({ abi, data });
  expect(hook.errorName).toBe("HookFailed");
  const { errorName: name, args } = decodeErrorResult({ abi, data: hook.args![0] as Hex });
  return { name, args };
}
