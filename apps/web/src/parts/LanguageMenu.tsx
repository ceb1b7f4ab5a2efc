// The language of the frame. A change loads the page anew: every word comes from one module.
import { words } from "../words/index.ts";
import { chooseLanguage, isLanguage, language, languages } from "../words/language.ts";
import styles from "./LanguageMenu.module.css";

// Each language is offered in its own words.
const names = { en: "English", es: "Español" };

export function LanguageMenu() {
  return (
    <select
      className={styles.menu}
      aria-label={words.language}
      value={language}
      onChange={(event) => chooseLanguage(isLanguage(event.target.value) ?? language)}
    >
      {languages.map((id) => (
        <option key={id} value={id} lang={id}>
          {names[id]}
        </option>
      ))}
    </select>
  );
}
