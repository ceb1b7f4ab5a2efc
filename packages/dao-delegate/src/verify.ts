// Anyone can check a vote: find the record that it names, run the embedded brain again, and compare byte for byte.
import type { Hex } from "viem";
import { z } from "zod";
import { canonicalJson, contentHash } from "./canonicalJson.ts";
import { decide } from "./pipeline.ts";
import { compilePolicy } from "./policy/compilePolicy.ts";
import type { Rationale } from "./rationale.ts";
import { contextInNormalForm, readRecorded } from "./readProposal.ts";
import { type Explanation, explain, policyHashOf, recordFormat, recordHashIn } from "./record.ts";
import { type ContentStore, DamagedContentError, MissingContentError } from "./store.ts";
import type { Action, Brain, Proposal } from "./types.ts";

type Refusal<Reason extends string> = { valid: false; reason: Reason; detail: string };

export type RecordCheck =
  | { valid: true; action: Action; policyHash: Hex; proposal: Proposal; explanation: Explanation }
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
  const proposal = readRecorded(inputs.proposal);
  if (!proposal) return refuse("no-record", "what it calls a proposal is none");
  const decision = await decide(policy, proposal, brain);
  const explanation = explain(policy, decision, brain);
  const { action } = decision.final;
  if (explanation.record === record) return { valid: true, action, policyHash, proposal, explanation };
  return refuse("other-outcome", `the same inputs give ${action}, in a record with the hash ${explanation.recordHash}`);
}

export type VoteCheck =
  | RecordCheck
  | Refusal<
      | "altered-reason"
      | "record-missing"
      | "record-damaged"
      | "other-proposal"
      | "other-context"
      | "other-reason"
      | "other-vote"
    >;

/** What the chain shows of a vote: what the agent signed, and the reason that was published with it. */
export type PublishedVote = Omit<Rationale, "proposalId"> & { reason: string };
/** What was voted on, as the chain has it. */
export type VotedProposal = Pick<Proposal, "title" | "body" | "actions">;
/** What the checker knows by himself: whoever chose it for the record could make a fortune look like small change. */
export type Surroundings = Pick<Proposal, "dao" | "context">;

/** Checks a published vote from its reason down to the brain's answer; `context` is that of the time of the vote. */
export async function verifyVote(
  vote: PublishedVote,
  proposal: VotedProposal,
  { store, brain, dao, context }: { store: ContentStore; brain: Brain } & Surroundings,
): Promise<VoteCheck> {
  const actual = contentHash(vote.reason);
  if (actual !== vote.rationaleHash.toLowerCase())
    return refuse("altered-reason", `${actual} instead of ${vote.rationaleHash}`);
  const hash = recordHashIn(vote.reason);
  if (!hash) return refuse("no-record", "the reason names no record");
  const found = await fetchRecord(store, hash);
  if (typeof found !== "string") return found;
  const check = await verifyRecord(found, brain);
  return check.valid ? compare(vote, { ...proposal, dao, context }, check) : check;
}

function compare(
  vote: PublishedVote,
  voted: VotedProposal & Surroundings,
  check: RecordCheck & { valid: true },
): VoteCheck {
  const { action, proposal, explanation } = check;
  if (spelled(voted) !== spelled(proposal)) {
    return refuse("other-proposal", `the record is about "${proposal.title}"`);
  }
  const [known, recorded] = [voted, proposal].map(({ dao, context }) =>
    canonicalJson({ dao, context: contextInNormalForm(context) }),
  );
  if (known !== recorded) return refuse("other-context", `the record has ${recorded}, not ${known}`);
  if (vote.reason !== explanation.reason) {
    return refuse("other-reason", `the record's own reason is "${explanation.reason}"`);
  }
  if (!explanation.rationale) return refuse("other-vote", `the record has ${action}, which is no vote`);
  for (const [field, value] of Object.entries(explanation.rationale)) {
    const signed = vote[field as keyof typeof explanation.rationale];
    // An indexer may hand over bigints and hashes in capitals.
    if (String(signed).toLowerCase() !== String(value))
      return refuse("other-vote", `the record has the ${field} ${value}, not ${signed}`);
  }
  return check;
}

// Addresses and calldata may be written in either case, as the EVM sees bytes; every letter of the text counts.
function spelled({ title, body, actions }: VotedProposal): string {
  return canonicalJson({ title, body, actions: canonicalJson(actions).toLowerCase() });
}

function refuse<Reason extends string>(reason: Reason, detail: string): Refusal<Reason> {
  return { valid: false, reason, detail };
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
