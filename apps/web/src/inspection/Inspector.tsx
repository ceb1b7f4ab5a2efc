// Drop any picture, get a verdict with its evidence.
import type { Inspection } from "@synergy/attestation";
import { describeError } from "@synergy/kit";
import { useRef, useState } from "react";
import { DropZone } from "../parts/DropZone.tsx";
import { Failure } from "../parts/Failure.tsx";
import type { Failure as FailureState } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import { Finding } from "./Finding.tsx";
import styles from "./Inspector.module.css";

type Outcome =
  | { state: "working" }
  | { state: "found"; found: Inspection }
  | { state: "failed"; failure: FailureState };

export function Inspector({ inspect }: { inspect: (picture: Uint8Array) => Promise<Inspection> }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const latest = useRef<File>(undefined);

  const look = async (file: File) => {
    latest.current = file;
    setOutcome({ state: "working" });
    const result = await inspectFile(file);
    if (latest.current === file) setOutcome(result); // otherwise another picture came meanwhile
  };
  const inspectFile = async (file: File): Promise<Outcome> => {
    try {
      return { state: "found", found: await inspect(new Uint8Array(await file.arrayBuffer())) };
    } catch (error) {
      return { state: "failed", failure: describeError(error) };
    }
  };

  return (
    <div className={styles.inspector}>
      <div className={styles.intro}>
        <h2>{words.inspect.title}</h2>
        <p>{words.inspect.lead}</p>
        <DropZone label={words.inspect.title} name="inspect" accept="image/jpeg,image/png" onFile={look} />
      </div>
      <div aria-live="polite" className={styles.outcome}>
        {outcome?.state === "working" && <p>{words.inspect.working}</p>}
        {outcome?.state === "failed" && <Failure failure={outcome.failure} title={words.inspect.noPicture} />}
        {outcome?.state === "found" && <Finding found={outcome.found} />}
      </div>
    </div>
  );
}
