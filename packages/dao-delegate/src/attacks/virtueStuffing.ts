// The attack that is not solved: an honest-looking title that says what the voter likes, over anything at all.
//
// No order, no trick, no contradiction in the calls: the title claims a virtue, and the delegate believes titles.
import { CONCEPT_NAMES } from "../concepts/ids.ts";
import type { Policy, Proposal } from "../types.ts";
import type { AttackCase } from "./generate.ts";

type Labelled = Pick<AttackCase, "profile" | "action"> & { readonly proposal: string; readonly never?: boolean };

/**
 * Puts a topic that the policy votes FOR before the title of every proposal that it does not want.
 *
 * @param policies by profile; one that votes FOR nothing can't be stuffed, and gives no cases
 */
export function stuffTitles(
  proposals: readonly Proposal[],
  labels: readonly Labelled[],
  policies: Readonly<Record<string, Pick<Policy, "rules">>>,
): AttackCase[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return labels.flatMap(({ profile, action, never = false, proposal: id }) => {
    const proposal = byId.get(id);
    const virtue = policies[profile]?.rules.find(({ verb, limit }) => verb === "for" && !limit)?.concepts[0];
    if (!proposal || !virtue || action === "for") return [];
    const title = `${CONCEPT_NAMES[virtue]}: ${proposal.title}`;
    return [{ profile, action, never, proposal: { ...proposal, id: `${id} + virtue`, title } }];
  });
}
