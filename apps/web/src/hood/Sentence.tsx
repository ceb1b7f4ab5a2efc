// What happened, in the page's language: names and amounts stand out from the words between them.
import type { Shown, Sentence as Told } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import type { Phrase } from "../words/phrase.ts";
import { phraseOf, textOf } from "./format.ts";
import { placed } from "./placed.ts";
import styles from "./Sentence.module.css";

/** @param isFailed then it was tried only, and did not happen */
export function Sentence({ sentence, isFailed = false }: { sentence: Told; isFailed?: boolean }) {
  return (
    <span>
      {isFailed && <em className={styles.tried}>{words.hood.tried}</em>} <Words phrase={phraseOf(sentence)} />
    </span>
  );
}

export function Words({ phrase }: { phrase: Phrase }) {
  return (
    <span>
      {placed(phrase).map(({ place, item }) => (typeof item === "string" ? item : <Part key={place} value={item} />))}
    </span>
  );
}

function Part({ value }: { value: Shown }) {
  const text = textOf(value);
  if (value.as === "hex" || (value.as === "party" && !value.name)) return <code className={styles.code}>{text}</code>;
  if (value.as === "text") return text;
  return <strong className={value.as === "party" ? styles.party : styles.amount}>{text}</strong>;
}
