// Whether a proposal moves money at all: what rules about "anything above a sum" must know.
import type { Evidence } from "../concepts/classify.ts";
import { leadOf } from "../concepts/lead.ts";
import { movesAll } from "../concepts/limitless.ts";
import { askIn } from "../concepts/request.ts";
import { findMentions, worthOf } from "../text/money.ts";
import type { ConceptId, PreparedProposal } from "../types.ts";

const money: readonly ConceptId[] = [
  "spending",
  "treasuryManagement",
  "treasuryYield",
  "treasurySwap",
  "endowment",
  "tokenGiveaway",
  "inflationUp",
  "partnership",
  "powerGranted",
  "realWorldAssets",
  "treasuryLocked",
  "buybackBurn",
];

/** Whether the sum that counts stands in the title, or in a sentence of the summary that asks for money. */
function namesMoney({ clean, facts, proposal }: PreparedProposal, asked: string | undefined): boolean {
  const sums = findMentions(`${clean.title}\n${asked ?? ""}`).map((sum) => worthOf(sum, proposal.context) ?? 0);
  return facts.movedUsd !== null && sums.some((usd) => Math.abs(usd - (facts.movedUsd ?? 0)) < usd * 0.05);
}

// Where calldata is silent and the title is about something else than money, a sum in the text is just a number.
function movesNothing(found: ReadonlyMap<ConceptId, Evidence>): boolean {
  const clear = [...found.values()].filter(({ strength }) => strength === "title");
  return clear.length > 0 && clear.every(({ concept, where }) => !money.includes(concept) && where === "title");
}

/** Whether the sum that the facts name is one that the proposal moves. */
export const movesMoney = (found: ReadonlyMap<ConceptId, Evidence>, proposal: PreparedProposal): boolean =>
  movesAll(proposal.clean.body) ||
  !movesNothing(found) ||
  namesMoney(proposal, askIn(leadOf(proposal.clean.body), proposal));
