// Looks for texts that try to steer the delegate instead of convincing the voters.
//
// A pattern list stops the known and lazy attempts only. What really holds is that no text can give the delegate a
// power: brains have no tools, quotes are checked, and the gate decides on calldata.
import { injectionPatterns } from "./text/injection.ts";
import { orderPatterns } from "./text/injectionOrders.ts";
import { variantsOf } from "./text/variants.ts";
import type { CleanText, Finding, Screening, TextFlag } from "./types.ts";

// A comment alone is usual (templates leave them behind); these tricks have no honest use.
const alwaysSuspicious: ReadonlySet<TextFlag["kind"]> = new Set([
  "zeroWidth",
  "bidi",
  "hiddenCharacters",
  "mixedScript",
  "struckOut",
  "disguisedWord",
]);
/** A hidden text that speaks of these is no accident. */
const steering =
  /\b(?:vote|approve|ignore|polic(?:y|ies)|instructions?|delegates?|agent|assistant|treasury|transfer|must)\b/i;
/** Comments are left over from templates ("describe what the vote is about"), so that only these count there. */
const ordering = /\b(?:AI|LLM|GPT|agents?|assistant|language model|bots?|vote (?:for|yes|in favou?r)|approve this)\b/i;

/**
 * Screens a normalised proposal for injection.
 *
 * @returns suspicious when anything was found; each finding quotes the words (at most 160 characters)
 */
export function screen(clean: CleanText): Screening {
  const findings = [
    ...clean.flags.flatMap(findInFlag),
    ...findInText(clean.title, "title"),
    ...findInText(clean.body, "body"),
  ];
  return { suspicious: findings.length > 0, findings };
}

function findInFlag(flag: TextFlag): Finding[] {
  const found = findInText(flag.quote, flag.where);
  if (found.length > 0) return found;
  const telling = flag.kind === "hiddenComment" ? ordering : steering;
  const trick = alwaysSuspicious.has(flag.kind) || telling.test(flag.quote);
  return trick ? [{ kind: flag.kind, quote: flag.quote.slice(0, 160), where: flag.where }] : [];
}

const allPatterns = [...injectionPatterns, ...orderPatterns];

function findInText(text: string, where: Finding["where"]): Finding[] {
  const variants = variantsOf(text);
  return allPatterns.flatMap(({ kind, pattern }) => {
    // Role markers and dictated answers live from their line breaks and quotation marks.
    for (const variant of kind === "roleMarker" || kind === "dictatesAnswer" ? [text, ...variants] : variants) {
      const match = pattern.exec(variant);
      if (match) return [{ kind, quote: match[0].trim().slice(0, 160), where }];
    }
    return [];
  });
}
