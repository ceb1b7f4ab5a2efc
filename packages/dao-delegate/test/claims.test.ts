// Which figures of a text vouch for a payment, and how many payments one figure covers. Every decoy has an honest twin.
import { type Address, parseEther, parseUnits, zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import type { Call } from "../src/types.ts";
import { approve, bob, call, contract, eve, payUsdc, prepared, safe, usdc } from "./support/proposals.ts";

const kinds = (body: string, actions: readonly Call[], title = "A proposal") => [
  ...new Set(prepared({ title, body, actions }).facts.mismatches.map(({ kind }) => kind)),
];
const times = (count: number, amount: string) => Array.from({ length: count }, () => payUsdc(bob, amount));

const teams = (count: number) =>
  Array.from({ length: count }, (_, i) => payUsdc(`0x${String(1001 + i).repeat(10)}` as Address, "5000"));

describe("a figure about something else vouches for nothing", () => {
  test.each([
    "It protects 3,000,000 people.",
    "The bridge holds $3,000,000 in deposits.",
    "It has $3,000,000 TVL.",
    "- 3,000,000 users",
    "| Metric | Value |\n|---|---|\n| Deposits | 3,000,000 USDC |",
    "Their work saved clients $3,000,000.",
    "Other DAOs pay $3,000,000 for audits.",
    "In 2021 the hack took $3,000,000 from us.",
    "We need people: 3,000,000 of them.",
    "That is instead of 3,000,000 USDC.",
    "It is paid out of a budget of 3,000,000 USDC.",
    "We do not request 3,000,000 USDC.",
    "The code that moves 3,000,000 USDC a day is reviewed.",
  ])("%s", (decoy) => {
    expect(kinds(`We pay 20,000 USDC.\n\n${decoy}`, [payUsdc(eve, "3000000")])).toContain("unmentionedAmount");
  });

  test.each([
    "We ask for 3,000,000 USDC.",
    "## Cost\n$3M, half of it now.",
    "- 3,000,000 USDC to the escrow",
    "Price: 3,000,000 USDC",
    "| Group | Amount (USDC) |\n|---|---|\n| Tools | 3,000,000 |",
    "Our firm reviews the code.\nFor that we ask\nfor 3,000,000 USDC in\none payment.",
    "`transfer(bob, 3000000000000)`",
  ])("an honest text keeps its vote: %s", (honest) => {
    expect(kinds(honest, [payUsdc(bob, "3000000")])).toEqual([]);
  });

  test("an allowance is measured by what is asked for, not by what is held", () => {
    expect(kinds("We spend 20,000 USDC of the treasury.", [approve(bob, parseUnits("20000", 6))])).toEqual([]);
    const body = "We spend 20,000 USDC. The ecosystem has $10,000,000.";
    expect(kinds(body, [approve(bob, parseUnits("10000000", 6))])).toEqual(["unmentionedAmount"]);
  });

  test("what is burned must be named as well", () => {
    const burn = (amount: string) => [call(contract, "burn(uint256 amount)", [parseEther(amount)])];
    expect(kinds("We burn 4,000 tokens.", burn("4000"))).toEqual([]);
    expect(kinds("We burn 4,000 tokens.", burn("4000000"))).toEqual(["unmentionedAmount"]);
  });
});

describe("many small payments", () => {
  test("nine payments are not covered by other sums that are named", () => {
    expect(
      kinds("We request 5,000 USDC. We also spend 10,000 USDC, 15,000 USDC and 20,000 USDC.", times(9, "5000")),
    ).toContain("overdrawnTotal");
    const slightlyDifferent = Array.from({ length: 9 }, (_, i) => payUsdc(bob, `${5000 + i}`));
    expect(kinds("We request 5,000 USDC.", slightlyDifferent)).toContain("overdrawnTotal");
  });

  test("their total covers them, and so does their number", () => {
    expect(kinds("We request 45,000 USDC, in parts of 5,000 USDC.", times(9, "5000"))).toEqual([]);
    expect(kinds("We pay 5,000 USDC to each of the nine teams.", teams(9))).toEqual([]);
    expect(kinds("We pay 5,000 USDC to each of the nine teams.", teams(12))).toEqual(["overdrawnTotal"]);
  });

  test("of two sums that are asked for, the larger one must be the request", () => {
    const body = "This proposal requests 20,000 USDC. The maximum bounty is 3,000,000 USDC.";
    expect(kinds(body, [payUsdc(bob, "20000")])).toEqual([]);
    expect(kinds(body, [payUsdc(bob, "3000000")])).toEqual(["aboveHeadline"]);
    const phases = "We request 20,000 USDC. Phase 1: 20,000 USDC. Phase 2: 20,000 USDC.";
    expect(kinds(phases, times(3, "20000"))).toEqual(["aboveHeadline"]);
  });

  test("a title with a sum names all of it", () => {
    const body = "The total cost is 400,000 USDC.";
    expect(kinds(body, [payUsdc(bob, "400000")], "An audit for $400,000")).toEqual([]);
    expect(kinds(body, [payUsdc(bob, "400000")], "An audit for $20,000")).toEqual(["aboveHeadline"]);
  });
});

describe("streams", () => {
  const superToken: Address = "0x1BA8603DA702602A8657980e825A6DAa03Dee93a";
  const aYear = (sum: string) => [
    call(contract, "setFlowrate(address token, address receiver, int96 flowRate)", [
      superToken,
      bob,
      parseEther(sum) / 31_536_000n,
    ]),
  ];

  test("only words beside the sum make it come again", () => {
    expect(kinds("We stream 10,000 USDC per month.", aYear("120000"))).toEqual([]);
    expect(kinds("We stream 10,000 USDC in all, and report every month.", aYear("120000"))).toContain(
      "unmentionedAmount",
    );
  });
});

describe("payments on the side", () => {
  const named = "We pay 20,000 USDC.";
  test("the fee of an allowance transfer counts", () => {
    const pay = (fee: string) =>
      call(
        contract,
        "executeAllowanceTransfer(address safe, address token, address to, uint96 amount, address paymentToken, uint96 payment, address delegate, bytes signature)",
        [safe, usdc, bob, parseUnits("20000", 6), usdc, parseUnits(fee, 6), eve, "0x"],
      );
    expect(kinds(named, [pay("0")])).toEqual([]);
    expect(kinds(named, [pay("900000")])).toContain("unmentionedAmount");
  });

  test("what a new Safe pays for its own setup counts", () => {
    const setup = (payment: string) =>
      call(
        safe,
        "setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)",
        [[bob], 1n, zeroAddress, "0x", zeroAddress, usdc, parseUnits(payment, 6), eve],
      );
    const body = `A new Safe, owned by ${bob}.`;
    expect(prepared({ body, actions: [setup("0")] }).facts.requestedUsd).toBeNull();
    expect(prepared({ body, actions: [setup("900000")] }).facts.requestedUsd).toBe(900_000);
  });

  test("an allowance that is filled up every day counts for a year", () => {
    const allow = (minutes: number) =>
      call(
        contract,
        "setAllowance(address delegate, address token, uint96 allowance, uint16 resetMinutes, uint32 resetBase)",
        [bob, usdc, parseUnits("1000", 6), minutes, 0],
      );
    expect(prepared({ actions: [allow(0)] }).facts.requestedUsd).toBe(1000);
    expect(prepared({ actions: [allow(1440)] }).facts.requestedUsd).toBeGreaterThan(364_000);
  });

  test("a contributor's speed is a stream", () => {
    const speed = call(contract, "_setContributorCompSpeed(address contributor, uint256 compSpeed)", [eve, 10n ** 18n]);
    expect(prepared({ actions: [speed] }).facts.movements).toMatchObject([{ token: "COMP", how: "stream", to: eve }]);
  });
});
