// What a transaction left behind: why it failed, money, signatures, proofs, variables, events.
import type { CarriedProof, Change, EmittedEvent, Movement, Opened } from "@synergy/lab/hood";
import type { ReactNode } from "react";
import { words } from "../words/index.ts";
import { CarriedSignatures } from "./CarriedSignatures.tsx";
import { Failed } from "./Failed.tsx";
import { amountText } from "./format.ts";
import styles from "./Opened.module.css";
import { placed } from "./placed.ts";
import { NamedValues, ShownValue } from "./ShownValue.tsx";

const nobody = /^0x0+$/;

export function StoryView({ opened }: { opened: Opened }) {
  const { entry, failed, traced, movements, signatures, proofs, changes, events } = opened;
  const isQuiet = !failed && movements.length + changes.length + events.length === 0;
  return (
    <div className={styles.body}>
      {failed && <Failed failed={failed} isRefused={entry.refused === true} />}
      {!traced && <p className={styles.note}>{words.hood.opened.untraced}</p>}
      {movements.length > 0 && <Money movements={movements} />}
      {signatures.length > 0 && <CarriedSignatures signatures={signatures} />}
      {proofs.length > 0 && <Proofs proofs={proofs} />}
      {changes.length > 0 && <Changes changes={changes} />}
      {events.length > 0 && <Events events={events} />}
      {isQuiet && <p className={styles.note}>{words.hood.opened.nothing}</p>}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Money({ movements }: { movements: readonly Movement[] }) {
  const { money, made, destroyed } = words.hood.opened;
  return (
    <Section title={money}>
      <ul className={`${styles.card} ${styles.moves}`}>
        {placed(movements).map(({ place, item: { from, to, amount } }) => (
          <li key={place}>
            {nobody.test(from.address) ? <em>{made}</em> : <ShownValue value={from} />}
            <Arrow />
            {nobody.test(to.address) ? <em>{destroyed}</em> : <ShownValue value={to} />}
            <span>{amountText(amount)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Arrow() {
  return (
    <span className={styles.arrow} role="img" aria-label="→">
      →
    </span>
  );
}

function Proofs({ proofs }: { proofs: readonly CarriedProof[] }) {
  const { opened } = words.hood;
  return (
    <Section title={opened.proofs}>
      {placed(proofs).map(({ place, item: { verifier, valid, signals, proof } }) => {
        const name = verifier.name ?? verifier.address;
        return (
          <div key={place} className={styles.card}>
            <p className={valid ? styles.good : styles.bad}>
              {valid ? opened.proofValid(name) : opened.proofInvalid(name)}
            </p>
            <h4>{opened.signals}</h4>
            <NamedValues items={signals} />
            <details className={styles.fold}>
              <summary>{opened.points}</summary>
              <NamedValues items={proof} />
            </details>
          </div>
        );
      })}
    </Section>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <Section title={words.hood.opened.changes}>
      {Object.values(byContract(changes)).map((group = []) => (
        <div key={group[0]?.contract.address} className={styles.card}>
          <h4>{group[0] && <ShownValue value={group[0].contract} />}</h4>
          <div>
            {placed(group).map(({ place, item }) => (
              <ChangedVariable key={place} change={item} />
            ))}
          </div>
        </div>
      ))}
    </Section>
  );
}

const byContract = (changes: readonly Change[]) => Object.groupBy(changes, ({ contract }) => contract.address);

function ChangedVariable({ change: { variable, type, known, before, after } }: { change: Change }) {
  const { opened } = words.hood;
  return (
    <div className={styles.change}>
      <p className={styles.variable}>
        {known ? variable : `${opened.slot} ${variable}`} <span className={styles.type}>{type}</span>
      </p>
      <div className={styles.values}>
        <span className={styles.hidden}>{opened.before}</span>
        <span className={styles.before}>
          <ShownValue value={before} />
        </span>
        <span aria-hidden="true">→</span>
        <span className={styles.hidden}>{opened.after}</span>
        <span className={styles.after}>
          <ShownValue value={after} />
        </span>
      </div>
    </div>
  );
}

function Events({ events }: { events: readonly EmittedEvent[] }) {
  return (
    <Section title={words.hood.opened.events}>
      {placed(events).map(({ place, item: event }) => (
        <div key={place} className={styles.card}>
          <h4>
            {event.name ?? words.hood.opened.unknownEvent}{" "}
            <span className={styles.note}>
              <ShownValue value={event.contract} />
            </span>
          </h4>
          {event.name ? <NamedValues items={event.args} /> : <RawEvent event={event} />}
        </div>
      ))}
    </Section>
  );
}

function RawEvent({ event: { topics, data } }: { event: EmittedEvent }) {
  return <pre className={styles.raw}>{[...topics, data].join("\n")}</pre>;
}
