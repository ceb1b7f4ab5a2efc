import type { CarriedSignature } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import styles from "./Opened.module.css";
import { placed } from "./placed.ts";
import { SignatureCard } from "./SignatureCard.tsx";

/** The signatures that somebody else carried to the chain in this call. */
export function CarriedSignatures({ signatures }: { signatures: readonly CarriedSignature[] }) {
  return (
    <section className={styles.section}>
      <h3>{words.hood.opened.signatures}</h3>
      {placed(signatures).map(({ place, item }) => (
        <SignatureCard key={place} signed={item} />
      ))}
    </section>
  );
}
