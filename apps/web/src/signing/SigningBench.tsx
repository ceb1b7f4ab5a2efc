// Somebody's own picture, signed at birth: choose, set the terms, sign, take it home or inspect it.
import { useState } from "react";
import { useAnyone } from "../anyone/anyone.ts";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import { PictureSource } from "./PictureSource.tsx";
import { SignedPicture } from "./SignedPicture.tsx";
import styles from "./SigningBench.module.css";
import type { Outcome, Wishes } from "./signHere.ts";
import { type SigningStep, signingSteps } from "./steps.ts";
import { TermsForm } from "./TermsForm.tsx";
import { useObjectUrl } from "./useObjectUrl.ts";

type Sign = (file: File, wishes: Wishes, onStep: (step: SigningStep) => void) => Promise<Outcome>;
type State = Outcome | { state: "working"; step: SigningStep };
type Props = { sign: Sign; onInspect: (file: File) => void };

export function SigningBench({ sign, onInspect }: Props) {
  const anyone = useAnyone();
  const [picture, setPicture] = useState<File>();
  const [state, setState] = useState<State>();
  const isWorking = state?.state === "working";
  const take = (file: File) => {
    setPicture(file);
    setState(undefined); // a signature is about one picture only
  };
  const start = async (wishes: Wishes) => {
    if (!picture) return;
    setState({ state: "working", step: "reading" });
    setState(await sign(picture, wishes, (step) => setState({ state: "working", step })));
  };
  return (
    <section className={styles.bench} aria-labelledby="signing-title">
      <div className={styles.intro}>
        <h2 id="signing-title">{words.signing.title}</h2>
        <p>{words.signing.lead}</p>
      </div>
      <div className={styles.source} inert={isWorking}>
        <PictureSource onPicture={take} />
      </div>
      <div className={styles.terms}>
        {picture && <Preview picture={picture} />}
        <TermsForm key={anyone} anyone={anyone} isOff={!picture || isWorking} onSign={start} />
      </div>
      <div className={styles.outcome} aria-live="polite">
        {isWorking && (
          <p>
            <progress
              value={signingSteps.indexOf(state.step)}
              max={signingSteps.length}
              aria-label={words.signing.working}
            />{" "}
            {words.signing.steps[state.step]}
          </p>
        )}
        {state?.state === "failed" && <Failure failure={state.failure} title={words.signing.failed} />}
        {state?.state === "signed" && <SignedPicture signed={state.signed} onInspect={onInspect} />}
      </div>
    </section>
  );
}

function Preview({ picture }: { picture: File }) {
  const url = useObjectUrl(picture);
  return (
    <figure className={styles.preview}>
      {url && <img src={url} alt={words.signing.preview} />}
      <figcaption>{words.signing.chosen(picture.name, picture.size)}</figcaption>
    </figure>
  );
}
