import type { Sentence } from "@synergy/lab/hood";
import { describe, expect, test } from "vitest";
import { amountText, numberText, phraseOf, phraseText } from "../src/hood/format.ts";
import { sentences as english } from "../src/words/en/hoodSentences.ts";
import { sentences as spanish } from "../src/words/es/hoodSentences.ts";

const person = (name: string, digit: string) => {
  const address = `0x${digit.repeat(40)}` as const;
  return { as: "party", address, is: "person", name } as const;
};
const [bob, carol, lab] = [person("Bob", "b"), person("Carol", "c"), person("Lab", "1")];
const dollars = (units: string) => ({ as: "amount", units, decimals: 6, symbol: "LUSD" }) as const;
const tell = (sentence: Sentence) => phraseText(phraseOf(sentence));

describe("amounts", () => {
  test("have two digits behind the point at least, and every digit that is there", () => {
    expect(amountText(dollars("5000000"))).toBe("5.00 LUSD");
    expect(amountText(dollars("1"))).toBe("0.000001 LUSD");
    expect(amountText(dollars("0"))).toBe("0.00 LUSD");
    expect(amountText({ ...dollars("123456789012345678901"), decimals: 18, symbol: "ETH" })).toBe(
      "123.456789012345678901 ETH",
    );
  });

  test("of what can't be divided have no point", () => {
    expect(amountText({ ...dollars("12500"), decimals: 0, symbol: "units" })).toBe("12,500 units");
  });
});

test("numbers that people read are grouped, ids are shortened", () => {
  expect(numberText(96612)).toBe("96,612");
  expect(numberText(`${10n ** 76n + 7n}`)).not.toContain(",");
});

describe("sentences", () => {
  test("name people and amounts", () => {
    const values = { who: carol, receiver: bob, amount: dollars("5000000") };
    expect(tell({ key: "openedChannel", values })).toBe("Carol opened a channel with Bob, 5.00 LUSD");
  });

  test("say who paid the gas where that is somebody else, and only then", () => {
    const values = { payer: carol, receiver: bob, amount: dollars("5000000") };
    expect(tell({ key: "openedChannelFor", values: { ...values, who: lab } })).toBe(
      "Carol opened a channel with Bob, 5.00 LUSD; Lab paid the gas",
    );
    expect(tell({ key: "openedChannelFor", values: { ...values, who: carol } })).not.toContain("gas");
  });

  test("of a kind that this page does not know yet are no failure", () => {
    expect(tell({ key: "fromTheFuture", values: {} } as unknown as Sentence)).toContain("no words");
  });

  test("are the same in both languages", () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
  });
});
