import { readFileSync } from "node:fs";
import { hashTypedData, recoverTypedDataAddress } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { expect, test } from "vitest";
import { phraseText } from "../src/hood/format.ts";
import { keepSignatures } from "../src/hood/keepSignatures.ts";
import { signaturePhrase } from "../src/hood/signaturePhrase.ts";
import { scanSolidity } from "../src/hood/solidity.ts";
import { describeTyped } from "../src/hood/typedData.ts";
import { typedJson, typesText } from "../src/hood/typedJson.ts";

const account = privateKeyToAccount(`0x${"5".repeat(64)}`);
const token = `0x${"d".repeat(40)}` as const;
const names = {
  party: (address: `0x${string}`) => ({ as: "party", address, is: "stranger" }) as const,
  dollar: token,
};
const typed = {
  domain: { name: "LabDollar", version: "1", chainId: 31337n, verifyingContract: token },
  types: {
    Note: [
      { name: "to", type: "address" },
      { name: "value", type: "uint256" },
      { name: "parts", type: "Part[]" },
      { name: "deadline", type: "uint64" },
    ],
    Part: [
      { name: "share", type: "uint16" },
      { name: "final", type: "bool" },
    ],
  },
  primaryType: "Note",
  message: {
    to: account.address,
    value: 2_500_000n,
    parts: [{ share: 5000, final: true }],
    deadline: 1_800_000_000n,
  },
} as const;

test("the JSON of a kept signature is the message that was signed", async () => {
  const signature = await account.signTypedData(typed);
  const json = JSON.parse(typedJson(describeTyped(typed, account.address, signature, names)));
  expect(hashTypedData(json)).toBe(hashTypedData(typed));
  expect(await recoverTypedDataAddress({ ...json, signature })).toBe(account.address);
});

test("a message shows dollars, times and structs as people read them", async () => {
  const { message, types } = describeTyped(typed, account.address, "0x", names);
  expect(message.map(({ value }) => value.as)).toEqual(["party", "amount", "list", "time"]);
  expect(message[1]?.value).toMatchObject({ units: "2500000", decimals: 6, symbol: "LUSD" });
  expect(typesText(types)).toContain("struct Part {\n  uint16 share;\n  bool final;\n}");
});

test("units of a token that the message does not name are not called dollars", () => {
  const elsewhere = { ...typed, domain: { ...typed.domain, verifyingContract: account.address } };
  const { message } = describeTyped(elsewhere, account.address, "0x", names);
  expect(message[1]?.value).toMatchObject({ units: "2500000", decimals: 0 });
});

test("an account that is watched signs the same, and signs texts", async () => {
  const watched = keepSignatures(account, { LabDollar: token });
  expect(await watched.signTypedData(typed)).toBe(await account.signTypedData(typed));
  expect(await watched.signMessage({ message: "hello" })).toBe(await account.signMessage({ message: "hello" }));
});

test("a type without words of its own is named", () => {
  const signed = describeTyped(typed, account.address, "0x", names);
  expect(phraseText(signaturePhrase(signed))).toMatch(/ signs Note for /);
});

test("Solidity in colours is still the same text, line by line", () => {
  const file = new URL("../../../packages/escrow/contracts/JobEscrow.sol", import.meta.url);
  const text = readFileSync(file, "utf8");
  const lines = scanSolidity(text).map((tokens) => tokens.map(([piece]) => piece).join(""));
  expect(lines).toEqual(text.split("\n"));
});

test("a comment over several lines is a comment on each, and its words are no keywords", () => {
  const kinds = scanSolidity('/* if\n   contract */ return "if"; // while').map((line) => line.map(([, kind]) => kind));
  expect(kinds).toEqual([["comment"], ["comment", "", "keyword", "", "string", "", "comment"]]);
});
