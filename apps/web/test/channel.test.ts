import fc from "fast-check";
import { expect, test } from "vitest";
import { stairs } from "../src/channel/GasFigure.tsx";
import { breakEven, freshTally, gasOf, gasSaved, leftIn, type Move, type Tally } from "../src/channel/tally.ts";

const move = (kind: Move["kind"], answers: number, gas: number): Move => ({ kind, answers, gas, hash: `${answers}` });
const tallyOf = (part: Partial<Tally>): Tally => ({ ...freshTally("a world"), ...part });

test("gas is saved once the channel's transactions cost less than as many single payments", () => {
  const moves = [move("opened", 0, 110_000), move("collected", 10, 140_000)];
  expect(gasSaved(tallyOf({ answers: 3, peer: 65_000, moves }))).toBe(-55_000);
  expect(gasSaved(tallyOf({ answers: 100, peer: 65_000, moves }))).toBe(6_250_000);
  expect(breakEven(tallyOf({ answers: 100, peer: 65_000, moves }))).toBe(4);
});

test("nothing is claimed to be saved before a single payment was measured", () => {
  expect(gasSaved(tallyOf({ answers: 100 }))).toBe(0);
  expect(breakEven(tallyOf({ answers: 100 }))).toBeUndefined();
});

test("what is left is the deposit less what was charged, and nothing in a closed channel", () => {
  expect(leftIn(tallyOf({ notes: { "0x1": { balance: "100000", chargedCumulativeAmount: "30" } } }))).toBe(99_970);
  expect(leftIn(tallyOf({}))).toBe(0);
});

test("each meter starts at zero with a channel of its own", () => {
  const salts = [freshTally("w").salt, freshTally("w").salt];
  expect(salts[0]).toMatch(/^0x[0-9a-f]{64}$/);
  expect(salts[0]).not.toBe(salts[1]);
});

test("the channel's line never falls, and ends at the gas of all its transactions", () => {
  const gas = fc.integer({ min: 21_000, max: 1_000_000 });
  const someMoves = fc.array(fc.tuple(fc.nat({ max: 50 }), gas)).map((list) => {
    const ordered = list.sort(([a], [b]) => a - b);
    return ordered.map(([answers, used]) => move("collected", answers, used));
  });
  fc.assert(
    fc.property(someMoves, (moves) => {
      const points = stairs({ moves, answers: 60 });
      expect(points.at(-1)).toEqual([60, gasOf({ moves })]);
      for (const [index, [answers, height]] of points.slice(1).entries()) {
        expect(answers).toBeGreaterThanOrEqual(points[index]![0]);
        expect(height).toBeGreaterThanOrEqual(points[index]![1]);
      }
    }),
  );
});
