// The line over what is opened: the way back, and the focus comes here first.
import { type ReactNode, useEffect, useRef } from "react";
import shared from "./Hood.module.css";

type Props = { title: ReactNode; label: string; onBack: () => void };

export function BackBar({ title, label, onBack }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className={shared.bar}>
      {title}
      <button type="button" className={shared.back} ref={button} onClick={onBack}>
        <span aria-hidden="true">←</span> {label}
      </button>
    </div>
  );
}
