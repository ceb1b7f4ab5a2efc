// The JSON face: one object per step and line, for programs that read a demo.
import type { Shown } from "../demo.ts";
import { describeError } from "../errors.ts";
import type { StageEvent } from "../stage.ts";

type StepReport = {
  step: number;
  title: string;
  said: string[];
  shown: Record<string, Shown>;
  tables: { caption: string; rows: readonly Record<string, Shown>[] }[];
  charts: unknown[];
  pictures: { label: string; bytes: number }[];
  blocked: { attempt: string; reason: string }[];
  kept: string[];
};

/** Collects the events of a step and prints them as one line when the step is over. */
export function jsonPrinter(write: (line: string) => void, now: () => number = () => performance.now()) {
  let report: StepReport | undefined;
  let startedAt = 0;

  const finish = (error?: unknown) => {
    if (!report) return;
    const outcome = error === undefined ? {} : { error: describeError(error) };
    write(JSON.stringify({ ...report, elapsedMs: Math.round(now() - startedAt), ...outcome }, bigintAsString));
    report = undefined;
  };

  const emit = (event: StageEvent) => {
    if (event.kind === "step") {
      finish();
      const lists = {
        said: [],
        shown: {},
        tables: [],
        charts: [],
        pictures: [],
        blocked: [],
        kept: [],
      };
      report = { step: ++steps, title: event.title, ...lists };
      startedAt = now();
    } else if (report) addTo(report, event);
  };
  let steps = 0;
  return { emit, finish };
}

function addTo(report: StepReport, event: StageEvent): void {
  switch (event.kind) {
    case "say":
      report.said.push(event.text);
      break;
    case "show":
      report.shown[unusedLabel(report.shown, event.label)] = event.value;
      break;
    case "table":
      report.tables.push({ caption: event.caption, rows: event.rows });
      break;
    case "chart":
      report.charts.push(event.chart);
      break;
    case "picture":
      report.pictures.push({ label: event.label, bytes: event.bytes.length });
      break;
    case "blocked":
      report.blocked.push({ attempt: event.attempt, reason: event.reason });
      break;
    case "kept":
      report.kept.push(event.name);
      break;
  }
}

/** A label that a step shows twice gets a number, so that no value is lost. */
function unusedLabel(shown: Record<string, Shown>, label: string): string {
  let unused = label;
  for (let count = 2; unused in shown; count++) unused = `${label} (${count})`;
  return unused;
}

// JSON has no bigint; a decimal string keeps every unit.
function bigintAsString(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
