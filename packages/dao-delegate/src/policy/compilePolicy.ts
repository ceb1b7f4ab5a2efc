// The policy compiler: plain words become rules, or a question; nothing is turned around in silence.
import type { Policy, PolicyProblem, Rule, Verb } from "../types.ts";
import { findConflicts, PRECEDENCE } from "./conflicts.ts";
import { amounts } from "./limits.ts";
import type { Clause } from "./readClause.ts";
import { sentences } from "./split.ts";
import { readStatements, type Statement } from "./statements.ts";
import { unique } from "./topics.ts";
import { toRule } from "./toRules.ts";
import { unreadWord } from "./unread.ts";

/**
 * Compiles a policy in plain words.
 *
 * A policy whose `problems` are not empty must not be activated: each says which sentence, why, and what to write.
 */
export function compilePolicy(text: string): Policy {
  const { statements, problems, background } = readStatements(sentences(text));
  const drafts: Rule[] = [];
  let rest: Policy["rest"] = "skip";
  for (const statement of statements) {
    const word = unreadWord(statement);
    if (word !== undefined) {
      problems.push({ kind: "unclear", sentence: statement.sentence, detail: unreadDetail(word) });
      continue;
    }
    const read = statement.parts.some(isRest) ? restOf(statement, statements) : toRule(statement, drafts);
    if (typeof read === "string") rest = read;
    else if ("verb" in read) drafts.push(read);
    else problems.push({ ...read, sentence: statement.sentence });
  }
  problems.push(...findUnusedAmounts(statements, drafts, problems));
  const { rules, conflicts } = findConflicts(merge(drafts));
  problems.push(...conflicts, ...findBrokenPromises(statements, rules));
  if (rules.length === 0 && problems.length === 0) {
    const detail = "No statement says what to do. Write for example: Vote for audits. Skip everything else.";
    problems.push({ kind: "empty", sentence: text.trim(), detail });
  }
  return {
    text,
    rules: rules.map((rule, index) => ({ ...rule, id: `rule-${index + 1}` })),
    rest,
    problems,
    background,
  };
}

const unreadDetail = (word: string): string =>
  `I can't tell what "${word}" changes here, and I could turn the sentence around. Write it without.`;

// "everything" without an amount is the same as "everything else".
const isRest = (part: Clause): boolean =>
  part.rest ||
  (part.concepts.length === 1 && part.concepts[0] === "anything" && part.limit === undefined && !part.between);

function restOf(
  { stance, parts, sentence }: Statement,
  all: readonly Statement[],
): Policy["rest"] | Omit<PolicyProblem, "sentence"> {
  const excepted = parts.flatMap((part) => part.except);
  const others = all
    .filter((one) => one.sentence !== sentence)
    .flatMap((one) => one.parts.flatMap((part) => part.concepts));
  if (excepted.some((id) => !others.includes(id))) {
    return { kind: "unclear", detail: "It doesn't say what to do with the exception. Write a sentence for that too." };
  }
  const trouble = parts.find((part) => part.trouble !== null)?.trouble;
  if (trouble) return { kind: "unclear", detail: `${trouble[0]?.toUpperCase()}${trouble.slice(1)}.` };
  if (stance === "skip" || stance === "ask" || stance === "abstain") return stance;
  const detail = "I can't vote on what no statement describes. Write skip, ask me or abstain for everything else.";
  return { kind: "unclear", detail };
}

// "Vote for X even if Y" can't be kept where another statement wins over it on Y.
function findBrokenPromises(statements: readonly Statement[], rules: readonly Rule[]): PolicyProblem[] {
  return statements.flatMap(({ stance, parts, sentence }) => {
    const promised = parts.flatMap((part) => part.evenIf);
    const rank = PRECEDENCE.indexOf(stance as Verb);
    const stronger = rules.find(
      ({ verb, concepts }) => PRECEDENCE.indexOf(verb) < rank && concepts.some((id) => promised.includes(id)),
    );
    if (stronger === undefined) return [];
    return [{ kind: "conflict", sentence, detail: `"Even if" can't be kept: "${stronger.sentence}" comes first.` }];
  });
}

/** An amount that was read and bounds nothing was lost on the way: the rule would be wider than the words. */
function findUnusedAmounts(
  statements: readonly Statement[],
  drafts: readonly Rule[],
  problems: readonly PolicyProblem[],
): PolicyProblem[] {
  const asked = new Set(problems.map(({ sentence }) => sentence));
  return unique(statements.map(({ sentence }) => sentence)).flatMap((sentence) => {
    const limits = drafts.flatMap((rule) => (rule.sentence === sentence && rule.limit ? [rule.limit] : []));
    const bounds = limits.flatMap(({ above, upTo }) => [above, upTo]);
    const lost = amounts(sentence).find(({ value }) => !bounds.some((bound) => isSame(bound, value)));
    if (lost === undefined || asked.has(sentence)) return [];
    const words = sentence.slice(lost.start, lost.end);
    const detail = `I can't tell what "${words}" bounds here. Write one sentence for it, with its topic.`;
    return [{ kind: "unclear", sentence, detail }];
  });
}

const isSame = (bound: number | undefined, value: number): boolean =>
  bound !== undefined && Math.abs(bound - value) <= 1e-9 * Math.max(1, value);

// Statements that say the same of the same money become one rule; "never" swallows "against".
function merge(drafts: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const rule of drafts) {
    const index = merged.findIndex((other) => sameGround(other, rule));
    const other = merged[index];
    if (other === undefined) merged.push(rule);
    else if (other.verb !== rule.verb) merged[index] = { ...other, verb: "never" };
    else merged[index] = { ...other, concepts: unique([...other.concepts, ...rule.concepts]) };
  }
  return merged;
}

const hostile = (verb: Verb): boolean => verb === "never" || verb === "against";

function sameGround(a: Rule, b: Rule): boolean {
  const ground = (rule: Rule) => JSON.stringify([rule.limit ?? null, [...rule.concepts].sort(), rule.except ?? []]);
  return (a.verb === b.verb || (hostile(a.verb) && hostile(b.verb))) && ground(a) === ground(b);
}
