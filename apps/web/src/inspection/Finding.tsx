// A verdict with everything that speaks for it.
import type { Inspection } from "@synergy/attestation";
import { Facts } from "../parts/Facts.tsx";
import { Prose } from "../parts/Prose.tsx";
import { Value } from "../parts/Value.tsx";
import { words } from "../words/index.ts";
import styles from "./Inspector.module.css";

export function Finding({ found }: { found: Inspection }) {
  return (
    <article className={styles.finding} data-verdict={found.verdict}>
      <h3>{words.inspect.verdicts[found.verdict]}</h3>
      <p className={styles.summary}>
        <Prose text={found.summary} />
      </p>
      <Checks checks={found.checks} />
      {found.work && <Work record={found.work} />}
      {found.candidates.length > 0 && <Candidates candidates={found.candidates} />}
    </article>
  );
}

function Checks({ checks }: Pick<Inspection, "checks">) {
  return (
    <section>
      <h4>{words.inspect.checks}</h4>
      <ul className={styles.checks}>
        {checks.map(({ name, passed, detail }) => (
          <li key={name} data-passed={passed}>
            <span className={styles.mark}>{passed ? words.inspect.passed : words.inspect.failed}</span>
            <span>
              <code>{name}</code> <Prose text={detail} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Work({ record }: { record: NonNullable<Inspection["work"]> }) {
  const { uid, author, time, revokedAt, work } = record;
  const { facts } = words.inspect;
  const rows = [
    [facts.uid, uid],
    [facts.author, author],
    [facts.time, inUtc(time)],
    ...(revokedAt > 0n ? [[facts.revokedAt, inUtc(revokedAt)] as const] : []),
    [facts.licence, work.licence],
    [facts.royalty, words.inspect.percent(work.royaltyBps / 100)],
  ] as const;
  return (
    <section>
      <h4>{words.inspect.work}</h4>
      <Facts rows={rows} />
    </section>
  );
}

function Candidates({ candidates }: Pick<Inspection, "candidates">) {
  return (
    <section>
      <h4>{words.inspect.candidates}</h4>
      <p>{words.inspect.candidatesNote}</p>
      <ul>
        {candidates.map(({ uid, distance }) => (
          <li key={uid}>
            <Value value={uid} name={words.inspect.facts.uid} /> {words.inspect.distance(distance)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param seconds block time since the epoch */
function inUtc(seconds: bigint): string {
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
