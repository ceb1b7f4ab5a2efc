// One person's turn: a name, and something that nobody else can guess.
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button } from "../parts/Button.tsx";
import { words } from "../words/index.ts";
import styles from "./Ceremony.module.css";
import type { CeremonyHandle } from "./useCeremony.ts";

/** snarkjs keeps no more of a name. */
const longestName = 64;

export function Turn({ ceremony }: { ceremony: CeremonyHandle }) {
  const { turn } = words.ceremony;
  const id = useId();
  const [isNameless, setIsNameless] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const isBusy = ceremony.state.busy !== undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const fields = new FormData(form);
    const name = String(fields.get("name")).trim();
    setIsNameless(name === "");
    if (name === "") return nameInput.current?.focus();
    void ceremony.contribute(name, String(fields.get("entropy")));
    form.reset(); // what was typed is a secret: it does not stay on the screen
  };
  return (
    <form className={styles.part} onSubmit={submit} noValidate>
      <h3>{turn.title}</h3>
      <Field id={`${id}-name`} label={turn.name} hint={isNameless ? turn.nameless : undefined} isWrong={isNameless}>
        <input
          ref={nameInput}
          id={`${id}-name`}
          name="name"
          maxLength={longestName}
          autoComplete="off"
          aria-invalid={isNameless}
          aria-describedby={`${id}-name-hint`}
        />
      </Field>
      <Field id={`${id}-entropy`} label={turn.entropy} hint={turn.entropyHint}>
        <input id={`${id}-entropy`} name="entropy" autoComplete="off" aria-describedby={`${id}-entropy-hint`} />
      </Field>
      <div className={styles.actions}>
        <Button look="strong" type="submit" aria-disabled={isBusy}>
          {turn.contribute}
        </Button>
        <Button aria-disabled={isBusy} aria-describedby={`${id}-beacon`} onClick={ceremony.close}>
          {turn.close}
        </Button>
      </div>
      <p id={`${id}-beacon`} className={styles.note}>
        {turn.closeNote}
      </p>
    </form>
  );
}

type FieldProps = { id: string; label: string; hint?: string | undefined; isWrong?: boolean; children: ReactNode };

function Field({ id, label, hint, isWrong = false, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      <p id={`${id}-hint`} className={styles.hint} role="status" data-problem={isWrong}>
        {hint}
      </p>
    </div>
  );
}
