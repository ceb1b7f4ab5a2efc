// Draw a digit: the class and the hidden layer follow the pen. One button proves it.
import { digitModel, infer } from "@synergy/model";
import { useRef, useState } from "react";
import { DrawingPad } from "../asks/DrawingPad.tsx";
import { side } from "../asks/pixels.ts";
import { Button } from "../parts/Button.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import { LiveNet } from "./LiveNet.tsx";
import styles from "./ProofBench.module.css";
import type { Accepted, Outcome } from "./proveHere.ts";

type Prove = (pixels: readonly number[], onProgress: (done: number, total: number) => void) => Promise<Outcome>;
type State = Outcome | { state: "working"; done: number; total: number };

const blank: readonly number[] = Array<number>(side * side).fill(0);

export function ProofBench({ prove }: { prove: Prove }) {
  const [pixels, setPixels] = useState(blank);
  const [erases, setErases] = useState(false);
  const [state, setState] = useState<State>();
  const latest = useRef(pixels);
  const isWorking = state?.state === "working";
  const draw = (drawn: readonly number[]) => {
    latest.current = drawn;
    setPixels(drawn);
    setState(undefined); // a proof is about one picture only
  };
  const start = async () => {
    setState({ state: "working", done: 0, total: 1 });
    const outcome = await prove(pixels, (done, total) => setState({ state: "working", done, total }));
    setState(latest.current === pixels ? outcome : undefined);
  };
  return (
    <div className={styles.bench}>
      <div className={styles.intro}>
        <h2>{words.proving.title}</h2>
        <p>{words.proving.lead}</p>
      </div>
      <div className={styles.drawing}>
        <DrawingPad pixels={pixels} onChange={draw} erases={erases} />
        <div className={styles.tools}>
          <Button aria-pressed={!erases} onClick={() => setErases(false)}>
            {words.ask.ink}
          </Button>
          <Button aria-pressed={erases} onClick={() => setErases(true)}>
            {words.ask.eraser}
          </Button>
          <Button onClick={() => draw(blank)}>{words.ask.clear}</Button>
        </div>
        <p className={styles.hint}>{words.ask.padHelp}</p>
        <Button look="strong" aria-disabled={isWorking} onClick={start}>
          {words.proving.prove}
        </Button>
      </div>
      <LiveNet inference={infer(digitModel, pixels)} />
      <div aria-live="polite" className={styles.outcome}>
        {state?.state === "working" && (
          <p>
            <progress value={state.done} max={state.total} aria-label={words.proving.working} /> {words.proving.working}
          </p>
        )}
        {state?.state === "failed" && <Failure failure={state.failure} title={words.proving.failed} />}
        {state?.state === "accepted" && <Proof accepted={state.accepted} />}
      </div>
    </div>
  );
}

function Proof({ accepted }: { accepted: Accepted }) {
  const { facts } = words.proving;
  const rows = [
    [facts.time, words.proving.milliseconds(Math.round(accepted.milliseconds))],
    [facts.size, words.proving.bytes(accepted.proofBytes)],
    [facts.gas, accepted.gasUsed],
    [facts.job, accepted.jobId],
    [facts.commitment, accepted.commitment],
  ] as const;
  return (
    <article className={styles.accepted}>
      <h3>{words.proving.accepted(accepted.digit)}</h3>
      <p>{words.proving.stayed}</p>
      <Facts rows={rows} />
    </article>
  );
}
