// The line over what is opened: the way back, and the focus comes here first.
import { type ReactNode, useEffect, useRef } from "react";
import shared from "./Hood.module.css";
import styles from "./Opened.module.css";

type Props = { title: ReactNode; label: string; onBack: () => void };

export function BackBar({ title, label, onBack }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className={shared.bar}>
      <button type="button" className={shared.back} ref={button} onClick={onBack}>
        <span aria-hidden="true">←</span> {label}
      </button>
      <div className={styles.hidden}>{title}</div>
    </div>
  );
}
