// What was signed in this tab, newest first.
import { words } from "../words/index.ts";
import { timeText } from "./format.ts";
import shared from "./Hood.module.css";
import { PenIcon } from "./KindIcon.tsx";
import styles from "./List.module.css";
import { Words } from "./Sentence.tsx";
import { useKeptSignatures } from "./signatureLog.ts";
import { signaturePhrase } from "./signaturePhrase.ts";
import { useFocusAgain } from "./useFocusAgain.ts";

type Props = { returnTo: string | number | undefined; onOpen: (id: number) => void };

export function SignatureList({ returnTo, onOpen }: Props) {
  const signatures = useKeptSignatures();
  const list = useFocusAgain<HTMLOListElement>(returnTo);
  if (signatures.length === 0) return <p className={shared.note}>{words.hood.signature.none}</p>;
  return (
    <>
      <p className={shared.note}>{words.hood.signature.lead}</p>
      <ol className={styles.list} ref={list} aria-label={words.hood.newest}>
        {signatures.map(({ id, seconds, signed }) => (
          <li key={id}>
            <button type="button" className={styles.row} data-key={id} onClick={() => onOpen(id)}>
              <PenIcon />
              <span className={styles.what}>
                <Words phrase={signaturePhrase(signed)} />
              </span>
              <span className={styles.meta}>
                <span>{signed.primaryType === "text" ? words.hood.signature.textSigned : signed.primaryType}</span>
                <span>{timeText(seconds)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
