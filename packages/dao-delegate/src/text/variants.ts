// The same words written so that a pattern misses them: spaced letters, leetspeak, base64, percent signs.
import { leet } from "./plainLetters.ts";

const spacedWord = /(?<![\p{L}\p{N}])(?:\p{L}[ .·_-]){3,}\p{L}(?![\p{L}\p{N}])/gu;
const leetWord = /\b(?!0x)(?=[a-z]*[013457@$][a-z])[a-z013457@$]{4,20}\b/gi;
const base64Run = /(?<![\w+/=-])[A-Za-z0-9+/_-]{24,4000}={0,2}(?![\w+/=])/g;
const percentRun = /(?:%[\da-f]{2}[\w.,!?+-]*){6,}/gi;

/** The text in running paragraphs, and every other way in which (some lines of) it can be read. */
export function variantsOf(text: string): string[] {
  const paragraphs = text
    .replace(/[*_~`|"“”]+/g, " ")
    .replace(/[’‘]/g, "'")
    .replace(/[ \t]+/g, " ")
    .replace(/([^\n])\n(?=[^\n])/g, "$1 ");
  const lines = text.split("\n");
  const joined = linesWith(lines, spacedWord, (word) => word.replace(/[ .·_-]/g, ""));
  const plain = linesWith(lines, leetWord, (word) => word.replace(/[013457@$]/g, (digit) => leet[digit] ?? digit));
  const turned = rot13Word.test(text) ? [rot13(text)] : [];
  return [...new Set([paragraphs, joined, plain, ...turned, ...decodedRuns(text)])].filter((variant) => variant !== "");
}

/** "ignore", "instructions", "policy" and "delegate", each letter moved by thirteen places. */
const rot13Word = /\b(?:vtaber|vafgehpgvbaf?|cbyvpl|qryrtngr)\b/i;

/** Moves each letter by half of the alphabet; done twice, the text is back. */
export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter < "a" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });

/** Only the lines that have such words, with those words rewritten. */
const linesWith = (lines: readonly string[], word: RegExp, rewrite: (word: string) => string): string =>
  lines.flatMap((line) => (line.search(word) < 0 ? [] : [line.replace(word, rewrite)])).join("\n");

function decodedRuns(text: string): string[] {
  const base64 = [...text.matchAll(base64Run)].slice(0, 50).flatMap(([run]) => decodeBase64(run));
  const percent = [...text.matchAll(percentRun)].slice(0, 50).flatMap(([run]) => decodePercent(run));
  return [...base64, ...percent];
}

function decodeBase64(run: string): string[] {
  if (/^(?:0x)?[\da-f]+$/i.test(run)) return []; // an address or a hash
  try {
    const plain = atob(run.replace(/-/g, "+").replace(/_/g, "/"));
    return /^[\x20-\x7e\s]{16,}$/.test(plain) ? [plain] : [];
  } catch {
    return [];
  }
}

function decodePercent(run: string): string[] {
  try {
    return [decodeURIComponent(run)];
  } catch {
    return [];
  }
}
