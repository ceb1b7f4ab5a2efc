// Eve asks you: a wallet is only as careful as the person in front of it.
import { useState } from "react";
import { linkTo } from "../hood/address.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import styles from "./BreakIt.module.css";
import type { Answer, Trick } from "./tricks.ts";

type Engine = typeof import("./tricks.ts");
type Play = (engine: Engine) => Promise<Answer>;

export function AskWallet() {
  const [asking, setAsking] = useState<string>();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const ask = async (trick: string, play: Play) => {
    setAsking(trick);
    const answer = await answerTo(play);
    setAnswers((before) => ({ ...before, [trick]: answer }));
    setAsking(undefined);
  };
  return (
    <section className={styles.wallet} aria-labelledby="ask-wallet">
      <h3 id="ask-wallet">{words.eve.askTitle}</h3>
      <p className={styles.lead}>{words.eve.askLead}</p>
      <ul className={styles.attacks}>
        {Object.entries(words.eve.tricks).map(([trick, text]) => (
          <li key={trick} className={styles.attack}>
            <p className={styles.attempt}>
              <strong>{words.eve.name}</strong> {text}.
            </p>
            <Button
              aria-disabled={asking !== undefined}
              aria-label={words.eve.askThis(text)}
              onClick={() => void ask(trick, (engine) => engine.askWallet(trick as Trick))}
            >
              {asking === trick ? words.eve.asking : words.eve.letHerAsk}
            </Button>
            <div className={styles.answer} role="status">
              <AnswerView
                answer={answers[trick]}
                isBusy={asking !== undefined}
                onTakeBack={() => void ask(trick, (engine) => engine.takeBack())}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function answerTo(play: Play): Promise<Answer> {
  const engine = await import("./tricks.ts").catch(() => undefined);
  const failure = { name: "LoadError", message: words.demo.engineMissing, fix: words.demo.reload };
  return engine ? play(engine) : { state: "failed", failure };
}

type AnswerProps = { answer: Answer | undefined; isBusy: boolean; onTakeBack: () => void };

function AnswerView({ answer, isBusy, onTakeBack }: AnswerProps) {
  if (!answer) return null;
  if (answer.state === "failed") return <Failure failure={answer.failure} title={words.eve.failed} />;
  const isFell = answer.state === "fell";
  return (
    <dl className={styles.result}>
      <dt>{isFell ? words.eve.gotThrough : words.eve.stoppedBy}</dt>
      <dd>{isFell ? answer.what : answer.reason}</dd>
      {isFell && answer.transaction && (
        <>
          <dt>{words.eve.trace}</dt>
          <dd>
            <a href={linkTo(answer.transaction)}>{words.eve.taken}</a>
          </dd>
          <dt>{words.eve.wayOut}</dt>
          <dd>
            <Button aria-disabled={isBusy} onClick={onTakeBack}>
              {words.eve.takeBack}
            </Button>
          </dd>
        </>
      )}
    </dl>
  );
}
