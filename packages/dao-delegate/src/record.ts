// The full story of a decision: everything that went in and came out, as one text with one hash.
import type { Hex } from "viem";
import { canonicalJson, contentHash, hashOf } from "./canonicalJson.ts";
import { isVote, type Rationale, supportOf } from "./rationale.ts";
import type { Brain, Decision, Policy } from "./types.ts";

/** The first field of every record; a change of form is a new name. */
export const recordFormat = "synergy-lab/decision/1";

/** Commits to Dan's words and to the rules that were read from them. */
export function policyHashOf({ text, rules, rest }: Policy): Hex {
  return hashOf({ text, rules, rest });
}

/** Everything that decided, and what came of it, as canonical JSON: the same decision always has the same bytes. */
export function recordOf(policy: Policy, { prepared, verdict, final }: Decision, brain: Brain): string {
  const { proposal, ...read } = prepared;
  const inputs = { policy: policy.text, policyHash: policyHashOf(policy), proposal };
  const outputs = { read, verdict, final };
  return canonicalJson({ format: recordFormat, brain: { id: brain.id, modelHash: brain.modelHash }, inputs, outputs });
}

/** A vote's explanation in two layers: a short reason for the chain, which names the full record by its hash. */
export type Explanation = {
  record: string;
  recordHash: Hex;
  /** Published with the vote, where Tally and others show it. */
  reason: string;
  /** What the agent signs, but for the governor's id. Undefined where the decision is no vote. */
  rationale: Omit<Rationale, "proposalId"> | undefined;
};

const longestReason = 600;

export function explain(policy: Policy, decision: Decision, brain: Brain): Explanation {
  const record = recordOf(policy, decision, brain);
  const recordHash = contentHash(record);
  const { action, confidenceBps } = decision.final;
  const reason = writeReason(decision, recordHash);
  if (!isVote(action)) return { record, recordHash, reason, rationale: undefined };
  const hashes = { rationaleHash: contentHash(reason), modelHash: brain.modelHash, policyHash: policyHashOf(policy) };
  return { record, recordHash, reason, rationale: { support: supportOf(action), confidenceBps, ...hashes } };
}

function writeReason({ final }: Decision, recordHash: Hex): string {
  const lines = final.reasons.map(({ ruleId, text, quote }) => `${ruleId}: ${text}${quote ? ` (“${quote}”)` : ""}`);
  const lowered = final.lowered.map(({ kind, detail }) => `gate, ${kind}: ${detail}`);
  const why = [...lowered, ...lines].join("\n").slice(0, longestReason).toWellFormed();
  return `${final.action}\n${why}\nrecord ${recordHash}`;
}

/** The record that a published reason names. */
export function recordHashIn(reason: string): Hex | undefined {
  return /\nrecord (0x[0-9a-f]{64})$/.exec(reason)?.[1] as Hex | undefined;
}
