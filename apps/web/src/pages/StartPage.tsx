// What the lab is, the map of the story, and every demo there is.
import { demos } from "virtual:lab-demos";
import { Link } from "wouter";
import { StoryMap } from "../map/StoryMap.tsx";
import { words } from "../words/index.ts";
import { infoHere } from "../words/infoHere.ts";
import styles from "./Page.module.css";

export function StartPage() {
  return (
    <div className={styles.page}>
      <title>{words.lab}</title>
      <header className={styles.opening}>
        <h1 className={styles.display}>{words.start.title}</h1>
        <p className={styles.lead}>{words.start.lead}</p>
      </header>
      <section aria-labelledby="map" className={styles.section}>
        <h2 id="map">{words.start.mapTitle}</h2>
        <p className={styles.soft}>{words.start.mapLead}</p>
        <StoryMap />
      </section>
      <section aria-labelledby="demos" className={styles.section}>
        <h2 id="demos">{words.start.demosTitle}</h2>
        {demos.length === 0 && <p className={styles.soft}>{words.start.none}</p>}
        <ul className={styles.demos}>
          {demos
            .map(({ info }) => infoHere(info))
            .map((info) => (
              <li key={info.id} className={styles.demo}>
                <p className={styles.eyebrow}>
                  {info.lecture} · {words.demo.minutes(info.minutes)}
                </p>
                <h3>
                  <Link href={`/demo/${info.id}`}>{info.title}</Link>
                </h3>
                <p className={styles.story}>{info.summary}</p>
              </li>
            ))}
        </ul>
      </section>
    </div>
  );
}
