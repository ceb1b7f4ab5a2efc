// A proposal comes from an indexer or a file: nothing about its shape is taken for granted.
import { getAddress } from "viem";
import { expect, test } from "vitest";
import { MalformedProposalError, readProposal, readProposals } from "../src/readProposal.ts";

const json = {
  id: "p-1",
  dao: "LabDAO",
  title: "T",
  body: "B",
  kind: "executable",
  actions: [
    { target: "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", value: "15000000000000000000", calldata: "0xA9059CBB" },
  ],
  context: { treasuryUsd: 5, prices: { ETH: 3000 } },
};

test("wei arrive as a decimal string and become a bigint; addresses get their checksum", () => {
  expect(readProposal(json).actions).toEqual([
    { target: getAddress(json.actions[0]!.target), value: 15n * 10n ** 18n, calldata: "0xa9059cbb" },
  ]);
});

test("hand-read hints are not handed on: the delegate has to read for itself", () => {
  const proposal = readProposal({ ...json, requestedUsd: 5, topics: ["legal"], labels: ["for"] });
  expect(Object.keys(proposal).sort()).toEqual(["actions", "body", "context", "dao", "id", "kind", "title"]);
});

test("lines are read one by one, and empty ones are skipped", () => {
  const lines = `${JSON.stringify(json)}\n\n${JSON.stringify({ ...json, id: "p-2", actions: null })}\n`;
  expect(readProposals(lines).map(({ id }) => id)).toEqual(["p-1", "p-2"]);
});

test.each([
  ["text that is not JSON", "{", "the text is not JSON"],
  ["a missing title", { ...json, title: undefined }, "title"],
  ["half a byte of calldata", { ...json, actions: [{ ...json.actions[0], calldata: "0xabc" }] }, "actions.0.calldata"],
  ["a short address", { ...json, actions: [{ ...json.actions[0], target: "0x12" }] }, "actions.0.target"],
  ["a negative value", { ...json, actions: [{ ...json.actions[0], value: "-1" }] }, "actions.0.value"],
  [
    "prices that are no numbers",
    { ...json, context: { treasuryUsd: 1, prices: { ETH: "3000" } } },
    "context.prices.ETH",
  ],
  ["a body of a megabyte", { ...json, body: "x".repeat(1_000_000) }, "body"],
])("%s is refused with MalformedProposalError", (_, broken, names) => {
  expect(() => readProposal(broken)).toThrow(MalformedProposalError);
  expect(() => readProposal(broken)).toThrow(names);
});
