import { useNode } from "../lab/useNode.ts";
import { words } from "../words/index.ts";
import styles from "./Notice.module.css";

/** Says that the lab's process is gone and how to get it back. Goes away by itself. */
export function NodeBanner() {
  const { status } = useNode();
  return (
    <div role="alert" className={styles.place}>
      {status === "down" && (
        <p className={styles.banner}>
          <strong>{words.node.gone}</strong> {words.node.fix} <code>{words.node.command}</code>. {words.node.recovers}
        </p>
      )}
    </div>
  );
}
