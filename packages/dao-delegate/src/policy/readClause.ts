// Reads one clause of a policy: its stance, its topics, its amounts, its exceptions.
import type { ConceptId, Limit } from "../types.ts";
import { findHedge } from "./hedges.ts";
import { amounts, readLimit } from "./limits.ts";
import { type StanceMatch, stances } from "./stance.ts";
import { blank, inBetween, restWords, topics, unique, withoutSideTopics } from "./topics.ts";
import { findTrouble } from "./trouble.ts";

export type Clause = {
  readonly text: string;
  readonly stances: readonly StanceMatch[];
  readonly concepts: readonly ConceptId[];
  readonly limit: Limit | "unclear" | undefined;
  /** "everything else", "other topics": whatever no other statement speaks of. */
  readonly rest: boolean;
  /** "any other proposal that …": what earlier statements settle is left out. */
  readonly other: boolean;
  /** "anything in between": the amounts that the statements before leave open. */
  readonly between: boolean;
  readonly except: readonly ConceptId[];
  readonly exceptLimit: Limit | undefined;
  /** Circumstances that shall make no difference: "even if it funds public goods". */
  readonly evenIf: readonly ConceptId[];
  /** Why the clause can't be followed as it stands. */
  readonly trouble: string | null;
};

const exception =
  /\b(?:except(?:ing)?(?: for| if| when| where| that)?|unless|other than|apart from|aside from|excluding|with the exception of|save for|besides|but not|(?<=\b(?:anything|everything|all|any)\s)but)\b/iu;
const evenIf = /\beven\s+(?:if|when|though|for|where|in case)\b[^,;:.]*/giu;
const notSpending =
  /\b(?:is|are|isn't|aren't|does)(?: not|n't)?\s+(?:really\s+|count as\s+)?(?:a |an )?(?:spending|expense|cost|expenditure)s?\b/giu;
const notCounted =
  /\bnot (?:counting|including) (?:(?:the|any|withdrawable|swaps?|conversions?|deposits?|or|and)[\s,]*)+(?=[),.;]|$)/giu;
const other =
  /(?<!\bor )\b(?:any|every|all|for)\s+other\b|(?<!\bor (?:any )?)\bother\b|\b(?:anything|everything) else (?:that|which)/iu;

export function readClause(full: string): Clause {
  const circumstances = full.match(evenIf)?.join(" ") ?? "";
  const [main, excepted] = splitException(
    full.replaceAll(evenIf, " ").replaceAll(notSpending, " ").replaceAll(notCounted, " "),
  );
  const taken = withDoubles(stances(main), main);
  const content = blank(main, taken);
  const named = topics(content);
  const found = withoutSideTopics(named, content);
  const limit = readLimit(content);
  const exceptLimit = readLimit(excepted);
  const rest = isRest(content);
  // "unless more than 20 % of the treasury moves" takes out amounts, not topics.
  const exceptedTopics = unique(withoutSideTopics(topics(excepted), excepted).map(({ concept }) => concept)).filter(
    (id) => id !== "anything",
  );
  const left = blank(blank(content, named), amounts(content));
  return {
    text: full.trim(),
    stances: taken,
    concepts: rest ? [] : unique(found.map(({ concept }) => concept)),
    limit,
    rest,
    other: !rest && other.test(content),
    between: inBetween.test(content),
    except: exceptLimit === undefined ? exceptedTopics : [],
    exceptLimit: exceptLimit === "unclear" ? undefined : exceptLimit,
    evenIf: unique(topics(circumstances).map(({ concept }) => concept)),
    trouble:
      findHedge({ text: main, found, named, stances: taken }) ??
      findTrouble({
        content,
        left,
        found,
        excepted,
        limit,
        exceptLimit,
        stances: taken.map(({ stance }) => stance),
      }),
  };
}

function isRest(content: string): boolean {
  if (!restWords.test(content) || /\b(?:that|which)\b/iu.test(content)) return false;
  // "all other proposals about audits" names a topic, and is no rest.
  const beside = topics(content.replace(restWords, " ")).some(({ concept }) => concept !== "anything");
  return !beside || /\brest\b|\belse\b/iu.test(content);
}

// "Oppose those who oppose public goods": two refusals before the topic cancel each other.
function withDoubles(taken: StanceMatch[], text: string): StanceMatch[] {
  const refusals = taken.filter(
    ({ stance, quote }) => (stance === "against" || stance === "never") && quote.toLowerCase() !== "no",
  );
  const second = refusals[1];
  const cancels = second !== undefined && topics(text.slice(second.end)).length > 0;
  return cancels ? taken.map((match) => ({ ...match, stance: "unclear" })) : taken;
}

// "Except for audits, vote against spending": a leading exception ends at its comma.
function splitException(text: string): [main: string, excepted: string] {
  const cut = exception.exec(text);
  if (cut === null) return [text, ""];
  const after = text.slice(cut.index + cut[0].length);
  const comma = after.indexOf(",");
  if (text.slice(0, cut.index).trim() === "" && comma !== -1) return [after.slice(comma + 1), after.slice(0, comma)];
  return [text.slice(0, cut.index), after];
}
