// The terminal face: prints the steps as they happen, for people.
import { styleText } from "node:util";
import type { Language, Shown } from "../demo.ts";
import type { Face, StageEvent } from "../stage.ts";
import { drawChart, drawTable } from "./draw.ts";

type Style = Parameters<typeof styleText>[0];
type Output = { write(text: string): unknown };

const words: Record<Language, { stopped: string; picture: string }> = {
  en: { stopped: "stopped:", picture: "picture" },
  es: { stopped: "rechazado:", picture: "imagen" },
};

/**
 * Prints each event as readable lines.
 *
 * @param plain without colour or cursor moves, for logs and screen readers
 */
export function terminalPrinter(output: Output, plain: boolean, language: Language = "en"): Face["emit"] {
  const { stopped, picture } = words[language];
  const paint = (style: Style, text: string) => (plain ? text : styleText(style, text, { validateStream: false }));
  const line = (text = "") => output.write(`${text}\n`);
  const indented = (lines: string[]) => lines.map((text) => line(`     ${text}`));
  let steps = 0;
  const print: {
    [K in StageEvent["kind"]]: (event: Extract<StageEvent, { kind: K }>) => void;
  } = {
    step: ({ title }) => line(`\n${paint("bold", `${++steps}. ${title}`)}`),
    say: ({ text }) => wrap(harmless(text), 90).map((part) => line(`   ${part}`)),
    show: ({ label, value }) => line(`   ${paint("cyan", label.padEnd(26))} ${harmless(value)}`),
    table: ({ caption, rows }) => {
      line(`   ${paint("cyan", caption)}`);
      indented(drawTable(rows).map(harmless));
    },
    chart: ({ chart }) => {
      line(`   ${paint("cyan", chart.title)} (${chart.unit})`);
      indented(drawChart(chart));
    },
    picture: ({ label, bytes }) => line(`   ${paint("cyan", label.padEnd(26))} ${picture}, ${kilobytes(bytes)} kB`),
    blocked: ({ attempt, reason }) => {
      line(`   ${paint("magenta", "Eve")} ${attempt}`);
      line(`       ${paint("green", stopped)} ${harmless(reason)}`);
    },
    progress: ({ label, done, total }) => output.write(progressText(label, done, total, plain)),
    kept: () => {}, // the program that owns the files reports where they went
  };
  return (event) => print[event.kind](event as never);
}

// A value may come from a stranger, a licence for example: no escape sequence of theirs reaches the terminal.
function harmless(value: Shown): string {
  return String(value).replace(/\p{Cc}/gu, "\u{fffd}");
}

function kilobytes(bytes: Uint8Array): string {
  return (bytes.length / 1000).toFixed(1);
}

/** A line that is drawn over itself; plain output gets one line a quarter instead. */
function progressText(label: string, done: number, total: number, plain: boolean): string {
  const percent = Math.floor((100 * done) / total);
  if (!plain) return `\r   ${label} ${percent} %${done >= total ? "\n" : ""}`;
  const before = Math.floor((100 * Math.max(done - 1, 0)) / total);
  return Math.floor(percent / 25) > Math.floor(before / 25) ? `   ${label} ${percent} %\n` : "";
}

function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? "";
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
