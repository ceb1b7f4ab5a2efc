import { expect, test } from "vitest";
import { mostInk, move, penStroke, setPixel } from "../src/asks/pixels.ts";
import { shorten } from "../src/parts/shorten.ts";
import { outline } from "../src/stage/outline.ts";
import { groupItems } from "../src/steps/groups.ts";

const paper = Array<number>(64).fill(0);
const show = (id: number) => ({ id, kind: "show", label: "l", value: 1 }) as const;
const picture = (id: number) => ({ id, kind: "picture", label: "p", url: "blob:x" }) as const;
const ids = (groups: { id: number }[][]) => groups.map((group) => group.map(({ id }) => id));

test("hashes and addresses are shortened in the middle, sentences and short values are not", () => {
  expect(shorten(`0x${"ab".repeat(32)}`)).toBe("0xabababab…abababab");
  expect(shorten("0x1234")).toBe("0x1234");
  const sentence = "a sentence of more than forty-eight characters stays as it is";
  expect(shorten(sentence)).toBe(sentence);
});

test("the outline has what ran first, then what the source still promises, under keys that stay", () => {
  const before = outline([], ["A", "B", "C"]);
  const after = outline([{ title: "A", items: [] }], ["A", "B", "C"]);
  expect(after.map(({ title, step }) => [title, step !== undefined])).toEqual([
    ["A", true],
    ["B", false],
    ["C", false],
  ]);
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

test("a step whose title is not in the source is listed where it ran", () => {
  const ran = ["A", "computed title"].map((title) => ({ title, items: [] }));
  expect(outline(ran, ["A", "B"]).map(({ title }) => title)).toEqual(["A", "computed title", "B"]);
});

test("facts gather in one list, and one picture takes the facts behind it along", () => {
  expect(ids(groupItems([show(0), show(1), picture(2), show(3), show(4), picture(5), show(6)]))).toEqual([
    [0, 1],
    [2, 3, 4],
    [5, 6],
  ]);
  expect(ids(groupItems([picture(0), picture(1), show(2)]))).toEqual([[0, 1], [2]]);
});

test("ink stays between paper and full ink", () => {
  expect(setPixel(paper, 0, 99)[0]).toBe(mostInk);
  expect(setPixel(paper, 0, -3)[0]).toBe(0);
});

test("a stroke of the pen has a soft edge that stays on the paper and never takes ink away", () => {
  const corner = penStroke(paper, 7);
  expect(corner.flatMap((ink, index) => (ink > 0 ? [[index, ink]] : []))).toEqual([
    [6, 4],
    [7, 16],
    [15, 4],
  ]);
  expect(penStroke(corner, 6)[7]).toBe(16);
});

test("arrow keys stop at the edge of the paper", () => {
  expect([move(0, "ArrowUp"), move(0, "ArrowLeft"), move(7, "ArrowRight"), move(63, "ArrowDown")]).toEqual([
    0, 0, 7, 63,
  ]);
  expect([move(9, "ArrowUp"), move(9, "ArrowRight"), move(9, "Tab")]).toEqual([1, 10, 9]);
});
