// Sentences about jobs: money in escrow, answers with proofs, and models that answers are ordered from.
import type { Address } from "viem";
import { type Deed, eventArgs, type Makers, number, say, sender } from "./deed.ts";

type Job = { customer: Address; provider: Address; token: Address; amount: bigint; condition: Address };

function partiesOf({ book, args }: Deed) {
  const job = args.job as Job;
  return {
    customer: book.party(job.customer),
    provider: book.party(job.provider),
    condition: book.party(job.condition),
    amount: book.amount(job.amount, job.token),
  };
}

function created(key: "createdJob" | "createdJobFor") {
  return (deed: Deed) => {
    const { customer, provider, amount } = partiesOf(deed);
    return say(key, { who: sender(deed), customer, provider, amount });
  };
}

const royaltyOf = ({ args }: Deed) => number(args.royaltyBps as number);
const priceOf = ({ book, args, to }: Deed) => book.amount(args.price as bigint, book.countsIn(to) ?? to);

export const jobMakers: Makers = {
  "create(job)": created("createdJob"),
  "createWithAuthorization(job, r, vs)": created("createdJobFor"),
  "release(job)": (deed) => {
    const { provider, amount } = partiesOf(deed);
    return say("releasedJob", { who: sender(deed), provider, amount });
  },
  "releaseWithSignature(job, r, vs)": (deed) => {
    const { customer, provider, amount } = partiesOf(deed);
    return say("releasedJobBySignature", { who: sender(deed), customer, provider, amount });
  },
  "releaseByCondition(job, evidence)": (deed) => {
    const { provider, condition, amount } = partiesOf(deed);
    return say("releasedJobByCondition", { who: sender(deed), provider, condition, amount });
  },
  "refund(job)": (deed) => {
    const { customer, amount } = partiesOf(deed);
    return say("refundedJob", { who: sender(deed), customer, amount });
  },
  "dispute(job)": (deed) => {
    const { provider, amount } = partiesOf(deed);
    return say("disputedJob", { who: sender(deed), provider, amount });
  },
  "resolve(job, toProvider)": (deed) => {
    const { token, amount } = deed.args.job as Job;
    const { customer, provider } = partiesOf(deed);
    const share = deed.args.toProvider as bigint;
    return say("resolvedJob", {
      who: sender(deed),
      provider,
      toProvider: deed.book.amount(share, token),
      customer,
      toCustomer: deed.book.amount(amount - share, token),
    });
  },
  "open(job, modelRoot, imageCommitment, r, vs)": (deed) => {
    const { customer, provider, amount } = partiesOf(deed);
    return say("orderedAnswer", { who: sender(deed), customer, provider, amount });
  },
  "register(modelRoot, price, royaltyBps, works)": (deed) =>
    say("registeredModel", { who: sender(deed), price: priceOf(deed), royalty: royaltyOf(deed) }),
  "setRoyalty(modelRoot, royaltyBps)": (deed) => say("changedRoyalty", { who: sender(deed), royalty: royaltyOf(deed) }),
  "setPrice(modelRoot, price)": (deed) => say("changedPrice", { who: sender(deed), price: priceOf(deed) }),
  "postJob(model, imageCommitment, worker)": (deed) =>
    say("askedForProof", {
      who: sender(deed),
      worker: deed.book.party(deed.args.worker as Address),
      job: number((eventArgs(deed, "JobPosted")?.jobId as bigint | undefined) ?? 0n),
    }),
  "submitAnswer(jobId, digit, proof)": (deed) => {
    const worker = eventArgs(deed, "JobAnswered")?.worker as Address | undefined;
    return say("answeredWithProof", {
      who: sender(deed),
      worker: deed.book.party(worker ?? deed.who),
      digit: number(deed.args.digit as number),
      job: number(deed.args.jobId as bigint),
    });
  },
};
