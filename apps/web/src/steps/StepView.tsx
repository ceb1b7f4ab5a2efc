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
  /** The address of this step. */
  link: string;
  /** The address of the page names this step, and nothing has run yet. */
  isGoal: boolean;
  failure: FailureState | undefined;
  range: StepLines | undefined;
  lines: readonly Token[][];
  heading: Ref<HTMLHeadingElement> | undefined;
};

export function StepView({ title, step, isCurrent, link, isGoal, failure, range, lines, heading }: Props) {
  const state = isCurrent ? "current" : step ? "done" : "ahead";
  return (
    <li className={styles.step} data-state={state} data-goal={isGoal} aria-current={isCurrent ? "step" : undefined}>
      <h2 ref={isGoal ? showGoal : heading} tabIndex={-1} className={styles.title}>
        {title || words.demo.prologue}
      </h2>
      {title !== "" && <StepLink title={title} link={link} />}
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

const showGoal = (heading: HTMLHeadingElement | null) => heading?.scrollIntoView({ block: "center" });

/** Where this step can be found again: to open in another tab, to copy, to hand on. */
function StepLink({ title, link }: { title: string; link: string }) {
  return (
    <a className={styles.link} href={link} aria-label={words.demo.linkTo(title)} title={words.demo.linkTo(title)}>
      #
    </a>
  );
}
