import { Fragment, memo } from "react";
import type { Token } from "../source/token.ts";
import { words } from "../words/index.ts";
import styles from "./Lines.module.css";

type Props = { number: number; tokens: readonly Token[]; hits: number | undefined; isReverted: boolean };

/** One line of source: coloured when it ran, dimmed when it did not. */
export const RanLine = memo(function RanLine({ number, tokens, hits, isReverted }: Props) {
  const { lines } = words.hood;
  return (
    <span className={styles.line} data-line={number} data-ran={hits !== undefined} data-reverted={isReverted}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <span className={styles.hits} title={hits === undefined ? undefined : lines.times(hits)}>
        {hits !== undefined && lines.hits(hits)}
      </span>
      <span className={styles.text} style={{ "--indent": `${indentOf(tokens) + 2}ch` } as object}>
        <Tokens tokens={tokens} />
        {isReverted && <strong className={styles.here}> ← {lines.reverted}</strong>}
        {"\n"}
      </span>
    </span>
  );
});

function indentOf([first]: readonly Token[]): number {
  return first ? first[0].length - first[0].trimStart().length : 0;
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  let at = 0;
  return tokens.map(([text, kind]) => {
    at += text.length;
    return kind === "" ? (
      <Fragment key={at}>{text}</Fragment>
    ) : (
      <span key={at} data-kind={kind}>
        {text}
      </span>
    );
  });
}
