// Light or dark. Without a choice of your own the page follows the system; public/theme.js restores a choice.
import { useSyncExternalStore } from "react";
import { words } from "../words/index.ts";
import styles from "./ThemeToggle.module.css";

const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");

export function ThemeToggle() {
  const isDark = useSyncExternalStore(subscribe, isDarkNow);
  const label = isDark ? words.toLight : words.toDark;
  return (
    <button
      className={styles.toggle}
      type="button"
      aria-label={label}
      title={label}
      onClick={() => remember(isDark ? "light" : "dark")}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8" />
        <path d="M12 4a8 8 0 0 1 0 16z" />
      </svg>
    </button>
  );
}

function isDarkNow(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : systemIsDark.matches;
}

function remember(theme: "light" | "dark"): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage may be switched off: the choice then lasts until the page is left.
  }
  window.dispatchEvent(new Event("themechange"));
}

function subscribe(listener: () => void): () => void {
  systemIsDark.addEventListener("change", listener);
  window.addEventListener("themechange", listener);
  return () => {
    systemIsDark.removeEventListener("change", listener);
    window.removeEventListener("themechange", listener);
  };
}
