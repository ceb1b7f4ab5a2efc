// Amounts that were read only in part, or as dollars though they are not: they make a statement a question.
import { amounts } from "./limits.ts";
import { blank, topics } from "./topics.ts";

const foreign =
  /[€£¥₹]|\b(?:EUR|euros?|GBP|CHF|pounds?|yen|JPY|francs?|rupees?|lakh|crore|ARB|ENS|UNI|BTC)\b(?=\s*\d)|\d\s*(?:k|m|mn|bn|thousand|million|billion)?\s*\b(?:EUR|euros?|GBP|CHF|pounds?|yen|JPY|francs?|rupees?|lakh|crore|ARB|ENS|UNI|ETH|ether|BTC)\b/iu;
const pointThousands = /\d\.\d{3}(?!\d)|\d\.\d+\.|\d,\d{1,2}(?!\d)/u;
const left =
  /(?<![\p{L}\d])\d+|[$%‰⁄^]|\b(?:hundred|thousand|grand|million|billion|trillion|percent|permille|bps|couple|dozen|(?:two|three|six|seven) figures|quarter(?:s)? (?:of )?(?:a )?(?=million))\b/iu;
const joined = /^[\s.,/^-]*$/u;

// "two | hundred thousand", "one and a | half million", "0,| 5 %": the amount began earlier than it was read.
const cutOff =
  /(?:[.,/^]|\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)[\s-]+(?:and\s+)?(?:a\s+)?)$/iu;

/** What of the amounts of a sentence could be misread; undefined when all of them are plain dollars and shares. */
export function unreadAmount(sentence: string): string | undefined {
  const odd = foreign.exec(sentence) ?? pointThousands.exec(sentence);
  if (odd !== null) return odd[0];
  const found = amounts(sentence);
  const cut = found.find(({ start }) => cutOff.test(sentence.slice(0, start)));
  if (cut !== undefined) return sentence.slice(cut.start, cut.end);
  const glued = found.find(({ end }, index) => {
    const next = found[index + 1];
    return (
      next !== undefined &&
      end < next.start &&
      joined.test(sentence.slice(end, next.start)) &&
      /[./^]/u.test(sentence.slice(end, next.start))
    );
  });
  if (glued !== undefined) return sentence.slice(glued.start, glued.end);
  const unnamed = blank(sentence, found);
  return left.exec(blank(unnamed, topics(unnamed)))?.[0];
}
