// From a proposal to a decision: prepare → brain → gate → digest. The stages before and after the brain are plain code.
import { digest } from "./digest.ts";
import { gate } from "./gate.ts";
import { prepare } from "./prepare.ts";
import type { Brain, Decision, Policy, Proposal } from "./types.ts";

/** Decides on one proposal; `final` is what counts, `verdict` what the brain alone would have done. */
export async function decide(policy: Policy, proposal: Proposal, brain: Brain): Promise<Decision> {
  const prepared = prepare(proposal);
  const verdict = await brain.judge(policy, prepared);
  const final = gate(policy, prepared, verdict);
  return { prepared, verdict, final, digest: digest(prepared, final) };
}
