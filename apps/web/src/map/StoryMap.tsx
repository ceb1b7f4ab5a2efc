// The map of the story: a ring of stations. A station is open when its package has a demo.
import { demos, packages } from "virtual:lab-demos";
import { Link } from "wouter";
import { useWidth } from "../parts/useWidth.ts";
import { words } from "../words/index.ts";
import { layOutMap } from "./mapLayout.ts";
import styles from "./StoryMap.module.css";

const stations = Object.entries(words.map.stations).map(([id, text]) => ({ id, ...text, status: statusOf(id) }));

function statusOf(id: string): "open" | "underway" | "ahead" {
  if (demos.some(({ info }) => info.id === id)) return "open";
  return packages.includes(id) ? "underway" : "ahead";
}

export function StoryMap() {
  const [ref, width] = useWidth();
  const layout = layOutMap(width || 1);
  const isBuilt = (index: number) => stations[index % stations.length]?.status === "open";
  return (
    <div ref={ref} className={styles.map} data-wide={layout.isWide} style={{ height: layout.height }}>
      <svg className={styles.line} width={width} height={layout.height} aria-hidden="true">
        {layout.segments.map((path, index) => (
          <path key={path} d={path} data-built={isBuilt(index) && isBuilt(index + 1)} />
        ))}
      </svg>
      <ol>
        {stations.map((station, index) => {
          const place = layout.places[index];
          return (
            <li
              key={station.id}
              className={styles.station}
              data-status={station.status}
              style={{ left: place?.x, top: place?.y, width: layout.textWidth }}
            >
              <StationText {...station} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function StationText({ id, part, name, line, status }: (typeof stations)[number]) {
  return (
    <>
      <span className={styles.part}>{part}</span>
      <span className={styles.name}>{status === "open" ? <Link href={`/demo/${id}`}>{name}</Link> : name}</span>
      <span className={styles.text}>{line}</span>
      {status !== "open" && (
        <span className={styles.status}>{status === "underway" ? words.map.underway : words.map.notBuilt}</span>
      )}
    </>
  );
}
