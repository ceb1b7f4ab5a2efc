// How a text asks for money: the sentence with the request, and the sum of its budget.
import { findMentions, worthOf } from "../text/money.ts";
import { statementsOf } from "../text/sentences.ts";
import type { PreparedProposal } from "../types.ts";
import { sentencesOf } from "./summary.ts";

const asking =
  /\b(?:request(?:s|ed|ing)?|ask(?:s|ing)? (?:for|the|to|that)|asks?(?=[\s*]+[\d$])|the ask is|asks? of|in (?:two|three|four) (?:payments|tranches|instalments|parts)|set aside|use (?=\d)|(?:of|from) the (?:treasury|community pool)|up to \$|seek(?:s|ing)?|appl(?:y|ies|ying) for|budget|grants? of|to fund|fund(?:ing|ed)|funds (?:the|for|a)\b|fees?|costs?|compensat\w+|reimburs\w+|salar\w+|stream(?:s|ed)?|pay(?:s|ment)? of|pay(?:s|ing)? (?:a |an |the |out )?(?=[$\d])|(?:sends?|donates?|gets?) \W{0,3}(?=[\d$])|(?:renew|continu|engag)\w* [^.]{0,60} (?:at|for) \W{0,3}\$|(?:is|are) needed|by milestones?)\b/iu;
const notAsking =
  /\b(?:raised|earned|tvl|volume|revenue|already|market cap|previous\w*|last (?:year|season|quarter)|delegat\w+|swap\w*|convert\w*|sell\w*|stak\w+|reduced|gamed|recoverable|provides?|paid by|custody|circulat\w+|powers?|authority|return\w*|deposit\w*|borrow\w*)\b/iu;

/** Less is a price or a fee, and no request. */
const smallest = 1000; // USD

const worthIn = (sentence: string, { proposal }: PreparedProposal): number =>
  Math.max(0, ...findMentions(sentence).map((mention) => worthOf(mention, proposal.context) ?? 0));

/** The words of a summary that ask for a sum of money. */
export function askIn(lead: string, prepared: PreparedProposal): string | undefined {
  return sentencesOf(lead).find(
    (sentence) => asking.test(sentence) && !notAsking.test(sentence) && worthIn(sentence, prepared) >= smallest,
  );
}

/** "Voting costs $2" is no request, whatever its words. */
export function isTrifle(quote: string, lead: string, prepared: PreparedProposal): boolean {
  const from = lead.indexOf(quote);
  const worth = from < 0 ? 0 : worthIn(lead.slice(from, from + quote.length + 12), prepared);
  return worth > 0 && worth < smallest / 2;
}

const opening = 4; // sentences
const outright = /\b(?:requests?|ask(?:s|ing)?|seeks?|propos(?:e|es|al)|renews?|gets?|receives?|sends?|donates?)\b/iu;

/** A request in so many words, in the first sentences: it is one whatever else the title is about. */
export function outrightAsk(lead: string, prepared: PreparedProposal): string | undefined {
  const first = sentencesOf(lead)
    .filter((sentence) => sentence.trim() !== "")
    .slice(0, opening)
    .join("\n");
  const sentence = askIn(first, prepared);
  return sentence !== undefined && outright.test(sentence) ? sentence : undefined;
}

const budgetHeading = /\b(?:budget|costs?|fees?|terms|payments?|payout|funding|compensation|pricing|ask)\b/iu;
const budgetRow = /^\W*(?:(?:annual|total|yearly) )?(?:fees?|total|costs?|budget|compensation|price|amount)\b/iu;
const isPaid =
  /\b(?:renew|initiative|program|matching|fund|budget|grant|reward|compensat|engagement|retainer|incentiv|sponsor)\w*|<>|\bphase \d/iu;
/** "LabDAO <> Umbrella, phase 3" continues what is paid for. */
export const isEngagement = (title: string): boolean => /<>|\bphase \d|\brenewal\b/iu.test(title);

/** The largest sum that the budget of a text states, in USD; null where the title speaks of nothing that is paid. */
export function budgetSum(prepared: PreparedProposal): number | null {
  const { title, body } = prepared.clean;
  if (!isPaid.test(title)) return null;
  const sums = statementsOf(body)
    .filter(({ heading, text }) => budgetHeading.test(heading) || budgetRow.test(text))
    .map(({ text }) => worthIn(text, prepared));
  const largest = Math.max(0, ...sums);
  return largest >= smallest ? largest : null;
}
