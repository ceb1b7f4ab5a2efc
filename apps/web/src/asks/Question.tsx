// A question of the demo as a real input; confirming it lets the story go on.
import { useEffect, useRef } from "react";
import type { Question as QuestionState } from "../stage/runState.ts";
import { ChoiceQuestion } from "./ChoiceQuestion.tsx";
import { DrawingQuestion } from "./DrawingQuestion.tsx";
import { FileQuestion } from "./FileQuestion.tsx";
import { firstInput } from "./firstInput.ts";
import styles from "./Question.module.css";
import { TypedQuestion } from "./TypedQuestion.tsx";

export function Question({ question }: { question: QuestionState }) {
  const frame = useFocusOnFirstInput();
  return (
    <div ref={frame} className={styles.question} data-question>
      <Input question={question} />
    </div>
  );
}

function Input({ question }: { question: QuestionState }) {
  switch (question.type) {
    case "text":
    case "number":
      return <TypedQuestion question={question} />;
    case "choice":
      return <ChoiceQuestion question={question} />;
    case "file":
      return <FileQuestion question={question} />;
    case "drawing":
      return <DrawingQuestion question={question} />;
  }
}

/** Takes the focus to the new question, unless the person has moved on to something else meanwhile. */
function useFocusOnFirstInput() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = document.activeElement;
    const isFree = current === document.body || current?.matches("h2");
    if (isFree) firstInput(frame.current)?.focus();
  }, []);
  return frame;
}
