// Royalty statements: exact to the last unit for any source graph, and clear errors for graphs that make no sense.
import fc from "fast-check";
import { type Address, type Hex, numberToHex } from "viem";
import { describe, expect, test } from "vitest";
import { type Lineage, type RoyaltyWork, royaltyStatement } from "../src/royalty.ts";
import {
  CyclicSourcesError,
  InvalidShareError,
  LineageTooLargeError,
  NegativeAmountError,
  SelfReferenceError,
  SharesExceedWholeError,
  UnknownSourceError,
} from "../src/royaltyErrors.ts";

const uidOf = (index: number): Hex => numberToHex(index + 1, { size: 32 });
const payeeOf = (index: number): Address => numberToHex(index + 0xa0, { size: 20 });

/** A graph from `[payee, [source, share], …]` per work; work i has the UID uidOf(i). */
function graph(...works: [payee: number, ...sources: [source: number, shareBps: number][]][]): Lineage {
  return new Map(
    works.map(([payee, ...sources], index): [Hex, RoyaltyWork] => [
      uidOf(index),
      { payee: payeeOf(payee), sources: sources.map(([source, shareBps]) => ({ uid: uidOf(source), shareBps })) },
    ]),
  );
}

const amounts = (lineage: Lineage, index: number, amount: bigint) =>
  Object.fromEntries(royaltyStatement(lineage, uidOf(index), amount).map((line) => [Number(line.payee), line.amount]));

/** Works that derive from earlier ones only, up to 12 of them; the last one derives from all that it can. */
const lineages = fc
  .array(fc.record({ payee: fc.nat(4), sources: fc.array(fc.tuple(fc.nat(11), fc.nat(3_333)), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((works) =>
    graph(
      ...works.map(({ payee, sources }, index): [number, ...[number, number][]] => {
        const earlier = new Map(sources.filter(() => index > 0).map(([source, share]) => [source % index, share]));
        return [payee, ...earlier];
      }),
    ),
  );
const money = fc.bigInt(0n, 10n ** 30n);

describe("who gets what", () => {
  test("a work without sources keeps everything", () => {
    expect(amounts(graph([1]), 0, 100n)).toEqual({ 161: 100n });
  });

  test("a source gets its share, and its source gets a share of that", () => {
    const lineage = graph([1], [2, [0, 2_500]], [3, [1, 4_000]]);
    expect(amounts(lineage, 2, 1_000n)).toEqual({ 163: 600n, 162: 300n, 161: 100n });
  });

  test("where two branches meet in one work, it gets both shares once", () => {
    const lineage = graph([1], [2, [0, 5_000]], [3, [0, 5_000]], [4, [1, 5_000], [2, 5_000]]);
    const statement = royaltyStatement(lineage, uidOf(3), 1_000n);
    expect(amounts(lineage, 3, 1_000n)).toEqual({ 164: 0n, 163: 250n, 162: 250n, 161: 500n });
    expect(statement.filter((line) => Number(line.payee) === 0xa1)).toHaveLength(1);
  });

  test("a payee of several works gets one line, which names them", () => {
    const lineage = graph([1], [1, [0, 5_000]], [2, [1, 5_000]]);
    const line = royaltyStatement(lineage, uidOf(2), 100n).find(({ payee }) => Number(payee) === 0xa1);
    expect(line).toMatchObject({ amount: 50n, works: [uidOf(1), uidOf(0)] });
  });

  test("the last unit goes to the largest remainder, and among equal ones to the lower address", () => {
    expect(amounts(graph([1], [2, [0, 3_333]]), 1, 100n)).toEqual({ 161: 33n, 162: 67n });
    expect(amounts(graph([1], [2, [0, 5_000]]), 1, 1n)).toEqual({ 161: 1n, 162: 0n });
    expect(amounts(graph([2], [1, [0, 5_000]]), 1, 1n)).toEqual({ 161: 1n, 162: 0n });
  });
});

describe("for any graph and any amount", () => {
  const cases = fc.tuple(lineages, money);
  const last = (lineage: Lineage) => uidOf(lineage.size - 1);

  test("the lines add up to the amount exactly, and none is negative", () => {
    fc.assert(
      fc.property(cases, ([lineage, amount]) => {
        const lines = royaltyStatement(lineage, last(lineage), amount);
        expect(lines.reduce((sum, line) => sum + line.amount, 0n)).toBe(amount);
        expect(lines.every((line) => line.amount >= 0n)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test("each line is less than one unit away from its exact share", () => {
    const scale = 10_000n ** 12n; // no path is longer, so no division is left to round
    fc.assert(
      fc.property(cases, ([lineage, amount]) => {
        const exact = royaltyStatement(lineage, last(lineage), amount * scale);
        royaltyStatement(lineage, last(lineage), amount).forEach((line, index) => {
          const difference = line.amount * scale - exact[index]!.amount;
          expect(difference < scale && -difference < scale).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("the order in which the works are listed changes nothing", () => {
    fc.assert(
      fc.property(cases, ([lineage, amount]) => {
        const reversed = new Map([...lineage].reverse());
        const statement = royaltyStatement(lineage, last(lineage), amount);
        expect(royaltyStatement(reversed, last(lineage), amount)).toEqual(statement);
      }),
    );
  });

  test("nobody can raise their part by registering their work a second time as its own source", () => {
    fc.assert(
      fc.property(fc.nat(10_000), money, (share, amount) => {
        expect(amounts(graph([1], [1, [0, share]]), 1, amount)).toEqual({ 161: amount });
      }),
    );
  });
});

describe("graphs that make no sense", () => {
  const chainOf = (length: number) => {
    const works = Array.from({ length }, (_, index): [number, ...[number, number][]] =>
      index === 0 ? [0] : [index, [index - 1, 5_000]],
    );
    return graph(...works);
  };
  const cases: [string, Lineage, number, new (...args: never[]) => Error][] = [
    ["a work that is its own source", graph([1, [0, 100]]), 0, SelfReferenceError],
    ["two works that derive from each other", graph([1, [1, 100]], [2, [0, 100]]), 0, CyclicSourcesError],
    ["shares of more than the whole", graph([1], [2], [3, [0, 5_000], [1, 5_001]]), 2, SharesExceedWholeError],
    ["a share below nothing", graph([1], [2, [0, -1]]), 1, InvalidShareError],
    ["a fraction of a basis point", graph([1], [2, [0, 0.5]]), 1, InvalidShareError],
    ["a source that nobody knows", graph([1, [7, 100]]), 0, UnknownSourceError],
    ["a work that nobody knows", graph([1]), 7, UnknownSourceError],
    ["seventeen generations", chainOf(18), 17, LineageTooLargeError],
  ];
  test.each(cases)("%s", (_, lineage, index, error) => {
    expect(() => royaltyStatement(lineage, uidOf(index), 100n)).toThrow(error);
  });

  test("sixteen generations are fine", () => {
    expect(royaltyStatement(chainOf(17), uidOf(16), 2n ** 20n)).toHaveLength(17);
  });

  test("a deep work that is first reached on a short way counts with its long way", () => {
    const deep = chainOf(17);
    const shortcut = new Map(deep).set(uidOf(17), {
      payee: payeeOf(17),
      sources: [0, 16].map((index) => ({ uid: uidOf(index), shareBps: 5_000 })),
    });
    expect(() => royaltyStatement(shortcut, uidOf(17), 1n)).toThrow(LineageTooLargeError);
  });

  test("a hundred thousand paths through sixteen works take no time", () => {
    const works = Array.from({ length: 16 }, (_, index): [number, ...[number, number][]] => [
      index,
      ...Array.from({ length: index }, (_, source): [number, number] => [source, 600]),
    ]);
    expect(royaltyStatement(graph(...works), uidOf(15), 10n ** 18n)).toHaveLength(16);
  });

  test("17 sources of one work, and 257 works, are too many", () => {
    const wide = graph(...Array.from({ length: 17 }, (): [number] => [1]), [
      2,
      ...Array.from({ length: 17 }, (_, source): [number, number] => [source, 1]),
    ]);
    expect(() => royaltyStatement(wide, uidOf(17), 1n)).toThrow("17 sources of one work");

    const leaves = Array.from({ length: 256 }, (): [number] => [1]);
    const middle = Array.from({ length: 16 }, (_, row): [number, ...[number, number][]] => [
      2,
      ...Array.from({ length: 16 }, (_, column): [number, number] => [row * 16 + column, 1]),
    ]);
    const top: [number, ...[number, number][]] = [3, ...middle.map((_, row): [number, number] => [256 + row, 1])];
    expect(() => royaltyStatement(graph(...leaves, ...middle, top), uidOf(272), 1n)).toThrow("257 works");
  });

  test("a negative amount", () => {
    expect(() => royaltyStatement(graph([1]), uidOf(0), -1n)).toThrow(NegativeAmountError);
  });
});
