// Jobs for tests: the terms that most of them share, and money in escrow.
import { hexToBigInt, numberToHex, toHex } from "viem";
import { dollarAt } from "../../src/channels.ts";
import type { Escrow } from "../../src/contracts.ts";
import { type Job, jobBetween } from "../../src/job.ts";
import { createJob } from "../../src/jobs.ts";
import { dollars } from "./channels.ts";

let jobs = 0n;

/** Carol's order to Bob: five dollars, an hour's time, Dan as the arbiter. No two are alike. */
export async function newJob(escrow: Escrow, terms: Partial<Job> = {}): Promise<Job> {
  const { bob, carol, dan } = escrow.chain.actors;
  const people = { customer: carol.address, provider: bob.address, arbiter: dan.address };
  const deadline = (await escrow.chain.clock.now()) + 3600n;
  const order = numberToHex(hexToBigInt(toHex("order")) + ++jobs, { size: 32 });
  return jobBetween({
    ...people,
    token: escrow.labDollar,
    amount: dollars(5),
    deadline,
    requirement: order,
    ...terms,
  });
}

/** A job whose money is in escrow, by allowance. */
export async function createdJob(escrow: Escrow, terms: Partial<Job> = {}): Promise<Job> {
  const { carol } = escrow.chain.actors;
  const job = await newJob(escrow, terms);
  await escrow.chain.mined(dollarAt(escrow, carol).write.approve([escrow.jobEscrow, job.amount]));
  await createJob(escrow, carol, job);
  return job;
}
