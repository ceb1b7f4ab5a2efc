// The words of the app in the language that the person chose. The demos bring their own words.
import { en } from "./en/index.ts";
import { language } from "./language.ts";

/** What every language has to say. */
export type Words = typeof en;

// The other language is loaded before the app is drawn, and only by those who want it.
export const words: Words = language === "es" ? (await import("./es/index.ts")).es : en;
