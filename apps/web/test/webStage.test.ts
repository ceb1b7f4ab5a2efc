import { createStage, type Stage, type World } from "@synergy/kit";
import { expect, test, vi } from "vitest";
import { createRunStore, type Item, type Question } from "../src/stage/runState.ts";
import { webFace } from "../src/stage/webStage.ts";

// Nothing here reaches a chain: the face knows none.
function open() {
  const store = createRunStore();
  const stage: Stage = createStage(webFace(store), {} as World);
  const items = (): readonly Item[] => store.get().steps.at(-1)?.items ?? [];
  const question = <T extends Question["type"]>(type: T) => {
    const asked = items().findLast((item) => item.kind === "question");
    expect(asked?.question.type).toBe(type);
    return asked?.question as Extract<Question, { type: T }>;
  };
  return { store, stage, items, question };
}

test("the first step begins at once; the second waits for Next, and says which step comes", async () => {
  const { store, stage } = open();
  await stage.step("One");
  const second = stage.step("Two");
  expect(store.get().phase).toBe("waiting");
  expect(store.get().steps.map(({ title }) => title)).toEqual(["One"]);
  expect(store.get().next?.title).toBe("Two");
  store.get().next?.go();
  await second;
  expect(store.get().steps.map(({ title }) => title)).toEqual(["One", "Two"]);
  expect(store.get().next).toBeUndefined();
});

test("what a demo shows lands under the step that runs", async () => {
  const { stage, items } = open();
  await stage.step("One");
  stage.say("Hello");
  stage.show("answer", 42n);
  stage.blocked("forges a signature", "InvalidSignature");
  expect(items()).toMatchObject([
    { kind: "say", text: "Hello" },
    { kind: "show", label: "answer", value: 42n },
    { kind: "blocked", attempt: "forges a signature", reason: "InvalidSignature" },
  ]);
});

test("progress replaces itself until it is complete, and starts anew after that", async () => {
  const { stage, items } = open();
  await stage.step("One");
  for (const done of [0, 1, 2]) stage.progress("proving", done, 2);
  stage.progress("proving", 0, 2);
  expect(items()).toMatchObject([{ done: 2 }, { done: 0 }]);
  expect(new Set(items().map(({ id }) => id)).size).toBe(2);
});

test("a number outside its range is refused with a sentence, and the story waits for a better one", async () => {
  const { store, stage, items, question } = open();
  await stage.step("One");
  const answer = stage.ask.number("royalty", "How many per cent?", 5, { min: 0, max: 30 });
  expect(store.get().phase).toBe("asking");
  expect(question("number").confirm("99")).toMatchObject({ name: "AnswerError", fix: "Give a number from 0 to 30." });
  expect(store.get().phase).toBe("asking");
  expect(question("number").confirm("7")).toBeUndefined();
  expect(await answer).toBe(7);
  expect(items()).toMatchObject([{ kind: "answer", text: "How many per cent?", answer: "7" }]);
});

test("no file means the lab's sample; a file of one's own comes through untouched", async () => {
  const { stage, question } = open();
  await stage.step("One");
  const sample = { name: "sample.png", bytes: new Uint8Array([1]) };
  const own = { name: "own.png", bytes: new Uint8Array([2]) };
  const first = stage.ask.file("picture", "Which?", async () => sample);
  question("file").confirm(undefined);
  expect(await first).toBe(sample);
  const second = stage.ask.file("picture", "Which?", async () => sample);
  question("file").confirm(own);
  expect(await second).toBe(own);
});

test("a picture is shown as it was when the demo showed it, with the type that its first byte tells", async () => {
  const { stage, items } = open();
  await stage.step("One");
  const bytes = new Uint8Array([0x89, 1, 2]);
  stage.picture("Ada's", bytes);
  bytes.fill(0);
  const shown = items()[0];
  const response = await fetch(shown?.kind === "picture" ? shown.url : "");
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0x89, 1, 2]));
});

test("a closed run lets its links go, and what the demo still does is no longer shown", async () => {
  const { store, stage, items } = open();
  await stage.step("One");
  await stage.keep("note.txt", "hello");
  const kept = items()[0];
  const listener = vi.fn();
  store.subscribe(listener);
  store.close();
  stage.say("too late");
  expect(listener).not.toHaveBeenCalled();
  expect(items()).toHaveLength(1);
  await expect(fetch(kept?.kind === "kept" ? kept.url : "")).rejects.toThrow();
});
