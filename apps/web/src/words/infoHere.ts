// What a demo says about itself, in the page's language; in English where it was not translated.
import type { DemoInfo } from "@synergy/kit";
import { language } from "./language.ts";

export function infoHere(info: DemoInfo): DemoInfo {
  const { title, lecture, summary } = info.translations?.[language] ?? info;
  return { ...info, title, lecture, summary };
}

/** A step's title as the run shows it, by its title in the source. */
export function titleHere({ translations }: DemoInfo, title: string): string {
  return translations?.[language]?.steps[title] ?? title;
}
