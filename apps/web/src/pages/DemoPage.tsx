// One demo: its steps with what they show, the source beside them, and the station's own tools below.
import { type DemoEntry, demos } from "virtual:lab-demos";
import { SourcePanel } from "../source/SourcePanel.tsx";
import { findStepLines } from "../source/stepLines.ts";
import { outline } from "../stage/outline.ts";
import { useRun } from "../stage/useRun.ts";
import { StationTools } from "../stations/StationTools.tsx";
import { ControlBar } from "../steps/ControlBar.tsx";
import stepStyles from "../steps/Step.module.css";
import { StepView } from "../steps/StepView.tsx";
import { useStepAddress } from "../steps/useStepAddress.ts";
import { useStepFocus } from "../steps/useStepFocus.ts";
import { WhatNext } from "../steps/WhatNext.tsx";
import { words } from "../words/index.ts";
import { infoHere, titleHere } from "../words/infoHere.ts";
import styles from "./DemoPage.module.css";
import { NotFoundPage } from "./NotFoundPage.tsx";
import pageStyles from "./Page.module.css";

/** @param linked number of the step that the address names, from 1 */
export function DemoPage({ id, linked }: { id: string; linked: number | undefined }) {
  const entry = demos.find(({ info }) => info.id === id);
  return entry ? <DemoView entry={entry} linked={linked} /> : <NotFoundPage />;
}

function DemoView({ entry, linked }: { entry: DemoEntry; linked: number | undefined }) {
  const { path, lines } = entry;
  const info = infoHere(entry.info);
  const { state, start, isStale } = useRun(entry);
  const source = lines.map((tokens) => tokens.map(([text]) => text).join(""));
  const ranges = findStepLines(source).map((range) => ({ ...range, title: titleHere(info, range.title) }));
  const ran = state?.steps ?? [];
  const current = ran.length - 1;
  const { heading, button } = useStepFocus(ran.length, state?.phase);
  const steps = outline(
    ran,
    ranges.map(({ title }) => title),
  );
  const goal = linked !== undefined && linked <= steps.length && !state ? linked : undefined;
  useStepAddress(info.id, state ? ran.length : undefined);
  const rangeOf = (title: string) => ranges.find((range) => range.title === title);
  return (
    <div className={styles.page}>
      <title>{`${info.title} · ${words.lab}`}</title>
      <header className={styles.opening}>
        <p className={pageStyles.eyebrow}>
          {info.lecture} · {words.demo.minutes(info.minutes)}
        </p>
        <h1 className={pageStyles.title}>{info.title}</h1>
        <p className={pageStyles.lead}>{info.summary}</p>
      </header>
      <div className={styles.split}>
        <section aria-label={words.demo.steps} className={styles.story}>
          <ol className={stepStyles.steps} aria-live="polite" aria-relevant="additions">
            {steps.map(({ key, title, step }, index) => (
              <StepView
                key={key}
                title={title}
                step={step}
                isCurrent={index === current}
                link={`/demo/${info.id}/step/${index + 1}`}
                isGoal={index + 1 === goal}
                failure={index === current ? state?.failure : undefined}
                range={rangeOf(title)}
                lines={lines}
                heading={index === current ? heading : undefined}
              />
            ))}
          </ol>
          {state?.phase === "finished" && <WhatNext id={info.id} />}
          <ControlBar state={state} total={steps.length} isStale={isStale} goal={goal} start={start} button={button} />
        </section>
        <SourcePanel
          path={path}
          lines={lines}
          active={rangeOf(ran[current]?.title ?? steps[(goal ?? 0) - 1]?.title ?? "")}
        />
      </div>
      <StationTools id={info.id} />
    </div>
  );
}
