// Which sums of a text may vouch for a payment? A figure that stands somewhere is not yet a request.
//
// "It protects 3,000,000 people" and "the bridge holds $3,000,000" would otherwise cover a drain of three millions.
import { findMentions, type Mention } from "./text/money.ts";
import { type Statement, statementsOf } from "./text/sentences.ts";
import type { CleanText } from "./types.ts";

/** A sum, and the words around it that say what it is for. */
export type Claim = Mention & {
  readonly statement: string;
  /** The statement with its heading; an item of a list with the sentence above it, a row with its table's head. */
  readonly around: string;
};

const asks =
  /\b(?:ask|request|seek|need|appl(?:y|ies)|pay|paid|payment|transfer|sen[dt]|fund|grant|budget|cost|price|fee|total|amount|sum|allocat|disburs|distribut|stream|flow|reimburs|compensat|salar|award|bount|reward|spend|use|mint|issu|approv|allowance|limit|cap|swap|convert|sell|buy|exchang|bridg|wrap|withdraw|deposit|suppl(?:y|ied)|deploy|provide|move|put|invest|stak|lend|repay|burn|receiv|get|give|donat|contribut|sponsor|mov(?:e|ing)|return|top|back|cover|streamed|for (?:code|its))/iu;
/** Items of a list, rows of a table, "Price: 6,000 LAB", and a sum that is a sentence of its own. */
const label = /^\s*(?:[-*+•]|\d+[.)]|\W*[\w ]{2,40}\*{0,2}:|\W*[$\d])| ; /u;

const item = /^\s*(?:[-*+•]|\d+[.)]) /u;

/** What stands right before a figure that is about something else than this payment. */
const heldBefore =
  /\b(?:holds?|holding|held|protect\w*|secur(?:es|ing)|guard(?:s|ed|ing)|safeguard\w*|tvl|volumes?|market\b[^.]{0,20}|balance|(?:treasury|ecosystem|protocol|vault|bridge|pool|dao) (?:has|had|contains?)|deposits (?:are|were|of|total)|already|previous\w*|last|past|so far|raised|earned|revenue\w*|lost|stole\w*|hack\w*|sav(?:es|ed|ing)|worth about|valued|discussed|compared|other (?:daos?|protocols?|teams|projects|firms|communities))\b[^\d]{0,40}$|\b(?:instead of|rather than|out of|(?:do|does|did|will|would) not|that (?:moves?|handles?|manages?|process\w*))\b[^\d,;]{0,25}$|\bfrom (?:the|our|an?)\W*$|\b(?:assets|users|holders|liquidity|cap)\W*$|(?<!\b(?:we|to|will|shall|would|and|then|it|this|proposal|dao|treasury|safe|timelock) )\bdeposits\W*$|\b(?:wallets?|users|people|apps|traders|bots|customers|clients|protocols?|bridges?|everybody|everyone|others|exchanges) (?:use|move|hold|send|swap|deposit|spend|burn|trade|lend|borrow|pay|transfer|process|handle)s?\b[^\d]{0,40}$/iu;
/** The same, right behind the number. */
const heldBehind =
  /^\W*[\d.,'’_ ]+(?:k|m|bn?|million|billion)?\W{0,2}(?:[A-Z]{2,6} |dollars )?\W{0,2}(?:(?:in|of|worth of|total|its|our|more|active|happy|new) ){0,3}(?:deposits?\b|tvl|users?|people|holders|customers|liquidity|assets|locked|at risk|in volume|were|was (?:raised|lost|spent)|(?:are|is) (?:held|locked|at risk)|(?:an?|per|each|every) (?:second|minute|hour)\b)/iu;

/** Every sum of the text that may stand for what the calls move. */
export function findClaims({ title, body }: CleanText): Claim[] {
  const columns = (body.match(tableHead)?.join("\n") ?? "").slice(0, longestHead);
  const whole: Statement = { text: title, heading: "", intro: "" };
  const statements = statementsOf(unwrapped(body)).filter(
    ({ text, heading }) => asks.test(text) || label.test(text) || asks.test(heading),
  );
  return [whole, ...statements].flatMap((statement) => claimsIn(statement, columns));
}

/** Table heads are read with every row: of a body full of them only the first are, or rows times heads would be slow. */
const longestHead = 2000; // characters

/** A line above a line of dashes. */
const tableHead = /^[ \t]*\|.*\|[ \t]*$(?=\n[ \t]*\|[ \t:|-]+\|[ \t]*$)/gmu;

/** Lines that were only broken to fit a page are one sentence; addresses are no numbers. */
const unwrapped = (body: string): string =>
  body.replace(/^(?![#|>*+\s-])(.*[^\n.:;|*-])\n(?=[a-z0-9($])/gmu, "$1 ").replace(/0x[\da-f]{8,}/giu, " ");

function claimsIn({ text, heading, intro }: Statement, columns: string): Claim[] {
  const isRow = / ; /.test(text);
  const around = [text, heading, isRow ? columns : "", isRow || item.test(text) ? intro : ""].join("\n");
  let end = 0;
  return findMentions(text).flatMap((mention) => {
    const before = text.slice(end, mention.index);
    end = mention.index + mention.quote.length;
    const isHeld = heldBefore.test(before) || heldBehind.test(text.slice(mention.index, end + 40));
    return isHeld ? [] : [{ ...mention, statement: text, around }];
  });
}
