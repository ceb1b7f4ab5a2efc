// One step of the story: its title, what it showed so far, and on a narrow screen its source.
import type { Ref } from "react";
import { Failure } from "../parts/Failure.tsx";
import { StepSource } from "../source/SourcePanel.tsx";
import type { StepLines } from "../source/stepLines.ts";
import type { Token } from "../source/token.ts";
import type { Failure as FailureState, Step } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import { groupItems } from "./groups.ts";
import { ItemGroup } from "./ItemGroup.tsx";
import styles from "./Step.module.css";

type Props = {
  title: string;
  step: Step | undefined;
  isCurrent: boolean;
  failure: FailureState | undefined;
  range: StepLines | undefined;
  lines: readonly Token[][];
  heading: Ref<HTMLHeadingElement> | undefined;
};

export function StepView({ title, step, isCurrent, failure, range, lines, heading }: Props) {
  const state = isCurrent ? "current" : step ? "done" : "ahead";
  return (
    <li className={styles.step} data-state={state} aria-current={isCurrent ? "step" : undefined}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title || words.demo.prologue}
      </h2>
      {step && (
        <div className={styles.items}>
          {groupItems(step.items).map((group) => (
            <ItemGroup key={group[0]?.id} items={group} />
          ))}
          {failure && <Failure failure={failure} />}
        </div>
      )}
      {step && range && <StepSource lines={lines} range={range} />}
    </li>
  );
}
