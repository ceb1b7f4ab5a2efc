// Numbers in words: "twenty-five thousand", "one and a half million", "a hundred and fifty grand", "three quarters".

const units: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const parts: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, quarters: 0.25 };
const scales: Readonly<Record<string, number>> = { thousand: 1e3, grand: 1e3, million: 1e6, billion: 1e9 };

const word = `(?:${[units, tens, parts, scales].flatMap(Object.keys).join("|")}|hundred)`;

/** The source of a pattern for a number in words; it takes as many words as belong together. */
export const NUMBER_WORDS = `(?:\\ban?\\s+)?\\b${word}\\b(?:[\\s-]+(?:(?:and|of)\\s+)?(?:an?\\s+)?${word}\\b)*`;

// "And" stands inside a number after a hundred or a scale, and before a half; "fifty and one hundred" are two numbers.
const twoNumbers = /(?<!\b(?:hundred|thousand|million|billion))\s+and\s+(?!(?:an?\s+)?(?:half|quarter))/iu;

/** The value of a number in words; undefined where the words don't make one number, as in "two five". */
export function readNumberWords(text: string): number | undefined {
  if (twoNumbers.test(text)) return undefined;
  let total = 0;
  let below = 0; // what the next scale multiplies
  let smallest = Infinity; // the scale of the last group: the next one has to be smaller
  let room = Infinity; // a unit may follow a ten, and nothing may follow a unit
  for (const token of text.toLowerCase().match(/[a-z]+/gu) ?? []) {
    const value = units[token] ?? tens[token];
    const part = parts[token];
    const scale = scales[token];
    if (value !== undefined) {
      if (value >= room) return undefined;
      below += value;
      room = value >= 20 ? 10 : 1;
    } else if (token === "hundred") {
      if (below >= 100 || room === 0) return undefined;
      below = (below || 1) * 100;
      room = 100;
    } else if (part !== undefined) {
      // "three quarters" multiplies, "one and a half" adds; "a million and a half" would be read wrongly.
      if (room === 0 || total > 0) return undefined;
      below = token === "quarters" ? below * part : below + part;
      room = 0;
    } else if (scale !== undefined) {
      if (scale >= smallest || below >= 1000) return undefined;
      total += (below || 1) * scale;
      [below, smallest, room] = [0, scale, Infinity];
    }
  }
  return total + below;
}
