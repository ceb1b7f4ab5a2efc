// A payment in the DAO's own token is more than spending: it gives the token away.
import { findMentions, type Mention, worthOf } from "../text/money.ts";
import type { PreparedProposal } from "../types.ts";
import type { Evidence } from "./classify.ts";
import type { ConceptId } from "./ids.ts";
import { leadOf } from "./lead.ts";
import { outrightAsk } from "./request.ts";
import { sentencesOf } from "./summary.ts";

/** Money that is not the DAO's own token. */
export const foreign =
  /^(?:\$|USD\w*|USDC|USDT|DAI|XDAI|GHO|FRAX|LUSD|SUSD|EUR\w*|W?ETH|\w*ETH|\w*BTC|SDAI|USDS|CDAI)$/iu;

export const takesBack = /\b(?:return|recover|reclaim|claw ?back|sweep|repay|burn)\w*/iu;

/** The title names nothing that a payment could be confused with. */
export const isQuiet = (found: ReadonlyMap<ConceptId, Evidence>): boolean =>
  [...found.values()].every(({ strength, concept }) => strength !== "title" || beside.includes(concept));
const beside: readonly ConceptId[] = [
  "publicGoods",
  "grantsProgramme",
  "workingGroups",
  "serviceProviders",
  "spending",
  "tokenomics",
  "tokenGiveaway",
  "powerToBody",
];

const handedOut =
  /\b(?:request\w*|asks?|asking|grants?|budgets?|to fund|funding|distribut\w+|allocat\w+|use (?=\d)|pay\w*|award\w*|transfers?|send(?:s|ing)?|provid\w+)\b/iu;
const repaid =
  /\b(?:cover\w*|costs?|swap\w*|convert\w*|reimburs\w*|decid\w*|delegat\w*|stak(?:ing|ed|ers?)|reduced|gamed|confiscat\w*)\b/iu;
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
  "powerToBody",
];

const gift = /\b(?:grant|airdrop|incentiv|reward|award|distribut|bonus|giveaway)\w*/iu;

/** "Fund the Builders: 21M ABC grant" */
export const isOwnGift = (
  sums: readonly Mention[],
  prepared: PreparedProposal,
  found: ReadonlyMap<ConceptId, Evidence>,
): boolean =>
  gift.test(prepared.clean.title) &&
  !repaid.test(prepared.clean.title) &&
  !kept.some((concept) => found.get(concept)?.strength === "title") &&
  sums.some(
    ({ unit, amount }) =>
      unit !== null && !foreign.test(unit) && unit in prepared.proposal.context.prices && amount >= 1000,
  );

/** "$6,000 a month, paid in ABC" */
const paidIn = /\b(?:paid|pays) (?:\w+ ){0,2}in ([A-Z]\w*)/u;

/** A payment in the DAO's own token gives that away: tokens with a price that are neither dollars nor ether. */
export function ownTokenPaid(
  prepared: PreparedProposal,
  found: ReadonlyMap<ConceptId, Evidence>,
  pays: boolean,
): Evidence[] {
  const { facts, clean, proposal } = prepared;
  const own = Object.keys(proposal.context.prices).filter((symbol) => !foreign.test(symbol));
  if (takesBack.test(clean.title) || kept.some((concept) => found.get(concept)?.strength === "title")) return [];
  const called = facts.movements.some(
    ({ source, how, token }) =>
      source === "calldata" && (how === "transfer" || how === "stream") && own.includes(token),
  );
  if (called) return [{ concept: "tokenGiveaway", strength: "title", quote: "", where: "calldata" }];
  const lead = leadOf(clean.body);
  const asked = outrightAsk(lead, prepared) !== undefined;
  if (!pays && !asked && found.get("spending")?.strength !== "title" && !isQuiet(found)) return [];
  const isPaidInOwn = (one: string): boolean =>
    own.includes(paidIn.exec(one)?.[1] ?? "") && findMentions(one).length > 0;
  const sentence = sentencesOf(lead).find(
    (one) =>
      !repaid.test(one) &&
      (isPaidInOwn(one) ||
        (handedOut.test(one) &&
          findMentions(one).some(({ unit, amount }) => unit !== null && own.includes(unit) && amount >= 1000))),
  );
  if (sentence === undefined) return [];
  const strength = isPaidInOwn(sentence) || mostlyOwn(sentence, own, prepared) ? "summary" : "lead";
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
