// From a proposal to a decision: prepare → brain → gate → digest. The stages before and after the brain are plain code.
import { digest } from "./digest.ts";
import { gate } from "./gate.ts";
import { prepare } from "./prepare.ts";
import type { Brain, Decision, Policy, PreparedProposal, Proposal, Verdict } from "./types.ts";

/**
 * Decides on one proposal; `final` is what counts, `verdict` what the brain alone would have done.
 *
 * A policy with problems is not active: no brain is asked, and every answer is a question with the problems in it.
 */
export async function decide(policy: Policy, proposal: Proposal, brain: Brain): Promise<Decision> {
  return decideOn(policy, prepare(proposal), brain);
}

/** The same for a proposal that is prepared once and judged under many policies. */
export async function decideOn(policy: Policy, prepared: PreparedProposal, brain: Brain): Promise<Decision> {
  const verdict = policy.problems.length > 0 ? inactive(policy) : await brain.judge(policy, prepared);
  const final = gate(policy, prepared, verdict);
  return { prepared, verdict, final, digest: digest(prepared, final) };
}

// Half of a policy is not what the human meant: even a vote against, or silence, could be what he ruled out elsewhere.
const inactive = ({ problems }: Policy): Verdict => ({
  action: "ask",
  ruleIds: [],
  reasons: problems.map(({ sentence, detail }) => ({
    ruleId: "policy",
    text: `Your policy is not active: "${sentence}". ${detail}`,
  })),
  confidenceBps: 0,
});
