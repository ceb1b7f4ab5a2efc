// Titles that say the opposite: "Waive the audit" and "Instead of public goods" name a topic, and do not want it.
import type { ConceptId } from "./ids.ts";
import { type Match, matches, occurrences, phrases } from "./phrase.ts";

/** Words that turn around what follows them, wherever they stand. */
const turning = phrases(`
  no more, no longer, no, not, don't, dont, won't, never, cannot, can't, neither, nor, nothing for, without, anti, against the,
  instead of, rather than, in lieu of, in place of, at the expense of, waiv*, undo*, undoing, unwind*, rollback, roll* back,
  revers* (the|our|its|this|that|all|past|last|previous|prop*), revert*, repeal*, rescind*, annul*, nullif*, overturn*,
  overrul*, abandon*, scrap*, abolish*, reject*, refus*, declin*, deny, denying, oppos*, cancel*, call* off, halt*, paus*,
  suspend*, moratorium on, postpon*, defer, defers, deferring, stop, stops, stopping, discontinu*, end, ends, ending,
  withdraw* (support|from), forgo*, forego*, ceas*, avoid*, ban, banning, prohibit*, defund*, bypass*, omit*, exempt*,
  fewer, less, dispens* with, do away with, get rid of, take away, taking away, opt out, kill, killing, nix*, goodbye,
  (remov*|relax*|lift*|loosen*|drop*) .. (requirement*|obligation*|duty), skip, skips, skipping, neglect*, dismantl*,
  replac*, closed source, close source, clos* (the)? source, halv*, slash*, retir*, withhold*, withheld, unfund*,
  privatis*, privatiz*, outlaw*, curtail*, downsiz*, shrink*, starv*, sell off, sells off, selling off, sell* (the|our)?,
  relicens*, proprietary, lower* (the|our|its|maximum|max|cap), zero out, zeroing out, wip* out, hush*`);
/** Words that do so only where the title begins with them: "insurance against loss" and "time delay" turn nothing. */
const turningFirst =
  /^\s*(?:(?:please|proposal|motion|vote|voting|resolution|let'?s|should we|we should|we must)\s+(?:to\s+)?)?(?:against|delay\w*|reverse|veto(?:ing)?|leav(?:e|ing)|exit\w*|quit\w*|block(?:ing)?|drop(?:ping)?|lift(?:ing)?|remov(?:e|ing))\b/giu;
/** How many words a turning word reaches. */
const reach = /^\W*(?:[\w$%'.-]+\W+){0,7}$/u;
/** Words that take money from what follows them, up to "to": what stands behind that gets it. */
const taking = phrases(
  "redirect*, reallocat*, divert*, repurpos*, reassign*, raid*, mov* .. (money|funds|budget), mov*",
);
const reachOfTaking = /^\W*(?:(?!(?:to|into|toward|towards|for)\b)[\w$%'.-]+\W+){0,7}$/u;
/** What turns around the words before it. */
const afterwards =
  /^\W{0,3}(?:[\w'-]+ ){0,2}?(?:free\b(?! (?:and|open|software))|cancel\w*|rollback|moratorium|(?:is|are|was|were) (?:a |too |not |un)\w*|no(?: more)?,? thanks|not (?:needed|required|wanted)|unnecessary|harder|rejected|repeal\w*|suspen\w+|waive\w*|abolish\w*|revo\w+)\b/iu;

/** What makes the words before it less, secret or somebody's own, however far behind them it stands. */
const lessenedAfterwards = phrases(`
  halved, slashed, (cut|reduced) (in|by|to), zero out, zeroed, (lower|smaller|reduced) (max*|cap|payout*|limit|budget),
  no longer, (shall|will|should|to) (have|be) (none|no), kept (secret|private|confidential), unpublished, (is|are) over,
  proprietary, closed source, withheld, retired, (powers|keys|rights|privileges|roles) (return*|come back|are back),
  to nobody, given back, restored, reinstated`);

/** About endings, or about a matter whatever its direction: a word that ends something is no reversal there. */
const either: ReadonlySet<ConceptId> = new Set<ConceptId>([
  "programmeCut",
  "windDown",
  "people",
  "vendorChoice",
  "governanceProcess",
  "parameters",
  "riskTighter",
  "blockingPower",
  "legal",
]);

/**
 * Whether a title names a concept only to turn it around.
 *
 * @param found the places that speak for the concept; a turning word inside of one belongs to it ("Stop minting" is less
 * inflation, "Do not stop minting" is not)
 */
export function isTakenBack(concept: ConceptId, found: readonly Match[], title: string): boolean {
  if (either.has(concept)) return false;
  const text = title.replaceAll("’", "'");
  const isOutside = (word: Match) => found.every(({ start, end }) => word.end <= start || word.start >= end);
  const turns = [...matches(turning, text), ...occurrences(turningFirst, text)].filter(isOutside);
  const takes = matches(taking, text).filter(isOutside);
  const lessened = matches(lessenedAfterwards, text).filter(isOutside);
  const reaches = (words: readonly Match[], limit: RegExp, { start }: Match) =>
    words.some(({ end }) => end <= start && limit.test(text.slice(end, start)));
  return found.some(
    (match) =>
      reaches(turns, reach, match) ||
      reaches(takes, reachOfTaking, match) ||
      afterwards.test(text.slice(match.end)) ||
      lessened.some(({ start }) => start >= match.end),
  );
}
