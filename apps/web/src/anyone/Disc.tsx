import styles from "./AnyoneMenu.module.css";
import type { Anyone } from "./anyone.ts";

/** The letter that stands for somebody. The name is always written beside it or in the button's label. */
export function Disc({ who }: { who: Anyone }) {
  const letter = who === "visitor" ? "·" : who.charAt(0);
  return <span className={styles.disc} data-who={who} data-letter={letter} aria-hidden="true" />;
}
