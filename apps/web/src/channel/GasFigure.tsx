// Two lines that grow apart: gas of payments one by one, and gas of the channel. Every point was measured.
import { words } from "../words/index.ts";
import styles from "./ChannelMeter.module.css";
import { inFigures } from "./inFigures.ts";
import { gasOf, type Tally } from "./tally.ts";

const [width, height] = [320, 150];

export function GasFigure({ tally }: { tally: Tally }) {
  const { answers, peer = 0 } = tally;
  const [alone, together] = [peer * answers, gasOf(tally)];
  const across = (count: number) => (width * count) / Math.max(answers, 1);
  const down = (gas: number) => height - (height * gas) / Math.max(alone, together, 1);
  const line = (points: readonly Point[]) => points.map(([count, gas]) => `${across(count)},${down(gas)}`).join(" ");
  const lone: Point[] = [
    [0, 0],
    [answers, alone],
  ];
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`-2 -4 ${width + 4} ${height + 8}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.channel.figure(inFigures(alone), inFigures(together))}
      >
        <line className={styles.ground} x1={0} x2={width} y1={height} y2={height} />
        <polyline className={styles.alone} points={line(lone)} />
        <polyline className={styles.together} points={line(stairs(tally))} />
      </svg>
      <figcaption>
        <span className={styles.aloneName}>
          {words.channel.alone}: {words.channel.gas(inFigures(alone))}
        </span>
        <span className={styles.togetherName}>
          {words.channel.together}: {words.channel.gas(inFigures(together))}
        </span>
      </figcaption>
    </figure>
  );
}

type Point = [answers: number, gas: number];

/** The channel's gas jumps with each of its transactions, and stays in between. */
export function stairs({ moves, answers }: Pick<Tally, "moves" | "answers">): Point[] {
  const points: Point[] = [[0, 0]];
  let gas = 0;
  for (const move of moves) {
    points.push([move.answers, gas]);
    gas += move.gas;
    points.push([move.answers, gas]);
  }
  return [...points, [answers, gas]];
}
