// The compiled policy in words, for the human to confirm.
import { CONCEPT_NAMES } from "../concepts/ids.ts";
import type { Limit, Policy, Verb } from "../types.ts";

const verbs: Readonly<Record<Verb, string>> = {
  for: "vote for",
  against: "vote against",
  never: "never for, vote against",
  abstain: "abstain",
  ask: "ask me",
  skip: "skip",
};

const amount = (limit: Limit, value: number): string =>
  limit.unit === "usd" ? `$${value.toLocaleString("en-US")}` : `${Math.round(value * 10_000) / 100} % of the treasury`;

/** A limit in words, such as "above $500,000"; "any sum" when there is none. */
export function describeLimit(limit: Limit | undefined): string {
  if (limit === undefined) return "any sum";
  const { above, upTo } = limit;
  const to = limit.oneRecipient ? ", all to one recipient" : "";
  if (above !== undefined && upTo !== undefined)
    return `above ${amount(limit, above)} and up to ${amount(limit, upTo)}${to}`;
  return above !== undefined ? `above ${amount(limit, above)}${to}` : `up to ${amount(limit, upTo ?? 0)}${to}`;
}

/** One row of the table that the human reads before a policy counts. */
export type PolicyRow = { id: string; verb: string; about: string; except: string; limit: string; sentence: string };

/** The rules as rows, then sentences that count for nothing, and what happens with everything else as the last one. */
export function readBack(policy: Policy): PolicyRow[] {
  const rows = policy.rules.map((rule) => ({
    id: rule.id,
    verb: verbs[rule.verb],
    about: rule.concepts.map((id) => CONCEPT_NAMES[id]).join("; "),
    except: (rule.except ?? []).map((id) => CONCEPT_NAMES[id]).join("; "),
    limit: describeLimit(rule.limit),
    sentence: rule.sentence,
  }));
  // Whoever wrote a wish that was taken for background sees it here.
  const unused = (policy.background ?? []).map((sentence) => ({
    id: "background",
    verb: "read, no rule",
    about: "",
    except: "",
    limit: "",
    sentence,
  }));
  return [
    ...rows,
    ...unused,
    { id: "rest", verb: verbs[policy.rest], about: "everything else", except: "", limit: "any sum", sentence: "" },
  ];
}
