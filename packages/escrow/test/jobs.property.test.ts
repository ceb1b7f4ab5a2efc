// TypeScript and Solidity agree about every job: its id, and what the customer signs to release it.
import { hardhatChain } from "@synergy/kit/node";
import fc from "fast-check";
import { type Hex, hashTypedData, toHex } from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { afterAll, expect, test } from "vitest";
import { JobEscrow } from "../generated/JobEscrow.ts";
import { type Job, jobEip712Domain, jobIdOf, releaseTypes, splitOf } from "../src/job.ts";

const chain = await hardhatChain();
const escrow = await chain.deploy(JobEscrow, []);
const domain = { chainId: chain.id, contract: escrow.address };
afterAll(() => chain.close());

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes): Hex => toHex(bytes));
const address = fc.bigInt({ min: 1n, max: 2n ** 250n }).map((key) => privateKeyToAddress(toHex(key, { size: 32 })));
const royalties = fc.array(fc.record({ account: address, bps: fc.integer({ min: 0, max: 625 }) }), { maxLength: 16 });
const anyJob: fc.Arbitrary<Job> = fc.record({
  customer: address,
  provider: address,
  token: address,
  amount: fc.bigInt({ min: 1n, max: 2n ** 128n - 1n }),
  royalties,
  condition: address,
  requirement: bytes32,
  deadline: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  arbiter: address,
});

test("both compute the same id for any job", async () => {
  const agree = fc.asyncProperty(anyJob, async (job) => {
    expect(await escrow.read.jobIdOf([job])).toBe(jobIdOf(domain, job));
  });
  await fc.assert(agree, { numRuns: 50 });
});

test("a job with one other term has another id", () => {
  const differ = fc.property(
    anyJob,
    anyJob,
    fc.constantFrom<keyof Job>("provider", "amount", "requirement"),
    (a, b, field) => {
      const changed = { ...a, [field]: b[field] };
      expect(jobIdOf(domain, changed) === jobIdOf(domain, a)).toBe(a[field] === b[field]);
    },
  );
  fc.assert(differ, { numRuns: 50 });
});

test("both compute the same hash for any release", async () => {
  const agree = fc.asyncProperty(bytes32, async (jobId) => {
    const typed = { types: releaseTypes, primaryType: "Release", message: { jobId } } as const;
    const expected = hashTypedData({ domain: jobEip712Domain(domain), ...typed });
    expect(await escrow.read.releaseHash([jobId])).toBe(expected);
  });
  await fc.assert(agree, { numRuns: 20 });
});

test("whatever the shares, a split adds up to the amount, and nobody gets less than nothing", () => {
  const addsUp = fc.property(anyJob, fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), (job, amount) => {
    const parts = splitOf(job, amount);
    expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(amount);
    expect(parts.every((part) => part.amount > 0n)).toBe(true);
  });
  fc.assert(addsUp);
});
