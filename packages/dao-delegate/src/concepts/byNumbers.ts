// More or less of it, told by two figures: "from 8% to 4%", "4% instead of 8%", a table of "current" and "proposed".

export type Direction = "up" | "down";

const figure = "\\$?(\\d[\\d,]*(?:\\.\\d+)?)\\s?(?:%|[kKmM]\\b)?";
const unit = "(?:\\s?[A-Za-z]{2,8})?";
/** Old before new. */
const rising = [
  `\\bfrom\\s+(?:the current |currently )?${figure}${unit}[^.;\\n]{0,30}?\\s(?:down |up )?to\\s+(?:just |only )?${figure}`,
  `${figure}${unit}\\s*(?:→|->|=>)\\s*${figure}`,
];
/** New before old. */
const falling = [
  `${figure}${unit}[^.;\\n]{0,20}?\\b(?:instead of|rather than|(?:down |up )?from|in place of|,? not)\\s+(?:the (?:current|present) |currently )?${figure}`,
];
const compile = (sources: readonly string[]) => sources.map((source) => new RegExp(source, "iu"));
const [oldFirst, newFirst] = [compile(rising), compile(falling)];

const compare = (before: string | undefined, after: string | undefined): Direction | undefined => {
  const [a, b] = [before, after].map((digits) => Number((digits ?? "").replaceAll(",", "")));
  if (a === undefined || b === undefined || Number.isNaN(a + b) || a === b) return undefined;
  return b > a ? "up" : "down";
};

/** Which way the two figures of a sentence point; undefined where it has no such pair. */
export function byNumbers(sentence: string): Direction | undefined {
  for (const pattern of oldFirst) {
    const match = pattern.exec(sentence);
    if (match !== null) return compare(match[1], match[2]);
  }
  const match = newFirst[0]?.exec(sentence);
  return match ? compare(match[2], match[1]) : undefined;
}

const header =
  /^\s*\|[^|\n]*\|\s*(?:from|current|old|before|today|now|present)\b[^|\n]*\|\s*(?:to|proposed|new|after|with)\b/imu;

/** Which way a table of old and new values points, in the first row that speaks of a topic. */
export function byTable(body: string, topic: RegExp): Direction | undefined {
  const start = header.exec(body)?.index;
  if (start === undefined) return undefined;
  for (const line of body.slice(start).trimStart().split("\n").slice(1)) {
    const cells = line.split("|").slice(1);
    if (cells.length < 3) return undefined;
    if (topic.test((cells[0] ?? "").replaceAll("_", " "))) return compare(digitsOf(cells[1]), digitsOf(cells[2]));
  }
  return undefined;
}

const digitsOf = (cell: string | undefined): string | undefined => /\d[\d,]*(?:\.\d+)?/u.exec(cell ?? "")?.[0];
