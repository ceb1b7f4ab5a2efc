// A ceremony for a class: contribute in turn, verify the chain, and see what one contribution does to a forger.
import { useEffect, useRef } from "react";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import styles from "./Ceremony.module.css";
import { Chain } from "./Chain.tsx";
import { Forger } from "./Forger.tsx";
import { Opening } from "./Opening.tsx";
import { Turn } from "./Turn.tsx";
import { useCeremony } from "./useCeremony.ts";

export function Ceremony() {
  const ceremony = useCeremony();
  const { busy, news, failure, key, isClosed } = ceremony.state;
  const heading = useFocusOnChange(key !== undefined);
  return (
    <section className={styles.ceremony} aria-label={words.ceremony.title} aria-busy={busy !== undefined}>
      <header className={styles.intro}>
        <h2 ref={heading} tabIndex={-1}>
          {words.ceremony.title}
        </h2>
        <p>{words.ceremony.lead}</p>
      </header>
      {!key && <Opening ceremony={ceremony} />}
      <div className={styles.status}>
        <p role="status">{busy ? words.ceremony.busy[busy] : news}</p>
        {failure && <Failure failure={failure} title={words.ceremony.failed} />}
      </div>
      {key && (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Chain ceremony={ceremony} shown={key} />
            {isClosed ? <p className={styles.note}>{words.ceremony.closed}</p> : <Turn ceremony={ceremony} />}
          </div>
          <Forger ceremony={ceremony} count={key.contributions.length} />
        </div>
      )}
    </section>
  );
}

/** What had the focus disappears when a ceremony begins or ends: the heading takes it. */
function useFocusOnChange(isOpen: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(isOpen);
  useEffect(() => {
    if (last.current !== isOpen) heading.current?.focus();
    last.current = isOpen;
  }, [isOpen]);
  return heading;
}
