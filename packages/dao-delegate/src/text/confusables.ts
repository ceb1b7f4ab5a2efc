// Letters of other scripts that look like Latin ones, folded to what a reader takes them for.
//
// Source: the idea and the pairs are Unicode UTS #39 "confusables"; this is the small part of it that meets
// English words (Cyrillic, Greek, Armenian, Cherokee and a few Latin extensions that NFKC leaves alone).

/** Two alphabets side by side, letter by letter. */
const twins = (letters: string, latin: string): [string, string][] =>
  [...letters].map((letter, place) => [letter, latin[place] ?? ""]);

const pairs: readonly (readonly [letters: string, latin: string])[] = [
  ["аӓ", "a"],
  ["еёҽ", "e"],
  ["о", "o"],
  ["р", "p"],
  ["с", "c"],
  ["у", "y"],
  ["х", "x"],
  ["і", "i"],
  ["ј", "j"],
  ["ѕ", "s"],
  ["һ", "h"],
  ["ԁ", "d"],
  ["ԛ", "q"],
  ["ԝ", "w"],
  ["к", "k"],
  ["т", "t"],
  ["п", "n"],
  ["м", "m"],
  ["г", "r"],
  ["ѵ", "v"],
  ["ӏ", "l"],
  ["А", "A"],
  ["В", "B"],
  ["Е", "E"],
  ["К", "K"],
  ["М", "M"],
  ["Н", "H"],
  ["О", "O"],
  ["Р", "P"],
  ["С", "C"],
  ["Т", "T"],
  ["У", "Y"],
  ["Х", "X"],
  ["І", "I"],
  ["Ј", "J"],
  ["Ѕ", "S"],
  ["αɑ", "a"],
  ["ε", "e"],
  ["ι", "i"],
  ["κ", "k"],
  ["ν", "v"],
  ["ο", "o"],
  ["ρ", "p"],
  ["τ", "t"],
  ["υ", "u"],
  ["χ", "x"],
  ["γ", "y"],
  ["Α", "A"],
  ["Β", "B"],
  ["Ε", "E"],
  ["Ζ", "Z"],
  ["Η", "H"],
  ["Ι", "I"],
  ["Κ", "K"],
  ["Μ", "M"],
  ["Ν", "N"],
  ["Ο", "O"],
  ["Ρ", "P"],
  ["Τ", "T"],
  ["Υ", "Y"],
  ["Χ", "X"],
  ["օ", "o"],
  ["ս", "u"],
  ["ո", "n"],
  ["հ", "h"],
  ["ց", "g"],
  ["ɡɢ", "g"],
  ["ı", "i"],
  ["ɩ", "i"],
  ["ʋ", "u"],
  // small capitals
  ["ᴀ", "a"],
  ["ʙ", "b"],
  ["ᴄ", "c"],
  ["ᴅ", "d"],
  ["ᴇ", "e"],
  ["ꜰ", "f"],
  ["ʜ", "h"],
  ["ɪ", "i"],
  ["ᴊ", "j"],
  ["ᴋ", "k"],
  ["ʟ", "l"],
  ["ᴍ", "m"],
  ["ɴ", "n"],
  ["ᴏ", "o"],
  ["ᴘ", "p"],
  ["ʀ", "r"],
  ["ꜱ", "s"],
  ["ᴛ", "t"],
  ["ᴜ", "u"],
  ["ᴠ", "v"],
  ["ᴡ", "w"],
  ["ʏ", "y"],
  ["ᴢ", "z"],
  // Lisu, then Cherokee: capitals drawn like ours
  ...twins("ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", "BPDTGKJCZFMNLSRVHWXYAEIOU"),
  ...twins("ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᎽᏀᏃᏙᏔᏚᏞᏟᏢᏦᏴ", "DRTiAJEWMHYGZVWSLCPKB"),
];

/** Foreign letter → the Latin letter it is taken for. */
export const latinTwin: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([letters, latin]) => [...letters].map((letter) => [letter, latin] as const)),
);

const word = /[\p{L}\p{M}\p{N}]+/gu;
const latinLetter = /\p{Script=Latin}/u;

export type Folded = { text: string; words: string[] };

/**
 * Folds look-alike letters inside words that pretend to be Latin ones.
 *
 * A word counts when it mixes Latin letters with twins, or consists of twins alone in a text that has no real word
 * in that script. A leading Greek letter before a capital is a token's name (αETH), not a trick.
 * @returns the folded text, and each folded word as it was written
 */
export function foldConfusables(text: string): Folded {
  const foreign = [...text.matchAll(word)].some(([found]) => isForeign(found));
  const words: string[] = [];
  const folded = text.replace(word, (found) => {
    if (!pretends(found, foreign)) return found;
    words.push(found);
    return [...found].map((letter) => latinTwin.get(letter) ?? letter).join("");
  });
  return { text: folded, words };
}

/** A word in another script that no twin can explain: the text really is in that language, at least in part. */
function isForeign(found: string): boolean {
  return !latinLetter.test(found) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]{2}/u.test(found)
    ? [...found].some((letter) => !latinTwin.has(letter))
    : false;
}

function pretends(found: string, foreign: boolean): boolean {
  const letters = [...found];
  const twins = letters.filter((letter) => latinTwin.has(letter)).length;
  if (twins === 0 || /^\p{Script=Greek}\p{Lu}/u.test(found)) return false;
  const latin = letters.filter((letter) => latinLetter.test(letter) && !latinTwin.has(letter)).length;
  if (latin > 0) return letters.length > 2;
  return !foreign && twins === letters.length && twins > 2;
}
