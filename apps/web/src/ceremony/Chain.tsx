// Who has contributed, in order; the key to hand on, and whether all of it holds.
import { useEffect, useState } from "react";
import { Button } from "../parts/Button.tsx";
import { Value } from "../parts/Value.tsx";
import { words } from "../words/index.ts";
import styles from "./Ceremony.module.css";
import type { Key } from "./tasks.ts";
import type { CeremonyHandle } from "./useCeremony.ts";

export function Chain({ ceremony, shown }: { ceremony: CeremonyHandle; shown: Key }) {
  const { chain } = words.ceremony;
  const { verdict, busy } = ceremony.state;
  const isBusy = busy !== undefined;
  const count = shown.contributions.length;
  return (
    <section className={styles.part}>
      <h3>{chain.title}</h3>
      <ol className={styles.chain} start={0}>
        <li>
          <strong>{chain.fresh}</strong>
          <span>{chain.freshNote}</span>
        </li>
        {shown.contributions.map(({ name, hash }) => (
          <li key={hash}>
            <strong>{name}</strong>
            <Value value={hash} name={chain.hashOf(name)} />
          </li>
        ))}
      </ol>
      {count > 0 && <p className={styles.note}>{chain.note}</p>}
      <div className={styles.actions}>
        <Button aria-disabled={isBusy} onClick={ceremony.verify}>
          {chain.verify}
        </Button>
        <SaveKey shown={shown} />
        <Button aria-disabled={isBusy} onClick={ceremony.leave}>
          {chain.leave}
        </Button>
      </div>
      <div aria-live="polite">
        {verdict && (
          <p className={styles.verdict} data-good={verdict.valid}>
            {verdict.valid ? chain.holds(verdict.contributions.length) : chain.broken(verdict.reason)}
          </p>
        )}
      </div>
    </section>
  );
}

function SaveKey({ shown: { zkey, contributions } }: { shown: Key }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const link = URL.createObjectURL(new Blob([new Uint8Array(zkey)], { type: "application/octet-stream" }));
    setUrl(link);
    return () => URL.revokeObjectURL(link);
  }, [zkey]);
  const name = `ceremony-${contributions.length}.zkey`;
  return (
    <a href={url} download={name}>
      {words.demo.save(name)}
    </a>
  );
}
