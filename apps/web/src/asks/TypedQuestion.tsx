// Text and numbers. What is offered in several lines can be answered in several. A number outside its range is refused with a sentence, and the story waits.
import { type ChangeEvent, type FormEvent, useId, useState } from "react";
import { Button } from "../parts/Button.tsx";
import type { Failure, Question } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import styles from "./Question.module.css";

type Props = { question: Extract<Question, { type: "text" | "number" }> };

export function TypedQuestion({ question }: Props) {
  const id = useId();
  const [answer, setAnswer] = useState(String(question.fallback));
  const [problem, setProblem] = useState<Failure>();
  const isNumber = question.type === "number";
  const hint = isNumber ? words.ask.range(question.min, question.max) : "";
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    setProblem(question.confirm(answer) ?? undefined);
  };
  const field = {
    id,
    className: styles.input,
    name: question.name,
    value: answer,
    autoComplete: "off",
    "aria-invalid": problem !== undefined,
    "aria-describedby": `${id}-hint`,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setAnswer(event.target.value),
  };
  const lines = String(question.fallback).split("\n").length;
  return (
    <form className={styles.form} onSubmit={confirm} noValidate>
      <label htmlFor={id}>{question.text}</label>
      <div className={styles.row}>
        {lines > 1 ? (
          <textarea {...field} rows={lines + 1} />
        ) : (
          <input {...field} inputMode={isNumber ? "decimal" : undefined} />
        )}
        <Button look="strong" type="submit">
          {words.ask.confirm}
        </Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint} role="status" data-problem={problem !== undefined}>
        {problem ? `${problem.message} ${problem.fix ?? ""}` : hint}
      </p>
    </form>
  );
}
