// A few who decide without a vote: what the body says of it is too important to holders to be overlooked.
import type { Evidence } from "./classify.ts";
import { sentencesOf } from "./summary.ts";

const few =
  /\b(?:councils?|committees?|multisigs?|board|bod(?:y|ies)|foundation|trustees?|teams?|\w{0,2}teams|opco|entity|company|(?:small|autonomous|working|expert) groups?|labs|directors?|stewards|circles?)\b|^\W*(?:it|they)\b/iu;
const decides =
  /\b(?:decid|determin|acts?\b|spend|sets?\b|chang|mak|select|approv|allocat|execut|empower|negotiat|choos|pick|handl|powers?\b|discretion)/iu;
const alone =
  /\bwithout (?:(?:a|any|further|another|prior) )*(?:(?:dao(?:[- ]wide)?|token(?:[- ]?holder)?|governance|on-?chain) )?(?:votes?|voting)\b|\bfull discretion\b|\bat (?:its|their) own discretion\b|\brather than (?:in|by) (?:dao|token|holder)\S* votes?\b|\bpowers that [^.]{0,20}needed a [^.]{0,12}vote\b|\b(?:in place of|instead of|rather than|replac(?:e|es|ing)) (?:the |an? |any |all )?(?:[\w/-]+ ){0,2}(?:token |holder |dao |community )?votes?(?: of (?:the )?(?:token )?holders)?\b|\b(?:decision|decision-?making|decision powers?)s? (?:is|are|will be|gets?) (?:delegated|handed|moved|transferred|given|passed) to\b|\bno longer (?:need|require|go|come)s? (?:to )?(?:a |any |the )?(?:[\w-]+ ){0,2}votes?\b|\bno further votes\b|\bdispos(?:e|es) of (?:it|them) as\b/iu;
/** "The council may not spend without a vote" keeps the holders in charge. */
const kept = /\b(?:not|never|no|none|nothing|nobody|cannot|can't|remov\w*|revok\w*|ends?|instead of|no longer)\b/iu;

/** Evidence that the body hands decisions to a few; it speaks as clearly as a summary. */
export function decidesAlone(body: string): Evidence[] {
  for (const quote of sentencesOf(body)) {
    const sentence = quote.replaceAll("*", "");
    const match = alone.exec(sentence);
    if (match === null || !few.test(sentence) || !decides.test(sentence)) continue;
    if (!kept.test(sentence.slice(0, match.index)))
      return [{ concept: "powerToBody", strength: "summary", quote, where: "body" }];
  }
  return [];
}
