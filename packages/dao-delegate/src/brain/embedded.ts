// The embedded brain: a lexicon, the facts, and the order of the rules. No network, no chance: the same input gives
// the same verdict, byte for byte. It votes only on what the title or the calldata say; where only the summary
// speaks, it asks.
import { hashOf } from "../canonicalJson.ts";
import { classify, type Evidence } from "../concepts/classify.ts";
import { CUE_TABLES } from "../concepts/cues/index.ts";
import { CONCEPT_NAMES } from "../concepts/ids.ts";
import { leadOf } from "../concepts/lead.ts";
import { isLimitless } from "../concepts/limitless.ts";
import { sentencesOf } from "../concepts/summary.ts";
import { describeLimit } from "../policy/readBack.ts";
import { findMentions } from "../text/money.ts";
import type { Action, Brain, ConceptId, Policy, PreparedProposal, Reason, Rule, Verdict } from "../types.ts";
import { isDecoded, largestMention, sumFor, within } from "./amounts.ts";
import { movesMoney } from "./movesMoney.ts";
import { hasManyOptions } from "./options.ts";
import { askAboutUnread } from "./unread.ts";

const version = "synergy-lab/embedded-brain/3";

/** A rule that matches, and whether the evidence carries a vote or only a question. */
type Hit = { rule: Rule; sure: boolean; sumMissing: boolean; reason: Reason };

/** The brain that needs nothing but the proposal: about a millisecond, no model, no network. */
export function embeddedBrain(): Brain {
  return { id: "embedded", modelHash: hashOf({ version, cues: CUE_TABLES }), judge };
}

const judge = (policy: Policy, proposal: PreparedProposal): Verdict =>
  askAboutUnread(weigh(policy, proposal), proposal);

/** What a proposal touches has nothing to do with the policy, so that many policies share one look at it. */
const classified = new WeakMap<PreparedProposal, ReadonlyMap<ConceptId, Evidence>>();

function evidenceIn(proposal: PreparedProposal): ReadonlyMap<ConceptId, Evidence> {
  const evidence = classified.get(proposal) ?? classify(proposal);
  classified.set(proposal, evidence);
  return evidence;
}

function weigh(policy: Policy, proposal: PreparedProposal): Verdict {
  const evidence = evidenceIn(proposal);
  const hits = policy.rules.flatMap((rule) => match(rule, evidence, proposal));
  const sure = hits.filter((hit) => hit.sure);
  const unsure = hits.filter((hit) => !hit.sure);
  const by = (list: readonly Hit[], verb: Rule["verb"]) => list.filter((hit) => hit.rule.verb === verb);

  const never = by(sure, "never");
  if (never.length > 0) return cast("against", never, proposal);
  // A never in doubt asks, unless another statement is sure to vote against anyway.
  const refused = by(sure, "against").length > 0;
  const asked = [...by(sure, "ask"), ...(refused ? [] : by(unsure, "never"))];
  if (asked.length > 0) return verdict("ask", asked, 9000);
  for (const action of ["abstain", "against", "for"] as const) {
    const firm = by(sure, action);
    const doubts = action === "against" ? by(unsure, "for").filter(exchanges) : [];
    if (firm.length > 0 && doubts.length > 0) return verdict("ask", [...firm, ...doubts], 5000);
    if (firm.length > 0) return cast(action, firm, proposal);
  }
  const skipped = by(sure, "skip");
  const hints = unsure.filter((hit) => hit.rule.verb !== "skip");
  const inLimits = hints.some((hit) => hit.rule.limit !== undefined && !hit.sumMissing);
  if (hints.length > 0 && (skipped.length === 0 || inLimits)) return verdict("ask", hints, 5000);
  if (skipped.length > 0) return verdict("skip", skipped, 8000);
  return {
    action: policy.rest,
    ruleIds: [],
    reasons: [{ ruleId: "rest", text: "No statement of the policy speaks of it." }],
    confidenceBps: 7000,
  };
}

// Money that is only exchanged is no payment: where the summary speaks of that, a vote against needs a human.
const exchanges = ({ rule }: Hit): boolean =>
  rule.concepts.some((concept) => concept === "treasurySwap" || concept === "endowment");

/** What a rule has to say about a proposal: nothing, or one hit. */
function match(rule: Rule, found: ReadonlyMap<ConceptId, Evidence>, proposal: PreparedProposal): Hit[] {
  const excepted = rule.except?.some((concept) => found.get(concept)?.strength === "title");
  if (excepted) return [];
  const evidence = rule.concepts.flatMap((concept) => evidenceOf(concept, found, proposal)).sort(strongestFirst)[0];
  if (evidence === undefined) return [];
  // A payment in the DAO's own token is a gift to those who fear gifts, and no programme to those who want some.
  if (rule.verb === "for" && evidence.concept === "tokenGiveaway" && evidence.where !== "title") return [];
  const inside = rule.limit === undefined ? "yes" : within(rule.limit, evidence.concept, proposal);
  if (inside === "no") return [];
  if (inside === "unknown" && rule.verb !== "for" && rule.verb !== "against") return [];
  // A summary is enough to refuse, and too little to vote for something or to look away from it.
  const looksAway = rule.verb === "for" || rule.verb === "skip";
  const clear = evidence.strength === "title" || (evidence.strength === "summary" && !looksAway);
  const sure = clear && inside === "yes" && !isOpenQuestion(rule, evidence, proposal);
  const sumMissing = inside === "unknown";
  return [{ rule, sure, sumMissing, reason: reasonFor(rule, evidence, proposal, sumMissing) }];
}

function evidenceOf(
  concept: ConceptId,
  found: ReadonlyMap<ConceptId, Evidence>,
  proposal: PreparedProposal,
): Evidence[] {
  if (concept === "anything")
    return movesMoney(found, proposal) ? [{ concept, strength: "title", quote: "", where: "title" }] : [];
  const evidence = found.get(concept);
  return evidence === undefined ? [] : [evidence];
}

const strengths = ["title", "summary", "doubt", "lead"];
const strongestFirst = (a: Evidence, b: Evidence) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength);

const limitless =
  /\b(?:unlimited|unrestricted|irrevocabl[ey]|infinite|blanket|without (?:a|any|further) (?:dao |governance |token )?(?:vote|limit)s?)\b/iu;
const repeats = /\b(?:monthly|weekly|(?:per|a|each|every) (?:month|week|epoch|quarter))\b/iu;

// "$20,000 per month" is more than it says; a report that comes monthly costs nothing.
const sumsAgain = ({ clean }: PreparedProposal): boolean =>
  [clean.title, ...sentencesOf(leadOf(clean.body))].some(
    (sentence) => repeats.test(sentence) && findMentions(sentence).some(({ unit }) => unit !== null),
  );

// Where even a clear title leaves a question: powers whose limits nobody stated, and sums read from prose.
function isOpenQuestion(rule: Rule, evidence: Evidence, proposal: PreparedProposal): boolean {
  const said = `${evidence.quote} ${proposal.clean.title}`;
  if (evidence.concept === "powerGranted") return !limitless.test(said) && !isLimitless(evidence.quote);
  if (rule.verb !== "for" || rule.limit?.upTo === undefined || isDecoded(proposal)) return false;
  return largestMention(proposal) > rule.limit.upTo * 2 || sumsAgain(proposal);
}

function cast(action: "for" | "against" | "abstain", hits: readonly Hit[], proposal: PreparedProposal): Verdict {
  if (action === "abstain" || !hasManyOptions(proposal)) return verdict(action, hits, 9000);
  const asked = verdict("ask", hits, 5000);
  return {
    ...asked,
    reasons: [
      ...asked.reasons,
      { ruleId: "options", text: "The vote is a choice among several options, not for or against." },
    ],
  };
}

const verdict = (action: Action, hits: readonly Hit[], confidenceBps: number): Verdict => ({
  action,
  ruleIds: hits.map((hit) => hit.rule.id),
  reasons: hits.map((hit) => hit.reason),
  confidenceBps,
});

function reasonFor(rule: Rule, evidence: Evidence, proposal: PreparedProposal, sumMissing: boolean): Reason {
  const sum = rule.limit === undefined ? null : sumFor(evidence.concept, proposal);
  const money =
    sum === null ? "" : `, about $${Math.round(sum).toLocaleString("en-US")} (the rule: ${describeLimit(rule.limit)})`;
  const missing = sumMissing ? "; it names no sum that I can compare" : "";
  const text = `${rule.verb}: ${CONCEPT_NAMES[evidence.concept]}${money}${missing}`;
  return { ruleId: rule.id, text, ...(evidence.quote === "" ? {} : { quote: evidence.quote, where: evidence.where }) };
}
