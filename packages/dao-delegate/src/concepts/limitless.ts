// Power over money or contracts that goes to a few for good: the title may call it a trust, a sunset or a setup.
import type { Evidence } from "./classify.ts";
import { sentencesOf } from "./summary.ts";

const receiver =
  /\b(?:multi-?sig|safe|wallet|company|corporation|entity|labs|foundation|council|committee|team|signers|trust(?:ees)?|operator|board|manager|inc|ltd|llc|[A-Z][A-Za-z]*Co|owners)\b/u;
const hands =
  /\b(?:transfer|hand(?:s|ed|ing)? over|hand(?:s|ed|ing)?|giv(?:e|es|en|ing)|grant|mov(?:e|es|ed|ing)|assign|deposit|deploy)\w*/iu;
const what =
  /\b(?:treasury|assets|funds|ownership|control|(?:admin )?keys|reserves|contracts|custody|\d[\d,.]*[km]? \$?[A-Z]{2,6})\b/u;
const toward = /\bto\b/u;
/** What a body says of a power that nobody can limit or take back. */
const unbounded =
  /\b(?:(?:full|sole|absolute|complete|total|unlimited|unrestricted|unfettered) (?:discretion|control|authority)|as (?:it|they) sees? fit|no (?:spending |withdrawal )?(?:limits?|caps?|clawback|timelock|delays?)\b[^.]{0,40}\b(?:foreseen|planned|applies|apply|set|for|on)|no (?:way|path) (?:back|to (?:revoke|recall|undo|take))|(?:transfer|handover|hand-over|grant|mandate|power) is (?:final|irrevocable|permanent|perpetual)|irrevocabl[ey]|cannot be (?:revoked|recalled|undone|taken back|reversed)|(?:keeps?|retains?|has|have) no (?:role|right|say|way) )/iu;
const denied = /\b(?:does not|do not|doesn't|don't|never|isn't|is not|won't|will not|without|nobody)\b/iu;

/** Evidence that a body hands over money or control, and that nothing holds the receiver back. */
export function limitless(title: string, body: string): Evidence[] {
  const sentences = sentencesOf(`${title}\n${body}`).map((sentence) => sentence.replaceAll(/[*_`]/gu, ""));
  const handed = sentences.some((one) => {
    const verb = hands.exec(one);
    if (verb === null) return false;
    const rest = one.slice(verb.index);
    return what.test(one) && toward.test(rest) && receiver.test(rest) && !denied.test(one);
  });
  if (!handed) return [];
  const quote = sentences.find((one) => {
    const match = unbounded.exec(one);
    return match !== null && !denied.test(one.slice(0, match.index));
  });
  return quote === undefined ? [] : [{ concept: "powerGranted", strength: "summary", quote, where: "body" }];
}

const allOfIt =
  /\b(?:all (?:of )?(?:its|the|our|remaining) ?(?:\w+ )?(?:treasury|assets|funds)|all (?:assets|funds)|(?:the |its )?(?:whole|entire) treasury)\b/iu;
const moves = /\b(?:mov(?:e|es|ed|ing)|transfer\w*|hand(?:s|ed|ing)?|pass(?:es|ed)?)\b/iu;

/** Whether a text moves everything that the treasury has. */
export const movesAll = (body: string): boolean =>
  sentencesOf(body).some((one) => allOfIt.test(one) && moves.test(one) && !denied.test(one) && !/\bif\b/iu.test(one));

/** Whether words say that a power has no limit. */
export const isLimitless = (text: string): boolean => unbounded.test(text);
