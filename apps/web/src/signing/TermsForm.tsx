// Who signs, under which licence, and what a remix owes.
import { type FormEvent, useId, useState } from "react";
import { type Anyone, everyone } from "../anyone/anyone.ts";
import { Button } from "../parts/Button.tsx";
import { words } from "../words/index.ts";
import styles from "./SigningBench.module.css";
import type { Wishes } from "./signHere.ts";

type Props = { anyone: Anyone; isOff: boolean; onSign: (wishes: Wishes) => void };

const licences = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "LicenseRef-AllRightsReserved"];

export function TermsForm({ anyone, isOff, onSign }: Props) {
  const id = useId();
  const [who, setWho] = useState<Anyone>(anyone === "carol" ? "ada" : anyone);
  const sign = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    if (!isOff) onSign({ who, licence: String(fields.get("licence")), royaltyPercent: Number(fields.get("royalty")) });
  };
  return (
    <form className={styles.form} onSubmit={sign}>
      <label htmlFor={`${id}who`}>{words.signing.who}</label>
      <select id={`${id}who`} value={who} onChange={(event) => setWho(event.target.value as Anyone)}>
        {everyone.map((one) => (
          <option key={one} value={one}>
            {words.anyone.names[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}licence`}>{words.signing.licence}</label>
      <input
        id={`${id}licence`}
        name="licence"
        list={`${id}licences`}
        defaultValue={licences[0]}
        maxLength={200}
        required
      />
      <datalist id={`${id}licences`}>
        {licences.map((licence) => (
          <option key={licence} value={licence} />
        ))}
      </datalist>
      <label htmlFor={`${id}royalty`}>{words.signing.royalty}</label>
      <input
        id={`${id}royalty`}
        name="royalty"
        type="number"
        min={0}
        max={100}
        step={0.01}
        defaultValue={10}
        required
      />
      <Button look="strong" type="submit" aria-disabled={isOff}>
        {words.signing.sign(words.anyone.names[who])}
      </Button>
    </form>
  );
}
