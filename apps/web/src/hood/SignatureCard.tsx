// One signature over an EIP-712 message: in words, then domain, message and types, then raw.
import type { CarriedSignature } from "@synergy/lab/hood";
import { Value } from "../parts/Value.tsx";
import { words } from "../words/index.ts";
import styles from "./Opened.module.css";
import { Words } from "./Sentence.tsx";
import { NamedValues, ShownValue } from "./ShownValue.tsx";
import { signaturePhrase } from "./signaturePhrase.ts";
import { typedJson, typesText } from "./typedJson.ts";

export function SignatureCard({ signed }: { signed: CarriedSignature }) {
  const { signature: say, copy } = words.hood;
  const { signer, valid, domain, primaryType, types, message, signature } = signed;
  const isText = primaryType === "text";
  return (
    <div className={styles.card}>
      <p>
        <Words phrase={signaturePhrase(signed)} />
      </p>
      <p className={styles.note}>
        {say.signer} {signer ? <ShownValue value={signer} /> : say.unknownSigner}
        {valid !== undefined && (
          <span className={valid ? styles.good : styles.bad}> · {valid ? say.validYes : say.validNo}</span>
        )}
      </p>
      {!isText && (
        <>
          <h4>{say.domain}</h4>
          <p className={styles.note}>{say.domainNote}</p>
          <NamedValues items={domain} />
        </>
      )}
      <h4>{isText ? say.textSigned : `${say.message}: ${primaryType}`}</h4>
      <NamedValues items={message} />
      <details className={styles.fold}>
        <summary>{say.raw}</summary>
        {!isText && <pre className={styles.raw}>{typesText(types)}</pre>}
        {!isText && <h4>{say.json}</h4>}
        {!isText && <pre className={styles.raw}>{typedJson(signed)}</pre>}
        <h4>{say.signature}</h4>
        <pre className={styles.raw}>{signature}</pre>
        <Value value={signature} name={copy.signature} />
      </details>
    </div>
  );
}
