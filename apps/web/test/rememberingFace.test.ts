// A run that goes on after a reload: the same answers, no waiting, and every figure computed anew.
import { createStage, type Stage, type World } from "@synergy/kit";
import { expect, test } from "vitest";
import { type Past, rememberingFace } from "../src/stage/rememberingFace.ts";
import { createRunStore } from "../src/stage/runState.ts";
import { webFace } from "../src/stage/webStage.ts";

function open(past: Past) {
  const store = createRunStore();
  const kept: Past[] = [];
  const face = rememberingFace(webFace(store), past, (now) => kept.push(structuredClone(now)));
  const stage: Stage = createStage(face, {} as World);
  return { store, stage, kept, titles: () => store.get().steps.map(({ title }) => title) };
}

const nothing: Past = { steps: 0, answers: [] };
const question = "How many per cent?";
const past: Past = { steps: 3, answers: [{ text: question, value: 7, words: "7" }] };

async function story(stage: Stage) {
  await stage.step("One");
  const share = await stage.ask.number("royalty", question, 5);
  stage.show("share", share);
  await stage.step("Two");
  await stage.step("Three");
  await stage.step("Four");
}

test("a first run waits before the second step, and keeps its steps and answers as it goes", async () => {
  const { store, stage, kept, titles } = open(nothing);
  void story(stage);
  await expect.poll(() => store.get().phase).toBe("asking");
  const asked = store.get().steps[0]?.items[0];
  if (asked?.kind === "question" && asked.question.type === "number") asked.question.confirm("9");
  await expect.poll(() => store.get().phase).toBe("waiting");
  expect(titles()).toEqual(["One"]);
  expect(kept.at(-1)).toEqual({ steps: 1, answers: [{ text: question, value: 9, words: "9" }] });
});

test("a run that goes on takes its steps at once, with the answer given then, and waits where it was", async () => {
  const { store, stage, titles } = open(past);
  void story(stage);
  await expect.poll(() => store.get().phase).toBe("waiting");
  expect(titles()).toEqual(["One", "Two", "Three"]);
  expect(store.get().next?.title).toBe("Four");
  expect(store.get().steps[0]?.items).toMatchObject([
    { kind: "show", label: question, value: "7" },
    { kind: "show", label: "share", value: 7 },
  ]);
});

test("an answer to another question is not taken: the demo was changed meanwhile", async () => {
  const { store, stage } = open({ ...past, answers: [{ text: "Which animal?", value: 7, words: "7" }] });
  void story(stage);
  await expect.poll(() => store.get().phase).toBe("asking");
});
