// What happened, in the page's language: names and amounts stand out from the words between them.
import type { Shown, Sentence as Told } from "@synergy/lab/hood";
import type { Phrase } from "../words/phrase.ts";
import { phraseOf, textOf } from "./format.ts";
import { placed } from "./placed.ts";
import styles from "./Sentence.module.css";

export function Sentence({ sentence }: { sentence: Told }) {
  return <Words phrase={phraseOf(sentence)} />;
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
