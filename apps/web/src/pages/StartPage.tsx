// What the lab is, the way into the whole story, its map, and every demo there is.
import { demos } from "virtual:lab-demos";
import { Link } from "wouter";
import { StoryMap } from "../map/StoryMap.tsx";
import { type StationId, stationIds } from "../map/stationOf.ts";
import { words } from "../words/index.ts";
import { infoHere } from "../words/infoHere.ts";
import styles from "./Page.module.css";

const infos = demos.map(({ info }) => infoHere(info)).sort((one, other) => placeOf(one.id) - placeOf(other.id));
const whole = infos.find(({ id }) => id === "loop");

/** In the order of the map; what is not on it comes last. */
function placeOf(id: string): number {
  const place = stationIds.indexOf(id as StationId);
  return place < 0 ? stationIds.length : place;
}

export function StartPage() {
  return (
    <div className={styles.page}>
      <title>{words.lab}</title>
      <header className={styles.opening}>
        <h1 className={styles.display}>{words.start.title}</h1>
        <p className={styles.lead}>{words.start.lead}</p>
        {whole && (
          <p className={styles.begin}>
            <Link className={styles.run} href={`/demo/${whole.id}`}>
              {words.start.run(whole.minutes)}
            </Link>
            <span className={styles.soft}>{words.start.runLead}</span>
          </p>
        )}
      </header>
      <section aria-labelledby="map" className={styles.section}>
        <h2 id="map">{words.start.mapTitle}</h2>
        <p className={styles.soft}>{words.start.mapLead}</p>
        <StoryMap />
      </section>
      <section aria-labelledby="demos" className={styles.section}>
        <h2 id="demos">{words.start.demosTitle}</h2>
        {infos.length === 0 && <p className={styles.soft}>{words.start.none}</p>}
        <ul className={styles.demos}>
          {infos.map(({ id, title, lecture, minutes, summary }) => (
            <li key={id} className={styles.demo}>
              <p className={styles.eyebrow}>
                {lecture} · {words.demo.minutes(minutes)}
              </p>
              <h3>
                <Link href={`/demo/${id}`}>{title}</Link>
              </h3>
              <p className={styles.story}>{summary}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
