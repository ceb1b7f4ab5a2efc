// Two statements that can't both be followed block the policy; a narrower one reads as an exception of the wider.
import { CONCEPT_NAMES } from "../concepts/ids.ts";
import type { Limit, PolicyProblem, Rule, Verb } from "../types.ts";
import { complement } from "./bounds.ts";

/** When several rules match, the first of these wins. */
export const PRECEDENCE: readonly Verb[] = ["never", "ask", "abstain", "against", "for", "skip"];

/** The rules with exceptions worked in, and the pairs of statements that contradict each other. */
export function findConflicts(drafts: readonly Rule[]): { rules: Rule[]; conflicts: PolicyProblem[] } {
  const rules = [...drafts];
  const conflicts: PolicyProblem[] = [];
  for (let i = 0; i < rules.length; i++) {
    for (let j = i + 1; j < rules.length; j++) {
      const [a, b] = [rules[i], rules[j]];
      if (a === undefined || b === undefined || a.verb === b.verb) continue;
      const shared = a.concepts.filter((id) => b.concepts.includes(id));
      if (shared.length === 0 || !overlap(a.limit, b.limit)) continue;
      const [wins, loses] = PRECEDENCE.indexOf(a.verb) < PRECEDENCE.indexOf(b.verb) ? [a, b] : [b, a];
      if (wins.limit !== undefined && narrower(wins.limit, loses.limit)) continue; // the narrower rule comes first anyway
      const open = loses.limit === undefined || wins.limit !== undefined ? undefined : complement(loses.limit);
      if (open !== undefined && shared.length === wins.concepts.length) {
        rules[rules.indexOf(wins)] = { ...wins, limit: open };
      } else {
        const topic = shared.map((id) => CONCEPT_NAMES[id]).join(", ");
        conflicts.push({
          kind: "conflict",
          sentence: b.sentence,
          detail: `On ${topic} this says "${b.verb}", but "${a.sentence}" says "${a.verb}". Say when each of them holds.`,
        });
      }
    }
  }
  return { rules, conflicts };
}

function overlap(a: Limit | undefined, b: Limit | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  if (a.unit !== b.unit) return false;
  return Math.max(a.above ?? 0, b.above ?? 0) < Math.min(a.upTo ?? Infinity, b.upTo ?? Infinity);
}

function narrower(a: Limit, b: Limit | undefined): boolean {
  if (b === undefined) return true;
  if (a.unit !== b.unit) return true;
  return (a.above ?? 0) >= (b.above ?? 0) && (a.upTo ?? Infinity) <= (b.upTo ?? Infinity);
}
