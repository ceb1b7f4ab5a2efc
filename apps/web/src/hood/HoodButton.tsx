// "Under the hood": opens the microscope. Its inside comes with the first look.
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { words } from "../words/index.ts";
import { useLinkedTransaction } from "./address.ts";
import { useFeed } from "./feed.ts";
import styles from "./HoodButton.module.css";

const HoodDrawer = lazy(() => import("./HoodDrawer.tsx").then(({ HoodDrawer }) => ({ default: HoodDrawer })));

export function HoodButton() {
  const { transactions, isAll } = useFeed();
  const [hash, setHash] = useLinkedTransaction();
  const [isOpen, setOpen] = useState(hash !== undefined);
  const [wasOpen, setWasOpen] = useState(isOpen);
  const open = (next: boolean) => {
    setOpen(next);
    if (next) setWasOpen(true);
    else setHash(undefined);
  };
  useEffect(() => {
    if (!hash) return;
    setOpen(true);
    setWasOpen(true);
  }, [hash]);
  const button = useRef<HTMLButtonElement>(null);
  const count = transactions.length;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={words.hood.button}
        onClick={() => open(!isOpen)}
      >
        <Lens />
        <span className={styles.name}>{words.hood.button}</span>
        <span className={styles.hidden}>, </span>
        <span className={styles.count}>{isAll ? count : `${count}+`}</span>
        <span className={styles.hidden}> {words.hood.counted}</span>
      </button>
      {wasOpen && (
        <Suspense>
          <HoodDrawer {...{ isOpen, hash, button }} onOpenChange={open} onClose={() => setHash(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Lens() {
  return (
    <svg className={styles.lens} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </svg>
  );
}
