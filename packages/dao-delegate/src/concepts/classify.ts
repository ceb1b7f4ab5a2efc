// Which concepts a proposal touches, and how strong the evidence is.
import type { PreparedProposal } from "../types.ts";
import type { CompiledCue } from "./cues/cue.ts";
import { CUES } from "./cues/index.ts";
import { decidesAlone } from "./decidesAlone.ts";
import { weighDirections, weighGiveaway, weighRisk } from "./directions.ts";
import { factEvidence } from "./factEvidence.ts";
import type { ConceptId } from "./ids.ts";
import { dropPassing } from "./inPassing.ts";
import { bareTitle, leadOf } from "./lead.ts";
import { limitless } from "./limitless.ts";
import { hasOwnToken } from "./ownToken.ts";
import { type Match, matches } from "./phrase.ts";
import { related, settle } from "./related.ts";
import { isTrifle } from "./request.ts";
import { inFirstSentence, isSilent } from "./summary.ts";
import { isTakenBack } from "./takenBack.ts";
import { weighThresholds } from "./thresholds.ts";

/**
 * "title": title or calldata say so; "summary": the title is silent, and the summary's first sentence says so as
 * clearly; "doubt": the title says so and takes it back; "lead": the summary only touches it.
 */
export type Strength = "title" | "summary" | "lead" | "doubt";

export type Evidence = {
  readonly concept: ConceptId;
  readonly strength: Strength;
  /** Words of the proposal; empty when the evidence is a fact of the calldata. */
  readonly quote: string;
  readonly where: "title" | "body" | "calldata";
};

/** Evidence of every concept that the proposal touches: the strongest of each. */
export function classify(proposal: PreparedProposal): Map<ConceptId, Evidence> {
  const { title, body } = proposal.clean;
  const bare = bareTitle(title);
  const lead = leadOf(body);
  const found = new Map<ConceptId, Evidence>();
  for (const cue of CUES) {
    // "Activate X on Arbitrum" is nothing new in Arbitrum's own DAO.
    const ownTitle = cue.concept === "integration" ? withoutName(bare, proposal.proposal.dao) : bare;
    const evidence = inTitle(cue, ownTitle, title) ?? inLead(cue, lead);
    if (evidence !== undefined) found.set(cue.concept, evidence);
  }
  const hint = found.get("spending");
  if (hint?.where === "body" && isTrifle(hint.quote, lead, proposal)) found.delete("spending");
  settle(found, bare);
  dropPassing(found, lead);
  weighDirections(found, lead, bare);
  weighThresholds(found, title, lead, body);
  weighGiveaway(found, lead, bare);
  weighRisk(found, lead);
  // A first sentence that names inflation is about less of it where the whole summary is.
  const isCut = found.get("inflationDown")?.strength === "summary";
  for (const evidence of inFirstSentence(lead, isSilent(found)))
    if (!isCut || evidence.concept !== "inflationUp") add(found, evidence);
  for (const evidence of [...decidesAlone(body), ...limitless(title, body)]) add(found, evidence);
  const given = found.get("tokenGiveaway");
  if (given?.strength === "title" && !hasOwnToken(proposal) && Object.keys(proposal.proposal.context.prices).length > 0)
    found.set("tokenGiveaway", { ...given, strength: "lead" });
  for (const evidence of factEvidence(proposal, found)) add(found, evidence);
  for (const evidence of related(found)) add(found, evidence);
  return found;
}

const withoutName = (title: string, dao: string): string =>
  dao === "" ? title : title.replaceAll(dao, " ".repeat(dao.length));

function inTitle(
  { concept, title, hint, not, reversed }: CompiledCue,
  bare: string,
  full: string,
): Evidence | undefined {
  const clear = matches(title, bare);
  const match = best(clear) ?? best(matches(hint, bare));
  if (match === undefined || matches(not, bare).length > 0) return undefined;
  const turned = matches(reversed, bare).length > 0 || isTakenBack(concept, clear.length > 0 ? clear : [match], bare);
  // A hint that is the whole title says what the proposal is about.
  const whole = match.quote.length >= bare.trim().length * 0.8;
  const strength = clear.length === 0 && !whole ? "lead" : turned ? "doubt" : "title";
  return { concept, strength, quote: full.slice(match.start, match.end), where: "title" };
}

function inLead({ concept, lead }: CompiledCue, text: string): Evidence | undefined {
  const match = best(matches(lead, text));
  return match === undefined ? undefined : { concept, strength: "lead", quote: match.quote, where: "body" };
}

const best = (found: readonly Match[]): Match | undefined =>
  found.reduce<Match | undefined>(
    (longest, match) => (longest && longest.quote.length >= match.quote.length ? longest : match),
    undefined,
  );

const order: readonly Strength[] = ["lead", "doubt", "summary", "title"];

function add(found: Map<ConceptId, Evidence>, evidence: Evidence): void {
  const before = found.get(evidence.concept);
  if (before === undefined || order.indexOf(before.strength) < order.indexOf(evidence.strength))
    found.set(evidence.concept, evidence);
}
