import { expect, test } from "vitest";
import { findStepLines } from "../src/source/stepLines.ts";

const linesOf = (source: string) => findStepLines(source.split("\n"));

test("a step's lines run from its call to the line before the next one, without blank lines and its comment", () => {
  const source = `import x from "y";
run(async ({ step, show }) => {
  await step("One");
  show("a", 1);

  // Introduces two.
  await step("Two");
  show("b", 2);
});

function helper() {}`;
  expect(linesOf(source)).toEqual([
    { title: "One", from: 3, to: 4 },
    { title: "Two", from: 7, to: 8 },
  ]);
});

test("a call that is broken over lines begins where `step(` stands", () => {
  expect(linesOf('  await stage.step(\n    "A title",\n  );\n  say("x");\n})')).toEqual([
    { title: "A title", from: 1, to: 4 },
  ]);
});

test("escaped quotes in a title read as the quotes themselves, in all three kinds of quotes", () => {
  const titles = linesOf(`step("say \\"hi\\"");\nstep('it\\'s');\nstep(\`a "b" 'c'\`);`).map(({ title }) => title);
  expect(titles).toEqual(['say "hi"', "it's", `a "b" 'c'`]);
});

test("other calls whose names end in step are no steps", () => {
  expect(linesOf('nextStep("no");\nfootstep("no");')).toEqual([]);
});

test("the last step ends with the story, also where its closing bracket has a line of its own", () => {
  const source = `export default defineDemo(
  { id: "x" },
  async (stage) => {
    await stage.step("Only");
    stage.say("x");
  },
);

function helper() {
}`;
  expect(linesOf(source)).toEqual([{ title: "Only", from: 4, to: 6 }]);
});
