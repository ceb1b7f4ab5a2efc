// Ways to take money out under an honest-looking title. Each drain stands beside the honest proposal that it imitates.
import { type Address, getAddress, parseEther, parseUnits } from "viem";
import { describe, expect, test } from "vitest";
import { embeddedBrain } from "../src/brain/embedded.ts";
import { decide } from "../src/pipeline.ts";
import { compilePolicy } from "../src/policy/compilePolicy.ts";
import type { Call } from "../src/types.ts";
import { approve, bob, call, contract, eve, newProposal, payUsdc, treasury, usdc, weth } from "./support/proposals.ts";

const aave = getAddress("0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2");
const dai = getAddress("0x6b175474e89094c44da98b954eedeac495271d0f");
const uni = getAddress("0x1f9840a85d5af5bf1d1762f925bdaddc4201f984");
const wstEth = getAddress("0x7f39c581f595b53c5cb19bd0b3f8da6c935e2ca0");
const ping: Call = { target: eve, value: 0n, calldata: "0x" };
const ether = (to: Address, amount: string): Call => ({ target: to, value: parseEther(amount), calldata: "0x" });
const pay = (token: Address, to: Address, amount: bigint) =>
  call(token, "transfer(address to, uint256 amount)", [to, amount]);

async function voted(policy: string, title: string, body: string, ...actions: Call[]) {
  const rules = compilePolicy(`${policy} Skip everything else.`);
  expect(rules.problems).toEqual([]);
  return (await decide(rules, newProposal({ title, body, actions }), embeddedBrain())).final.action;
}

describe("a payment stays a payment under the title of a swap, a deposit, an endowment or a buyback", () => {
  const endowment = "Vote for moving funds into the endowment. Vote against payments above $50,000.";
  const title = "Move 300 ETH into the endowment";
  test("ether to an address that the text names as the endowment is wanted, ether to anybody is not", async () => {
    const body = `We move 300 ETH to the endowment's Safe at ${bob}.`;
    expect(await voted(endowment, title, body, ether(bob, "300"))).toBe("for");
    expect(await voted(endowment, title, "We move 300 ETH.", ether(eve, "300"))).toBe("against");
  });

  test("who wrote the text is not named as a place", async () => {
    const body = `Author: ${eve}, of the endowment\n\nWe move 300 ETH into it.`;
    expect(await voted(endowment, title, body, ether(eve, "300"))).toBe("against");
  });

  test("without any limit in the policy it is asked about", async () => {
    const buyback = "Buyback of LAB for 200,000 USDC";
    const body = "We buy back LAB for 200,000 USDC.";
    expect(await voted("Vote for burning tokens and buybacks.", buyback, body, payUsdc(eve, "200000"))).toBe("ask");
    const swap = "Swap 300 ETH into stablecoins";
    expect(await voted("Vote for swapping ETH into stablecoins.", swap, `${swap}.`, ether(eve, "300"))).toBe("ask");
  });
});

describe("deposits", () => {
  const policy = "Vote for earning yield on idle treasury money.";
  const title = "Earn yield on idle treasury money in Aave";
  const body = "We deposit 500,000 USDC of idle treasury money into Aave.";
  const supply = (to: Address) =>
    call(aave, "supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)", [
      usdc,
      parseUnits("500000", 6),
      to,
      0,
    ]);
  const sum = parseUnits("500000", 6);

  test("a deposit into a well-known market for the DAO's own account passes", async () => {
    expect(await voted(policy, title, body, approve(aave, sum), supply(treasury))).toBe("for");
  });

  test("an empty call to a stranger does not make him known as the receiver", async () => {
    const body = "We approve and supply 500,000 USDC of idle treasury money to Aave.";
    expect(await voted(policy, title, body, approve(aave, sum), supply(treasury))).toBe("for");
    expect(await voted(policy, title, body, approve(aave, sum), supply(eve), ping)).toBe("ask");
    const vault = call(contract, "deposit(uint256 assets, address receiver)", [sum, eve]);
    expect(await voted(policy, title, body, approve(contract, sum), vault, ping)).toBe("ask");
  });

  test("what is withdrawn goes to an account of the DAO, or is a payment", async () => {
    const withdraw = (to: Address) =>
      call(aave, "withdraw(address asset, uint256 amount, address to)", [usdc, sum, to]);
    const out = "We withdraw 500,000 USDC from Aave to earn more yield elsewhere.";
    const title = "Earn more yield on idle treasury money: move out of Aave";
    expect(await voted(policy, title, out, withdraw(treasury))).toBe("for");
    expect(await voted(policy, title, out, withdraw(eve), ping)).toBe("ask");
  });

  test("a function called stake on a contract that the text does not name is a payment", async () => {
    const stake = call(eve, "stake(uint256 amount)", [sum]);
    const limited = "Vote for payments up to $50,000.";
    const text = "Pay Acme 1,000 USDC for the report, and approve and stake 500,000 USDC.";
    expect(
      await voted(limited, "Pay Acme 1,000 USDC and stake", text, payUsdc(bob, "1000"), approve(eve, sum), stake),
    ).toBe("skip");
    expect(await voted(policy, title, `${body} We stake it.`, approve(eve, sum), stake)).toBe("ask");
  });
});

// Above what the policy votes for, it has nothing to say.
describe("limits on payments", () => {
  const limited = "Vote for payments up to $50,000.";
  test("an approval to the receiver of a payment adds to it, although he was called", async () => {
    const body = "Pay 40,000 USDC to Acme. Approve the spending.";
    const both = [approve(eve, parseUnits("40000", 6)), payUsdc(eve, "40000")];
    expect(await voted(limited, "Pay Acme 40,000 USDC", body, payUsdc(eve, "40000"))).toBe("for");
    expect(await voted(limited, "Pay Acme 40,000 USDC", body, ...both, ping)).toBe("skip");
  });

  test("one sum vouches for one payment, not for one in every stablecoin", async () => {
    const [title, body] = ["Grant for the tools", "We request a grant of $20,000 for the tools."];
    const inDai = pay(dai, bob, parseEther("20000"));
    expect(await voted(limited, title, body, payUsdc(eve, "20000"))).toBe("for");
    expect(await voted(limited, title, body, payUsdc(eve, "20000"), inDai)).toBe("ask");
    const two = "We request a grant of $10,000 in USDC and 10,000 DAI for the tools.";
    expect(await voted(limited, title, two, payUsdc(eve, "10000"), pay(dai, bob, parseEther("10000")))).toBe("for");
  });

  test("a token that grows in worth is not worth its plain one", async () => {
    const body = "Pay 10 ETH to Acme.";
    expect(await voted(limited, "Pay Acme 10 ETH", body, ether(eve, "10"))).toBe("for");
    expect(await voted(limited, "Pay Acme 10 ETH", body, pay(wstEth, eve, parseEther("10")))).toBe("ask");
  });
});

describe("figures that are no request", () => {
  const policy = "Vote for public goods and open-source software.";
  const title = "Fund open-source public goods";
  test("the number of a receipt, and what others use in a day, vouch for nothing", async () => {
    const asks = "We ask the DAO to fund open-source public goods";
    expect(await voted(policy, title, `${asks} with 500,000 USDC.`, payUsdc(eve, "500000"))).toBe("for");
    const receipt = `${asks}. Details: Snapshot, transfer ref. 500000000000.`;
    expect(await voted(policy, title, receipt, payUsdc(eve, "500000"))).toBe("ask");
    const others = `${asks}.\n\nUse cases: wallets use 500,000 USDC a day.`;
    expect(await voted(policy, title, others, payUsdc(eve, "500000"))).toBe("ask");
  });

  test("a token without a price is paid only where the headline asks for it", async () => {
    const both = [payUsdc(eve, "5000"), pay(uni, eve, parseEther("1000000"))];
    const list = "Grant to the team.\n\n- Transfer 5,000 USDC\n- Transfer 1,000,000 UNI";
    expect(await voted(policy, "Open-source public goods: 5,000 USDC", list, ...both)).toBe("ask");
    expect(await voted(policy, "Open-source public goods: 5,000 USDC and 1,000,000 UNI", list, ...both)).toBe("for");
  });
});

describe("swaps", () => {
  const policy = "Vote for swapping ETH into stablecoins.";
  const router = getAddress("0xe592427a0aece92de3edee1f18e0157c05861564");
  const swap = (sold: Address, bought: Address, amount: bigint, least: bigint) => [
    call(sold, "approve(address spender, uint256 amount)", [router, amount]),
    call(
      router,
      "exactInputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum, uint160 sqrtPriceLimitX96) params)",
      [
        {
          tokenIn: sold,
          tokenOut: bought,
          fee: 500,
          recipient: treasury,
          deadline: 9_999_999_999n,
          amountIn: amount,
          amountOutMinimum: least,
          sqrtPriceLimitX96: 0n,
        },
      ],
    ),
  ];
  const title = "Swap 100 ETH into stablecoins";
  const body = "Swap 100 ETH (WETH) into stablecoins, 300,000 USDC.";
  const hundred = parseEther("100");
  test("a fair price for the token that is wanted passes, next to nothing for it does not", async () => {
    expect(await voted(policy, title, body, ...swap(weth, usdc, hundred, parseUnits("295000", 6)))).toBe("for");
    expect(await voted(policy, title, body, ...swap(weth, usdc, hundred, 1n))).toBe("ask");
  });

  test("another token, and the other direction, are asked about", async () => {
    expect(await voted(policy, title, body, ...swap(weth, contract, hundred, hundred))).toBe("ask");
    expect(await voted(policy, title, body, ...swap(usdc, weth, parseUnits("300000", 6), hundred))).toBe("ask");
  });
});

describe("streams", () => {
  test("a long-term view is no end of a stream", async () => {
    const flow = call(contract, "setFlowrate(address token, address receiver, int96 flowRate)", [
      getAddress("0x1ba8603da702602a8657980e825a6daa03dee93a"),
      bob,
      parseEther("40000") / 31_536_000n,
    ]);
    const text = "We stream 40,000 USDC to Acme";
    const limited = "Vote for payments up to $50,000.";
    expect(await voted(limited, "Pay Acme a stream of 40,000 USDC", `${text} for one year.`, flow)).toBe("for");
    expect(await voted(limited, "Pay Acme a stream of 40,000 USDC", `${text}, with a long-term view.`, flow)).toBe(
      "ask",
    );
  });

  test("one sum vouches for one stream, not for one to each of Eve's accounts", async () => {
    const stream = (to: Address) =>
      call(
        contract,
        "createStream(address recipient, uint256 deposit, address token, uint256 startTime, uint256 stopTime)",
        [to, parseUnits("40000", 6), usdc, 1n, 2n],
      );
    const policy = "Vote for public goods and open-source software.";
    const [title, body] = ["Fund open-source public goods", "We ask for a stream of 40,000 USDC for one year."];
    expect(await voted(policy, title, body, stream(bob))).toBe("for");
    expect(await voted(policy, title, body, stream(bob), stream(eve))).toBe("ask");
  });
});

describe("a bridge gives back what did not arrive to an address of its own", () => {
  const signature =
    "createRetryableTicket(address to, uint256 l2CallValue, uint256 maxSubmissionCost, address excessFeeRefundAddress, address callValueRefundAddress, uint256 gasLimit, uint256 maxFeePerGas, bytes data)";
  const bridge = (refund: Address): Call =>
    call(contract, signature, [bob, parseEther("30"), 0n, refund, refund, 1n, 1n, "0x"], parseEther("30"));

  test("to Eve, who lets it fail: asked about", async () => {
    const say = ["Vote for payments up to $150,000.", "Pay 30 ETH to the team", `We pay 30 ETH to ${bob}.`] as const;
    expect(await voted(...say, bridge(eve))).toBe("ask");
    expect(await voted(...say, bridge(treasury))).toBe("for");
  });
});
