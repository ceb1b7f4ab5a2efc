// The same words written so that a pattern misses them: spaced letters, leetspeak, base64, percent signs.

const spacedWord = /(?<![\p{L}\p{N}])(?:\p{L}[ .·_-]){3,}\p{L}(?![\p{L}\p{N}])/gu;
const leetWord = /\b(?=\w*[a-z])(?=\w*[013457@$])[\w@$]{4,}\b/gi;
const leet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s" };
const base64Run = /(?<![\w+/=-])[A-Za-z0-9+/_-]{24,4000}={0,2}(?![\w+/=])/g;
const percentRun = /(?:%[\da-f]{2}[\w.,!?+-]*){6,}/gi;

/** The text as it is, and every way in which it can be read differently. */
export function variantsOf(text: string): string[] {
  const emphasis = text
    .replace(/[*_~`|"“”]+/g, " ")
    .replace(/[’‘]/g, "'")
    .replace(/[ \t]+/g, " ");
  const joined = text.replace(spacedWord, (word) => word.replace(/[ .·_-]/g, ""));
  const unleeted = text.replace(leetWord, (word) => word.replace(/[013457@$]/g, (digit) => leet[digit] ?? digit));
  return [...new Set([text, emphasis, oneLine(emphasis), joined, unleeted, ...decodedRuns(text)])];
}

/** Lines of one paragraph are one sentence, however they are broken. */
const oneLine = (text: string): string => text.replace(/([^\n])\n(?=[^\n])/g, "$1 ");

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
