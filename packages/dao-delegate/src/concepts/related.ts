// Concepts that go together, and concepts that a title about another one only seems to touch.
import type { Evidence } from "./classify.ts";
import type { ConceptId } from "./ids.ts";

/** What one concept brings along: a working group's budget is spending too. */
const implied: Partial<Record<ConceptId, readonly ConceptId[]>> = {
  workingGroups: ["spending"],
  serviceProviders: ["spending"],
  grantsProgramme: ["spending"],
  treasurySwap: ["treasuryManagement"],
  endowment: ["treasuryYield", "treasuryManagement"],
  treasuryYield: ["treasuryManagement"],
  inflationUp: ["tokenomics"],
  inflationDown: ["tokenomics"],
  buybackBurn: ["tokenomics"],
};

/** What one concept only touches: a reward programme is no change of the token's economics. */
const touched: Partial<Record<ConceptId, readonly ConceptId[]>> = { tokenGiveaway: ["tokenomics"] };

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
  windDown: ["workingGroups", "serviceProviders", "publicGoods", "spending", "grantsProgramme"],
  programmeCut: ["spending", "grantsProgramme", "tokenGiveaway", "workingGroups", "inflationUp"],
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

/** "Mint 3M ABC for the contributors" is a payment as well. */
const mintedFor = /\bmint\w* .*\bfor\b/iu;

/** Takes out what a title about something else only mentions, and weakens what money is asked for. */
export function settle(found: Map<ConceptId, Evidence>, title: string): void {
  for (const [concept, others] of Object.entries(instead) as [ConceptId, readonly ConceptId[]][]) {
    if (found.get(concept)?.strength !== "title") continue;
    for (const other of others) if (!mintedFor.test(found.get(other)?.quote ?? "")) found.delete(other);
  }
  if (!payment.test(title) || found.get("spending")?.strength !== "title") return;
  for (const concept of purposes) {
    const evidence = found.get(concept);
    // "Sponsored voting" is about voting, although it costs something; "Funding for a voting app" is about the funding.
    if (evidence !== undefined && !payment.test(evidence.quote)) found.set(concept, { ...evidence, strength: "lead" });
  }
}

/** What the concepts that were found bring along. */
export const related = (found: ReadonlyMap<ConceptId, Evidence>): Evidence[] =>
  [...found].flatMap(([concept, evidence]) => [
    ...(implied[concept] ?? []).map((other): Evidence => ({ ...evidence, concept: other })),
    ...(touched[concept] ?? []).map((other): Evidence => ({ ...evidence, concept: other, strength: "lead" })),
  ]);
