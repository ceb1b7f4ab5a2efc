// How a ceremony begins: with a fresh key, or with the key of whoever had it before.
import { Button } from "../parts/Button.tsx";
import { DropZone } from "../parts/DropZone.tsx";
import { words } from "../words/index.ts";
import styles from "./Ceremony.module.css";
import type { CeremonyHandle } from "./useCeremony.ts";

export function Opening({ ceremony }: { ceremony: CeremonyHandle }) {
  const { opening } = words.ceremony;
  return (
    <div className={styles.opening}>
      <div className={styles.choice}>
        <h3>{opening.fresh}</h3>
        <p>{opening.freshNote}</p>
        <Button look="strong" aria-disabled={ceremony.state.busy !== undefined} onClick={ceremony.start}>
          {opening.start}
        </Button>
      </div>
      <div className={styles.choice}>
        <h3>{opening.handed}</h3>
        <p>{opening.handedNote}</p>
        <DropZone label={opening.handed} name="ceremony-key" accept=".zkey" onFile={ceremony.take} />
      </div>
    </div>
  );
}
