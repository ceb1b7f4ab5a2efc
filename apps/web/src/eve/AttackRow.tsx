// One attempt of Eve's: what she does, a button, and what came of it.
import { linkTo } from "../hood/address.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Prose } from "../parts/Prose.tsx";
import type { Figures } from "../words/en/eve.ts";
import { words } from "../words/index.ts";
import styles from "./BreakIt.module.css";
import type { Stopped } from "./letEveTry.ts";
import type { AttemptState } from "./useAttempts.ts";

type Props = {
  attempt: string;
  loss: (figures: Figures) => string;
  state: AttemptState | undefined;
  /** Somebody is trying something: one after the other. */
  isBusy: boolean;
  onTry: () => void;
};

export function AttackRow({ attempt, loss, state, isBusy, onTry }: Props) {
  return (
    <li className={styles.attack}>
      <p className={styles.attempt}>
        <strong>{words.eve.name}</strong> {attempt}.
      </p>
      <Button aria-disabled={isBusy} aria-label={words.eve.tryThis(attempt)} onClick={onTry}>
        {labelOf(state)}
      </Button>
      {state?.state === "stopped" && <StoppedBy stopped={state.stopped} loss={loss} />}
      {state?.state === "failed" && (
        <div className={styles.result}>
          <Failure failure={state.failure} title={words.eve.failed} />
        </div>
      )}
    </li>
  );
}

function labelOf(state: AttemptState | undefined): string {
  if (state?.state === "trying") return words.eve.trying;
  if (state?.state === "waiting") return words.eve.waiting;
  return words.eve.letHer;
}

function StoppedBy({ stopped: { by, figures, refused }, loss }: { stopped: Stopped; loss: Props["loss"] }) {
  return (
    <dl className={styles.result}>
      <dt>{words.eve.stoppedBy}</dt>
      <dd className={styles.by}>
        <Prose text={by} />
      </dd>
      <dt>{words.eve.otherwise}</dt>
      <dd>{loss(figures)}</dd>
      <dt>{words.eve.trace}</dt>
      <dd className={styles.links}>
        {refused.length === 0 && words.eve.offChain}
        {refused.map((hash, index) => (
          <a key={hash} href={linkTo(hash)}>
            {refused.length === 1 ? words.eve.refused : words.eve.refusedOf(index + 1, refused.length)}
          </a>
        ))}
      </dd>
    </dl>
  );
}
