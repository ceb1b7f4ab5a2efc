// A button that opens a short list of things to do. Keyboard, focus and screen-reader names come from Base UI.
import { Menu as BaseMenu } from "@base-ui/react/menu";
import { type ReactNode, useRef } from "react";
import styles from "./Popup.module.css";

type Props = { label: string; icon?: ReactNode; children: ReactNode };

/** @param children `MenuItem`s, `MenuGroup`s and lines of text */
export function Menu({ label, icon, children }: Props) {
  // The list opens inside of the landmark that its button is in: screen readers find it there.
  const place = useRef<HTMLSpanElement>(null);
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger
        className={styles.trigger}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
      >
        {icon ?? label}
      </BaseMenu.Trigger>
      <span ref={place} />
      <BaseMenu.Portal container={place}>
        <BaseMenu.Positioner className={styles.place} align="end" sideOffset={6} collisionPadding={12}>
          <BaseMenu.Popup className={styles.popup}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

export function MenuItem({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <BaseMenu.Item className={styles.item} onClick={onClick}>
      {children}
    </BaseMenu.Item>
  );
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BaseMenu.Group className={styles.group}>
      <BaseMenu.GroupLabel className={styles.label}>{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  );
}
