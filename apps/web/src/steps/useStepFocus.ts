// Takes the keyboard along: to the heading of a new step, and to the button when there is nothing left to wait for.
import { useEffect, useRef } from "react";
import type { RunState } from "../stage/runState.ts";

/** @param steps how many steps have begun; refs go to the current step's heading and to the main button */
export function useStepFocus(steps: number, phase: RunState["phase"] | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (steps === 0) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [steps]);
  useEffect(() => {
    const isResting = phase === "waiting" || phase === "finished" || phase === "failed";
    const current = document.activeElement;
    // Whoever has gone elsewhere meanwhile (copying a value, opening the source) is left alone.
    if (isResting && (current === heading.current || current === document.body)) {
      heading.current?.scrollIntoView({ block: "start" }); // when it began there was nothing below it to scroll over
      button.current?.focus({ preventScroll: true });
    }
  }, [phase]);
  return { heading, button };
}
