// What the calldata and the sums prove, whatever the title says.
import type { PreparedProposal } from "../types.ts";
import type { Evidence } from "./classify.ts";
import type { ConceptId } from "./ids.ts";

/** Where the title is about one of these, a sum in the text is not a request for money. */
const otherwise: readonly ConceptId[] = [
  "parameters",
  "people",
  "vendorChoice",
  "inflationUp",
  "inflationDown",
  "buybackBurn",
  "tokenGiveaway",
  "treasurySwap",
  "endowment",
  "treasuryYield",
  "treasuryManagement",
  "privilegeRevoked",
  "powerGranted",
  "windDown",
  "easierVoting",
];

/** Evidence from decoded calls, as strong as a title; and from sums in the text, as weak as a summary. */
export function factEvidence({ facts }: PreparedProposal, found: ReadonlyMap<ConceptId, Evidence>): Evidence[] {
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
  const elsewhere = otherwise.some((concept) => found.get(concept)?.strength === "title");
  if (!pays && facts.requestedUsd !== null && !elsewhere) hinted("spending", "body");
  for (const { kind, name, revokes } of facts.effects) {
    if (kind === "mint" && /^(?:mint|issue|generateTokens)/u.test(name)) proven("inflationUp");
    if (kind === "upgrade") proven("upgrade");
    if (kind === "role" || kind === "ownership")
      revokes ? hinted("privilegeRevoked", "calldata") : hinted("powerGranted", "calldata");
  }
  return evidence;
}
