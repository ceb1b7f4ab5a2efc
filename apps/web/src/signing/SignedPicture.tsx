// What was signed: the record on chain, and the file to take home.
import { Button } from "../parts/Button.tsx";
import { Facts } from "../parts/Facts.tsx";
import { words } from "../words/index.ts";
import styles from "./SigningBench.module.css";
import type { Signed } from "./signHere.ts";
import { useObjectUrl } from "./useObjectUrl.ts";

type Props = { signed: Signed; onInspect: (file: File) => void };

export function SignedPicture({ signed: { file, record, gasUsed, longerBy }, onInspect }: Props) {
  const url = useObjectUrl(file);
  const { facts } = words.signing;
  const rows = [
    [facts.uid, record.uid],
    [facts.author, record.author],
    [facts.contentHash, record.work.contentHash],
    [facts.licence, record.work.licence],
    [facts.royalty, words.inspect.percent(record.work.royaltyBps / 100)],
    [facts.gas, gasUsed ?? words.signing.before],
    [facts.longer, words.proving.bytes(longerBy)],
  ] as const;
  return (
    <article className={styles.signed}>
      <h3>{words.signing.done}</h3>
      <Facts rows={rows} />
      <p className={styles.ways}>
        {url && (
          <a className={styles.download} href={url} download={file.name}>
            {words.signing.download}
          </a>
        )}
        <Button onClick={() => onInspect(file)}>{words.signing.inspect}</Button>
      </p>
    </article>
  );
}
