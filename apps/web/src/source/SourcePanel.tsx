// The whole demo.ts beside its steps; the lines of the current step are marked and kept in view.
import { useEffect, useRef, useState } from "react";
import { ScrollFrame } from "../parts/ScrollFrame.tsx";
import { words } from "../words/index.ts";
import styles from "./Source.module.css";
import { SourceLines } from "./SourceLines.tsx";
import type { StepLines } from "./stepLines.ts";
import type { Token } from "./token.ts";

type Props = { path: string; lines: readonly Token[][]; active: StepLines | undefined };

export function SourcePanel({ path, lines, active }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const from = active?.from;
  useEffect(() => {
    const panel = scroller.current;
    const line = panel?.querySelector<HTMLElement>(`[data-line="${from}"]`);
    if (panel && line) panel.scrollTo({ top: line.offsetTop - panel.clientHeight / 6 });
  }, [from]);
  return (
    <aside className={styles.panel} aria-label={words.source.title}>
      <p className={styles.path}>
        <span>{path}</span>
        {active && <span>{words.source.lines(active.from, active.to)}</span>}
      </p>
      <ScrollFrame ref={scroller} className={styles.scroller} label={path}>
        <pre>
          <SourceLines lines={lines} active={active} />
        </pre>
      </ScrollFrame>
    </aside>
  );
}

/** On a narrow screen each step carries its own lines, folded away; they are there once it is opened. */
export function StepSource({ lines, range }: { lines: readonly Token[][]; range: StepLines }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {words.source.ofStep} <span>{words.source.lines(range.from, range.to)}</span>
      </summary>
      {isOpen && (
        <pre>
          <SourceLines lines={lines.slice(range.from - 1, range.to)} first={range.from} />
        </pre>
      )}
    </details>
  );
}
