import type { ReactNode } from "react";
import { words } from "../words/index.ts";
import { BackBar } from "./BackBar.tsx";
import { timeText } from "./format.ts";
import shared from "./Hood.module.css";
import styles from "./Opened.module.css";
import { SignatureCard } from "./SignatureCard.tsx";
import type { KeptSignature } from "./signatureLog.ts";

type Props = { signature: KeptSignature; title: ReactNode; onBack: () => void };

/** One signature of this tab. */
export function OpenedSignature({ signature: { signed, seconds }, title, onBack }: Props) {
  return (
    <div className={shared.view}>
      <div className={shared.head}>
        <BackBar title={title} label={words.hood.backToSignatures} onBack={onBack} />
      </div>
      <div className={`${shared.panel} ${styles.body}`}>
        <section className={styles.section}>
          <h3>{signed.primaryType === "text" ? words.hood.signature.textSigned : signed.primaryType}</h3>
          <p className={styles.note}>{timeText(seconds)}</p>
          <SignatureCard signed={signed} />
        </section>
      </div>
    </div>
  );
}
