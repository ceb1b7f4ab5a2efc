import { Link } from "wouter";
import { AnyoneMenu } from "../anyone/AnyoneMenu.tsx";
import { HoodButton } from "../hood/HoodButton.tsx";
import { useNode } from "../lab/useNode.ts";
import { words } from "../words/index.ts";
import { WorldMenu } from "../world/WorldMenu.tsx";
import styles from "./Header.module.css";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { ThemeToggle } from "./ThemeToggle.tsx";

export function Header() {
  const { status } = useNode();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <Link className={styles.brand} href="/">
        <Mark />
        {words.lab}
      </Link>
      <span className={styles.node} data-status={status} role="status">
        {words.node[status]}
      </span>
      <AnyoneMenu />
      <HoodButton />
      <WorldMenu />
      <LanguageMenu />
      <ThemeToggle />
    </header>
  );
}

/** A piece of the story's line with two stations. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 17h10a5 5 0 0 0 0-10H5" />
      <circle cx="5" cy="7" r="2.6" />
      <circle cx="5" cy="17" r="2.6" />
    </svg>
  );
}
