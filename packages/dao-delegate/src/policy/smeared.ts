// One limit and several topics: it may belong to one of them only.
import type { ConceptId } from "../types.ts";
import { amounts } from "./limits.ts";
import { topics } from "./topics.ts";

/** Topics that are paid for; a limit that stands last may hold for all of them. */
const paid: readonly ConceptId[] = [
  "anything",
  "spending",
  "workingGroups",
  "publicGoods",
  "grantsProgramme",
  "serviceProviders",
  "tokenGiveaway",
  "securityWork",
  "legal",
  "treasurySwap",
  "treasuryYield",
  "treasuryManagement",
  "endowment",
];

// "if the treasury is above $10m" bounds what the DAO has, and "$2 per token" a price; neither is what it pays.
const wealth =
  /\b(?:treasury|dao|token|price)\s+(?:is|has|holds|owns|contains|trades)\b|\bprice (?:falls|drops|rises)\b|\$[\d.]+ per (?:token|coin|share)\b/iu;

/** Whether a limit in a clause could belong to only one of the topics beside it. */
export function smeared(clause: string): boolean {
  const sums = amounts(clause).filter(({ unit }) => unit === "usd");
  const [first, last] = [sums[0], sums.at(-1)];
  if (first === undefined || last === undefined) return false;
  const found = topics(clause).filter(
    ({ concept, start, end }) => concept !== "anything" && !sums.some((sum) => start < sum.end && end > sum.start),
  );
  if (wealth.test(clause)) return true;
  if (found.some(({ start }) => start >= first.end && start < last.start)) return true;
  const kinds = new Set(found.map(({ concept }) => concept));
  if (kinds.size < 2) return false;
  const before = found.filter(({ end }) => end <= first.start);
  const after = found.filter(({ start }) => start >= first.end);
  const newAfter = before.length > 0 && after.some(({ concept }) => !before.some((other) => other.concept === concept));
  return newAfter || found.some(({ concept }) => !paid.includes(concept));
}
