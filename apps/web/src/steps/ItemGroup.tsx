// How each thing that a demo shows looks on the page.

import { Question } from "../asks/Question.tsx";
import { ChartFigure } from "../chart/ChartFigure.tsx";
import { Prose } from "../parts/Prose.tsx";
import { Value } from "../parts/Value.tsx";
import type { Item } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import styles from "./Items.module.css";
import { ShownTable } from "./ShownTable.tsx";

type Of<K extends Item["kind"]> = Extract<Item, { kind: K }>;

/** @param items neighbours of one kind, see groups.ts */
export function ItemGroup({ items }: { items: Item[] }) {
  const item = items[0];
  switch (item?.kind) {
    case "show":
      return <Facts items={items as Of<"show">[]} />;
    case "picture":
      return items[1]?.kind === "show" ? <Exhibit items={items} /> : <Pictures items={items as Of<"picture">[]} />;
    case "kept":
      return <Files items={items as Of<"kept">[]} />;
    case "say":
      return (
        <p className={styles.say}>
          <Prose text={item.text} />
        </p>
      );
    case "table":
      return <ShownTable caption={item.caption} rows={item.rows} />;
    case "chart":
      return <ChartFigure chart={item.chart} />;
    case "blocked":
      return <Blocked item={item} />;
    case "progress":
      return <Progress item={item} />;
    case "question":
      return <Question question={item.question} />;
    case "answer":
      return (
        <p className={styles.answer}>
          <span>{item.text}</span> <strong>{item.answer}</strong>
        </p>
      );
    default:
      return null;
  }
}

function Facts({ items }: { items: Of<"show">[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {typeof value === "string" && value.includes(" ") ? (
              <Prose text={value} />
            ) : (
              <Value value={value} name={label} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One picture, and beside it what is known about it. A fact that has the picture's name stands for its caption. */
function Exhibit({ items }: { items: Item[] }) {
  const [picture, ...facts] = items as [Of<"picture">, ...Of<"show">[]];
  return (
    <div className={styles.exhibit}>
      <Picture item={picture} hasCaption={facts[0]?.label !== picture.label} />
      <Facts items={facts} />
    </div>
  );
}

function Pictures({ items }: { items: Of<"picture">[] }) {
  return (
    <div className={styles.pictures}>
      {items.map((item) => (
        <Picture key={item.id} item={item} hasCaption />
      ))}
    </div>
  );
}

function Picture({ item: { label, url }, hasCaption }: { item: Of<"picture">; hasCaption: boolean }) {
  return (
    <figure className={styles.picture}>
      <img src={url} alt={label} />
      {hasCaption && <figcaption>{label}</figcaption>}
    </figure>
  );
}

function Files({ items }: { items: Of<"kept">[] }) {
  return (
    <ul className={styles.files}>
      {items.map(({ name, url, size }) => (
        <li key={url}>
          <a href={url} download={name}>
            {words.demo.save(name)}
          </a>{" "}
          <span>{(size / 1000).toFixed(1)} kB</span>
        </li>
      ))}
    </ul>
  );
}

function Blocked({ item }: { item: Of<"blocked"> }) {
  return (
    <div className={styles.blocked}>
      <p>
        <span className={styles.tag}>{words.demo.eveTries}</span> <Prose text={item.attempt} />
      </p>
      <p>
        <span className={styles.tag} data-stopped="true">
          {words.demo.stopped}
        </span>{" "}
        <Prose text={item.reason} />
      </p>
    </div>
  );
}

function Progress({ item: { label, done, total } }: { item: Of<"progress"> }) {
  return (
    <div className={styles.progress} aria-live="off">
      <span>{label}</span>
      <progress aria-label={label} value={done} max={total} />
      <span>
        {done} / {total}
      </span>
    </div>
  );
}
