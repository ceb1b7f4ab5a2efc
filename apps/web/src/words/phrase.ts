// Sentences with values in them: the words are a language's, the values stay values until they are shown.
import type { Party, Shown } from "@synergy/lab/hood";

/** Words and values, in the order in which they are read. */
export type Phrase = readonly (string | Shown)[];

/** phrase`${who} pays ${amount}`; a phrase may stand within another one. */
export function phrase(words: TemplateStringsArray, ...values: (Shown | Phrase)[]): Phrase {
  return words.flatMap((word, index) => [word, values[index] ?? ""].flat()).filter((part) => part !== "");
}

/** `words`, unless both are the same: who acts alone carries nobody's signature. */
export function unlessSame(one: Party, other: Party, words: Phrase): Phrase {
  return one.address.toLowerCase() === other.address.toLowerCase() ? [] : words;
}
