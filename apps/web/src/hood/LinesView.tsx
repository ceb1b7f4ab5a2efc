// The Solidity lines that ran: a tab for each file, its functions, and the source with hits in the margin.
import { Tabs } from "@base-ui/react/tabs";
import type { RanFile, RanFunction } from "@synergy/lab/hood";
import { useEffect, useMemo, useRef } from "react";
import { ScrollFrame } from "../parts/ScrollFrame.tsx";
import { words } from "../words/index.ts";
import { numberText } from "./format.ts";
import shared from "./Hood.module.css";
import styles from "./Lines.module.css";
import { placed } from "./placed.ts";
import { RanLine } from "./RanLine.tsx";
import { scanSolidity } from "./solidity.ts";
import { useSource } from "./useOpened.ts";

export function LinesView({ files, isTraced }: { files: readonly RanFile[]; isTraced: boolean }) {
  const { lines, opened } = words.hood;
  const sorted = useMemo(() => files.toSorted(byInterest), [files]);
  const first = sorted.find(({ revertedAt, own }) => revertedAt !== undefined && own) ?? sorted[0];
  if (!first) return <p className={shared.note}>{isTraced ? lines.none : opened.untraced}</p>;
  return (
    <Tabs.Root className={styles.view} defaultValue={first.path}>
      <Tabs.List className={styles.files} aria-label={lines.files}>
        {sorted.map((file) => (
          <Tabs.Tab key={file.path} value={file.path} className={styles.file} title={file.path}>
            <span data-reverted={file.revertedAt !== undefined}>{nameOf(file.path)}</span>{" "}
            <span className={styles.kind}>{file.own ? numberText(file.lines.length) : lines.library}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sorted.map((file) => (
        <Tabs.Panel key={file.path} value={file.path} className={styles.panel}>
          <FileLines file={file} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

// The lab's own files first, in the order in which they were reached.
const byInterest = (a: RanFile, b: RanFile) => Number(b.own) - Number(a.own);
const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

function FileLines({ file }: { file: RanFile }) {
  const scroller = useRef<HTMLElement>(null);
  const asked = useSource(file.source);
  const text = asked.state === "here" ? asked.answer.text : undefined;
  const lines = useMemo(() => (text === undefined ? [] : scanSolidity(text)), [text]);
  const hits = useMemo(() => new Map(file.lines.map(({ line, hits }) => [line, hits])), [file]);
  const start = file.revertedAt ?? firstInBody(file);
  const show = (line: number | undefined) => scrollTo(scroller.current, line);
  useEffect(() => {
    if (lines.length > 0) scrollTo(scroller.current, start);
  }, [lines, start]);
  return (
    <>
      <Functions file={file} onChoose={show} />
      <p className={styles.path}>
        <span>{file.path}</span> <span>{words.hood.lines.ran(file.lines.length)}</span>
      </p>
      <ScrollFrame ref={scroller} className={styles.scroller} label={words.hood.lines.source(file.path)}>
        {asked.state === "loading" && <p className={shared.note}>{words.hood.loading}</p>}
        {asked.state === "failed" && <p className={shared.note}>{words.hood.lines.failed}</p>}
        <pre className={styles.code}>
          {placed(lines).map(({ place, item }) => (
            <RanLine
              key={place}
              number={place + 1}
              tokens={item}
              hits={hits.get(place + 1)}
              isReverted={file.revertedAt === place + 1}
            />
          ))}
        </pre>
      </ScrollFrame>
    </>
  );
}

function scrollTo(scroller: HTMLElement | null, line: number | undefined): void {
  const found = scroller?.querySelector<HTMLElement>(`[data-line="${line}"]`);
  if (scroller && found) scroller.scrollTo({ top: found.offsetTop - scroller.clientHeight / 4 });
}

/** The first line of the function that was called; what the file declares above it tells less. */
function firstInBody({ lines, functions }: RanFile): number | undefined {
  const inside = lines.find(({ line }) => functions.some(({ from, to }) => line > from && line <= to));
  return (inside ?? lines[0])?.line;
}

function Functions({ file, onChoose }: { file: RanFile; onChoose: (line: number) => void }) {
  if (file.functions.length === 0) return null;
  return (
    <ul className={styles.functions} aria-label={words.hood.lines.functions}>
      {file.functions.map((ran) => (
        <li key={`${ran.contract}${ran.name}${ran.from}`}>
          <button type="button" className={styles.function} onClick={() => onChoose(ran.from)}>
            {labelOf(ran, file.path)} <span className={styles.kind}>{words.hood.lines.hits(ran.hits)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

// The contract is the file's name, as a rule.
const labelOf = ({ contract, name }: RanFunction, path: string) =>
  nameOf(path) === `${contract}.sol` ? name : `${contract}.${name}`;
