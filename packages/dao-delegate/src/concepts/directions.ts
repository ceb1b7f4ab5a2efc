// More or less of it? Where a title names a topic without a direction, the summary must have one.
import { byNumbers } from "./byNumbers.ts";
import type { Evidence } from "./classify.ts";
import { CUES } from "./cues/index.ts";
import type { ConceptId } from "./ids.ts";
import { matches, phrases } from "./phrase.ts";
import { firstSentence } from "./summary.ts";

const leadOfConcept = (id: ConceptId) => CUES.find(({ concept }) => concept === id)?.lead ?? [];
const raises = leadOfConcept("inflationUp");
const lowers = leadOfConcept("inflationDown");
/** Words that make more of it, other than "the annual inflation", which only names it. */
const grows = phrases(`
  (mint|mints|minting|minted) .. (new|additional|more|extra|up to), (keep*|start*|begin*|resum*|restart*|continu*) .. (minting|emission*|inflation),
  (increas*|rais*|extend*|introduc*|add|adds|perpetual) .. (inflation|emission*|issuance|supply),
  (newly|new) (minted|issued) (tokens)?, (supply|inflation) (grows|rises|increases)`);

// "Inflation schedule" may mean more or less of it: a title without a direction needs a summary that has one.
export function weighDirections(found: Map<ConceptId, Evidence>, lead: string, title: string): void {
  const up = found.get("inflationUp");
  if (up === undefined) return;
  if (up.where !== "title") {
    weighWords(found, lead, up);
    return;
  }
  // The figures of a title leave no question; those of the summary count where the title has no direction.
  const inTitle = byNumbers(title);
  const first = firstSentence(lead);
  const tells = up.strength !== "lead" && supply.test(first) && !history.test(first);
  const direction = inTitle ?? (tells ? byNumbers(first) : undefined);
  if (direction === "up") found.set("inflationUp", { ...up, strength: "title" });
  if (direction === "down") {
    found.delete("inflationUp");
    if (found.get("inflationDown")?.strength !== "title")
      found.set("inflationDown", { ...up, concept: "inflationDown", strength: inTitle ? "title" : "summary" });
  }
  if (direction !== undefined) return;
  weighWords(found, lead, up);
}

const supply = /\b(?:inflation|emissions?|issuance|mint(?:ed|ing|s)?|(?:yearly|annual|weekly) rate)\b/iu;

/** "It went up from 8% to 27%" is why, and not what. */
const history = /\b(?:was|were|went|grew|has|have|had|rose|fell|currently|since|last|so far)\b/iu;

function weighWords(found: Map<ConceptId, Evidence>, lead: string, up: Evidence): void {
  const down = matches(lowers, lead).length > 0;
  const bare = /^(?:max\w*\.? )?(?:inflation|emissions?|issuance)(?: rate| schedule| adjustment)?$/iu.test(up.quote);
  const first = firstSentence(lead);
  const raised = matches(raises, first).length > 0;
  if (bare && raised !== matches(lowers, first).length > 0) {
    if (!raised) found.delete("inflationUp");
    return;
  }
  if (up.strength === "lead" && down) found.delete("inflationUp");
  // Only less of it is spoken of: "Inflation adjustment" is then a cut.
  if (up.strength === "title" && bare && down && matches(grows, lead).length === 0) {
    found.delete("inflationUp");
    found.set("inflationDown", { ...up, concept: "inflationDown", strength: "summary" });
    return;
  }
  if (up.strength === "title" && bare && (down || matches(raises, lead).length === 0)) {
    found.set("inflationUp", { ...up, strength: "doubt" });
  }
}

const neutral = /\b(?:adjust|chang|updat|set|modif|revis|constant|parameter)\w*/iu;

const hands = /\b(?:increas|rais|add|new|launch|extend|allocat|distribut|top[- ]?up|airdrop|introduc|start|renew)\w*/iu;

// "Adjust trading rewards" may mean less of them.
export function weighGiveaway(found: Map<ConceptId, Evidence>, lead: string, title: string): void {
  const given = found.get("tokenGiveaway");
  if (given?.strength !== "title" || !neutral.test(title)) return;
  const more = hands.test(`${title} ${firstSentence(lead)}`);
  if (!more || matches(lowers, lead).length > 0) found.set("tokenGiveaway", { ...given, strength: "doubt" });
}

// "Risk parameter updates" are tighter or looser as the summary's first sentence says.
export function weighRisk(found: Map<ConceptId, Evidence>, lead: string): void {
  if (found.get("parameters")?.strength !== "title") return;
  const first = firstSentence(lead);
  const [tighter, looser] = [matches(leadOfConcept("riskTighter"), first), matches(leadOfConcept("riskLooser"), first)];
  const [concept, match] =
    tighter.length > 0 ? (["riskTighter", tighter[0]] as const) : (["riskLooser", looser[0]] as const);
  const isOneWay = tighter.length > 0 !== looser.length > 0;
  const known = found.get("riskTighter")?.strength === "title" || found.get("riskLooser")?.strength === "title";
  if (isOneWay && !known && match !== undefined)
    found.set(concept, { concept, strength: "summary", quote: match.quote, where: "body" });
}
