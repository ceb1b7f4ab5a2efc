// Carol buys answers of the lab's paid API with signatures; the meter counts what was signed, and what was saved.
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import styles from "./ChannelMeter.module.css";
import { GasFigure } from "./GasFigure.tsx";
import { inDollars, inFigures } from "./inFigures.ts";
import { LastAnswer } from "./LastAnswer.tsx";
import { breakEven, gasSaved, leftIn, type Tally } from "./tally.ts";
import { useChannel } from "./useChannel.ts";

const batch = 100;

export function ChannelMeter() {
  const channel = useChannel();
  const { tally, doing } = channel;
  const isBusy = doing !== undefined || !channel.isReady;
  const isOpen = leftIn(tally) > 0;
  return (
    <section className={styles.channel} aria-labelledby="channel-title">
      <div className={styles.intro}>
        <h2 id="channel-title">{words.channel.title}</h2>
        <p>{words.channel.lead}</p>
      </div>
      <div className={styles.buttons}>
        {doing === "buying" ? (
          <Button look="strong" onClick={channel.stop}>
            {words.channel.stop}
          </Button>
        ) : (
          <Button look="strong" aria-disabled={isBusy} onClick={() => channel.buy(batch)}>
            {words.channel.buy(batch)}
          </Button>
        )}
        <Button aria-disabled={isBusy || tally.answers === 0} onClick={channel.collect}>
          {words.channel.collect}
        </Button>
        <Button aria-disabled={isBusy || !isOpen} onClick={channel.takeBack}>
          {words.channel.takeBack}
        </Button>
      </div>
      <div className={styles.news}>
        {channel.progress && (
          <progress value={channel.progress.done} max={channel.progress.total} aria-label={words.channel.progress} />
        )}
        <p aria-live="polite">{doing ? words.channel.doing[doing] : channel.news}</p>
      </div>
      {channel.failure && <Failure failure={channel.failure} title={words.channel.failed} />}
      <Meter tally={tally} />
      <div className={styles.pictures}>
        <GasFigure tally={tally} />
        <LastAnswer last={tally.last} />
      </div>
      <Moves moves={tally.moves} />
    </section>
  );
}

function Meter({ tally }: { tally: Tally }) {
  const { meter, claimed, peer, unmeasured, breakEven: even } = words.channel;
  const cells = [
    { label: meter.answers, value: inFigures(tally.answers), notes: [] },
    {
      label: meter.signed,
      value: inDollars(tally.signed),
      notes: tally.claimed > 0 ? [claimed(inDollars(tally.claimed))] : [],
    },
    { label: meter.left, value: inDollars(leftIn(tally)), notes: [] },
    {
      label: meter.saved,
      value: inFigures(gasSaved(tally)),
      notes: tally.peer ? [peer(inFigures(tally.peer)), even(inFigures(breakEven(tally) ?? 0))] : [unmeasured],
    },
  ];
  return (
    <dl className={styles.meter}>
      {cells.map(({ label, value, notes }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={styles.count}>{value}</dd>
          {notes.map((note) => (
            <dd key={note} className={styles.note}>
              {note}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Moves({ moves }: Pick<Tally, "moves">) {
  return (
    <section className={styles.moves}>
      <h3>{words.channel.moves}</h3>
      {moves.length === 0 && <p>{words.channel.noMoves}</p>}
      <ol>
        {moves.map(({ kind, gas, hash }) => (
          <li key={hash}>
            {words.channel.move[kind]} <span className={styles.gas}>{words.channel.gas(inFigures(gas))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
