// A file of the person's own, or the lab's sample.
import { type FormEvent, useState } from "react";
import { Button } from "../parts/Button.tsx";
import { DropZone } from "../parts/DropZone.tsx";
import type { Question } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import styles from "./Question.module.css";

type Props = { question: Extract<Question, { type: "file" }> };

export function FileQuestion({ question }: Props) {
  const [file, setFile] = useState<File>();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    question.confirm(file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <form className={styles.form} onSubmit={confirm}>
      <p className={styles.asked}>{question.text}</p>
      <DropZone label={question.text} name={question.name} accept={question.accept} onFile={setFile} />
      <div className={styles.row}>
        <Button look="strong" type="submit">
          {file ? words.ask.takeFile(file.name) : words.ask.takeSample}
        </Button>
        {file && <Button onClick={() => question.confirm(undefined)}>{words.ask.takeSample}</Button>}
      </div>
    </form>
  );
}
