// What the summary's first sentences say, where the title keeps silent: enough for a vote against, never for one for.
import type { Evidence } from "./classify.ts";
import type { CompiledCue } from "./cues/cue.ts";
import { CUES } from "./cues/index.ts";
import type { ConceptId } from "./ids.ts";
import { type Match, matches } from "./phrase.ts";
import { isTakenBack } from "./takenBack.ts";

const longestFirstSentence = 280; // characters

/** "I'm Ada, a designer from Graz.": the proposal begins after it. */
const introduction =
  /^[\s*_]*(?:(?:hi|hello|hey|gm|dear)\b[^.!?\n]{0,60}[.!?,\n]\s*)?(?:(?:I['’]m|I am|we are|we['’]re|my name is) (?![^.!?\n]*\b(?:propos|ask|request|seek)\w*)[^.!?\n]{0,160}[.!?]\s+)/iu;

/** The first sentence of a summary, after those who propose have said who they are. */
export function firstSentence(summary: string): string {
  const lead = summary.slice(introduction.exec(summary)?.[0].length ?? 0);
  const cut = /(?<=(?:[\p{Ll}\d%)*"”]|\p{Lu}{2})[.!?*]*[.!?])\s+(?=["“*[]?\p{Lu})|\n\s*\n|\n#|\s*\|\s*\n/u.exec(
    lead.trimStart(),
  );
  return lead.trimStart().slice(0, Math.min(cut?.index ?? longestFirstSentence, longestFirstSentence));
}

const mentionedInPassing: ReadonlySet<ConceptId> = new Set<ConceptId>(["powerToBody", "people", "windDown"]);

// Whether a sentence speaks for a concept as clearly as a title would.
function saysClearly({ concept, title, lead, not, reversed }: CompiledCue, sentence: string): Match | undefined {
  if (matches(not, sentence).length > 0 || matches(reversed, sentence).length > 0) return undefined;
  // A sentence that only names a council, an appointment or an end, unlike such a title, is about something else.
  const found = matches(mentionedInPassing.has(concept) ? lead : title, sentence);
  return isTakenBack(concept, found, sentence) ? undefined : found[0];
}

/** What is rarely mentioned in passing: a first sentence with these words is about it. */
const summarised: readonly ConceptId[] = [
  "inflationUp",
  "inflationDown",
  "powerToBody",
  "people",
  "upgrade",
  "securityWork",
  "buybackBurn",
  "windDown",
  "legal",
  "vendorChoice",
  "privilegeRevoked",
  "integration",
  "easierVoting",
  "treasuryYield",
  "treasurySwap",
];

/** What a first sentence may say beside a title about something else, and must not be missed. */
const alarming: readonly ConceptId[] = ["powerToBody"];

/** Topics that half of all titles touch: beside them a summary still has something to say. */
const vague: readonly ConceptId[] = ["governanceProcess", "parameters", "tokenomics", "partnership", "publicGoods"];

/** Whether the title leaves open what the proposal does. */
export const isSilent = (found: ReadonlyMap<ConceptId, Evidence>): boolean =>
  [...found.values()].every(({ strength, concept }) => strength === "lead" || vague.includes(concept));

/** What the first sentence of a summary proves, beside a title that is silent or speaks of something else. */
export function inFirstSentence(lead: string, silent: boolean): Evidence[] {
  const concepts = silent ? summarised : alarming;
  const sentence = firstSentence(lead);
  return CUES.flatMap((cue): Evidence[] => {
    const match = concepts.includes(cue.concept) ? saysClearly(cue, sentence) : undefined;
    return match === undefined
      ? []
      : [{ concept: cue.concept, strength: "summary", quote: match.quote, where: "body" }];
  });
}

/** The sentences of a summary. */
export const sentencesOf = (lead: string): string[] =>
  lead.split(/(?<=(?:[\p{Ll}\d%)*]|\p{Lu}{2})[.!?*]*[.!?])\s+(?=["“*[]?\p{Lu})|\n+/u);
