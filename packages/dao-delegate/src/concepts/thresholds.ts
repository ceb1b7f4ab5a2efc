// What it takes to propose or to pass: whether a title that only names it means more of it or less.
import { byNumbers, byTable } from "./byNumbers.ts";
import type { Evidence } from "./classify.ts";
import type { ConceptId } from "./ids.ts";
import { sentencesOf } from "./summary.ts";

/** What somebody needs before they may propose or decide. */
export const threshold =
  /\b(?:(?:min(?:imum)?|initial|proposal|proposing|governance|submission)[ _-]?(?:deposits?|thresholds?|bonds?|stakes?)|deposit (?:to|for) propos\w+|(?:proposal|vote) creation|quorum|voting power (?:needed|required)|required voting power|vot(?:ing|e) threshold)\b/iu;
const lowers =
  /\b(?:lower(?:s|ing|ed)?|reduc(?:e|es|ing|ed)|cut(?:s|ting)?|halv(?:e|es|ing|ed)|drops?|decreas(?:e|es|ing|ed)|falls?|sinks?)\b/iu;
const raises = /\b(?:rais(?:e|es|ing|ed)|increas(?:e|es|ing|ed)|doubl(?:e|es|ing|ed)|higher|lifts?|rises?)\b/iu;
/** Why, and not what. */
const history = /\b(?:was|were|went|rose|fell|had|last (?:year|season|month)|in the past|previously)\b/iu;
const named = /\b(?:deposit|threshold|bond|quorum|voting power|stake)\b/iu;

/** "Minimum deposit" with "falls from 5,000 to 1,000" in the summary makes proposing easier. */
export function weighThresholds(found: Map<ConceptId, Evidence>, title: string, lead: string, body: string): void {
  if (!threshold.test(title) || found.get("easierVoting")?.strength === "title") return;
  const inTitle = byNumbers(title);
  if (inTitle === "down")
    found.set("easierVoting", { concept: "easierVoting", strength: "title", quote: title, where: "title" });
  if (inTitle !== undefined || lowers.test(title) || raises.test(title)) return;
  const sentence = sentencesOf(lead).find(
    (one) => named.test(one) && !history.test(one) && (lowers.test(one) || byNumbers(one) !== undefined),
  );
  const direction = (sentence && byNumbers(sentence)) ?? byTable(body, named);
  const isLower = direction === "down" || (direction === undefined && sentence !== undefined && !raises.test(sentence));
  if (isLower)
    found.set("easierVoting", { concept: "easierVoting", strength: "summary", quote: sentence ?? "", where: "body" });
}
