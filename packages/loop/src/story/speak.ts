// The story's voice: demo.ts is written in English, and each of its texts is looked up in the watcher's language.
import type { Chart, Language, Shown, Stage } from "@synergy/kit";
import { es } from "./words/es.ts";

/** Texts by the English text. */
export type Dictionary = Readonly<Record<string, string>>;

const dictionaries: Readonly<Record<Language, Dictionary>> = { en: {}, es: { ...es.steps, ...es.texts } };

/** The parts of the stage that speak, in its language. What is in no dictionary (a name, a figure) stays as it is. */
export function speak(stage: Stage) {
  const dictionary = dictionaries[stage.language];
  const t = (text: string): string => dictionary[text] ?? text;
  const shown = (value: Shown): Shown => (typeof value === "string" ? t(value) : value);
  const translated = (row: Record<string, Shown>) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [t(column), shown(value)]));
  return {
    t,
    step: (title: string) => stage.step(t(title)),
    say: (text: string) => stage.say(t(text)),
    show: (label: string, value: Shown) => stage.show(t(label), shown(value)),
    table: (caption: string, rows: readonly Record<string, Shown>[]) => stage.table(t(caption), rows.map(translated)),
    chart: (chart: Chart) => stage.chart(translatedChart(chart, t)),
    picture: (label: string, bytes: Uint8Array) => stage.picture(t(label), bytes),
    blocked: (attempt: string, reason: string) => stage.blocked(t(attempt), reason),
    progress: (label: string, done: number, total: number) => stage.progress(t(label), done, total),
  };
}

function translatedChart(chart: Chart, t: (text: string) => string): Chart {
  const series = chart.series.map(({ name, points }) => ({
    name: t(name),
    points: points.map(([x, y]): [number | string, number] => [typeof x === "string" ? t(x) : x, y]),
  }));
  return { ...chart, title: t(chart.title), unit: t(chart.unit), series };
}
