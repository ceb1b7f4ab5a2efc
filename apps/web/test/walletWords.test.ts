// What the wallet says about a request: the lab's own are put in words, Eve's tricks are marked.
import { delegatedTypes, offchainTypes } from "@synergy/attestation";
import { rationaleTypes } from "@synergy/dao-delegate";
import { depositTypes, releaseTypes, voucherTypes } from "@synergy/escrow";
import { createActors } from "@synergy/kit";
import { type Address, encodeFunctionData, erc20Abi, maxUint256, parseAbi, stringToBytes } from "viem";
import { expect, test } from "vitest";
import { explainMessage } from "../src/wallet/explain.ts";
import { explainTransaction } from "../src/wallet/explainTransaction.ts";
import { explainTyped } from "../src/wallet/explainTyped.ts";
import { encodeType, knownTypes } from "../src/wallet/knownTypes.ts";
import { words } from "../src/words/index.ts";
import { placeOf } from "./walletSetting.ts";

const { warn } = words.wallet;
const actors = createActors();
const dollar: Address = `0x${"d0".repeat(20)}`;
const channels: Address = `0x${"c0".repeat(20)}`;
const place = placeOf({ id: 31337 } as never, { LabDollar: dollar, VoucherChannels: channels });

const voucher = {
  domain: { name: "x402 Batch Settlement", version: "1", chainId: 31337, verifyingContract: channels },
  types: voucherTypes,
  primaryType: "Voucher",
  message: { channelId: `0x${"11".repeat(32)}`, maxClaimableAmount: "30" },
};

test("the known types are those that the packages sign, letter by letter", () => {
  const encoded = (types: Parameters<typeof encodeType>[0]["types"], primaryType: string) =>
    encodeType({ types, primaryType });
  expect(encoded(voucherTypes, "Voucher")).toBe(knownTypes.voucher);
  expect(encoded(depositTypes, "ReceiveWithAuthorization")).toBe(knownTypes.receive);
  expect(encoded(releaseTypes, "Release")).toBe(knownTypes.release);
  expect(encoded(delegatedTypes, "Attest")).toBe(knownTypes.attest);
  expect(encoded(delegatedTypes, "Revoke")).toBe(knownTypes.revoke);
  expect(encoded(offchainTypes, "Attest")).toBe(knownTypes.attestOffchain);
  expect(encoded(rationaleTypes, "Rationale")).toBe(knownTypes.rationale);
});

test("types inside of types are encoded after their owner, by name (the example of EIP-712)", () => {
  const types = {
    Mail: [
      { name: "from", type: "Person" },
      { name: "to", type: "Person[]" },
      { name: "asset", type: "Asset" },
    ],
    Person: [{ name: "wallet", type: "address" }],
    Asset: [{ name: "token", type: "address" }],
  };
  const mail = "Mail(Person from,Person[] to,Asset asset)Asset(address token)Person(address wallet)";
  expect(encodeType({ types, primaryType: "Mail" })).toBe(mail);
});

test("a voucher is said in one sentence, with every field below and nothing against it", () => {
  const { sentence, facts, warnings } = explainTyped(voucher, place);
  expect(sentence).toContain("up to 30 token units");
  expect(facts.map(([label]) => label)).toEqual(["for", "on chain", "contract", "channelId", "maxClaimableAmount"]);
  expect(facts).toContainEqual(["contract", "VoucherChannels"]);
  expect(warnings).toEqual([]);
});

test("an authorization says how many dollars go from whom to whom", () => {
  const message = {
    from: actors.carol.address,
    to: channels,
    value: "2500000",
    validAfter: "0",
    validBefore: "9",
    nonce: "0x",
  };
  const domain = { name: "LabDollar", version: "1", chainId: "31337", verifyingContract: dollar };
  const typed = { domain, types: depositTypes, primaryType: "ReceiveWithAuthorization", message };
  expect(explainTyped(typed, place).sentence).toMatch(/^2.5 LabDollar of Carol go to VoucherChannels/);
});

test("Eve's voucher for another chain, for no chain, and for a contract of her own are marked", () => {
  const marks = (domain: object) =>
    explainTyped({ ...voucher, domain: { ...voucher.domain, ...domain } }, place).warnings;
  expect(marks({ chainId: 1 })).toEqual([warn.otherChain("1", 31337)]);
  expect(marks({ chainId: undefined })).toEqual([warn.noChain]);
  expect(marks({ verifyingContract: actors.eve.address })).toEqual([warn.stranger]);
});

test("Eve's look-alike with one more field is no voucher", () => {
  const types = { Voucher: [...voucherTypes.Voucher, { name: "spender", type: "address" }] };
  const message = { ...voucher.message, spender: actors.eve.address };
  const { sentence, facts, warnings } = explainTyped({ ...voucher, types, message }, place);
  expect(sentence).toContain("the lab does not use");
  expect(facts).toContainEqual(["spender", "Eve"]);
  expect(warnings).toEqual([warn.unknownType]);
});

test("Eve's permit for everything is marked", () => {
  const fields = knownTypes.permit
    .slice("Permit(".length, -1)
    .split(",")
    .map((field) => field.split(" "));
  const types = { Permit: fields.map(([type, name]) => ({ type: type!, name: name! })) };
  const message = {
    owner: actors.carol.address,
    spender: actors.eve.address,
    value: String(maxUint256),
    nonce: "0",
    deadline: "9",
  };
  const { sentence, warnings } = explainTyped(
    { domain: { chainId: 31337 }, types, primaryType: "Permit", message },
    place,
  );
  expect(sentence).toContain(`Eve may take ${words.wallet.everything}`);
  expect(warnings).toEqual([warn.unlimited]);
});

test("an approval is decoded; one without a limit is marked", async () => {
  const approve = async (amount: bigint) => {
    const data = encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [actors.eve.address, amount] });
    return explainTransaction({ from: actors.carol.address, to: dollar, data }, place);
  };
  const small = await approve(1_500_000n);
  expect([small.sentence, small.warnings]).toEqual(["Eve may take 1.5 LabDollar from you, without asking again.", []]);
  expect(small.facts).toContainEqual(["function", "approve"]);
  const greedy = await approve(maxUint256);
  expect([greedy.sentence, greedy.warnings]).toEqual([
    words.wallet.says.permit("Eve", words.wallet.everything),
    [warn.unlimited],
  ]);
});

test("a right to all of somebody's collectibles is marked, at any address", async () => {
  const abi = parseAbi(["function setApprovalForAll(address operator, bool approved)"]);
  const data = encodeFunctionData({ abi, functionName: "setApprovalForAll", args: [actors.eve.address, true] });
  const transaction = { from: actors.carol.address, to: actors.ada.address, data };
  expect((await explainTransaction(transaction, place)).warnings).toEqual([warn.unlimited]);
});

test("ether is named, a deployment is one, and a function that nobody knows is marked", async () => {
  const from = actors.carol.address;
  const pay = await explainTransaction({ from, to: actors.bob.address, value: "0xde0b6b3a7640000" }, place);
  expect(pay.sentence).toBe("1 ether go to Bob.");
  expect((await explainTransaction({ from, data: "0x60" }, place)).sentence).toBe(words.wallet.says.deploy);
  const odd = await explainTransaction({ from, to: dollar, data: "0xdeadbeef" }, place);
  expect([odd.sentence, odd.warnings]).toEqual([words.wallet.says.unknownCall("LabDollar"), [warn.unknownCall]]);
});

test("a text is shown; bytes, and characters that turn a text around, are marked", () => {
  expect(explainMessage(stringToBytes("¡Hola!\nI am Carol"), "0x").warnings).toEqual([]);
  expect(explainMessage(stringToBytes("pay \u202E001 to Bob"), "0x").warnings).toEqual([warn.unreadable]);
  expect(explainMessage(Uint8Array.of(0xff, 0x00), "0xff00")).toMatchObject({ facts: [["message", "0xff00"]] });
});
