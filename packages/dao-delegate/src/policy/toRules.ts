// Turns a statement into a rule, or into the question that it leaves open.
import { CONCEPT_NAMES } from "../concepts/ids.ts";
import type { ConceptId, Limit, PolicyProblem, Rule } from "../types.ts";
import { gapBetween, joinLimits, outside } from "./bounds.ts";
import type { Clause } from "./readClause.ts";
import { smeared } from "./smeared.ts";
import type { Statement } from "./statements.ts";
import { unique } from "./topics.ts";

/** Topics without a direction: for or against them means nothing until the proposal is known. */
const undirected: readonly ConceptId[] = ["parameters", "governanceProcess", "tokenomics", "people", "vendorChoice"];
const voting: readonly Statement["stance"][] = ["for", "against", "never"];

type Question = Pick<PolicyProblem, "kind" | "detail">;

const halfSaid =
  "It says what not to do, and not what to do instead. Say vote for, vote against, abstain, ask me or skip.";
const unclearAmounts = "I can't tell which amounts are meant. Write them out: between $50,000 and $200,000.";
const oneLimit = "I can't tell which of the topics the amount belongs to. Write one sentence for each.";
const samePlace = "The exception is a part of the topic itself, and I can't tell the two apart. Write it without.";
const tooWide = "It would vote on every proposal, whatever it is. Name the topics, or write skip, ask me or abstain.";
const unknown =
  "It names no topic of DAO governance that I know. Say it in other words, such as grants, audits, elections or inflation.";

/** The rule that a statement makes, or the question to ask back. */
export function toRule(statement: Statement, earlier: readonly Rule[]): Rule | Question {
  const { stance, parts, sentence } = statement;
  if (stance === "unclear") return { kind: "unclear", detail: halfSaid };
  const trouble = parts.map((part) => part.trouble).find((reason) => reason !== null);
  if (trouble)
    return { kind: "unclear", detail: `${trouble[0]?.toUpperCase()}${trouble.slice(1)}. Please write it without.` };
  const limited = parts.filter((part) => part.limit !== undefined);
  const together = limited.length > 1 ? [limited.map(({ text }) => text).join(", ")] : [];
  if ([...parts.map(({ text }) => text), ...together].some(smeared)) return { kind: "unclear", detail: oneLimit };
  const limit = limitOf(parts, earlier);
  if (limit === "unclear") return { kind: "unclear", detail: unclearAmounts };
  const concepts = conceptsOf(statement, limit, earlier);
  if (concepts.length === 0) return { kind: "unmapped", detail: unknown };
  const everything = concepts[0] === "anything" && (limit === undefined || stance === "for");
  if (everything && stance !== "ask" && stance !== "skip") return { kind: "unclear", detail: tooWide };
  const either = voting.includes(stance) ? concepts.find((id) => undirected.includes(id)) : undefined;
  if (either !== undefined)
    return {
      kind: "unclear",
      detail: `I can't tell in which direction: ${CONCEPT_NAMES[either]} can go either way. Say ask me, abstain or skip.`,
    };
  const excepted = unique(parts.flatMap((part) => part.except));
  if (excepted.some((id) => concepts.includes(id))) return { kind: "unclear", detail: samePlace };
  const remaining = stance === "ask" || (stance !== "skip" && concepts.every((id) => general.includes(id)));
  const settled = remaining && parts.some((part) => part.other) ? settledBy(earlier) : [];
  const except = unique([...excepted, ...settled]).filter((id) => !concepts.includes(id));
  return {
    id: "",
    verb: stance,
    concepts,
    ...(except.length > 0 && { except }),
    ...(limit !== undefined && { limit }),
    sentence,
  };
}

function limitOf(parts: readonly Clause[], earlier: readonly Rule[]): Limit | undefined | "unclear" {
  if (parts.some((part) => part.between)) return gapBetween(earlier);
  const limit = joinLimits(parts.flatMap(({ limit }) => (limit === undefined || limit === "unclear" ? [] : [limit])));
  if (limit === "unclear") return limit;
  return outside(
    limit,
    parts.map((part) => part.exceptLimit).find((bound) => bound !== undefined),
  );
}

const general: readonly ConceptId[] = ["anything", "spending", "treasuryManagement"];

function conceptsOf(
  { stance, parts, sentence }: Statement,
  limit: Limit | undefined,
  earlier: readonly Rule[],
): ConceptId[] {
  const named = unique(parts.flatMap((part) => part.concepts));
  const said = parts.map((part) => part.text).join(" ");
  // In "payments up to 3 % of the treasury" the treasury is what the share is of, and no topic.
  const measure =
    limit?.unit === "share" && !/treasur/iu.test(said.replaceAll(/\bof (?:the|our|its) treasury\b/giu, ""));
  const idle: readonly ConceptId[] = measure ? ["anything", "treasuryManagement"] : ["anything"];
  const concepts = named.length > 1 ? named.filter((id) => !idle.includes(id)) : named;
  // "If more than $2 million leaves the treasury" is about whatever moves it.
  const place = concepts.length === 1 && concepts[0] === "treasuryManagement";
  if (limit !== undefined && stance === "ask" && place && moving.test(said)) return ["anything"];
  // "5 % of the treasury" is a share of everything, whatever moves it.
  if (
    limit?.unit === "share" &&
    stance === "ask" &&
    (named.includes("anything") || concepts.every((id) => general.includes(id)))
  )
    return ["anything"];
  const bare = concepts.length === 0 || concepts[0] === "anything";
  return limit !== undefined && bare ? antecedent(limit, parts, earlier, sentence) : concepts;
}

const pointer = /\b(?:it|that|they|them|those|these|this|such)\b/iu;
/** "Anything that moves over $5 million" points at nothing before it. */
const relative = /\b(?:anything|everything|whatever|proposals?|votes?|money|sums?|payments?|amounts?)\s+that\b/giu;
const moving = /\b(?:moves?|moved|changes? hands|leaves?|transfer\w*)\b/iu;

// What a clause with only an amount speaks of: "but ask me above $10 million" of the topic before it, "one firm wants
// over $1 million" of payments.
function antecedent(limit: Limit, parts: readonly Clause[], earlier: readonly Rule[], sentence: string): ConceptId[] {
  const last = earlier.at(-1);
  const said = parts
    .map((part) => part.text)
    .join(" ")
    .replaceAll(relative, " ");
  if (last !== undefined && (last.sentence === sentence || pointer.test(said))) return [...last.concepts];
  if (moving.test(said)) return ["anything"];
  return last?.limit !== undefined && last.limit.unit === limit.unit ? [...last.concepts] : ["spending"];
}

// What "any other" leaves out: everything that an earlier statement votes on.
const settledBy = (earlier: readonly Rule[]): ConceptId[] =>
  unique(earlier.filter(({ verb }) => verb !== "skip").flatMap(({ concepts }) => concepts)).filter(
    (id) => id !== "anything",
  );
