// What kind of transaction it is, as a small drawing. The words beside it say the same.
import type { Kind } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import styles from "./KindIcon.module.css";

const drawings: Record<Kind, string> = {
  money:
    "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm2.5 5.2c-.6-.8-1.5-1.2-2.5-1.2-1.3 0-2.4.6-2.4 1.7 0 2.4 5 1.2 5 3.6 0 1.1-1.2 1.7-2.6 1.7-1.1 0-2.1-.4-2.7-1.2M12 7v10",
  proof: "m12 3.5 7 2.5v5.5c0 4.5-3 7.3-7 9-4-1.7-7-4.5-7-9V6zM8.7 12l2.3 2.3 4.3-4.6",
  vote: "M4.5 12.5v7h15v-7M8 12.5h8M9.5 4.5h7v8h-9v-6zM11 8.5l1.2 1.2 2.3-2.4",
  claim: "M14.5 4.5 19.5 9.5 9 20H4v-5zM12 7l5 5",
  deploy: "m12 3.5 7.5 4.2v8.6L12 20.5l-7.5-4.2V7.7zM4.8 7.9 12 12l7.2-4.1M12 12v8.3",
  other: "M8.5 7 4 12l4.5 5M15.5 7l4.5 5-4.5 5",
};

export function KindIcon({ kind, isFailed }: { kind: Kind; isFailed: boolean }) {
  return (
    <svg
      className={styles.icon}
      data-failed={isFailed}
      viewBox="0 0 24 24"
      role="img"
      aria-label={words.hood.kinds[kind]}
    >
      <path d={drawings[kind]} />
    </svg>
  );
}

export function PenIcon() {
  return (
    <svg className={styles.icon} data-failed={false} viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings.claim} />
    </svg>
  );
}
