// Statements hold what a reader reads; where links lead is none of it.
import { expect, test } from "vitest";
import { statementsOf } from "../src/text/sentences.ts";

test("a link's target is left out to its end, brackets inside of it included", () => {
  const [statement] = statementsOf("[The page](https://lab.example/grant_(one)_7,000) asks for 5 ETH");
  expect(statement?.text).toBe("[The page] asks for 5 ETH");
});
