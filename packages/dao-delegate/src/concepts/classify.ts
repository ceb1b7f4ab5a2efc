// Which concepts a proposal touches, and how strong the evidence is.
import type { PreparedProposal } from "../types.ts";
import type { CompiledCue } from "./cues/cue.ts";
import { CUES } from "./cues/index.ts";
import { weighDirections, weighGiveaway } from "./directions.ts";
import { factEvidence } from "./factEvidence.ts";
import type { ConceptId } from "./ids.ts";
import { bareTitle, leadOf } from "./lead.ts";
import { hasOwnToken } from "./ownToken.ts";
import { type Match, matches } from "./phrase.ts";
import { inFirstSentence, isSilent } from "./summary.ts";
import { isTakenBack } from "./takenBack.ts";

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

/** What one concept brings along: a working group's budget is spending too. */
const implied: Partial<Record<ConceptId, readonly ConceptId[]>> = {
  workingGroups: ["spending"],
  serviceProviders: ["spending"],
  treasurySwap: ["treasuryManagement"],
  endowment: ["treasuryYield", "treasuryManagement"],
  treasuryYield: ["treasuryManagement"],
  inflationUp: ["tokenomics"],
  inflationDown: ["tokenomics"],
  buybackBurn: ["tokenomics"],
  tokenGiveaway: ["tokenomics"],
};

/** A title about the first is not about the others, though their words may be there. */
const instead: Partial<Record<ConceptId, readonly ConceptId[]>> = {
  people: [
    "powerToBody",
    "powerGranted",
    "securityWork",
    "workingGroups",
    "publicGoods",
    "serviceProviders",
    "endowment",
    "treasuryYield",
    "easierVoting",
    "privilegeRevoked",
  ],
  vendorChoice: [
    "serviceProviders",
    "endowment",
    "treasuryYield",
    "spending",
    "people",
    "securityWork",
    "treasuryManagement",
  ],
  inflationDown: ["inflationUp", "windDown", "tokenGiveaway"],
  inflationUp: ["spending"],
  windDown: ["workingGroups", "serviceProviders", "publicGoods", "spending"],
  privilegeRevoked: ["powerGranted", "powerToBody", "people"],
  legal: ["securityWork", "publicGoods", "treasuryYield"],
  endowment: ["spending"],
  treasuryYield: ["spending", "tokenGiveaway"],
  treasurySwap: ["spending", "workingGroups", "serviceProviders", "tokenGiveaway"],
};

/** Money for something is a payment first: what it is for is only a hint. */
const purposes: readonly ConceptId[] = [
  "easierVoting",
  "governanceProcess",
  "upgrade",
  "integration",
  "parameters",
  "partnership",
];
const payment = /\b(?:fund(?:s|ing|ed)?|grants?|budgets?|reimburse\w*|compensat\w*|payments?|sponsor\w*|donat\w*)\b/iu;

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
  settle(found, payment.test(bare));
  weighDirections(found, lead);
  weighGiveaway(found, lead, bare);
  for (const evidence of inFirstSentence(lead, isSilent(found))) add(found, evidence);
  const given = found.get("tokenGiveaway");
  if (given?.strength === "title" && !hasOwnToken(proposal) && Object.keys(proposal.proposal.context.prices).length > 0)
    found.set("tokenGiveaway", { ...given, strength: "lead" });
  for (const evidence of factEvidence(proposal, found)) add(found, evidence);
  for (const [concept, evidence] of [...found]) {
    for (const other of implied[concept] ?? []) add(found, { ...evidence, concept: other });
  }
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

function settle(found: Map<ConceptId, Evidence>, pays: boolean): void {
  for (const [concept, others] of Object.entries(instead) as [ConceptId, readonly ConceptId[]][]) {
    if (found.get(concept)?.strength === "title") for (const other of others) found.delete(other);
  }
  if (!pays || found.get("spending")?.strength !== "title") return;
  for (const concept of purposes) {
    const evidence = found.get(concept);
    if (evidence !== undefined) found.set(concept, { ...evidence, strength: "lead" });
  }
}

const order: readonly Strength[] = ["lead", "doubt", "summary", "title"];

function add(found: Map<ConceptId, Evidence>, evidence: Evidence): void {
  const before = found.get(evidence.concept);
  if (before === undefined || order.indexOf(before.strength) < order.indexOf(evidence.strength))
    found.set(evidence.concept, evidence);
}
