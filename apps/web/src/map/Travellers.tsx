// What is on its way along the line: coins with their amount, proofs, votes, claims.
import type { CSSProperties } from "react";
import { amountText } from "../hood/format.ts";
import { KindIcon } from "../hood/KindIcon.tsx";
import type { MapLayout } from "./mapLayout.ts";
import { pathOf, wayBetween } from "./ring.ts";
import styles from "./Travellers.module.css";
import type { Traveller } from "./traffic.ts";

type Props = { layout: MapLayout; travellers: readonly Traveller[]; onArrived: (id: number) => void };

export function Travellers({ layout, travellers, onArrived }: Props) {
  return (
    <div className={styles.road} data-wide={layout.isWide} aria-hidden="true">
      {travellers.map((traveller) => (
        <span
          key={traveller.id}
          className={styles.traveller}
          data-failed={traveller.failed}
          style={journey(layout, traveller)}
          onAnimationEnd={() => onArrived(traveller.id)}
        >
          <KindIcon kind={traveller.kind} isFailed={traveller.failed} />
          {traveller.amount && <span>{amountText(traveller.amount)}</span>}
          {traveller.count > 1 && <span className={styles.count}>×{traveller.count}</span>}
        </span>
      ))}
    </div>
  );
}

const pixelsASecond = 220;
const [shortest, longest] = [1.6, 4.5]; // seconds
const turnedAway = 40; // pixels before the station

function journey({ ring, places }: MapLayout, { from, to, failed }: Traveller): CSSProperties {
  const way = wayBetween(ring, places[from].at, places[to].at);
  const distance = Math.abs(way.to - way.from);
  const short = failed ? Math.sign(way.to - way.from) * Math.min(turnedAway, distance / 2) : 0;
  const seconds = Math.min(longest, Math.max(shortest, distance / pixelsASecond));
  const variables = { "--from": `${way.from}px`, "--to": `${way.to - short}px`, "--time": `${seconds}s` };
  return { offsetPath: `path("${pathOf(ring, 2)}")`, ...variables } as CSSProperties;
}
