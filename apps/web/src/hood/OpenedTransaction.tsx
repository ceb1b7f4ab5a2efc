// One transaction, opened: what happened, its calls and its gas, and the lines of Solidity that ran.
import { Tabs } from "@base-ui/react/tabs";
import type { Entry, Opened } from "@synergy/lab/hood";
import { type ReactNode, useState } from "react";
import { Value } from "../parts/Value.tsx";
import { words } from "../words/index.ts";
import { BackBar } from "./BackBar.tsx";
import { CallsView } from "./CallsView.tsx";
import { useFeed } from "./feed.ts";
import { numberText, timeText } from "./format.ts";
import shared from "./Hood.module.css";
import { LinesView } from "./LinesView.tsx";
import styles from "./Opened.module.css";
import { placed } from "./placed.ts";
import { Sentence } from "./Sentence.tsx";
import { StoryView } from "./StoryView.tsx";
import { useOpened } from "./useOpened.ts";

type Props = { hash: string; title: ReactNode; onBack: () => void };
const views = ["story", "calls", "lines"] as const;
let lastView: string = "story"; // whoever compares lines goes on comparing lines

export function OpenedTransaction({ hash, title, onBack }: Props) {
  const [view, setView] = useState(lastView);
  const asked = useOpened(hash);
  const known = useFeed().transactions.find((entry) => entry.hash === hash);
  const opened = asked.state === "here" ? asked.answer : undefined;
  const entry = opened?.entry ?? known;
  return (
    <Tabs.Root
      className={shared.view}
      value={view}
      onValueChange={(next: string) => {
        lastView = next;
        setView(next);
      }}
    >
      <div className={shared.head}>
        <BackBar title={title} label={words.hood.back} onBack={onBack} />
        {entry && <About entry={entry} />}
        {opened && <ViewTabs opened={opened} />}
      </div>
      {asked.state === "loading" && <p className={shared.note}>{words.hood.loading}</p>}
      {asked.state === "failed" && <Missing why={asked.why} />}
      {opened && <Views opened={opened} />}
    </Tabs.Root>
  );
}

function About({ entry: { hash, sentence, parts, from, block, time, gas, failed } }: { entry: Entry }) {
  const { opened } = words.hood;
  return (
    <div className={styles.about}>
      <p className={styles.sentence}>
        <Sentence sentence={sentence} isFailed={failed !== undefined} />
      </p>
      {parts && (
        <ol className={styles.parts}>
          {placed(parts).map(({ place, item }) => (
            <li key={place}>
              <Sentence sentence={item} />
            </li>
          ))}
        </ol>
      )}
      <dl className={styles.facts}>
        <Fact label={opened.sender}>{from.name ?? <Value value={from.address} name={words.hood.copy.address} />}</Fact>
        <Fact label={opened.gas}>{numberText(gas)}</Fact>
        <Fact label={opened.block}>{numberText(block)}</Fact>
        <Fact label={opened.time}>{timeText(time)}</Fact>
        <Fact label={opened.hash}>
          <Value value={hash} name={words.hood.copy.hash} />
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ViewTabs({ opened }: { opened: Opened }) {
  const ran = opened.files.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Tabs.List className={shared.tabs} activateOnFocus>
      {views.map((name) => (
        <Tabs.Tab key={name} value={name} className={shared.tab}>
          {words.hood.opened.views[name]} {name === "lines" && <span className={shared.count}>{numberText(ran)}</span>}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}

function Views({ opened }: { opened: Opened }) {
  return (
    <>
      <Tabs.Panel className={shared.panel} value="story">
        <StoryView opened={opened} />
      </Tabs.Panel>
      <Tabs.Panel className={shared.panel} value="calls">
        <CallsView opened={opened} />
      </Tabs.Panel>
      <Tabs.Panel className={shared.panel} value="lines">
        <LinesView files={opened.files} isTraced={opened.traced} />
      </Tabs.Panel>
    </>
  );
}

function Missing({ why }: { why: string }) {
  return (
    <div className={shared.note} role="alert">
      <p>{words.hood.opened.missing}</p>
      <p>{words.hood.opened.missingText}</p>
      <p>{why}</p>
    </div>
  );
}
