// Around any face: catches up with an earlier run (same answers, no waiting), and tells how far this one has come.
import type { Ask, Face, StageEvent } from "@synergy/kit";
import { words } from "../words/index.ts";
import type { KeptAnswer } from "./keptRun.ts";

export type Past = { steps: number; answers: readonly KeptAnswer[] };

/**
 * @param past how many steps to take without waiting, and the answers that were given then
 * @param keep called whenever the run is one step or one answer further
 */
export function rememberingFace(face: Face, past: Past, keep: (now: Past) => void): Face {
  let steps = 0;
  let waitedOnce = false;
  const answers: KeptAnswer[] = [];

  /** Takes the answer that was given then, if it was to the same question. */
  async function answered<T>(text: string, ask: () => Promise<T>, inWords: (value: T) => string): Promise<T> {
    const before = past.answers[answers.length];
    const isKnown = before?.text === text;
    const value = isKnown ? (before.value as T) : await ask();
    answers.push({ text, value, words: inWords(value) });
    if (isKnown) await face.emit({ kind: "show", label: text, value: before.words });
    keep({ steps, answers });
    return value;
  }

  const ask: Ask = {
    text: (name, text, fallback) => answered(text, () => face.ask.text(name, text, fallback), String),
    number: (name, text, fallback, range) => answered(text, () => face.ask.number(name, text, fallback, range), String),
    choice: <T extends string>(name: string, text: string, options: readonly [T, ...T[]]) =>
      answered<T>(text, () => face.ask.choice(name, text, options), String),
    file: (name, text, fallback, accept) =>
      answered(
        text,
        () => face.ask.file(name, text, fallback, accept),
        (file) => file.name,
      ),
    drawing: (name, text, fallback) =>
      answered(
        text,
        () => face.ask.drawing(name, text, fallback),
        () => words.ask.drawn,
      ),
  };

  return {
    ask,
    async next(title) {
      // The first step waits for nobody; the face knows that, so it has to be asked once.
      if (waitedOnce && steps < past.steps) return;
      waitedOnce = true;
      await face.next(title);
    },
    async emit(event: StageEvent) {
      if (event.kind === "step") steps++;
      await face.emit(event);
      if (event.kind === "step") keep({ steps, answers });
    },
  };
}
