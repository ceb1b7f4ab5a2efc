// The story itself, in both languages: every step runs, Eve is stopped in each, and no text is left untranslated.
import { createStage, type Language, type StageEvent } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { beforeAll, describe, expect, test } from "vitest";
import demo from "../demo.ts";
import { es } from "../src/story/index.ts";

/** Runs the whole demo with the default answers. */
async function play(language: Language): Promise<{ events: StageEvent[]; questions: string[] }> {
  const chain = await hardhatChain();
  const events: StageEvent[] = [];
  const questions: string[] = [];
  const asked = <T>(question: string, answer: T): Promise<T> => {
    questions.push(question);
    return Promise.resolve(answer);
  };
  const ask = {
    text: (_: string, question: string, fallback: string) => asked(question, fallback),
    number: (_: string, question: string, fallback: number) => asked(question, fallback),
    choice: <T extends string>(_: string, question: string, options: readonly [T, ...T[]]) =>
      asked(question, options[0]),
    file: () => expect.fail("the story asks for no file"),
    drawing: (_: string, question: string, fallback: readonly number[]) => asked(question, [...fallback]),
  };
  const face = { emit: (event: StageEvent) => void events.push(event), next: async () => {}, ask };
  const world = { chain, actors: chain.actors, contracts: {}, otherChain: hardhatChain, language };
  await demo.run(createStage(face, world));
  await chain.close();
  return { events, questions };
}

/** Everything of an event that somebody wrote, and that is no name or figure. */
function textsOf(event: StageEvent): string[] {
  const words = (row: object) =>
    Object.entries(row).flatMap((entry) => entry.filter((part) => typeof part === "string"));
  if (event.kind === "step") return [event.title];
  if (event.kind === "say") return [event.text];
  if (event.kind === "show") return [event.label, ...(typeof event.value === "string" ? [event.value] : [])];
  if (event.kind === "table") return [event.caption, ...event.rows.flatMap(words)];
  if (event.kind === "picture" || event.kind === "progress") return [event.label];
  if (event.kind === "blocked") return [event.attempt];
  if (event.kind === "kept") return [];
  const { title, unit, series } = event.chart;
  return [title, unit, ...series.flatMap(({ name, points }) => [name, ...points.map(([x]) => String(x))])];
}

let english: Awaited<ReturnType<typeof play>>;
let spanish: Awaited<ReturnType<typeof play>>;
beforeAll(async () => {
  english = await play("en");
  spanish = await play("es");
});

const isShown = (event: StageEvent) => event.kind === "show" || event.kind === "table";
const stepsOf = (events: StageEvent[]) => events.filter((event) => event.kind === "step").map(({ title }) => title);

describe("the story", () => {
  test("has at most twelve steps, each named in the source by its literal title", () => {
    const titles = stepsOf(english.events);
    expect(titles.length).toBeLessThanOrEqual(12);
    expect(Object.keys(es.steps)).toEqual(titles);
  });

  test("Eve is stopped at every stage", () => {
    let blocked = 1;
    for (const event of english.events) {
      if (event.kind === "step") {
        expect(blocked, `before "${event.title}"`).toBeGreaterThan(0);
        blocked = 0;
      }
      if (event.kind === "blocked") blocked++;
    }
    expect(blocked).toBeGreaterThan(0);
  });

  test("the second answer pays Ada what the DAO decided", () => {
    const [before, after] = english.events.flatMap((event) =>
      event.kind === "table" && event.caption === "who receives what" ? [event.rows] : [],
    );
    expect(before).toMatchObject([
      { who: "Ada", receives: "$0.10" },
      { who: "Bob", receives: "$0.90" },
    ]);
    expect(after).toMatchObject([
      { who: "Ada", receives: "$0.15" },
      { who: "Bob", receives: "$0.85" },
    ]);
  });
});

describe("in Spanish", () => {
  const translations = Object.values({ ...es.steps, ...es.texts });

  /** What is the same in every language: names, figures, hashes, Dan's words, the proposal's words, functions. */
  const isNeutral = (text: string) =>
    /^(Ada|Bob|Carol|Dan|Eve|LAB|%|setRoyalty|)$|^[\d.,$ %]+( ms)?$|^0x|^Change the royalty|^Creative Commons$/.test(
      text,
    ) || /^(Vote for|Never vote|Ask me|Skip everything)/.test(text);

  test("every text is translated", () => {
    const texts = [...spanish.events.flatMap(textsOf), ...spanish.questions];
    const foreign = texts.filter((text) => !isNeutral(text) && !translations.includes(text as never));
    expect(foreign).toEqual([]);
  });

  test("the same happens, and no translation is left over", () => {
    expect(spanish.events.map(({ kind }) => kind).filter((kind) => kind !== "progress")).toEqual(
      english.events.map(({ kind }) => kind).filter((kind) => kind !== "progress"),
    );
    expect(spanish.events.filter(isShown)).toHaveLength(english.events.filter(isShown).length);
    const said = new Set([...english.events.flatMap(textsOf), ...english.questions]);
    expect(Object.keys({ ...es.steps, ...es.texts }).filter((text) => !said.has(text))).toEqual([]);
  });
});
