// Words of a summary that only pass by: "the deposit is burnt when vetoed" makes no proposal about deposits a burn.
import type { Evidence, Strength } from "./classify.ts";
import type { ConceptId } from "./ids.ts";
import { firstSentence } from "./summary.ts";

/** What a sentence says that speaks of this proposal, and not of the world around it. */
const decides =
  /\b(?:(?:this|the|our) (?:proposal|vote|aip|sip|gip|cip|oip|executive|spell|change|upgrade|programme?|budget|request)|propos(?:e|es|ed|ing|al)|we|will|would|shall|should|asks?|requests?|seeks?|to be|vote yes|is going to|aims? to)\b/iu;
/** A list item or a sentence that begins with what to do: "Send …", "* Deploy …". */
const orders =
  /^\W*(?:\d+[.)]\W*)?(?:add|allocat|approv|assign|authori[sz]|bridg|burn|buy|chang|creat|deploy|distribut|elect|enabl|establish|extend|fund|giv|grant|hand|increas|introduc|launch|lower|mint|mov|pay|rais|reduc|remov|renew|replac|revok|sell|send|set|stop|swap|switch|transfer|upgrad|us)(?:e|es|ing)?\b/iu;
/** Later votes, conditions and asides: not what this one does. */
const aside =
  /\b(?:later|future|separate(?:ly)?|another (?:vote|proposal)|previous(?:ly)?|already|so far|last (?:month|year|quarter|season)|not (?:part|in scope)|out of scope|if (?:the|a|an|it|necessary)|may be discussed)\b/iu;

/** Topics that must not be overlooked, wherever a summary touches them. */
const grave: ReadonlySet<ConceptId> = new Set<ConceptId>([
  "powerGranted",
  "powerToBody",
  "inflationUp",
  "blockingPower",
  "windDown",
  "tokenGiveaway",
  "spending",
]);
/** Titles about one of these leave open what else the proposal does. */
const vague: ReadonlySet<ConceptId> = new Set<ConceptId>(["parameters", "tokenomics", "partnership", "publicGoods"]);

const isClear = ({ concept, strength, where }: Evidence): boolean =>
  strength === ("title" satisfies Strength) && where === "title" && !vague.has(concept);

/** Takes out the hints of a summary that say nothing of this proposal, where the title is clearly about another matter. */
export function dropPassing(found: Map<ConceptId, Evidence>, lead: string): void {
  if (![...found.values()].some(isClear)) return;
  const first = firstSentence(lead);
  for (const [concept, { strength, where, quote }] of found) {
    if (strength !== "lead" || where !== "body" || quote === "" || grave.has(concept) || first.includes(quote))
      continue;
    if (isPassing(quote, lead)) found.delete(concept);
  }
}

function isPassing(quote: string, lead: string): boolean {
  const at = lead.indexOf(quote);
  if (at < 0) return false;
  const before = lead.slice(0, at);
  const from = Math.max(before.lastIndexOf("\n"), before.search(/[.!?]\s[^.!?]*$/u) + 1);
  const rest = /[.!?](?:\s|$)|\n|$/u.exec(lead.slice(at + quote.length));
  const sentence = lead.slice(from + 1, at + quote.length + (rest?.index ?? 0));
  const inBrackets = before.lastIndexOf("(") > Math.max(before.lastIndexOf(")"), from);
  return inBrackets || aside.test(sentence) || !(decides.test(sentence) || orders.test(sentence));
}
