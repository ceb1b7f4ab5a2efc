// More or less of it? Where a title names a topic without a direction, the summary must have one.
import type { Evidence } from "./classify.ts";
import { CUES } from "./cues/index.ts";
import type { ConceptId } from "./ids.ts";
import { matches } from "./phrase.ts";
import { firstSentence } from "./summary.ts";

const leadOfConcept = (id: ConceptId) => CUES.find(({ concept }) => concept === id)?.lead ?? [];
const raises = leadOfConcept("inflationUp");
const lowers = leadOfConcept("inflationDown");

// "Inflation schedule" may mean more or less of it: a title without a direction needs a summary that has one.
export function weighDirections(found: Map<ConceptId, Evidence>, lead: string): void {
  const up = found.get("inflationUp");
  if (up === undefined) return;
  const down = matches(lowers, lead).length > 0;
  const bare = /^(?:inflation|emissions?|issuance)$/iu.test(up.quote);
  const first = firstSentence(lead);
  const raised = matches(raises, first).length > 0;
  if (bare && raised !== matches(lowers, first).length > 0) {
    if (!raised) found.delete("inflationUp");
    return;
  }
  if (up.strength === "lead" && down) found.delete("inflationUp");
  if (up.strength === "title" && bare && (down || matches(raises, lead).length === 0)) {
    found.set("inflationUp", { ...up, strength: "doubt" });
  }
}

const neutral = /\b(?:adjust|chang|updat|set|modif|revis|constant|parameter)\w*/iu;

// "Adjust trading rewards" may mean less of them.
export function weighGiveaway(found: Map<ConceptId, Evidence>, lead: string, title: string): void {
  const given = found.get("tokenGiveaway");
  if (given?.strength === "title" && neutral.test(title) && matches(lowers, lead).length > 0)
    found.set("tokenGiveaway", { ...given, strength: "doubt" });
}
