// The map of the story: a ring of stations and people. What happens on the chain moves along its line.
import { demos, packages } from "virtual:lab-demos";
import { useDeferredValue, useMemo } from "react";
import { useFeed } from "../hood/feed.ts";
import { useWidth } from "../parts/useWidth.ts";
import { Line } from "./Line.tsx";
import { LiveLine } from "./LiveLine.tsx";
import { layOutMap } from "./mapLayout.ts";
import { newsOf } from "./news.ts";
import { Station } from "./Station.tsx";
import styles from "./StoryMap.module.css";
import { type StationId, stationIds } from "./stationOf.ts";
import { Travellers } from "./Travellers.tsx";
import { useTraffic } from "./useTraffic.ts";

/** A station is open when its package has a demo. */
function statusOf(id: StationId): "open" | "underway" | "ahead" {
  if (demos.some(({ info }) => info.id === id)) return "open";
  return packages.includes(id) ? "underway" : "ahead";
}

export function StoryMap() {
  const [ref, width] = useWidth();
  const { traffic, onArrived, onDimmed } = useTraffic();
  const { transactions, isAll } = useDeferredValue(useFeed());
  const news = useMemo(() => newsOf(transactions), [transactions]);
  const layout = layOutMap(width || 1);
  return (
    <div ref={ref} className={styles.map} data-wide={layout.isWide} style={{ height: layout.height }}>
      <Line layout={layout} width={width} statusOf={statusOf} lit={traffic.lit} onDimmed={onDimmed} />
      <ol>
        {stationIds.map((id) => {
          const { x, y } = layout.places[id];
          return (
            <li key={id} className={styles.station} style={{ left: x, top: y, width: layout.textWidth }}>
              <Station id={id} status={statusOf(id)} news={news[id]} isAll={isAll} />
            </li>
          );
        })}
      </ol>
      <Travellers layout={layout} travellers={traffic.moving} onArrived={onArrived} />
      <LiveLine />
    </div>
  );
}
