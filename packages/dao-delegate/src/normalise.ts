// Makes the text what a careful reader sees: no comments, no invisible characters, no look-alike letters.
//
// What a proposal hides is not thrown away silently: every trick leaves a flag with the hidden words, so that
// screen() can read them. NFKC: Unicode UAX #15. Bidi controls: UAX #9. Look-alikes: UTS #39.
import { foldConfusables } from "./text/confusables.ts";
import { undisguiseTitle, withoutLooseMarks } from "./text/disguise.ts";
import { decodeEntities, stripHiddenMarkup } from "./text/markup.ts";
import type { CleanText, Proposal, TextFlag } from "./types.ts";

/** Everything that Unicode says is not drawn: zero-width, joiners, fillers, variation selectors, tags, bidi. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const cutWord = /\p{Script=Latin}[\u200b-\u200d\u2060-\u2064\ufeff\u180e\u3164]+\p{Script=Latin}/u;
// The marks U+200E and U+200F alone are usual beside Arabic and Hebrew words; these others reorder text.
const reordering = /[\u202a-\u202e\u2066-\u2069]/u;
/** "Tag" characters, an invisible copy of ASCII. */
const tagRun = /[\u{e0001}-\u{e007f}]{2,}/gu;
/** The one honest use of them: a black flag and the letters of a region make that region's flag. */
const regionFlag = /\u{1f3f4}[\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;
/** Mathematical, circled, full-width letters: NFKC turns them into plain ones. */
const styledWord = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u24b6-\u24e9\uff21-\uff5a]{3,}/gu;

/** Nobody reads a thousand blanks or empty lines, and patterns that look beyond them need the square of the time. */
const longBlanks = /\s{41,}/g;

type Report = (kind: TextFlag["kind"], quote: string) => void;

/**
 * Normalises a proposal's title and body.
 *
 * @returns the text that everything else reads and quotes, and a flag for each trick that was found in it
 */
export function normalise(proposal: Pick<Proposal, "title" | "body">): CleanText {
  const flags: TextFlag[] = [];
  const flag =
    (where: TextFlag["where"]): Report =>
    (kind, quote) =>
      flags.push({ kind, where, quote: shorten(quote) });
  const line = proposal.title.replace(/\s+/g, " ").trim();
  const title = cleanPart(undisguiseTitle(line, flag("title")), flag("title"))
    .replace(/\s+/g, " ")
    .trim();
  return { title, body: cleanPart(proposal.body, flag("body")), flags };
}

function cleanPart(text: string, report: Report): string {
  const shown = stripHiddenMarkup(text.replaceAll("\r\n", "\n"), (hidden) =>
    report(
      hidden.kind,
      cleanLetters(hidden.text, () => {}),
    ),
  );
  return cleanLetters(shown, report);
}

function cleanLetters(text: string, report: Report): string {
  const decoded = decodeEntities(text);
  flagInvisible(decoded, report);
  const styled = decoded.match(styledWord);
  if (styled) report("compatibilityForm", styled.join(" ").normalize("NFKC"));
  const plain = decoded
    .replace(invisible, "")
    .normalize("NFKC")
    .replace(/\p{Cc}/gu, keepLineBreaks)
    .replace(longBlanks, (run) => run.slice(0, 40));
  const folded = foldConfusables(withoutLooseMarks(plain, report));
  if (folded.words.length > 0) report("mixedScript", folded.words.join(" "));
  return folded.text;
}

function flagInvisible(text: string, report: Report): void {
  const cut = cutWord.exec(text);
  if (cut) report("zeroWidth", around(text, cut.index));
  const reordered = reordering.exec(text);
  if (reordered) report("bidi", around(text, reordered.index));
  for (const [run] of text.replace(regionFlag, "").matchAll(tagRun)) {
    const hidden = [...run].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xe0000)).join("");
    report("hiddenCharacters", hidden.replace(/\p{Cc}/gu, ""));
  }
}

const keepLineBreaks = (control: string): string => (control === "\n" || control === "\t" ? control : "");

/** 60 characters of the text around a place, without what can't be seen. */
const around = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - 30), index + 30)
    .replace(invisible, "")
    .replace(/\s+/g, " ")
    .trim();

const shorten = (quote: string): string => (quote.length > 2000 ? `${quote.slice(0, 2000)}…` : quote);
