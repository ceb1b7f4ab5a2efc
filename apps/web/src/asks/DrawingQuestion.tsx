// An 8×8 drawing pad for mouse, finger, pen and keyboard.
import { type FormEvent, useState } from "react";
import { Button } from "../parts/Button.tsx";
import type { Question } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import { DrawingPad } from "./DrawingPad.tsx";
import { side } from "./pixels.ts";
import styles from "./Question.module.css";

type Props = { question: Extract<Question, { type: "drawing" }> };
type Tool = "ink" | "eraser";

export function DrawingQuestion({ question }: Props) {
  const [pixels, setPixels] = useState<readonly number[]>(question.fallback);
  const [tool, setTool] = useState<Tool>("ink");
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    question.confirm([...pixels]);
  };
  return (
    <form className={styles.form} onSubmit={confirm}>
      <p className={styles.asked}>{question.text}</p>
      <div className={styles.drawing}>
        <DrawingPad pixels={pixels} onChange={setPixels} erases={tool === "eraser"} />
        <div className={styles.tools}>
          {(["ink", "eraser"] as const).map((name) => (
            <Button key={name} aria-pressed={tool === name} onClick={() => setTool(name)}>
              {words.ask[name]}
            </Button>
          ))}
          <Button onClick={() => setPixels(Array<number>(side * side).fill(0))}>{words.ask.clear}</Button>
        </div>
      </div>
      <p className={styles.hint}>{words.ask.padHelp}</p>
      <div className={styles.row}>
        <Button look="strong" type="submit">
          {words.ask.takeDrawing}
        </Button>
      </div>
    </form>
  );
}
