// What the calldata moves, and whether the text says so. Every honest text has a twin that lies.
import { type Address, maxUint256, parseEther, parseUnits, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { decode } from "../src/calldata/decode.ts";
import { priced, rawMovementsOf } from "../src/calldata/movements.ts";
import { headlineUsd } from "../src/text/headline.ts";
import { findMentions } from "../src/text/money.ts";
import type { Call } from "../src/types.ts";
import {
  approve,
  bob,
  call,
  contract,
  eve,
  newProposal,
  payUsdc,
  prepared,
  safe,
  treasury,
  usdc,
  weth,
} from "./support/proposals.ts";

const factsOf = (body: string, actions: readonly Call[] | null = null, title = "A proposal") =>
  prepared({ title, body, actions }).facts;
const kinds = (body: string, ...actions: Call[]) => [
  ...new Set(factsOf(body, actions).mismatches.map(({ kind }) => kind)),
];

describe("sums from calldata", () => {
  test("tokens and ether are counted at the given prices, as a share of the treasury", () => {
    const facts = factsOf("", [payUsdc(bob, "70000"), { target: bob, value: parseEther("10"), calldata: "0x" }]);
    expect(facts).toMatchObject({ requestedUsd: 100_000, movedUsd: 100_000, treasuryShare: 0.01, unpriced: [] });
  });

  test("a swap moves money without spending any, and wrapped ether counts once", () => {
    const swap = [
      call(weth, "deposit()", [], parseEther("100")),
      call(weth, "approve(address spender, uint256 amount)", [contract, parseEther("100")]),
      call(
        contract,
        "requestSwapExactTokensForTokens(uint256 amountIn, address fromToken, address toToken, address to, address priceChecker, bytes priceCheckerData)",
        [parseEther("100"), weth, usdc, treasury, bob, "0x"],
      ),
    ];
    expect(factsOf(`The swap desk is ${contract}.`, swap)).toMatchObject({ requestedUsd: null, movedUsd: 300_000 });
  });

  test("an approval and the payment that it is for count once; without a payment, the approval is the sum", () => {
    const stream = call(
      contract,
      "createStream(address recipient, uint256 deposit, address token, uint256 startTime, uint256 stopTime)",
      [bob, parseUnits("48000", 6), usdc, 1n, 2n],
    );
    expect(factsOf("", [approve(contract, parseUnits("48000", 6)), stream]).requestedUsd).toBe(48_000);
    expect(factsOf("", [approve(contract, parseUnits("48000", 6))]).requestedUsd).toBe(48_000);
  });

  test("an approval to a stranger is added to the payment beside it", () => {
    const both = [payUsdc(eve, "5000"), approve(eve, parseUnits("9000000", 6))];
    expect(factsOf("", both).requestedUsd).toBe(9_005_000);
  });

  test("what is taken out, deposited or bought for a stranger is a payment; for the DAO's own account it is none", () => {
    const out = (to: Address) => [
      call(contract, "withdraw(address asset, uint256 amount, address to)", [usdc, parseUnits("9000", 6), to]),
    ];
    const into = (to: Address) => [
      approve(contract, parseUnits("9000", 6)),
      call(contract, "supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)", [
        usdc,
        parseUnits("9000", 6),
        to,
        0,
      ]),
    ];
    for (const actions of [out, into]) {
      expect(factsOf("", actions(eve)).requestedUsd).toBe(9000);
      expect(factsOf(`The market is ${contract}.`, actions(treasury))).toMatchObject({
        requestedUsd: null,
        movedUsd: 9000,
      });
    }
    const bought = call(
      contract,
      "swapExactETHForTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline)",
      [1n, [weth, usdc], eve, 1n],
      parseEther("3"),
    );
    expect(factsOf("", [bought]).requestedUsd).toBe(9000);
  });

  test("a list of the caller's can't give a well-known token other decimals", () => {
    const tokens = { [usdc]: { symbol: "USDC", decimals: 18 } };
    const context = { ...newProposal().context, tokens };
    expect(prepared({ actions: [payUsdc(bob, "20000")], context }).facts.requestedUsd).toBe(20_000);
  });

  test("a stream counts for one year", () => {
    const rate = parseEther("1") / 31_536n; // 1000 tokens a year
    const superToken: Address = "0x1BA8603DA702602A8657980e825A6DAa03Dee93a";
    const facts = factsOf("", [
      call(contract, "setFlowrate(address token, address receiver, int96 flowRate)", [superToken, bob, rate]),
    ]);
    expect(facts.requestedUsd).toBeCloseTo(1000);
  });

  test("ether that a Safe hands on counts once, ether that it keeps counts too", () => {
    const inner = { target: bob, value: parseEther("1"), calldata: "0x" as const };
    const relay = (value: bigint) =>
      call(
        safe,
        "execute(address target, uint256 value, bytes data)",
        [inner.target, inner.value, inner.calldata],
        value,
      );
    expect(factsOf("", [relay(parseEther("1"))]).movedUsd).toBe(3000);
    expect(factsOf("", [relay(parseEther("5"))]).movedUsd).toBe(15_000);
  });

  test("a token that nobody knows is named by its address, and has no price", () => {
    const facts = factsOf("", [call(contract, "transfer(address to, uint256 amount)", [bob, parseEther("5")])]);
    expect(facts).toMatchObject({ unpriced: [contract], movedUsd: null });
  });

  test("the caller may name tokens of its own", () => {
    const context = {
      treasuryUsd: 1000,
      prices: { LAB: 2 },
      tokens: { [contract.toLowerCase()]: { symbol: "LAB", decimals: 18 } },
    };
    const [decoded] = decode([call(contract, "transfer(address to, uint256 amount)", [bob, parseEther("5")])]).calls;
    const [movement] = rawMovementsOf(decoded!, 0n).map((raw) => priced(raw, context));
    expect(movement).toMatchObject({ token: "LAB", amount: 5, usd: 10 });
  });

  test("what calldata says beats what the text says; where nothing moves, sums in the text are no request", () => {
    expect(factsOf("We request 5,000,000 USDC.", [payUsdc(bob, "20")]).requestedUsd).toBe(20);
    expect(factsOf("We request a threshold of 5,000 USDC.", [call(contract, "pause()", [])]).requestedUsd).toBeNull();
    expect(factsOf("We request 5,000,000 USDC.").requestedUsd).toBe(5_000_000);
  });
});

describe("approvals without end", () => {
  test.each([
    ["the largest number", approve(eve, maxUint256)],
    [
      "the largest number that COMP-like tokens know",
      call(weth, "approve(address spender, uint256 amount)", [eve, 2n ** 96n - 1n]),
    ],
    ["more than the whole treasury", approve(eve, parseUnits("10000001", 6))],
    ["an increase without end", call(usdc, "increaseAllowance(address spender, uint256 added)", [eve, maxUint256])],
    [
      "Permit2's largest number",
      call(contract, "approve(address token, address spender, uint160 amount, uint48 expiration)", [
        usdc,
        eve,
        2n ** 160n - 1n,
        1,
      ]),
    ],
    ["every piece of a collection", call(contract, "setApprovalForAll(address operator, bool approved)", [eve, true])],
    [
      "a signed permit",
      call(
        usdc,
        "permit(address owner, address spender, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)",
        [bob, eve, maxUint256, 1n, 27, zeroHash, zeroHash],
      ),
    ],
  ])("%s", (_, action) => {
    expect(factsOf("", [action]).unlimitedApprovals).toMatchObject([{ spender: eve }]);
  });

  test.each([
    ["a limited one", approve(bob, parseUnits("5000", 6))],
    ["one that is taken back", approve(bob, 0n)],
    [
      "a collection's that is taken back",
      call(contract, "setApprovalForAll(address operator, bool approved)", [bob, false]),
    ],
  ])("%s is none", (_, action) => {
    expect(factsOf("", [action]).unlimitedApprovals).toEqual([]);
  });
});

describe("text against calldata", () => {
  const toBob = (amount: string) => `We pay ${amount} to ${bob} for the translation.`;

  test.each([
    ["an amount with its token", toBob("20,000 USDC"), payUsdc(bob, "20000")],
    ["thousands as k", toBob("20k USDC"), payUsdc(bob, "20000")],
    ["dollars for a dollar token", toBob("$20,000"), payUsdc(bob, "20000")],
    [
      "dollars for ether, at today's price",
      toBob("about $31,000 in ETH"),
      { target: bob, value: parseEther("10"), calldata: "0x" as const },
    ],
    ["a bare number in a table", `| Who | USDC |\n| - | - |\n| ${bob} | 20,000 |`, payUsdc(bob, "20000")],
    ["a million in words", toBob("1.5 million USDC"), payUsdc(bob, "1500000")],
    ["the smallest units", `transfer(${bob}, 20000000000) on USDC`, payUsdc(bob, "20000")],
    ["no receiver at all", "We pay 20,000 USDC to our translators.", payUsdc(bob, "20000")],
    [
      "a name of the function",
      `We call transferOwnership on ${contract}.`,
      call(contract, "transferOwnership(address newOwner)", [contract]),
    ],
  ])("%s agrees", (_, body, action) => {
    expect(kinds(body, action)).toEqual([]);
  });

  test.each([
    ["another amount", toBob("20,000 USDC"), payUsdc(bob, "200000"), "unmentionedAmount"],
    [
      "another token",
      toBob("20,000 USDC"),
      call(weth, "transfer(address to, uint256 amount)", [bob, parseEther("20000")]),
      "unmentionedAmount",
    ],
    ["another receiver", toBob("20,000 USDC"), payUsdc(eve, "20000"), "unmentionedAddress"],
    [
      "ether that nobody mentioned",
      toBob("20,000 USDC"),
      { target: bob, value: parseEther("900"), calldata: "0x" as const },
      "unmentionedAmount",
    ],
    [
      "new tokens under a harmless title",
      toBob("20,000 USDC"),
      call(contract, "mint(address to, uint256 amount)", [bob, parseEther("20000")]),
      "unmentionedCall",
    ],
    [
      "a new owner under a harmless title",
      toBob("20,000 USDC"),
      call(contract, "transferOwnership(address newOwner)", [eve]),
      "unmentionedCall",
    ],
    [
      "another new owner than the one named",
      `We hand ownership to ${bob}.`,
      call(contract, "transferOwnership(address newOwner)", [eve]),
      "unmentionedAddress",
    ],
    [
      "a new implementation behind a true upgrade",
      `We upgrade the proxy ${bob}.`,
      call(contract, "upgradeTo(address implementation)", [eve]),
      "unmentionedCall",
    ],
    [
      "an allowance for a stranger",
      `We approve ${bob} for 20,000 USDC.`,
      approve(eve, parseUnits("20000", 6)),
      "unmentionedAddress",
    ],
    [
      "an allowance far above the sum",
      "We approve the desk for 20,000 USDC.",
      approve(bob, parseUnits("900000", 6)),
      "unmentionedAmount",
    ],
    [
      "a stream far above the sum",
      "We stream 20,000 USDC a year to Bob.",
      call(
        contract,
        "createStream(address recipient, uint256 deposit, address token, uint256 startTime, uint256 stopTime)",
        [bob, parseUnits("900000", 6), usdc, 1n, 2n],
      ),
      "unmentionedAmount",
    ],
    [
      "a swap whose proceeds go elsewhere",
      `We swap 20,000 USDC for the treasury ${bob}.`,
      call(
        contract,
        "exactInputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum, uint160 sqrtPriceLimitX96) params)",
        [
          {
            tokenIn: usdc,
            tokenOut: weth,
            fee: 500,
            recipient: eve,
            deadline: 1n,
            amountIn: parseUnits("20000", 6),
            amountOutMinimum: 0n,
            sqrtPriceLimitX96: 0n,
          },
        ],
      ),
      "unmentionedAddress",
    ],
  ])("%s is noticed", (_, body, action, kind) => {
    expect(kinds(body, action)).toContain(kind);
  });

  test.each([
    ["a quorum of one", call(contract, "setQuorum(uint256 quorum)", [1n])],
    ["a voting delay of none", call(contract, "setVotingDelay(uint48 delay)", [0])],
    ["another fee", call(contract, "setFee(uint256 fee)", [9000n])],
    ["a new owner, where only owners are spoken of", call(contract, "transferOwnership(address newOwner)", [eve])],
  ])("%s is noticed under a text without addresses", (_, action) => {
    expect(kinds("Owners of the token vote on this proposal: a handbook, 20,000 USDC.", action)).toEqual([
      "unmentionedCall",
    ]);
  });

  test.each([
    ["The quorum becomes 4 %.", call(contract, "setQuorum(uint256 quorum)", [4n])],
    ["A longer delay before votes.", call(contract, "setVotingDelay(uint48 delay)", [9])],
    ["The fee of the pool falls.", call(contract, "setFee(uint256 fee)", [9n])],
  ])("%s agrees", (body, action) => {
    expect(kinds(body, action)).toEqual([]);
  });

  test("a payment that is made fifty times is noticed, although its sum is named", () => {
    const once = payUsdc(bob, "20000");
    expect(kinds(toBob("20,000 USDC"), once)).toEqual([]);
    expect(kinds(toBob("20,000 USDC"), ...Array.from({ length: 50 }, () => once))).toContain("overdrawnTotal");
  });

  test("an approval far beyond the swap that it is for is noticed", () => {
    const path = [usdc, weth];
    const swap = call(
      contract,
      "swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)",
      [parseUnits("20000", 6), 1n, path, bob, 1n],
    );
    const body = `We swap 20,000 USDC at the desk ${contract} for ${bob}.`;
    expect(kinds(body, approve(contract, parseUnits("20000", 6)), swap)).toEqual([]);
    expect(kinds(body, approve(contract, parseUnits("5000000", 6)), swap)).toEqual(["unmentionedAmount"]);
  });

  test("a stranger does not become known by being called as well", () => {
    const greet = call(eve, "pause()", []);
    expect(kinds(`We pause, and pay 20,000 USDC to ${bob}.`, greet, payUsdc(eve, "20000"))).toEqual([
      "unmentionedAddress",
    ]);
  });

  test("a drain is noticed inside of a Safe as well", () => {
    const hidden = call(safe, "execTransactionFromModule(address to, uint256 value, bytes data, uint8 operation)", [
      usdc,
      0n,
      payUsdc(eve, "900000").calldata,
      0,
    ]);
    expect(kinds(toBob("20,000 USDC"), payUsdc(bob, "20000"), hidden)).toContain("unmentionedAmount");
  });
});

describe("sums in text", () => {
  test.each([
    ["$1.5M", 1_500_000, "USD"],
    ["USD 250,000.50", 250_000.5, "USD"],
    ["379,000 USDC", 379_000, "USDC"],
    ["$379,000 USDC", 379_000, "USDC"],
    ["62.5ETH", 62.5, "ETH"],
    ["Ξ15", 15, "ETH"],
    ["1776 ATOMs", 1776, "ATOM"],
    ["3.4 million dollars", 3_400_000, "USD"],
    ["250k DAI", 250_000, "DAI"],
    ["$12,000 in cDAI", 12_000, "USD"],
  ])("%s", (text, amount, unit) => {
    expect(findMentions(`We ask for ${text} today.`)[0]).toMatchObject({ amount, unit });
  });

  test.each([
    ["the title's", "Fund the handbook with 20,000 USDC", "It has cost $900,000 so far.", 20_000],
    ["the request's, not the past's", "Handbook", "Last year $900,000 were spent. We request 20,000 USDC.", 20_000],
    [
      "the total's, not a part's",
      "Handbook",
      "- Design: 5,000 USDC\n- Text: 15,000 USDC\n\n**Total requested: 20,000 USDC**",
      20_000,
    ],
    ["several tokens' together", "Handbook", "We request 14,000 USDC and 2 ETH.", 20_000],
    ["a repetition's once", "Handbook", "We request $21,000 (7 ETH).", 21_000],
    [
      "a table's, with its column's unit",
      "Handbook",
      "We request:\n\n| Who | USDC | ETH |\n| - | - | - |\n| Bob | 14k | 2 |",
      20_000,
    ],
    ["a monthly payment's for a year", "Handbook", "We request 1,000 USDC per month.", 12_000],
  ])("the headline figure is %s", (_, title, body, usd) => {
    expect(headlineUsd(title, body, newProposal().context)).toBe(usd);
  });

  test("a text that asks for nothing has none", () => {
    expect(headlineUsd("Set the quorum", "The market has a volume of $20M per day.", newProposal().context)).toBeNull();
  });
});
