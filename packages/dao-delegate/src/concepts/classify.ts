// Which concepts a proposal touches, and how strong the evidence is.
import type { PreparedProposal } from "../types.ts";
import type { CompiledCue } from "./cues/cue.ts";
import { CUES } from "./cues/index.ts";
import type { ConceptId } from "./ids.ts";
import { bareTitle, leadOf } from "./lead.ts";
import { type Match, matches } from "./phrase.ts";

/** "title": title or calldata say so; "lead": the summary says so; "doubt": the title says so and takes it back. */
export type Strength = "title" | "lead" | "doubt";

export type Evidence = {
  readonly concept: ConceptId;
  readonly strength: Strength;
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

/** A title about the first is not about the others, though the words may be there. */
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
  ],
  vendorChoice: ["serviceProviders", "endowment", "treasuryYield", "spending", "people", "securityWork"],
  inflationDown: ["inflationUp", "windDown", "tokenGiveaway"],
  windDown: ["workingGroups", "serviceProviders", "publicGoods", "spending"],
  privilegeRevoked: ["powerGranted", "powerToBody", "people"],
  legal: ["securityWork", "publicGoods"],
  endowment: ["spending"],
  treasuryYield: ["spending"],
  treasurySwap: ["spending"],
};

/** Evidence of every concept that the proposal touches, the strongest of each, in the lexicon's order. */
export function classify(proposal: PreparedProposal): Map<ConceptId, Evidence> {
  const { title, body } = proposal.clean;
  const bare = bareTitle(title);
  const lead = leadOf(body);
  const found = new Map<ConceptId, Evidence>();
  for (const cue of CUES) {
    const evidence = inTitle(cue, bare, title) ?? inLead(cue, lead);
    if (evidence !== undefined) found.set(cue.concept, evidence);
  }
  settle(found);
  for (const [concept, evidence] of [...found]) {
    for (const other of implied[concept] ?? [])
      if (!stronger(found.get(other), evidence)) found.set(other, { ...evidence, concept: other });
  }
  return found;
}

function inTitle({ concept, title, not, reversed }: CompiledCue, bare: string, full: string): Evidence | undefined {
  const match = best(matches(title, bare));
  if (match === undefined) return undefined;
  if (matches(not, bare).length > 0) return undefined;
  const strength = matches(reversed, bare).length > 0 ? "doubt" : "title";
  return { concept, strength, quote: full.slice(match.start, match.end), where: "title" };
}

function inLead({ concept, lead }: CompiledCue, text: string): Evidence | undefined {
  const match = best(matches(lead, text));
  return match === undefined ? undefined : { concept, strength: "lead", quote: match.quote, where: "body" };
}

const best = (found: readonly Match[]): Match | undefined =>
  found.reduce<Match | undefined>(
    (longest, match) => (longest === undefined || match.quote.length > longest.quote.length ? match : longest),
    undefined,
  );

function settle(found: Map<ConceptId, Evidence>): void {
  for (const [concept, others] of Object.entries(instead) as [ConceptId, readonly ConceptId[]][]) {
    if (found.get(concept)?.strength === "title") for (const other of others) found.delete(other);
  }
}

const order: readonly Strength[] = ["lead", "doubt", "title"];
const stronger = (a: Evidence | undefined, b: Evidence): boolean =>
  a !== undefined && order.indexOf(a.strength) >= order.indexOf(b.strength);
