import { Link } from "wouter";
import { words } from "../words/index.ts";
import styles from "./Page.module.css";

export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <title>{words.lab}</title>
      <h1 className={styles.title}>{words.notFound.title}</h1>
      <p>
        <Link href="/">{words.notFound.back}</Link>
      </p>
    </div>
  );
}
