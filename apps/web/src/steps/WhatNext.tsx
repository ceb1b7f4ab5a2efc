// At the end of a story: the ways on.
import { demos } from "virtual:lab-demos";
import { Link } from "wouter";
import { linkTo } from "../hood/address.ts";
import { useFeed } from "../hood/feed.ts";
import { type StationId, stationIds } from "../map/stationOf.ts";
import { words } from "../words/index.ts";
import { infoHere } from "../words/infoHere.ts";
import styles from "./WhatNext.module.css";

/** @param id the demo that has ended */
export function WhatNext({ id }: { id: string }) {
  const { transactions } = useFeed();
  const last = transactions[0]?.hash;
  const next = stationAfter(id);
  return (
    <nav className={styles.ways} aria-labelledby="what-next">
      <h2 id="what-next">{words.demo.goOn}</h2>
      <ul>
        {last && (
          <li>
            <a href={linkTo(last)}>{words.demo.toHood}</a>
          </li>
        )}
        {next && (
          <li>
            <Link href={`/demo/${next.id}`}>{words.demo.toStation(next.title)}</Link>
          </li>
        )}
        <li>
          <Link href="/">{words.demo.toMap}</Link>
        </li>
      </ul>
    </nav>
  );
}

/** The line of the map is a ring: the last station leads to the first. */
function stationAfter(id: string) {
  const place = stationIds.indexOf(id as StationId);
  const next = stationIds[(place + 1) % stationIds.length];
  const found = demos.find(({ info }) => info.id === next);
  return found && infoHere(found.info);
}
