import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, hashOf, NotCanonicalError } from "../src/index.ts";

test("canonical JSON reads back as the same value, and is written the same way again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("the order in which properties were set makes no difference, the order of a list does", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(hashOf(turned)).toBe(hashOf(record));
    }),
  );
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});

test("keys are sorted by UTF-16 code units, and numbers are written as in the example of RFC 8785", () => {
  // Section 3.2.3 of the RFC: the emoji's surrogates come before U+FB33.
  expect(canonicalJson({ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, ö: 7 })).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}',
  );
  expect(canonicalJson([1e30, 4.5, 2e-3, 1e-27, -0])).toBe("[1e+30,4.5,0.002,1e-27,0]");
});

test("amounts in wei keep every unit, and what is undefined is left out", () => {
  expect(canonicalJson({ value: 2n ** 255n, none: undefined })).toBe(`{"value":"${2n ** 255n}"}`);
});

test.for([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [[undefined]], [Symbol("x")]])(
  "%o has no canonical JSON, and is refused",
  ([value]) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonicalError);
  },
);
