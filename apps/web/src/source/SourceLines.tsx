// Lines of source code with their numbers. Colours come from classes: the page allows no style attributes.
import { Fragment } from "react";
import styles from "./Source.module.css";
import type { StepLines } from "./stepLines.ts";
import type { Token } from "./token.ts";

type Props = { lines: readonly Token[][]; first?: number; active?: StepLines | undefined };

/** @param first number of the first line */
export function SourceLines({ lines, first = 1, active }: Props) {
  return (
    <code className={styles.code}>
      {lines.map((tokens, index) => {
        const number = first + index;
        const isActive = active !== undefined && number >= active.from && number <= active.to;
        return (
          <span key={number} className={styles.line} data-line={number} data-active={isActive}>
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            {/* A line too long for the panel goes on below its own indent. */}
            <span className={styles.text} style={{ "--indent": `${indentOf(tokens) + 2}ch` } as object}>
              <Tokens tokens={tokens} />
              {"\n"}
            </span>
          </span>
        );
      })}
    </code>
  );
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  let at = 0;
  return tokens.map(([text, kind]) => {
    at += text.length;
    return kind ? (
      <span key={at} data-kind={kind}>
        {text}
      </span>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    );
  });
}

function indentOf(tokens: readonly Token[]): number {
  const text = tokens.map(([part]) => part).join("");
  return text.length - text.trimStart().length;
}
