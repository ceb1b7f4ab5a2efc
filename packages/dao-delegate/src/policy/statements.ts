// Puts the clauses of a policy together: a statement has one stance, and all the clauses that belong to it.
import type { ConceptId, PolicyProblem } from "../types.ts";
import { type Clause, readClause } from "./readClause.ts";
import { clauseGroups, type Sentence } from "./split.ts";
import { type Stance, stanceOfWord } from "./stance.ts";
import { hasContent, unique } from "./topics.ts";
import { nearlyVerb, unreadWord } from "./unread.ts";

export type Statement = { stance: Stance; readonly parts: Clause[]; readonly sentence: string };

type Reading = { readonly statements: Statement[]; readonly problems: PolicyProblem[]; readonly background: string[] };

/** Reads sentence after sentence; "vote against those" may point back to an earlier one. */
export function readStatements(list: readonly Sentence[]): Reading {
  const reading: Reading = { statements: [], problems: [], background: [] };
  for (const sentence of list) readSentence(sentence, reading);
  return reading;
}

function readSentence(sentence: Sentence, reading: Reading): void {
  const before = reading.statements.length;
  let pending: Clause[] = [];
  for (const group of clauseGroups(sentence.text)) {
    // A topic without a stance before a semicolon can't wait for the stance of another topic.
    if (pending.length > 0 && group.some(hasContent)) {
      noStance(sentence.text, reading);
      pending = [];
    }
    pending = readGroup(group, pending, sentence.text, reading);
  }
  finish(sentence, pending, before, reading);
}

// Reads the clauses between two semicolons; returns those that still wait for a stance.
function readGroup(group: readonly string[], waiting: Clause[], sentence: string, reading: Reading): Clause[] {
  const { statements, problems } = reading;
  const before = statements.length;
  let pending = waiting; // "Grants above $1 million: no"
  for (const text of group) {
    const clause = readClause(text);
    const stance = combine(clause.stances.map((match) => emphatic(match.stance, text))) ?? stanceOfWord(text);
    if (stance === undefined) pending = [...pending, clause].filter(speaks);
    else if (stance === "mixed") {
      const detail = `"${clause.text}" takes more than one stance. Write one sentence for each.`;
      problems.push({ kind: "unclear", sentence, detail });
    } else if (hasContent(text) || pending.length > 0) {
      statements.push({ stance, parts: [...pending, clause].filter(speaks), sentence });
      pending = [];
    } else pointBack(stance, clause, sentence, reading);
  }
  if (statements.length === before) return pending;
  // What follows a statement explains it: "Support integrations: bridges, rollups".
  if (pending.some((part) => part.rest)) noStance(sentence, reading);
  else statements.at(-1)?.parts.push(...pending);
  return [];
}

function noStance(sentence: string, { problems }: Reading): void {
  const detail = "I can't tell how to vote. Say vote for, vote against, abstain, ask me or skip.";
  problems.push({ kind: "noVerb", sentence, detail });
}

function takesBack(sentence: string, { problems }: Reading): void {
  const detail = "It could take back or turn the sentence before it. Say both in one sentence, or leave it out.";
  problems.push({ kind: "unclear", sentence, detail });
}

const pointer = /\b(?:it|that|this|those|these|them|such|always|no|first|yes)\b/iu;

// "vote against those": the stance of a clause that only points back.
function pointBack(stance: Stance, clause: Clause, sentence: string, { statements, problems }: Reading): void {
  const last = statements.at(-1);
  const own = last?.sentence === sentence || unreadWord({ sentence, stance }) === undefined;
  const points = own && (pointer.test(clause.text) || last?.sentence === sentence);
  if (last === undefined || !points || clause.trouble !== null) {
    problems.push({ kind: "unmapped", sentence, detail: `"${clause.text}" names no topic that I know.` });
    return;
  }
  // "Vote against audits? Never!" answers its own order.
  const answered = last.sentence === sentence && sentence.includes("?");
  const both =
    answered && last.parts.some((part) => part.stances.length > 0) ? "mixed" : combine([last.stance, stance]);
  if (both !== undefined && both !== "mixed") last.stance = both;
  else {
    const detail = `"${clause.text}" contradicts what stands before it: ${last.stance} and ${stance}.`;
    problems.push({ kind: "conflict", sentence, detail });
  }
}

const deontic =
  /\b(?:should|must|shall|stop|always|never|no|not|don't|want|wish|ought|let's|insist|demand|require)\b/iu;

// "Our tokens should not be handed out", "Treat swaps with suspicion": a wish, though its topic or its verb is unknown.
// ("Keep the purse closed" is a mood; it stands in the table as read, without a rule.)
const wish =
  /\b(?:should|must|shall|ought|never|needs? to|has to|have to|may not|cannot|can't|let's|nobody|no one|no-one)\b|^\W*(?:please\s+)?(?:bin|treat|trash|kill|block|stop|avoid|prefer|drop|refuse|accept|let|limit|cap|cut|don't|do not)\b/iu;

/** What a wish for a DAO is about; "a protocol should not depend on anyone's goodwill" is a principle. */
const matter =
  /\b(?:tokens?|funds|mint\w*|fre[e]?z\w*|fro[z]en|upgrad\w*|grants?|powers?|keys?|spend\w*|pay\w*|functions?|proposals?|swaps?)\b|\btreasury\b.*\b(?:not|never)\b/iu;

/** "For closing those that exist": an order whose topic is missing. */
const halfOrder = /^(?:for|against|pro|contra)\s/iu;

// "I'm a smart contract auditor" tells of the voter, not of a vote.
const aboutMe =
  /^(?:hi|hello|gm)\b|^(?:dear [^,]*, )?(?:i|i'm|i am|my|we|part of my|the dao)\b(?!.*\b(?:unhappy|happy|hope|wish|want|fear|prefer|refrain|avoid|stopped|could|might|would|will|insist|champion|worried|value|appreciate)\b)|\b(?:don't|doesn't) interest me\b/iu;

// "Vote for audits. Not!": what takes back, turns or narrows the sentence before it.
const afterthought =
  /^\W*(?:not\b|no\b|nope|never\b|or (?:not|maybe|rather)|just kidding|kidding|joking|jk\b|scratch|forget|cancel|undo|reverse|on second thought|actually|rather|except|unless|only\b|but\b|wrong|the opposite|opposite|instead|never ?mind|if\b|when\b|as long as|provided|(?:that|this|it|all that|the above)\b.*\b(?:not|wrong|opposite|joke|reverse|false|untrue|lie)\b)|n't mean (?:that|it)\b|\b(?:the|that) (?:opposite|reverse|other way)\b|\bi (?:lied|lie|was joking|am joking)\b/iu;

/** "The treasury must last": such words set the scene, and are no wish on their own. */
const scenery: readonly ConceptId[] = ["anything", "treasuryManagement"];

const included = /\b(?:included|includes|counts?|too|as well|also)\b/iu;

// What is left without a stance is background, unless it sounds like a wish.
function finish({ text, listed }: Sentence, pending: readonly Clause[], before: number, reading: Reading): void {
  const { statements, problems, background } = reading;
  if (statements.length > before && pending.length > 0 && included.test(text)) {
    statements.at(-1)?.parts.push(...pending);
    return;
  }
  const topical = pending.some(({ rest, concepts }) => rest || concepts.some((id) => !scenery.includes(id)));
  const bounded = pending.some(({ limit }) => limit !== undefined);
  const alone =
    statements.length === before &&
    (bounded ||
      ((topical || halfOrder.test(text) || (wish.test(text) && matter.test(text)) || nearlyVerb(text) !== undefined) &&
        !aboutMe.test(text)));
  if (alone || (topical && (listed || statements.length > before || deontic.test(text)))) noStance(text, reading);
  else if (statements.length === before && !problems.some(({ sentence }) => sentence === text)) {
    if (afterthought.test(text)) takesBack(text, reading);
    else background.push(text);
  }
}

const speaks = (part: Clause): boolean =>
  part.concepts.length > 0 ||
  part.limit !== undefined ||
  part.rest ||
  part.between ||
  part.except.length > 0 ||
  part.trouble !== null;

const insistent = /\bwithout (?:any )?exceptions?\b|\bno matter what\b|\bcategorically\b|\bunconditionally\b/iu;

// "Oppose, without exception" is a never.
const emphatic = (stance: Stance, text: string): Stance =>
  stance === "against" && insistent.test(text) ? "never" : stance;

/** One stance out of several; "mixed" when they pull in different directions. */
function combine(found: readonly Stance[]): Stance | "mixed" | undefined {
  const kinds = unique(found);
  if (kinds.length < 2) return kinds[0];
  if (kinds.includes("unclear")) return "unclear";
  return kinds.every((kind) => kind === "never" || kind === "against") ? "never" : "mixed";
}
