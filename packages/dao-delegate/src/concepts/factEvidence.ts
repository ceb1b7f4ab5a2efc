// What the calldata and the sums prove, whatever the title says.
import { payoutsOf } from "../places.ts";
import { findMentions, worthOf } from "../text/money.ts";
import type { PreparedProposal } from "../types.ts";
import type { Evidence } from "./classify.ts";
import { isGivenUp, onlyGivesUp } from "./givenUp.ts";
import type { ConceptId } from "./ids.ts";
import { bareTitle, leadOf } from "./lead.ts";
import { foreign, isOwnGift, isQuiet, ownTokenPaid, takesBack } from "./ownToken.ts";
import { askIn, budgetSum, isEngagement, outrightAsk } from "./request.ts";
import { threshold } from "./thresholds.ts";

/** Where the title is about one of these, a sum in the text is not a request for money. */
const otherwise: readonly ConceptId[] = [
  "parameters",
  "people",
  "vendorChoice",
  "inflationUp",
  "inflationDown",
  "buybackBurn",
  "treasurySwap",
  "endowment",
  "treasuryYield",
  "treasuryManagement",
  "privilegeRevoked",
  "powerGranted",
  "windDown",
  "programmeCut",
];

/** What ends asks for nothing: sums in such a text are what it has cost so far. */
const ending =
  /^\W*(?:proposal to )?(?:wind|sunset|end|clos|terminat|discontinu|dissol|shut|retir|stop|cancel|halt)\w*\b/iu;

// "Mint 6,000 ABC", anywhere in the body: too important to a holder to be overlooked.
const mintsOwnToken =
  /\b(?:[Mm]int(?:ing)?|[Ii]ssue|[Ii]ssuance of)\s+(?:up to |about |an additional |another |of )?\d[\d,.]*\s*(?:k|m|million)?\s*(?:new |additional )?([A-Z][A-Za-z]{1,7})\b/u;

/** "300M ABC (about $39M) are minted" */
const isMinted =
  /\b\d[\d,.]*\s*(?:k|m|million)?\s*(?:new |additional )?\$?([A-Z][A-Za-z]{1,7})(?: tokens)?\W{0,4}(?:\([^)\n]{1,30}\)\W{0,4})?(?:are|is|will be|would be|get|gets|to be)\s+(?:newly )?(?:minted|issued)\b/u;

/** A figure in such a title is a limit, a price or a holding, and nobody asks for it: "Raise the cap from 18k to 25k ETH". */
const noRequest =
  /\b(?:caps?|limits?|prices?|pricing|premium|fees?|below|under|without a vote|allow|instead of|thresholds?|deposits?|min(?:imum)?|max(?:imum)?|rates?|bonds?|buffers?|inflation|halving|supply|staking|stake|tribute|membership|recall|lock(?:ed|ing)?|loan|borrow\w*|swap\w*|mint\w*|raised?|valuation|tvl|do not|don't|leave|keep|remains?|onboard\w*|launch(?:ed)?|(?:reduc|lower|increas|cut)\w* .*\b(?:from|to))\b|\d\S* ?\w* ?(?:→|->|to) ?\d/iu;

const programme = /\b(?:program(?:me)?s?|seasons?|incentives?|rewards?|campaigns?|initiatives?|ignite)\b/iu;

// "USDM/3CRV" is no sum: what is worth something, or has a price that nobody knows.
const sumsOf = (title: string, { proposal }: PreparedProposal) =>
  findMentions(title).filter((mention) => mention.unit !== null && (worthOf(mention, proposal.context) ?? 1000) >= 500);

/** Evidence from decoded calls, as strong as a title; and from sums in the text, as weak as a summary. */
export function factEvidence(prepared: PreparedProposal, found: ReadonlyMap<ConceptId, Evidence>): Evidence[] {
  const { facts, clean } = prepared;
  const evidence: Evidence[] = [];
  const proven = (concept: ConceptId) => evidence.push({ concept, strength: "title", quote: "", where: "calldata" });
  const hinted = (concept: ConceptId, where: "body" | "calldata") =>
    evidence.push({ concept, strength: "lead", quote: "", where });
  const pays = facts.movements.some(
    ({ source, how }) => source === "calldata" && (how === "transfer" || how === "stream"),
  );
  const keeps = (["treasurySwap", "endowment", "treasuryYield", "treasuryManagement"] as const).some(
    (concept) => found.get(concept)?.strength === "title",
  );
  if (keeps ? payoutsOf(prepared).length > 0 : pays) proven("spending");
  const { title, body } = clean;
  const inTitle = takesBack.test(title) ? [] : sumsOf(title, prepared);
  const others = [...found.values()].some(
    ({ strength, concept }) =>
      strength === "title" &&
      !["publicGoods", "grantsProgramme", "tokenGiveaway", "parameters", "tokenomics"].includes(concept),
  );
  const sum = inTitle[0];
  // "A documentary - 45 ETH": a title that names a sum and nothing else asks for it.
  if (sum !== undefined && !others && !noRequest.test(title))
    evidence.push({ concept: "spending", strength: "title", quote: title, where: "title" });
  const ownToken = inTitle.some(({ unit }) => unit !== null && !foreign.test(unit));
  if (ownToken && !threshold.test(title) && (!others || found.get("spending")?.strength === "title"))
    evidence.push({
      concept: "tokenGiveaway",
      strength: isOwnGift(inTitle, prepared, found) ? "summary" : "lead",
      quote: title,
      where: "title",
    });
  const given = ownTokenPaid(prepared, found, pays);
  evidence.push(...given);
  // A programme that hands out the DAO's own token is paid for with it.
  const isProgramme = programme.test(title) && !others;
  for (const gift of given)
    if (isProgramme && gift.strength === "summary") evidence.push({ ...gift, concept: "spending" });
  if (!pays) evidence.push(...askedInText(prepared, found));
  const minted = mintsOwnToken.exec(leadOf(body)) ?? mintsOwnToken.exec(body) ?? isMinted.exec(body);
  if (minted !== null && !foreign.test(minted[1] ?? "")) {
    const strength = leadOf(body).includes(minted[0]) ? "summary" : "lead";
    evidence.push({ concept: "inflationUp", strength, quote: minted[0], where: "body" });
  }
  for (const effect of facts.effects) {
    const { kind, name } = effect;
    if (kind === "mint" && /^(?:mint|issue|generateTokens)/u.test(name)) proven("inflationUp");
    if (kind === "upgrade") proven("upgrade");
    if (kind === "role" || kind === "ownership")
      isGivenUp(effect) ? hinted("privilegeRevoked", "calldata") : hinted("powerGranted", "calldata");
  }
  if (onlyGivesUp(prepared) && found.get("people")?.strength !== "title") proven("privilegeRevoked");
  return evidence;
}

const renews = /\b(?:renew\w*|continu\w*|extension|extend\w*|engag\w*) (?:of|with|for|our|the)\b[^.\n]{0,60}/iu;

/** A sum that the summary asks for; or that the text names somewhere, where the title leaves that open. */
function askedInText(prepared: PreparedProposal, found: ReadonlyMap<ConceptId, Evidence>): Evidence[] {
  const { facts, clean, proposal } = prepared;
  const elsewhere =
    ending.test(bareTitle(clean.title)) || otherwise.some((concept) => found.get(concept)?.strength === "title");
  const lead = leadOf(clean.body);
  const asked = outrightAsk(lead, prepared) ?? askIn(lead, prepared);
  const quiet = isQuiet(found);
  // "Renewal" alone is a hint; with a sum that the text asks for, it is clear.
  const hint = found.get("spending");
  const clear = quiet || hint?.where === "title" || outrightAsk(lead, prepared) !== undefined;
  if (asked !== undefined && !elsewhere)
    return [{ concept: "spending", strength: clear ? "summary" : "lead", quote: asked, where: "body" }];
  if (
    hint?.where === "title" &&
    hint.strength === "lead" &&
    !elsewhere &&
    (budgetSum(prepared) ?? facts.requestedUsd) !== null
  )
    return [{ ...hint, strength: "summary" }];
  if (quiet && !elsewhere && isEngagement(clean.title) && renews.test(lead) && budgetSum(prepared) !== null)
    return [{ concept: "spending", strength: "summary", quote: renews.exec(lead)?.[0] ?? "", where: "body" }];
  const sum = facts.requestedUsd ?? 0;
  // More than nearly all of the treasury is a figure about something else.
  const likely =
    quiet && !threshold.test(clean.title) && !elsewhere && sum >= 1000 && sum <= proposal.context.treasuryUsd * 0.9;
  return likely ? [{ concept: "spending", strength: "lead", quote: "", where: "body" }] : [];
}
