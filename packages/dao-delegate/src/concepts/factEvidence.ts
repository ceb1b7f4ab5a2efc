// What the calldata and the sums prove, whatever the title says.
import { findMentions, worthOf } from "../text/money.ts";
import type { PreparedProposal } from "../types.ts";
import type { Evidence } from "./classify.ts";
import type { ConceptId } from "./ids.ts";
import { leadOf } from "./lead.ts";
import { askIn, sentencesOf } from "./summary.ts";

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
];

/** The title names nothing that a payment could be confused with. */
const isQuiet = (found: ReadonlyMap<ConceptId, Evidence>): boolean =>
  [...found.values()].every(({ strength, concept }) => strength !== "title" || beside.includes(concept));
const beside: readonly ConceptId[] = ["publicGoods", "workingGroups", "serviceProviders", "spending", "tokenomics"];

/** Money that is not the DAO's own token. */
const foreign = /^(?:\$|USD\w*|USDC|USDT|DAI|XDAI|GHO|FRAX|LUSD|SUSD|EUR\w*|W?ETH|\w*ETH|\w*BTC|SDAI|USDS|CDAI)$/iu;

// "Mint 6,000 ABC", anywhere in the body: too important to a holder to be overlooked.
const mintsOwnToken =
  /\b(?:[Mm]int(?:ing)?|[Ii]ssue|[Ii]ssuance of)\s+(?:up to |about |an additional |another |of )?\d[\d,.]*\s*(?:k|m|million)?\s*(?:new |additional )?([A-Z][A-Za-z]{1,7})\b/u;

const takesBack = /\b(?:return|recover|reclaim|claw ?back|sweep|repay|burn)\w*/iu;

// "USDM/3CRV" is no sum: what is worth something, or has a price that nobody knows.
const sumsOf = (title: string, { proposal }: PreparedProposal) =>
  findMentions(title).filter((mention) => mention.unit !== null && (worthOf(mention, proposal.context) ?? 1000) >= 500);

const handedOut =
  /\b(?:request\w*|asks?|asking|grants?|budgets?|fund(?:s|ing)?|distribut\w+|allocat\w+|use (?=\d)|pay\w*|award\w*|transfers?)\b/iu;
const repaid = /\b(?:cover\w*|reimburs\w*|decid\w*|delegat\w*|stak\w*)\b/iu;
const kept: readonly ConceptId[] = [
  "treasurySwap",
  "treasuryManagement",
  "treasuryYield",
  "endowment",
  "inflationDown",
  "buybackBurn",
  "privilegeRevoked",
  "partnership",
  "governanceProcess",
  "parameters",
  "people",
];

/** A payment in the DAO's own token gives that away: tokens with a price that are neither dollars nor ether. */
function ownTokenPaid(prepared: PreparedProposal, found: ReadonlyMap<ConceptId, Evidence>, pays: boolean): Evidence[] {
  const { facts, clean, proposal } = prepared;
  const own = Object.keys(proposal.context.prices).filter((symbol) => !foreign.test(symbol));
  if (takesBack.test(clean.title) || kept.some((concept) => found.get(concept)?.strength === "title")) return [];
  const called = facts.movements.some(
    ({ source, how, token }) =>
      source === "calldata" && (how === "transfer" || how === "stream") && own.includes(token),
  );
  if (called) return [{ concept: "tokenGiveaway", strength: "title", quote: "", where: "calldata" }];
  const paid = pays || found.get("spending")?.strength === "title" || isQuiet(found);
  if (!paid) return [];
  const sentence = sentencesOf(leadOf(clean.body)).find(
    (one) =>
      handedOut.test(one) &&
      !repaid.test(one) &&
      findMentions(one).some(({ unit, amount }) => unit !== null && own.includes(unit) && amount >= 1000),
  );
  if (sentence === undefined) return [];
  const strength = mostlyOwn(sentence, own, prepared) ? "summary" : "lead";
  return [{ concept: "tokenGiveaway", strength, quote: sentence, where: "body" }];
}

// "385,000 USDC and 100 ABC" is a payment in dollars with something on top.
function mostlyOwn(sentence: string, own: readonly string[], { proposal }: PreparedProposal): boolean {
  const worth = findMentions(sentence).map((mention) => ({ ...mention, usd: worthOf(mention, proposal.context) ?? 0 }));
  const largest = (some: typeof worth) => Math.max(0, ...some.map(({ usd }) => usd));
  const [inOwn, inMoney] = [
    largest(worth.filter(({ unit }) => unit !== null && own.includes(unit))),
    largest(worth.filter(({ unit }) => unit !== null && unit !== "USD" && !own.includes(unit))),
  ];
  return inOwn > inMoney;
}

/** Nobody can give away the token of a DAO that has none with a price. */
export const hasOwnToken = ({ proposal }: PreparedProposal): boolean =>
  Object.keys(proposal.context.prices).some((symbol) => !foreign.test(symbol));

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
  if (pays && !keeps) proven("spending");
  const { title, body } = clean;
  const inTitle = takesBack.test(title) ? [] : sumsOf(title, prepared);
  const others = [...found.values()].some(
    ({ strength, concept }) => strength === "title" && concept !== "publicGoods" && concept !== "tokenGiveaway",
  );
  const sum = inTitle[0];
  // "A documentary - 45 ETH": a title that names a sum and nothing else asks for it.
  if (sum !== undefined && !others)
    evidence.push({ concept: "spending", strength: "title", quote: title, where: "title" });
  const ownToken = inTitle.some(({ unit }) => unit !== null && !foreign.test(unit));
  if (ownToken && (!others || found.get("spending")?.strength === "title"))
    evidence.push({ concept: "tokenGiveaway", strength: "lead", quote: title, where: "title" });
  evidence.push(...ownTokenPaid(prepared, found, pays));
  const elsewhere = otherwise.some((concept) => found.get(concept)?.strength === "title");
  const asked = askIn(leadOf(body), prepared);
  if (!pays && !elsewhere && asked !== undefined)
    evidence.push({ concept: "spending", strength: isQuiet(found) ? "summary" : "lead", quote: asked, where: "body" });
  else if (
    !pays &&
    facts.requestedUsd !== null &&
    facts.requestedUsd >= 1000 &&
    facts.requestedUsd <= prepared.proposal.context.treasuryUsd &&
    isQuiet(found)
  )
    hinted("spending", "body");
  const minted = mintsOwnToken.exec(leadOf(body)) ?? mintsOwnToken.exec(body);
  if (minted !== null && !foreign.test(minted[1] ?? "")) {
    const strength = leadOf(body).includes(minted[0]) ? "summary" : "lead";
    evidence.push({ concept: "inflationUp", strength, quote: minted[0], where: "body" });
  }
  for (const { kind, name, revokes } of facts.effects) {
    if (kind === "mint" && /^(?:mint|issue|generateTokens)/u.test(name)) proven("inflationUp");
    if (kind === "upgrade") proven("upgrade");
    if (kind === "role" || kind === "ownership")
      revokes ? hinted("privilegeRevoked", "calldata") : hinted("powerGranted", "calldata");
  }
  return evidence;
}
