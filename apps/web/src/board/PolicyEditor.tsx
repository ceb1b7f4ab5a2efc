// Dan's wishes in his own words, and beside them what the delegate understands: live, while he types.
import type { Policy } from "@synergy/dao-delegate";
import { useDeferredValue, useEffect, useId, useState } from "react";
import { Button } from "../parts/Button.tsx";
import { words } from "../words/index.ts";
import styles from "./Policy.module.css";
import { PolicyProblems, PolicyTable } from "./PolicyTable.tsx";

type Props = { text: string | undefined; isBusy: boolean; onConfirm: (text: string) => void };
type Reader = typeof import("@synergy/dao-delegate");

export function PolicyEditor({ text, isBusy, onConfirm }: Props) {
  const reader = useReader();
  return reader ? (
    <Editor key={text} reader={reader} text={text ?? firstSample(reader)} isBusy={isBusy} onConfirm={onConfirm} />
  ) : (
    <p>{words.board.loading}</p>
  );
}

function Editor({ reader, text, isBusy, onConfirm }: Props & { reader: Reader; text: string }) {
  const id = useId();
  const [draft, setDraft] = useState(text);
  const policy = reader.compilePolicy(useDeferredValue(draft));
  const isOff = isBusy || policy.problems.length > 0;
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff) onConfirm(draft);
      }}
    >
      <div className={styles.writing}>
        <fieldset className={styles.samples}>
          <legend>{words.board.samples}</legend>
          {reader.policyNames.map((name) => (
            <Button
              key={name}
              aria-pressed={draft === reader.samplePolicy(name)}
              onClick={() => setDraft(reader.samplePolicy(name))}
            >
              {words.board.sample[name]}
            </Button>
          ))}
        </fieldset>
        <label htmlFor={id}>{words.board.policy}</label>
        <textarea id={id} rows={8} value={draft} onChange={(event) => setDraft(event.target.value)} />
        <Button look="strong" type="submit" aria-disabled={isOff}>
          {words.board.confirm}
        </Button>
      </div>
      <Understood policy={policy} reader={reader} />
    </form>
  );
}

function Understood({ policy, reader }: { policy: Policy; reader: Reader }) {
  return (
    <div className={styles.understood}>
      <h3>{words.board.understood}</h3>
      <PolicyTable rows={reader.readBack(policy)} />
      <div aria-live="polite">{policy.problems.length > 0 && <PolicyProblems problems={policy.problems} />}</div>
    </div>
  );
}

/** The delegate's reading of policies comes with this tool, not with the page. */
function useReader(): Reader | undefined {
  const [reader, setReader] = useState<Reader>();
  useEffect(() => {
    let isShown = true;
    void import("@synergy/dao-delegate").then((loaded) => isShown && setReader(loaded));
    return () => {
      isShown = false;
    };
  }, []);
  return reader;
}

const firstSample = ({ policyNames, samplePolicy }: Reader) => samplePolicy(policyNames[0]);
