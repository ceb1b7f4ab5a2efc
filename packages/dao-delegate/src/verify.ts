// Anyone can check a vote: find the record that it names, run the embedded brain again, and compare byte for byte.
import type { Hex } from "viem";
import { z } from "zod";
import { canonicalJson, contentHash } from "./canonicalJson.ts";
import { decide } from "./pipeline.ts";
import { compilePolicy } from "./policy/compilePolicy.ts";
import { isVote, type Rationale, supportOf } from "./rationale.ts";
import { MalformedProposalError, readProposal } from "./readProposal.ts";
import { policyHashOf, recordFormat, recordHashIn, recordOf } from "./record.ts";
import { type ContentStore, DamagedContentError, MissingContentError } from "./store.ts";
import type { Action, Brain, Proposal } from "./types.ts";

type Refusal<Reason extends string> = { valid: false; reason: Reason; detail: string };

export type RecordCheck =
  | { valid: true; action: Action; policyHash: Hex; proposal: Proposal }
  | Refusal<"no-record" | "other-brain" | "other-policy" | "other-outcome">;

const recordSchema = z.object({
  format: z.literal(recordFormat),
  brain: z.object({ modelHash: z.string() }),
  inputs: z.object({ policy: z.string(), policyHash: z.string(), proposal: z.unknown() }),
});

/** Decides anew from the inputs of a record. @param brain one whose answers can be repeated: the embedded one */
export async function verifyRecord(record: string, brain: Brain): Promise<RecordCheck> {
  const parsed = recordSchema.safeParse(readJson(record));
  if (!parsed.success) return refuse("no-record", `it is no ${recordFormat}`);
  const { inputs, brain: named } = parsed.data;
  if (named.modelHash !== brain.modelHash) {
    return refuse("other-brain", `${named.modelHash} decided, not ${brain.modelHash}`);
  }
  const policy = compilePolicy(inputs.policy);
  const policyHash = policyHashOf(policy);
  if (policyHash !== inputs.policyHash) return refuse("other-policy", "the text compiles to other rules here");
  const proposal = readProposalOf(inputs.proposal);
  if (!proposal) return refuse("no-record", "what it calls a proposal is none");
  const decision = await decide(policy, proposal, brain);
  const repeated = recordOf(policy, decision, brain);
  const { action } = decision.final;
  if (repeated === record) return { valid: true, action, policyHash, proposal };
  return refuse("other-outcome", `the same inputs give ${action}, in a record with the hash ${contentHash(repeated)}`);
}

export type VoteCheck =
  | RecordCheck
  | Refusal<"altered-reason" | "record-missing" | "record-damaged" | "other-proposal" | "other-vote">;

/** What the chain shows of a vote: what the agent signed, and the reason that was published with it. */
export type PublishedVote = Omit<Rationale, "proposalId" | "confidenceBps"> & { reason: string };
/** What was voted on, as the chain has it. */
export type VotedProposal = Pick<Proposal, "title" | "body" | "actions">;

/** Checks a published vote from its reason down to the brain's answer; prices and treasury are taken from the record. */
export async function verifyVote(
  vote: PublishedVote,
  proposal: VotedProposal,
  { store, brain }: { store: ContentStore; brain: Brain },
): Promise<VoteCheck> {
  const actual = contentHash(vote.reason);
  if (actual !== vote.rationaleHash) return refuse("altered-reason", `${actual} instead of ${vote.rationaleHash}`);
  const hash = recordHashIn(vote.reason);
  if (!hash) return refuse("no-record", "the reason names no record");
  const found = await fetchRecord(store, hash);
  if (typeof found !== "string") return found;
  const check = await verifyRecord(found, brain);
  return check.valid ? compare(vote, proposal, check, brain) : check;
}

function compare(
  vote: PublishedVote,
  voted: VotedProposal,
  check: RecordCheck & { valid: true },
  brain: Brain,
): VoteCheck {
  const { action, policyHash, proposal } = check;
  // Addresses and calldata may be written in either case; the EVM sees bytes.
  const spelled = ({ title, body, actions }: VotedProposal) =>
    [title, body, canonicalJson(actions).toLowerCase()].join();
  if (spelled(voted) !== spelled(proposal)) {
    return refuse("other-proposal", `the record is about "${proposal.title}"`);
  }
  if (!isVote(action) || supportOf(action) !== vote.support) {
    return refuse("other-vote", `the record has ${action}, not support ${vote.support}`);
  }
  if (policyHash !== vote.policyHash) return refuse("other-vote", `the record has the policy ${policyHash}`);
  return brain.modelHash === vote.modelHash
    ? check
    : refuse("other-vote", `the record has the model ${brain.modelHash}`);
}

function refuse<Reason extends string>(reason: Reason, detail: string): Refusal<Reason> {
  return { valid: false, reason, detail };
}

function readProposalOf(json: unknown): Proposal | undefined {
  try {
    return readProposal(json);
  } catch (error) {
    if (error instanceof MalformedProposalError) return undefined;
    throw error;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function fetchRecord(
  store: ContentStore,
  hash: Hex,
): Promise<string | Refusal<"record-missing" | "record-damaged">> {
  try {
    return await store.get(hash);
  } catch (error) {
    if (error instanceof MissingContentError) return refuse("record-missing", error.message);
    if (error instanceof DamagedContentError) return refuse("record-damaged", error.message);
    throw error;
  }
}
