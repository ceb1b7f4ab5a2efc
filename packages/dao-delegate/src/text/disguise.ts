// Words of a title that are written so that people read them and programs do not: m i n t, M̈int, 🅼🅸🅽🆃.

type Report = (kind: "struckOut" | "disguisedWord", quote: string) => void;

/** Lines and slashes that Unicode draws through the letter before them. */
const strokes = /[\u0334-\u0338\u20d2\u20d3\u20e5]/gu;
/** Any mark on a Latin letter that makes no letter of any alphabet with it: NFKC would have joined them. */
const looseMarks = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;

/** Takes marks off Latin letters; letters that are crossed out are reported. */
export function withoutLooseMarks(text: string, report: Report): string {
  if ((text.match(strokes)?.length ?? 0) > 2) report("struckOut", text.replace(strokes, ""));
  return text.replace(strokes, "").replace(looseMarks, "");
}

const struckOut = /~~[^~]+~~|<(s|del|strike)\b[^>]{0,200}>[^<]+<\/\1>/giu;
/** Four letters or more with the same few signs between them. */
const separated = /(?<![\p{L}\p{N}])\p{L}(?:[ .…·_/|,*~-]{1,3}\p{L}){3,}(?![\p{L}\p{N}])/gu;
/** White letters on a black square or circle, which NFKC leaves alone; emoji use no more than two in a row. */
const negative = /(?:[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}] ?){2,}[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
/** Two of these letters are a country's flag, so that only flags apart from each other are flags for certain. */
const regional = /(?:[\u{1f1e6}-\u{1f1ff}] ?){2,}[\u{1f1e6}-\u{1f1ff}]/gu;
const alphabet = "abcdefghijklmnopqrstuvwxyz";

/**
 * Joins words that were taken apart, and reports what has no place in a title. Titles only: in a body, words are crossed
 * out and options are listed for honest reasons.
 */
export function undisguiseTitle(title: string, report: Report): string {
  for (const [words] of title.matchAll(struckOut)) report("struckOut", words);
  return title
    .replace(negative, (run) =>
      said(
        letters(run, (code) => (code - 0x1f150) % 32),
        report,
      ),
    )
    .replace(regional, (run) =>
      isFlags(run)
        ? run
        : said(
            letters(run, (code) => code - 0x1f1e6),
            report,
          ),
    )
    .replace(separated, (run) => {
      const word = run.replace(/[^\p{L}]/gu, "");
      const isList = alphabet.includes(word.toLowerCase()); // options A, B, C, D
      const isAcronym = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(run);
      return isList ? run : isAcronym ? word : said(word, report);
    });
}

const isFlags = (run: string): boolean => run.split(" ").every((flag) => [...flag].length === 2);

const letters = (run: string, place: (code: number) => number): string =>
  [...run.replaceAll(" ", "")].map((letter) => alphabet[place(letter.codePointAt(0) ?? 0)] ?? "").join("");

function said(word: string, report: Report): string {
  report("disguisedWord", word);
  return word;
}
