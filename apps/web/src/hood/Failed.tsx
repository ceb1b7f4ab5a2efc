// Why a call failed: the custom error by its name, with its values.
import type { Failure } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import styles from "./Failed.module.css";
import { textOf } from "./format.ts";
import { NamedValues } from "./ShownValue.tsx";

/** NotPayer(Eve), or the sentence that a plain `require` gives. */
export function failureName({ error, args, text }: Failure): string {
  if (text) return text;
  return args.length === 0 ? error : `${error}(${args.map(({ value }) => textOf(value)).join(", ")})`;
}

export function Failed({ failed, isRefused }: { failed: Failure; isRefused: boolean }) {
  return (
    <section className={styles.failed} aria-label={words.hood.opened.why}>
      <h3>{words.hood.opened.why}</h3>
      <p className={styles.error}>{failed.text ?? failed.error}</p>
      {failed.args.length > 0 && <NamedValues items={failed.args} />}
      <p className={styles.note}>{isRefused ? words.hood.opened.neverMined : words.hood.opened.nothingKept}</p>
    </section>
  );
}
