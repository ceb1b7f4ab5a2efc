// Jobs in escrow: every way in which the money leaves, each with the cheat that it must refuse.
import { rejection } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import { digitModel, infer, misreadDigit, sampleDigits } from "@synergy/model";
import { DigitModel } from "@synergy/model/contracts";
import fc from "fast-check";
import { getAddress, keccak256, toHex, zeroAddress } from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { DigitCondition } from "../generated/DigitCondition.ts";
import { dollarAt } from "../src/channels.ts";
import { deployEscrow } from "../src/contracts.ts";
import { orderedDigit, pictureEvidence } from "../src/digitJob.ts";
import { type Job, jobBetween, resolveTime, splitOf } from "../src/job.ts";
import { InvalidJobError, UnknownJobError } from "../src/jobErrors.ts";
import {
  createJob,
  createSignedJob,
  disputeJob,
  findJob,
  jobEscrowAt,
  jobIdAt,
  jobStatus,
  refundJob,
  releaseByCondition,
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
const { lab, ada, bob, carol, dan, eve } = chain.actors;
const model = await chain.deploy(DigitModel, []);
const condition = getAddress((await chain.deploy(DigitCondition, [model.address])).address);
afterAll(() => chain.close());

/** What each person has more, or less, after `action`. */
async function changes(action: () => Promise<unknown>) {
  const people = { ada, bob, carol, eve };
  const balances = () => Promise.all(Object.values(people).map((person) => balanceOf(escrow, person)));
  const before = await balances();
  await action();
  const after = await balances();
  const entries = Object.keys(people).map((name, index) => [name, after[index]! - before[index]!] as const);
  return Object.fromEntries(entries.filter(([, change]) => change !== 0n));
}

/** The id of the terms that the chain has for this job: the same, if they are the same. */
const foundId = async (job: Job) => jobIdAt(escrow, await findJob(escrow, jobIdAt(escrow, job)));
const status = (job: Job) => jobStatus(escrow, jobIdAt(escrow, job));

describe("money in", () => {
  test("Carol puts money aside by allowance, and the terms can be found again by the job's id", async () => {
    const royalties = [{ account: ada.address, bps: 250 }];
    const job = await createdJob(escrow, { royalties });
    expect(await status(job)).toBe("open");
    expect(await foundId(job)).toBe(jobIdAt(escrow, job));
    expect(await jobEscrowAt(escrow).read.jobIdOf([job])).toBe(jobIdAt(escrow, job));
    await expect(findJob(escrow, keccak256("0x"))).rejects.toThrow(UnknownJobError);
  });

  test("she signs, somebody else pays the gas, and the job is the one that she signed", async () => {
    const job = await newJob(escrow);
    const signature = await signJob(escrow, carol, job);
    expect(await changes(() => createSignedJob(escrow, lab, job, signature))).toEqual({ carol: -job.amount });
    expect(await foundId(job)).toBe(jobIdAt(escrow, job));
  });

  test("Eve puts herself into the signed terms as the provider: the signature is for another job", async () => {
    const job = await newJob(escrow);
    const signature = await signJob(escrow, carol, job);
    const stolen = createSignedJob(escrow, eve, { ...job, provider: eve.address }, signature);
    expect((await rejection(stolen)).name).toBe("ERC3009InvalidSignature");
  });

  test("Eve brings Carol's signature to the token directly: only the escrow can use it", async () => {
    const job = await newJob(escrow);
    const signature = await signJob(escrow, carol, job);
    const terms = [carol.address, escrow.jobEscrow, job.amount, 0n, job.deadline, jobIdAt(escrow, job)] as const;
    const direct = dollarAt(escrow, eve).write.receiveWithAuthorization([...terms, signature]);
    expect((await rejection(direct)).name).toBe("ERC20InvalidReceiver");
  });

  test("the same signature pays once, also when the job is over", async () => {
    const job = await newJob(escrow);
    const signature = await signJob(escrow, carol, job);
    await createSignedJob(escrow, lab, job, signature);
    const again = () => rejection(createSignedJob(escrow, eve, job, signature));
    expect(await again()).toEqual({ name: "AlreadyCreated", args: [jobIdAt(escrow, job), 3] }); // OpenByAuthorization
    await refundJob(escrow, bob, job);
    expect((await again()).name).toBe("ERC3009UsedAuthorization");
  });

  test("Eve can't fund a job of her own making from Carol's allowance", async () => {
    await chain.mined(dollarAt(escrow, carol).write.approve([escrow.jobEscrow, dollars(5)]));
    const job = await newJob(escrow, { provider: eve.address });
    const attempt = await rejection(createJob(escrow, eve, job));
    expect(attempt).toEqual({ name: "NotCustomer", args: [eve.address, carol.address] });
  });

  test("a signature for another chain's escrow is worth nothing here", async () => {
    const other = await hardhatChain({ chainId: otherChainId });
    const elsewhere = await deployEscrow(other);
    const job = await newJob(escrow);
    const signature = await signJob({ ...elsewhere, jobEscrow: escrow.jobEscrow }, carol, job);
    expect((await rejection(createSignedJob(escrow, eve, job, signature))).name).toBe("ERC3009InvalidSignature");
    await other.close();
  });

  const bad: [string, Partial<Job>, string][] = [
    ["without money", { amount: 0n }, "NothingToPay"],
    ["without a provider", { provider: zeroAddress }, "WrongPayee"],
    ["that pays the escrow itself", { provider: escrow.jobEscrow }, "WrongPayee"],
    ["with a royalty for nobody", { royalties: [{ account: zeroAddress, bps: 1 }] }, "WrongPayee"],
    ["whose deadline is past", { deadline: 1n }, "TooLate"],
    ["that runs for centuries", { deadline: 10n ** 12n }, "DeadlineTooFar"],
    ["that gives away more than all", { royalties: [{ account: ada.address, bps: 10_001 }] }, "RoyaltiesExceedWhole"],
    [
      "with 17 royalties",
      { royalties: Array.from({ length: 17 }, () => ({ account: ada.address, bps: 1 })) },
      "TooManyRoyalties",
    ],
  ];
  test.each(bad)("a job %s is refused while the money is still Carol's", async (_, terms, name) => {
    const job = { ...(await newJob(escrow)), ...terms };
    expect((await rejection(createJob(escrow, carol, job))).name).toBe(name);
    if (terms.deadline === undefined && terms.provider !== escrow.jobEscrow) {
      expect(() => jobBetween(job)).toThrow(InvalidJobError);
    }
  });
});

describe("paid by the customer's word", () => {
  test("Carol releases, and Ada gets her royalty", async () => {
    const job = await createdJob(escrow, { royalties: [{ account: ada.address, bps: 1000 }] });
    const paid = await changes(() => releaseJob(escrow, carol, job));
    expect(paid).toEqual({ ada: dollars(0.5), bob: dollars(4.5) });
    expect(await status(job)).toBe("over");
  });

  test("Bob brings her signature; it works once, and for no other job", async () => {
    const job = await createdJob(escrow);
    const other = await createdJob(escrow);
    const word = await signRelease(escrow, carol, jobIdAt(escrow, job));
    const elsewhere = await rejection(releaseSignedJob(escrow, bob, other, word));
    expect(elsewhere).toMatchObject({ name: "InvalidRelease", args: [expect.any(String), carol.address] });
    expect(await changes(() => releaseSignedJob(escrow, bob, job, word))).toEqual({ bob: job.amount });
    const replay = await rejection(releaseSignedJob(escrow, bob, job, word));
    expect(replay).toEqual({ name: "NotHeld", args: [jobIdAt(escrow, job)] });
  });

  test("Bob can't speak for Carol", async () => {
    const job = await createdJob(escrow);
    expect((await rejection(releaseJob(escrow, bob, job))).name).toBe("NotCustomer");
    const forged = await signRelease(escrow, bob, jobIdAt(escrow, job));
    const attempt = await rejection(releaseSignedJob(escrow, bob, job, forged));
    expect(attempt).toEqual({ name: "InvalidRelease", args: [bob.address, carol.address] });
  });

  test("what TypeScript says that each gets is what the chain pays", async () => {
    const shares = fc.array(fc.integer({ min: 0, max: 3333 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 1n, max: 10_007n }), shares, async (amount, bps) => {
        const accounts = [ada, dan, eve].map(({ address }) => address);
        const royalties = bps.map((share, index) => ({ account: accounts[index]!, bps: share }));
        const job = await createdJob(escrow, { amount, royalties });
        const split = splitOf(job, amount);
        expect(split.reduce((sum, part) => sum + part.amount, 0n)).toBe(amount);
        const before = await Promise.all(split.map(({ account }) => balanceOf(escrow, { address: account })));
        await releaseJob(escrow, carol, job);
        const after = await Promise.all(split.map(({ account }) => balanceOf(escrow, { address: account })));
        expect(after.map((balance, index) => balance - before[index]!)).toEqual(split.map((part) => part.amount));
      }),
      { numRuns: 25 },
    );
  });
});

describe("paid by a condition", () => {
  const seven = sampleDigits[7]!.pixels;
  const order = { condition, requirement: orderedDigit(7) };

  test("Carol orders a 7; anybody may show the picture, and Bob is paid", async () => {
    const job = await createdJob(escrow, order);
    expect(await changes(() => releaseByCondition(escrow, eve, job, pictureEvidence(seven)))).toEqual({
      bob: job.amount,
    });
  });

  test.each([sampleDigits[3]!, misreadDigit])(
    "a picture that the model does not read as a 7 pays nobody",
    async (digit) => {
      expect(infer(digitModel, digit.pixels).class).not.toBe(7);
      const job = await createdJob(escrow, { ...order, deadline: (await chain.clock.now()) + 1000n });
      const attempt = await rejection(releaseByCondition(escrow, bob, job, pictureEvidence(digit.pixels)));
      expect(attempt).toEqual({ name: "ConditionNotMet", args: [jobIdAt(escrow, job), condition] });
    },
  );

  test("evidence that breaks the condition pays nobody either", async () => {
    const job = await createdJob(escrow, { ...order, deadline: (await chain.clock.now()) + 1001n });
    await expect(releaseByCondition(escrow, bob, job, "0x01")).rejects.toThrow();
    expect(await status(job)).toBe("open");
  });

  test("Carol can't stop it with a dispute", async () => {
    const job = await createdJob(escrow, { ...order, deadline: (await chain.clock.now()) + 1002n });
    await disputeJob(escrow, carol, job);
    const paid = await changes(() => releaseByCondition(escrow, bob, job, pictureEvidence(seven)));
    expect(paid).toEqual({ bob: job.amount });
  });

  test("a job without a condition, and one whose time is over, are not released by evidence", async () => {
    const plain = await createdJob(escrow);
    const attempt = rejection(releaseByCondition(escrow, bob, plain, pictureEvidence(seven)));
    expect(await attempt).toEqual({ name: "NoCondition", args: [jobIdAt(escrow, plain)] });
    const late = await createdJob(escrow, { ...order, deadline: (await chain.clock.now()) + 50n });
    await chain.clock.advance(60);
    expect((await rejection(releaseByCondition(escrow, bob, late, pictureEvidence(seven)))).name).toBe("TooLate");
  });
});

describe("back to the customer", () => {
  test("after the deadline anybody may send Carol her money, and not a second before", async () => {
    const job = await createdJob(escrow);
    expect((await rejection(refundJob(escrow, carol, job))).name).toBe("TooEarly");
    await chain.clock.advance(3600);
    expect(await changes(() => refundJob(escrow, eve, job))).toEqual({ carol: job.amount });
    expect((await rejection(refundJob(escrow, carol, job))).name).toBe("NotHeld");
    expect((await rejection(releaseJob(escrow, carol, job))).name).toBe("NotHeld");
  });

  test("Bob gives up, and Carol has her money at once", async () => {
    const job = await createdJob(escrow);
    expect(await changes(() => refundJob(escrow, bob, job))).toEqual({ carol: job.amount });
  });

  test("terms that were never funded hold nothing", async () => {
    expect((await rejection(refundJob(escrow, bob, await newJob(escrow)))).name).toBe("NotHeld");
  });
});

describe("a dispute", () => {
  test("the arbiter divides, royalties included", async () => {
    const job = await createdJob(escrow, { royalties: [{ account: ada.address, bps: 1000 }] });
    await disputeJob(escrow, bob, job);
    expect(await status(job)).toBe("disputed");
    const paid = await changes(() => resolveJob(escrow, dan, job, dollars(2)));
    expect(paid).toEqual({ ada: dollars(0.2), bob: dollars(1.8), carol: dollars(3) });
  });

  test("an arbiter who never answers locks nothing: the refund comes after his time", async () => {
    const job = await createdJob(escrow);
    await disputeJob(escrow, carol, job);
    await chain.clock.advance(3600);
    expect((await rejection(refundJob(escrow, carol, job))).name).toBe("TooEarly");
    await chain.clock.advance(resolveTime);
    expect((await rejection(resolveJob(escrow, dan, job, 1n))).name).toBe("TooLate");
    expect(await changes(() => refundJob(escrow, eve, job))).toEqual({ carol: job.amount });
  });

  test("only the two parties call the arbiter, only he decides, and only over what is held", async () => {
    const job = await createdJob(escrow);
    expect((await rejection(resolveJob(escrow, dan, job, 0n))).name).toBe("NotDisputed");
    expect((await rejection(disputeJob(escrow, eve, job))).name).toBe("NotParty");
    await disputeJob(escrow, carol, job);
    expect((await rejection(disputeJob(escrow, bob, job))).name).toBe("NotOpen");
    expect((await rejection(resolveJob(escrow, bob, job, job.amount))).name).toBe("NotArbiter");
    expect((await rejection(resolveJob(escrow, dan, job, job.amount + 1n))).name).toBe("MoreThanHeld");
  });

  test("without an arbiter, or after the deadline, there is none", async () => {
    const plain = await createdJob(escrow, { arbiter: zeroAddress });
    expect((await rejection(disputeJob(escrow, carol, plain))).name).toBe("NoArbiter");
    const late = await createdJob(escrow);
    await chain.clock.advance(3601);
    expect((await rejection(disputeJob(escrow, bob, late))).name).toBe("TooLate");
  });
});

test("gas: a job created gasless and released stays under the target", async () => {
  const terms = { ...(await newJob(escrow)), requirement: toHex(0, { size: 32 }) };
  const created = await createSignedJob(escrow, lab, terms, await signJob(escrow, carol, terms));
  const released = await releaseJob(escrow, carol, terms);
  expect(created.gasUsed + released.gasUsed).toBeLessThanOrEqual(144_500n);
});
