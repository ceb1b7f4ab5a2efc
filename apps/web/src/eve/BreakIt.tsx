// "Break it": Eve's attempts at one station, and what stops them. The attempts themselves come with the first one.
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import { AskWallet } from "./AskWallet.tsx";
import { AttackRow } from "./AttackRow.tsx";
import styles from "./BreakIt.module.css";
import { useAttempts } from "./useAttempts.ts";

export function BreakIt({ id }: { id: string }) {
  const attacks = words.attacks[id];
  return attacks ? <Attacks id={id} attacks={Object.entries(attacks)} /> : null;
}

type Props = { id: string; attacks: [name: string, text: (typeof words.attacks)[string][string]][] };

function Attacks({ id, attacks }: Props) {
  const { states, isBusy, letTry, news, failure } = useAttempts(id);
  const names = attacks.map(([name]) => name);
  return (
    <section className={styles.section} aria-labelledby="break-it">
      <h2 id="break-it">{words.eve.title}</h2>
      <p className={styles.lead}>{words.eve.lead}</p>
      <ul className={styles.attacks}>
        {attacks.map(([name, text]) => (
          <AttackRow
            key={name}
            attempt={text.attempt ?? name}
            loss={text.loss}
            state={states[name]}
            isBusy={isBusy}
            onTry={() => letTry([name])}
          />
        ))}
      </ul>
      {failure && <Failure failure={failure} title={words.eve.sceneFailed} />}
      <div className={styles.all}>
        <Button aria-disabled={isBusy} onClick={() => letTry(names)}>
          {words.eve.all}
        </Button>
        <p role="status">{news}</p>
      </div>
      {id === "escrow" && <AskWallet />}
    </section>
  );
}
