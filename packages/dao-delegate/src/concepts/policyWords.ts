// How people say in a policy what they mean. Where two phrases overlap, the longer one counts.
import type { ConceptId } from "./ids.ts";
import { phrases } from "./phrase.ts";
import { moneySayings } from "./sayings/money.ts";
import { riskSayings } from "./sayings/risk.ts";
import { ruleSayings } from "./sayings/rule.ts";

/** What to look for in a policy, concept by concept. */
export const POLICY_WORDS = Object.entries({ ...riskSayings, ...moneySayings, ...ruleSayings }).map(
  ([concept, list]) => ({
    concept: concept as ConceptId,
    patterns: phrases(list),
  }),
);
