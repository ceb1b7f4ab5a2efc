// Eve forges one and the same proof against the fresh key and against the key that people contributed to.
import { useId, useState } from "react";
import { Button } from "../parts/Button.tsx";
import { Value } from "../parts/Value.tsx";
import { words } from "../words/index.ts";
import styles from "./Ceremony.module.css";
import type { Attempt } from "./tasks.ts";
import type { CeremonyHandle } from "./useCeremony.ts";

const digits = Array.from({ length: 10 }, (_, digit) => digit);

export function Forger({ ceremony, count }: { ceremony: CeremonyHandle; count: number }) {
  const { forger } = words.ceremony;
  const id = useId();
  const [digit, setDigit] = useState(7);
  const { forgery, busy } = ceremony.state;
  return (
    <section className={styles.part}>
      <h3>{forger.title}</h3>
      <p>{forger.lead}</p>
      <div className={styles.actions}>
        <label htmlFor={id}>{forger.digit}</label>
        <select id={id} value={digit} onChange={(event) => setDigit(Number(event.target.value))}>
          {digits.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
        <Button look="strong" aria-disabled={busy !== undefined} onClick={() => ceremony.forge(digit)}>
          {forgery ? forger.again : forger.forge}
        </Button>
      </div>
      <div aria-live="polite" className={styles.part}>
        {forgery && (
          <>
            <p>
              {forger.claim(forgery.claim.digit)}{" "}
              <Value value={`0x${forgery.claim.commitment.toString(16)}`} name={forger.commitment} />
            </p>
            <div className={styles.attempts}>
              <AttemptCard title={forger.against(0)} attempt={forgery.fresh} />
              {count > 0 && <AttemptCard title={forger.against(count)} attempt={forgery.current} />}
            </div>
          </>
        )}
      </div>
      <p className={styles.note}>{forger.why}</p>
    </section>
  );
}

function AttemptCard({ title, attempt }: { title: string; attempt: Attempt | undefined }) {
  const { forger } = words.ceremony;
  return (
    <article className={styles.attempt} data-good={attempt && !attempt.accepted}>
      <h4>{title}</h4>
      {attempt ? (
        <>
          <p className={styles.result}>{attempt.accepted ? forger.accepted : forger.rejected}</p>
          <p>{attempt.isContributed ? forger.different : forger.same}</p>
        </>
      ) : (
        <p>{forger.untried}</p>
      )}
    </article>
  );
}
