// The one button that moves the story, always at the foot of the window.
import type { Ref } from "react";
import { goToQuestion } from "../asks/firstInput.ts";
import { LatestLink } from "../map/LatestLink.tsx";
import { Button } from "../parts/Button.tsx";
import notice from "../parts/Notice.module.css";
import type { RunState } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import styles from "./ControlBar.module.css";

type Props = {
  state: RunState | undefined;
  total: number;
  isStale: boolean;
  /** The step that the address names: the first start goes on until there. */
  goal: number | undefined;
  start: (upTo?: number) => void;
  button: Ref<HTMLButtonElement>;
};

export function ControlBar({ state, total, isStale, goal, start, button }: Props) {
  const { label, name, action } = buttonFor(state, isStale, goal, start);
  const isAsking = action === goToQuestion;
  const step = state?.steps.length ?? 0;
  return (
    <div className={styles.bar}>
      {isStale && <p className={notice.note}>{words.node.restarted}</p>}
      {state && <LatestLink />}
      <div className={styles.row}>
        <p className={styles.status}>
          {state && step > 0 && <span>{words.demo.stepOf(step, total)}</span>}
          <span>{state ? statusText[state.phase]() : words.demo.ready(total)}</span>
        </p>
        <Button
          look={isAsking ? "plain" : "strong"}
          ref={button}
          aria-label={name}
          aria-disabled={!action}
          onClick={action}
        >
          {label}
        </Button>
      </div>
      <p className={styles.marks} aria-hidden="true">
        {Array.from({ length: total }, (_, index) => index + 1).map((place) => (
          <span key={place} data-reached={place <= step} />
        ))}
      </p>
    </div>
  );
}

const statusText: Record<RunState["phase"], () => string> = {
  starting: () => words.demo.starting,
  working: () => words.demo.working,
  asking: () => words.demo.asking,
  waiting: () => "",
  finished: () => words.demo.finished,
  failed: () => words.demo.failed,
};

function buttonFor(state: RunState | undefined, isStale: boolean, goal: number | undefined, begin: Props["start"]) {
  const { start: startWord, upTo, next, nextStep, again, tryAgain } = words.demo;
  const start = () => begin();
  if (!state && goal !== undefined) return { label: upTo(goal), action: () => begin(goal) };
  if (!state) return { label: startWord, action: start };
  if (state.phase === "failed") return { label: tryAgain, action: start };
  if (state.phase === "finished" || isStale) return { label: again, action: start };
  if (state.phase === "asking") return { label: words.demo.goToQuestion, action: goToQuestion };
  if (state.next) return { label: next, name: nextStep(state.next.title), action: state.next.go };
  return { label: next };
}
