// Words dressed up with accents or digits ("Mínt", "m1nt"), in the plain letters that a reader sees in them.

/** Digits and signs that stand for letters. */
export const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  "!": "i",
  $: "s",
};

const dressed = /[^\p{ASCII}]|[a-zA-Z][\d@!$]+[a-zA-Z]|[A-Z]l[A-Z]/u;
/** Two letters at least beside the digits, one of them before: "v3" and "0x1a" are what they are. */
const wordWithDigits = /(?<![\w.])[a-z][a-z013457@!$]*[013457@!$][a-z013457@!$]*[a-z](?![\w.])/giu;

/** A whole lexicon is looked up in one text after the other. */
let latest = { text: "", plain: "" };

/** The text in plain letters; every character stays where it was. */
export function inPlainLetters(text: string): string {
  if (text !== latest.text) latest = { text, plain: dressed.test(text) ? undress(text) : text };
  return latest.plain;
}

function undress(text: string): string {
  return text
    .replace(/[^\p{ASCII}]/gu, withoutAccent)
    .replace(/(?<=\b[A-Z]+)l(?=[A-Z]+\b)/gu, "I") // a small L among capitals
    .replace(wordWithDigits, (word) => word.replace(/[013457@!$]/g, (sign) => leet[sign] ?? sign));
}

/** "é" is an e with a mark; a letter that is made of no single Latin letter (æ) stays as it is. */
function withoutAccent(letter: string): string {
  const base = letter.normalize("NFD").replace(/\p{M}/gu, "");
  return base.length === letter.length ? base : letter;
}
