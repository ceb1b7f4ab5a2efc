// Drop any picture, get a verdict with its evidence.
import { useEffect, useRef, useState } from "react";
import { DropZone } from "../parts/DropZone.tsx";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import { Finding } from "./Finding.tsx";
import styles from "./Inspector.module.css";
import type { Outcome } from "./inspectHere.ts";

/** `handed` is a picture from elsewhere on the page; the inspector takes it at once, and comes into view. */
type Props = { inspect: (file: File) => Promise<Outcome>; handed?: { file: File } | undefined };

export function Inspector({ inspect, handed }: Props) {
  const [outcome, setOutcome] = useState<Outcome | { state: "working" }>();
  const latest = useRef<File>(undefined);
  const taken = useRef<Props["handed"]>(undefined);
  const title = useRef<HTMLHeadingElement>(null);
  const look = async (file: File) => {
    latest.current = file;
    setOutcome({ state: "working" });
    const result = await inspect(file);
    if (latest.current === file) setOutcome(result); // otherwise another picture came meanwhile
  };
  useEffect(() => {
    if (!handed || taken.current === handed) return;
    taken.current = handed;
    title.current?.focus();
    void look(handed.file);
  });
  return (
    <div className={styles.inspector}>
      <div className={styles.intro}>
        <h2 ref={title} tabIndex={-1}>
          {words.inspect.title}
        </h2>
        <p>{words.inspect.lead}</p>
        <DropZone label={words.inspect.title} name="inspect" accept="image/jpeg,image/png" onFile={look} />
      </div>
      <div aria-live="polite">
        {outcome?.state === "working" && <p>{words.inspect.working}</p>}
        {outcome?.state === "failed" && <Failure failure={outcome.failure} title={words.inspect.noPicture} />}
        {outcome?.state === "found" && <Finding found={outcome.found} />}
      </div>
    </div>
  );
}
