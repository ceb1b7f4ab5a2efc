import type { Failure as FailureState } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import styles from "./Notice.module.css";
import { Prose } from "./Prose.tsx";

/** What went wrong and what to do about it. */
export function Failure({ failure, title = words.demo.failed }: { failure: FailureState; title?: string }) {
  return (
    <div className={styles.failure} role="alert">
      <h3>{title}</h3>
      <p>
        <Prose text={failure.message} />
      </p>
      <p>
        <strong>{words.demo.whatToDo}</strong> {failure.fix ?? words.demo.unknownFix}
      </p>
      <code>{failure.name}</code>
    </div>
  );
}
