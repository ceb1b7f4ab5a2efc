// Which language the page speaks: the one that was chosen, else the browser's, else English.

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** The page's language; it changes only with a load of the page. */
export const language: Language = isLanguage(chosen()) ?? isLanguage(navigator.language.slice(0, 2)) ?? "en";

/** Remembers the choice and loads the page anew in that language. */
export function chooseLanguage(next: Language): void {
  try {
    localStorage.setItem("language", next);
  } catch {
    return; // Storage is switched off: the browser's own setting decides.
  }
  location.reload();
}

function chosen(): string | null {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
}

/** @returns the language that a text names, or nothing */
export function isLanguage(text: string | null): Language | undefined {
  return languages.find((known) => known === text);
}
