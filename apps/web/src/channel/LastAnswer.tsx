// The drawing that was asked about last, and what the model made of it.
import { words } from "../words/index.ts";
import styles from "./ChannelMeter.module.css";
import type { Answered } from "./tally.ts";

const side = 8;
const mostInk = 16;

export function LastAnswer({ last }: { last: Answered | undefined }) {
  return (
    <figure className={styles.last}>
      <figcaption>{words.channel.last}</figcaption>
      {last ? (
        <div>
          <Drawing pixels={last.pixels} />
          <p>
            {words.channel.says} <output data-digit={last.digit}>{last.digit}</output>
          </p>
        </div>
      ) : (
        <p>{words.channel.noLast}</p>
      )}
    </figure>
  );
}

function Drawing({ pixels }: { pixels: readonly number[] }) {
  const cells = pixels.map((ink, index) => ({ ink, x: index % side, y: Math.floor(index / side) }));
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={words.channel.drawing}>
      {cells.map(({ ink, x, y }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={1} height={1} opacity={ink / mostInk} />
      ))}
    </svg>
  );
}
