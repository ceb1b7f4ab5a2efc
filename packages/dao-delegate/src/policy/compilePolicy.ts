// The policy compiler: plain words become rules, or a question; nothing is turned around in silence.
import type { Limit, Policy, PolicyProblem, Rule, Verb } from "../types.ts";
import { type Clause, clauses, hasContent, readClause, sentences, unique } from "./clauses.ts";
import { findConflicts, PRECEDENCE } from "./conflicts.ts";
import type { Stance } from "./stance.ts";

type Statement = { stance: Stance; parts: Clause[]; sentence: string; limit: Limit | undefined };

/**
 * Compiles a policy in plain words.
 *
 * A policy whose `problems` are not empty must not be activated: each says which sentence, why, and what to write.
 */
export function compilePolicy(text: string): Policy {
  const problems: PolicyProblem[] = [];
  const statements: Statement[] = [];
  for (const sentence of sentences(text)) readSentence(sentence, statements, problems);
  let rest: Policy["rest"] = "skip";
  const drafts: Rule[] = [];
  for (const statement of statements) {
    if (statement.parts.some((part) => part.rest || isEverything(part))) {
      const stance = statement.stance;
      const except = statement.parts.flatMap((part) => part.except);
      const open = except.filter(
        (id) => !statements.some((one) => one !== statement && one.parts.some((part) => part.concepts.includes(id))),
      );
      if (open.length > 0 || statement.parts.some((part) => part.trouble !== null)) {
        problems.push({
          kind: "unclear",
          sentence: statement.sentence,
          detail: "It doesn't say what to do with the exception. Write a sentence for that too.",
        });
      } else if (stance === "skip" || stance === "ask" || stance === "abstain") rest = stance;
      else
        problems.push({
          kind: "unclear",
          sentence: statement.sentence,
          detail: "I can't vote on what no statement describes. Write skip, ask me or abstain for everything else.",
        });
    } else drafts.push(...toRules(statement, drafts, problems));
  }
  const { rules, conflicts } = findConflicts(merge(drafts));
  problems.push(...conflicts, ...findBrokenPromises(statements, rules));
  if (rules.length === 0 && problems.length === 0) {
    problems.push({
      kind: "empty",
      sentence: text.trim(),
      detail: "No statement says what to do. Write for example: Vote for audits. Skip everything else.",
    });
  }
  return { text, rules: rules.map((rule, index) => ({ ...rule, id: `rule-${index + 1}` })), rest, problems };
}

function readSentence(sentence: string, statements: Statement[], problems: PolicyProblem[]): void {
  let pending: Clause[] = [];
  const before = statements.length;
  for (const text of clauses(sentence)) {
    const clause = readClause(text);
    const stance = combine(clause.stances.map((match) => emphatic(match.stance, text)));
    const content = hasContent(text);
    if (stance === undefined) {
      pending.push(clause);
    } else if (stance === "mixed") {
      problems.push({
        kind: "unclear",
        sentence,
        detail: `"${clause.text}" takes more than one stance. Write one sentence for each.`,
      });
    } else if (content || pending.some((part) => speaks(part))) {
      statements.push({ stance, parts: [...pending, clause].filter(speaks), sentence, limit: undefined });
      pending = [];
    } else refer(stance, clause, sentence, statements, problems);
  }
  finish(sentence, pending, statements, before, problems);
}

// "vote against those": the stance of a clause that only points back.
function refer(
  stance: Stance,
  clause: Clause,
  sentence: string,
  statements: Statement[],
  problems: PolicyProblem[],
): void {
  const last = statements.at(-1);
  const points =
    /\b(?:it|that|this|those|these|them|such|always|no|first|yes)\b/iu.test(clause.text) || last?.sentence === sentence;
  if (last === undefined || !points || clause.trouble !== null) {
    problems.push({ kind: "unmapped", sentence, detail: `"${clause.text}" names no topic that I know.` });
    return;
  }
  const both = combine([last.stance, stance]);
  if (both === undefined || both === "mixed") {
    problems.push({
      kind: "conflict",
      sentence,
      detail: `"${clause.text}" contradicts what stands before it: ${last.stance} and ${stance}.`,
    });
  } else last.stance = both;
}

const deontic =
  /\b(?:should|must|shall|stop|always|never|no|not|don't|want|wish|ought|let's|insist|demand|require)\b/iu;

// What a sentence says without a stance: a list that explains the statement before it, or mere background.
function finish(
  sentence: string,
  pending: Clause[],
  statements: Statement[],
  before: number,
  problems: PolicyProblem[],
): void {
  const speaking = pending.filter(speaks);
  if (statements.length > before) statements.at(-1)?.parts.push(...speaking);
  else if (speaking.some((part) => part.concepts.some((id) => id !== "anything") && deontic.test(part.text))) {
    problems.push({
      kind: "noVerb",
      sentence,
      detail: "I can't tell how to vote. Say vote for, vote against, abstain, ask me or skip.",
    });
  }
}

const speaks = (part: Clause): boolean =>
  part.concepts.length > 0 ||
  part.limit !== undefined ||
  part.rest ||
  part.between ||
  part.except.length > 0 ||
  part.trouble !== null;

// "everything" without an amount: the same as "everything else".
const isEverything = (part: Clause): boolean =>
  part.concepts.length === 1 && part.concepts[0] === "anything" && part.limit === undefined && !part.between;

// "Vote for X even if Y" can't be kept where another statement wins over it on Y.
function findBrokenPromises(statements: readonly Statement[], rules: readonly Rule[]): PolicyProblem[] {
  return statements.flatMap(({ stance, parts, sentence }) => {
    const promised = parts.flatMap((part) => part.evenIf);
    const stronger = rules.find(
      (rule) =>
        rule.sentence !== sentence &&
        rule.verb !== stance &&
        rule.verb !== "skip" &&
        stance !== "never" &&
        stance !== "ask" &&
        rule.concepts.some((id) => promised.includes(id)) &&
        PRECEDENCE.indexOf(rule.verb) < PRECEDENCE.indexOf(stance as Verb),
    );
    if (stronger === undefined) return [];
    return [
      { kind: "conflict" as const, sentence, detail: `"Even if" can't be kept: "${stronger.sentence}" comes first.` },
    ];
  });
}

// "Oppose, without exception" is a never.
const emphatic = (stance: Stance, text: string): Stance =>
  stance === "against" &&
  /\bwithout (?:any )?exceptions?\b|\bno matter what\b|\bcategorically\b|\bunconditionally\b/iu.test(text)
    ? "never"
    : stance;

/** One stance out of several; "mixed" when they pull in different directions. */
function combine(found: readonly Stance[]): Stance | "mixed" | undefined {
  const kinds = unique(found);
  if (kinds.length < 2) return kinds[0];
  if (kinds.includes("unclear")) return "unclear";
  if (kinds.every((kind) => kind === "never" || kind === "against")) return "never";
  return "mixed";
}

function toRules({ stance, parts, sentence }: Statement, earlier: readonly Rule[], problems: PolicyProblem[]): Rule[] {
  const trouble = parts.find((part) => part.trouble !== null)?.trouble;
  const fail = (kind: PolicyProblem["kind"], detail: string) => {
    problems.push({ kind, sentence, detail });
    return [];
  };
  if (stance === "unclear")
    return fail(
      "unclear",
      "It says what not to do, and not what to do instead. Say vote for, vote against, abstain, ask me or skip.",
    );
  if (trouble !== null && trouble !== undefined)
    return fail("unclear", `${trouble[0]?.toUpperCase()}${trouble.slice(1)}. Please write it without.`);
  const limits = parts.flatMap((part) => (part.limit === undefined || part.limit === "unclear" ? [] : [part.limit]));
  const limit = parts.some((part) => part.between) ? gapBetween(earlier) : joinLimits(limits);
  if (limit === "unclear")
    return fail("unclear", "I can't tell which amounts are meant. Write them out: between $50,000 and $200,000.");
  const except = unique(parts.flatMap((part) => part.except));
  const exceptLimit = parts.map((part) => part.exceptLimit).find((bound) => bound !== undefined);
  let concepts = unique(parts.flatMap((part) => part.concepts));
  if (concepts.length > 1) concepts = concepts.filter((id) => id !== "anything");
  if (limit !== undefined && (concepts.length === 0 || (concepts[0] === "anything" && limit.unit === "usd")))
    concepts = [...antecedent(limit, parts, earlier, sentence)];
  if (parts.some((part) => /\banything|\beverything|\bwhatever/iu.test(part.text)) && limit?.unit === "share")
    concepts = ["anything"];
  if (limit?.unit === "share" && concepts.every((id) => ["spending", "treasuryManagement"].includes(id)))
    concepts = ["anything"];
  if (concepts[0] === "anything" && limit === undefined && stance !== "ask" && stance !== "skip") {
    return fail(
      "unclear",
      "It would vote on every proposal, whatever it is. Name the topics, or write skip, ask me or abstain.",
    );
  }
  if (concepts.length === 0)
    return fail(
      "unmapped",
      "It names no topic of DAO governance that I know. Say it in other words, such as grants, audits, elections or inflation.",
    );
  const settled = stance === "ask" && parts.some((part) => part.other) ? settledBefore(earlier, concepts) : [];
  const exceptions = unique([...except, ...settled]).filter((id) => !concepts.includes(id));
  const bound = exceptLimit === undefined ? limit : outside(limit, exceptLimit);
  if (bound === "unclear") return fail("unclear", "The exception and the amount don't fit together.");
  return [
    {
      id: "",
      verb: stance,
      concepts,
      ...(exceptions.length > 0 ? { except: exceptions } : {}),
      ...(bound === undefined ? {} : { limit: bound }),
      sentence,
    },
  ];
}

// "but ask me above $10 million" speaks of the topic before it; "one firm wants over $1 million" of payments.
function antecedent(
  limit: Limit,
  parts: readonly Clause[],
  earlier: readonly Rule[],
  sentence: string,
): Rule["concepts"] {
  const last = earlier.at(-1);
  if (limit.unit === "share") return ["anything"];
  if (last !== undefined && last.sentence === sentence) return last.concepts;
  if (parts.some((part) => /\b(?:moves?|moved|changes? hands|leaves?|transfer\w*)\b/iu.test(part.text)))
    return ["anything"];
  return last?.limit !== undefined && last.limit.unit === limit.unit ? last.concepts : ["spending"];
}

// What "any other" leaves out: everything that an earlier statement votes on.
const settledBefore = (earlier: readonly Rule[], concepts: Rule["concepts"]) =>
  unique(earlier.filter((rule) => rule.verb !== "skip").flatMap((rule) => rule.concepts)).filter(
    (id) => !concepts.includes(id) && id !== "anything",
  );

function gapBetween(earlier: readonly Rule[]): Limit | "unclear" {
  const upTo = earlier.map((rule) => rule.limit?.upTo).find((bound) => bound !== undefined);
  const above = earlier.map((rule) => rule.limit?.above).find((bound) => bound !== undefined);
  return upTo === undefined || above === undefined || upTo >= above
    ? "unclear"
    : { unit: "usd", above: upTo, upTo: above };
}

function joinLimits(limits: readonly Limit[]): Limit | undefined | "unclear" {
  const [first, ...others] = limits;
  if (first === undefined) return undefined;
  return others.reduce<Limit | "unclear">((joined, next) => {
    if (joined === "unclear" || joined.unit !== next.unit) return "unclear";
    const same = joined.above === next.above && joined.upTo === next.upTo;
    if (same) return { ...joined, ...next };
    return (joined.above ?? next.above) === (next.above ?? joined.above) &&
      (joined.upTo ?? next.upTo) === (next.upTo ?? joined.upTo)
      ? { ...joined, ...next }
      : "unclear";
  }, first);
}

function outside(limit: Limit | undefined, excepted: Limit): Limit | "unclear" {
  const flipped =
    excepted.above !== undefined && excepted.upTo === undefined
      ? { unit: excepted.unit, upTo: excepted.above }
      : { unit: excepted.unit, above: excepted.upTo };
  if (excepted.above !== undefined && excepted.upTo !== undefined) return "unclear";
  return limit === undefined ? (flipped as Limit) : (joinLimits([limit, flipped as Limit]) ?? "unclear");
}

// Statements that say the same of the same money become one rule; "never" swallows "against".
function merge(drafts: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const rule of drafts) {
    const same = merged.findIndex((other) => sameGround(other, rule));
    const other = merged[same];
    if (other === undefined) merged.push(rule);
    else if (other.verb === rule.verb) {
      if (other.sentence !== rule.sentence || rule.concepts.every((id) => other.concepts.includes(id)))
        merged[same] = { ...other, concepts: unique([...other.concepts, ...rule.concepts]) };
      else merged.push(rule);
    } else merged[same] = { ...other, verb: "never" };
  }
  return merged;
}

const hostile = (verb: Verb): boolean => verb === "never" || verb === "against";

function sameGround(a: Rule, b: Rule): boolean {
  const ground = (rule: Rule) => JSON.stringify([rule.limit ?? null, [...rule.concepts].sort(), rule.except ?? []]);
  return (a.verb === b.verb || (hostile(a.verb) && hostile(b.verb))) && ground(a) === ground(b);
}
