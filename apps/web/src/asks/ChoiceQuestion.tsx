// A few options are radio buttons; many are a list to pick from.
import { type FormEvent, useId, useState } from "react";
import { Button } from "../parts/Button.tsx";
import type { Question } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import styles from "./Question.module.css";

type Props = { question: Extract<Question, { type: "choice" }> };
type Picker = Props & { chosen: string; choose: (option: string) => void };

const mostRadios = 5;

export function ChoiceQuestion({ question }: Props) {
  const [chosen, choose] = useState(question.options[0] ?? "");
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    question.confirm(chosen);
  };
  const Options = question.options.length <= mostRadios ? Radios : Select;
  return (
    <form className={styles.form} onSubmit={confirm}>
      <Options question={question} chosen={chosen} choose={choose} />
      <div className={styles.row}>
        <Button look="strong" type="submit">
          {words.ask.confirm}
        </Button>
      </div>
    </form>
  );
}

function Radios({ question, chosen, choose }: Picker) {
  return (
    <fieldset className={styles.options}>
      <legend>{question.text}</legend>
      {question.options.map((option) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            name={question.name}
            value={option}
            checked={option === chosen}
            onChange={() => choose(option)}
          />
          {option}
        </label>
      ))}
    </fieldset>
  );
}

function Select({ question, chosen, choose }: Picker) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{question.text}</label>
      <select id={id} className={styles.input} value={chosen} onChange={(event) => choose(event.target.value)}>
        {question.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </>
  );
}
