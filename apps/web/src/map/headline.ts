// What a transaction did, in the few words that the map has room for.
import type { Entry } from "@synergy/lab/hood";
import { phraseOf } from "../hood/format.ts";
import { words } from "../words/index.ts";
import type { Phrase } from "../words/phrase.ts";

/** What was turned away did not happen: then it is told who was stopped, and by what. */
export function headlineOf({ failed, from, sentence }: Entry): Phrase {
  if (!failed) return phraseOf(sentence);
  return words.map.stopped(from, { as: "text", text: failed.text || failed.error });
}
