// One decoded value, and lists of named ones. What was shortened can be copied in full.
import type { Named, Shown } from "@synergy/lab/hood";
import { Value } from "../parts/Value.tsx";
import { words } from "../words/index.ts";
import { numberText, textOf } from "./format.ts";
import { placed } from "./placed.ts";
import styles from "./ShownValue.module.css";

export function ShownValue({ value }: { value: Shown }) {
  if (value.as === "party") return <PartyName {...value} />;
  if (value.as === "hex" && value.hex === "0x") return <em>{words.hood.empty}</em>;
  if (value.as === "hex") return <Value value={value.hex} name={words.hood.copy.value} />;
  if (value.as === "number" && numberText(value.value).includes("…"))
    return <Value value={value.value} name={words.hood.copy.value} />;
  if (value.as === "list") return value.items.length === 0 ? <>[ ]</> : <NamedValues items={value.items} />;
  return <span className={value.as === "text" ? styles.text : styles.exact}>{textOf(value)}</span>;
}

function PartyName({ name, address }: { name?: string; address: string }) {
  if (/^0x0+$/.test(address)) return <span title={address}>{words.hood.nobody}</span>;
  if (!name) return <Value value={address} name={words.hood.copy.address} />;
  return (
    <span className={styles.party} title={address}>
      {name}
    </span>
  );
}

// Nobody counts with the number of a chain: it has no thousands.
const isId = /id$/i;
const asName = (value: Shown): Shown =>
  value.as === "number" && value.value.length < 10 ? { as: "text", text: value.value } : value;

/** Arguments, members of a struct, elements of an array: each with its name and its type. */
export function NamedValues({ items }: { items: readonly Named[] }) {
  return (
    <dl className={styles.values}>
      {placed(items).map(({ place, item: { name, type, value } }) => (
        <div key={place} data-nested={value.as === "list" && value.items.length > 0}>
          <dt>
            {name || place} <span className={styles.type}>{type}</span>
          </dt>
          <dd>
            <ShownValue value={isId.test(name) ? asName(value) : value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
