import { expect, test } from "vitest";
import { createStage, describeError, type Face, infoIn, LabError, type StageEvent, type World } from "../src/index.ts";
import { drawChart, drawTable, jsonPrinter, terminalPrinter } from "../src/node/index.ts";

const nowhere = {} as World; // these demos never touch a chain

function stageOver(emit: (event: StageEvent) => void) {
  const face: Face = { emit, next: async () => {}, ask: {} as Face["ask"] };
  return createStage(face, nowhere);
}

test("the terminal face numbers the steps and prints each value in full", async () => {
  let printed = "";
  const stage = stageOver(terminalPrinter({ write: (text) => (printed += text) }, true));
  await stage.step("Carol pays");
  stage.show("signed so far", 10n ** 20n);
  stage.blocked("replays the voucher", "StaleVoucher");
  await stage.step("Bob settles");
  expect(printed).toContain("1. Carol pays");
  expect(printed).toContain("signed so far              100000000000000000000");
  expect(printed).toContain("stopped: StaleVoucher");
  expect(printed).toContain("2. Bob settles");
});

test("the stage speaks English until the world says otherwise, and the terminal's own words follow", async () => {
  let printed = "";
  const emit = terminalPrinter({ write: (text) => (printed += text) }, true, "es");
  const stage = createStage({ emit, next: async () => {}, ask: {} as Face["ask"] }, { ...nowhere, language: "es" });
  stage.blocked("copia el registro", "AlreadyClaimed");
  expect(printed).toContain("rechazado: AlreadyClaimed");
  expect([stage.language, stageOver(emit).language]).toEqual(["es", "en"]);
});

test("a demo is described in the language that is wanted, and in English where it was not translated", () => {
  const translation = { title: "El ciclo", lecture: "Todo", summary: "Todo junto.", steps: {} };
  const info = { id: "loop", title: "The loop", lecture: "All", minutes: 10, summary: "All of it." };
  expect(infoIn({ ...info, translations: { es: translation } }, "es")).toMatchObject({
    title: "El ciclo",
    minutes: 10,
  });
  expect(infoIn(info, "es")).toEqual(info);
});

test("a stranger's text can't send commands to the terminal", () => {
  let printed = "";
  const emit = terminalPrinter({ write: (text) => (printed += text) }, true);
  emit({ kind: "show", label: "licence", value: "MIT\u001b[2J\r\u009b1A" });
  expect(printed).toContain("MIT\u{fffd}[2J\u{fffd}\u{fffd}1A");
});

test("plain output has no colour and no cursor moves, coloured output has", () => {
  const print = (plain: boolean) => {
    let printed = "";
    const emit = terminalPrinter({ write: (text) => (printed += text) }, plain);
    emit({ kind: "step", title: "Training" });
    for (let done = 0; done <= 100; done++) emit({ kind: "progress", label: "epochs", done, total: 100 });
    return printed;
  };
  const controls = ["\u001b", "\r"];
  expect(controls.some((control) => print(true).includes(control))).toBe(false);
  expect(controls.every((control) => print(false).includes(control))).toBe(true);
  expect(print(true).match(/epochs \d+ %/g)).toEqual(["epochs 25 %", "epochs 50 %", "epochs 75 %", "epochs 100 %"]);
});

test("the JSON face prints one object per step, with bigints as decimal strings and the time it took", async () => {
  const lines: string[] = [];
  let time = 0;
  const { emit, finish } = jsonPrinter(
    (line) => lines.push(line),
    () => (time += 5),
  );
  const stage = stageOver(emit);
  await stage.step("First");
  stage.show("amount", 7n);
  stage.show("amount", 8);
  await stage.step("Second");
  finish(new LabError("It broke.", { fix: "Mend it." }));
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ step: 1, title: "First", shown: { amount: "7", "amount (2)": 8 }, elapsedMs: 5 });
  expect(second).toMatchObject({ step: 2, error: { name: "LabError", message: "It broke.", fix: "Mend it." } });
});

test("a table is aligned, and numbers stand to the right", () => {
  expect(
    drawTable([
      { who: "Ada", units: 5n },
      { who: "Bob", units: 1000n },
    ]),
  ).toEqual(["who  units", "───  ─────", "Ada      5", "Bob   1000"]);
});

test("the longest bar belongs to the largest value, and the threshold is drawn", () => {
  const points: [string, number][] = [
    ["copy", 2],
    ["other", 50],
  ];
  const lines = drawChart({
    title: "",
    kind: "bar",
    unit: "%",
    series: [{ name: "d", points }],
    threshold: { label: "limit", y: 20 },
  });
  const bars = lines.map((line) => line.match(/█/g)?.length ?? 0);
  expect(bars[1]).toBeGreaterThan(bars[0] ?? 0);
  expect(lines.at(-1)).toContain("limit: 20");
});

test("a rising line goes from the lower left to the upper right", () => {
  const points = Array.from({ length: 10 }, (_, x): [number, number] => [x, x]);
  const rows = drawChart({ title: "", kind: "line", unit: "", series: [{ name: "loss", points }] }).slice(1, -2);
  expect(rows.at(0)?.trimEnd().endsWith("●")).toBe(true);
  expect(rows.at(-1)?.startsWith("│●")).toBe(true);
});

test("an error is described in one sentence, without a stack", () => {
  expect(describeError(new Error("first line\n  at stack"))).toEqual({ name: "Error", message: "first line" });
  const fromViem = Object.assign(new Error("pages"), { shortMessage: "Invalid.", details: "no funds\nmore" });
  expect(describeError(fromViem).message).toBe("Invalid. no funds");
  expect(describeError("text")).toEqual({ name: "Error", message: "text" });
});
