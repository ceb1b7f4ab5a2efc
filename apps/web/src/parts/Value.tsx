// One value: numbers in full, hashes and addresses shortened in the middle with the whole thing to copy.
import type { Shown } from "@synergy/kit";
import { useState } from "react";
import { words } from "../words/index.ts";
import { shorten } from "./shorten.ts";
import styles from "./Value.module.css";

export function Value({ value, name }: { value: Shown; name: string }) {
  if (typeof value === "boolean") return <>{value ? words.yes : words.no}</>;
  const full = String(value);
  const short = shorten(full);
  if (short === full) return <span className={typeof value === "string" ? undefined : styles.number}>{full}</span>;
  return (
    <span className={styles.value}>
      <code title={full}>{short}</code>
      <CopyButton text={full} name={name} />
    </span>
  );
}

/** Not there where the browser gives no clipboard: on plain http from another machine. */
function CopyButton({ text, name }: { text: string; name: string }) {
  const [copied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;
  const label = copied ? words.copied : words.copy(name);
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={label}
      title={label}
      onBlur={() => setCopied(false)}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {copied ? <path d="m3 8.5 3.2 3.2L13 5" /> : <path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z" />}
      </svg>
    </button>
  );
}
