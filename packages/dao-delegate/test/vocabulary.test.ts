// How titles say it: the words of money, people and power, and words that only look like them.
import { describe, expect, test } from "vitest";
import { compilePolicy, decide, embeddedBrain, type Proposal } from "../src/index.ts";

const brain = embeddedBrain();
const context = { treasuryUsd: 100_000_000, prices: { LAB: 2, ETH: 3000, USDC: 1 } };

async function actionOn(
  policy: string,
  title: string,
  body = "This is the plan for the coming months.",
): Promise<string> {
  const proposal: Proposal = { id: "p", dao: "LabDAO", title, body, kind: "social", actions: null, context };
  return (await decide(compilePolicy(policy), proposal, brain)).final.action;
}

const grants = "Vote for grants programmes and hackathons when the total is $5 million or less. Skip everything else.";
const power = "Vote against moving decisions from token holders to a council, committee or multisig.";
const swaps = "Vote for swapping ETH into stablecoins. Skip everything else.";
const largeMoves = "Ask me about anything that moves more than 5% of the treasury. Skip everything else.";

describe("the same thing in the words of many DAOs", () => {
  test.each([
    [grants, "Top up the builders' grants with 300,000 USDC", "for"],
    [grants, "Hackathon at the spring fair: 40,000 USDC of prizes", "for"],
    [power, "Let the operations multisig sign contracts of up to $50k", "against"],
    [power, "Extend the treasury committee's mandate to spend without a vote", "against"],
    [power, "Replace token voting by an executive committee", "against"],
    [power, "Establish a treasury council with a 1M discretionary budget", "against"],
    ["Vote for making it easier for ordinary holders to vote.", "Gas rebates for voters", "for"],
    [swaps, "Diversify 20% of the treasury into USDC", "for"],
    ["Abstain on elections and removals of people.", "Vote of no confidence in the head of growth", "abstain"],
    ["Vote for working group budgets.", "Core Development Org FY2027", "for"],
  ])("%s %s", async (policy, title, action) => {
    expect(await actionOn(policy, title)).toBe(action);
  });
});

describe("a word of money in a name or a rule asks for none", () => {
  const spending = "Vote against funding requests over $100. Vote for payments up to $100.";
  test.each([
    "Add a fund tab to the interface",
    "Raise the deposit cap from 18,000 ETH to 25,000 ETH",
    "Yearly price of short names: 480 instead of 640 dollars",
    "Amend the grants policy",
    "Contributor compensation framework",
  ])("%s", async (title) => {
    expect(["skip", "ask"]).toContain(await actionOn(spending, title));
  });
});

test("gas that somebody sponsors for voters is about voting, and money for a voting app about the money", async () => {
  const policy = "Vote for making it easier for ordinary holders to vote. Skip everything else.";
  expect(await actionOn(policy, "Sponsored gas for voting by signature")).toBe("for");
  expect(await actionOn(policy, "Fund a gasless voting app")).not.toBe("for");
});

test("wages in the DAO's own token are a gift to whoever fears gifts, and no reward programme", async () => {
  const body = "We request 500,000 LAB for one year of risk management.";
  expect(await actionOn("Vote against handing out the DAO's own token.", "Umbrella <> LabDAO renewal", body)).toBe(
    "against",
  );
  expect(
    await actionOn("Vote for liquidity incentives and airdrops up to $5 million.", "Umbrella <> LabDAO renewal", body),
  ).toBe("skip");
});

test("a sum in the summary counts as moved where the title is about something else, if the summary asks for it", async () => {
  const title = "Formation of the LabDAO association";
  expect(await actionOn(largeMoves, title, "For its first years we request 20,000,000 USDC from the treasury.")).toBe(
    "ask",
  );
  expect(await actionOn(largeMoves, title, "Our peers hold $900M of deposits in their vaults.")).toBe("skip");
});

test("what others pay, and what lies in deposits, is not the sum of a proposal", async () => {
  const body =
    "The chain starts with more than $1B of deposits. Their team provides $10M for users; no cost to the DAO.";
  expect(
    await actionOn("Vote for new chains. Ask me if a payment is more than $1 million.", "Deploy on Base", body),
  ).toBe("for");
});

test("an adjustment that the summary calls a cut is no inflation", async () => {
  const body =
    "The contract allows an inflation of up to 2% a year. This sets the rate to 0%, cutting the inflation from 2%.";
  expect(await actionOn("Never vote for raising inflation. Skip everything else.", "Inflation adjustment", body)).toBe(
    "skip",
  );
});

test("risk parameters are tightened or loosened as the first sentence says", async () => {
  const policy = "Vote against higher collateral factors and higher caps.";
  expect(await actionOn(policy, "Risk parameter updates", "We raise the supply cap of WETH to 90,000.")).toBe(
    "against",
  );
  expect(await actionOn(policy, "Risk parameter updates", "We lower the supply cap of WETH to 90,000.")).toBe("skip");
});

test("approval voting inside of a protocol is no choice among options", async () => {
  const body = "We build parachain consensus with availability and approval voting, all of it open source.";
  expect(await actionOn("Vote for public goods and open source.", "An open source host in Go", body)).toBe("for");
});

describe("power that moves is seen in the first sentence, and a team that is founded has none yet", () => {
  test.each([
    ["Governance 2.0", "Decisions are delegated to small teams which can act without a vote.", "against"],
    ["Comptroller changes", "Hand ownership of all pairs from the timelock to the comptroller multisig.", "against"],
    ["Launch of the operations subDAO", "It keeps the indexer running.", "skip"],
  ])("%s", async (title, body, action) => {
    expect(await actionOn(power, title, body)).toBe(action);
  });
});

test("what ends asks for no money, whatever it has cost so far", async () => {
  const body = "The rewards cost the community $600,000 a year, and we request the end of the pool.";
  expect(await actionOn("Vote against funding requests over $100,000.", "Wind down the safety pool", body)).toBe(
    "skip",
  );
});

test("an adjustment of rewards without a direction is asked about", async () => {
  const policy = "Vote against handing out the DAO's own token.";
  expect(await actionOn(policy, "Trading rewards adjustment", "The weights of three markets change.")).toBe("ask");
});

test("a monthly sum is more than it says, and a monthly report costs nothing", async () => {
  const policy = "Vote for funding requests up to $150,000. Ask me about anything larger.";
  expect(await actionOn(policy, "Fund the docs: 90,000 USDC", "The team writes a monthly report.")).toBe("for");
  expect(await actionOn(policy, "Fund the docs: 90,000 USDC", "The team gets 90,000 USDC per month.")).toBe("ask");
});

test("a summary in the first table's cell is read like any other", async () => {
  const body =
    "| Title | Relay |\n|---|---|\n| One sentence summary | Mints 4,000,000 new LAB tokens for relayers |\n\n## Abstract\n\nA relay.";
  expect(await actionOn("Never vote for minting new tokens.", "Relay v7", body)).toBe("against");
});

test("a swap into ether is no swap into stablecoins", async () => {
  expect(await actionOn(swaps, "Convert 2,000 ETH into USDC")).toBe("for");
  expect(await actionOn(swaps, "Convert protocol fees into ETH")).not.toBe("for");
  expect(await actionOn(swaps, "Diversify the treasury into bonds")).not.toBe("for");
});

describe("a request in the first sentences is one, whatever the title is about", () => {
  const frugal = "Vote against funding requests over $500,000. Vote for payments up to $150,000. Skip everything else.";
  test.each([
    ["Continuous fuzzing", "Acme proposes one more year of fuzzing for $1.2M, streamed.", "against"],
    ["Legal defence of the oracle authors", "We ask the DAO to give 900,000 USDC to the defence.", "against"],
    [
      "Blue Tower <> LabDAO renewal",
      "A year of risk work.\n\n| Item | Value |\n|---|---|\n| Fee | $2,000,000 |",
      "against",
    ],
    ["Voting in one click", "Today a vote costs $3, which is too much for many.", "skip"],
    ["Bug bounty: raise the maximum payout to $700,000", "A higher ceiling for critical findings.", "skip"],
    ["One council: merge the grants and oracle councils", "It may spend up to 400,000 LAB.", "skip"],
  ])("%s", async (title, body, action) => {
    expect(await actionOn(frugal, title, body)).toBe(action);
  });
});

test("a firm that has its engagement renewed is one receiver", async () => {
  const policy = "Ask me if a single firm wants more than $1 million. Skip everything else.";
  const body = "This proposal renews the engagement for 12 months at $2.6M, paid quarterly.";
  expect(await actionOn(policy, "Blue Tower Security Partnership - 2027 renewal", body)).toBe("ask");
  expect(await actionOn(policy, "Partnership with many - 2027 renewal", body)).not.toBe("ask");
});

describe("a few who decide alone are seen in the body", () => {
  test.each([
    [
      "Builders' season",
      "Small grants.\n\nThe committee picks the amounts of each season without a DAO vote.",
      "against",
    ],
    ["Builders' season", "Small grants.\n\nThe committee cannot pick the amounts without a DAO vote.", "skip"],
    ["Give the relay multisig unrestricted admin over the bridge", "It acts faster.", "against"],
    ["Found a treasury subDAO with control of all grants", "It acts faster.", "skip"],
    ["Establish a research subDAO with control of all grants", "It acts faster.", "against"],
  ])("%s: %s", async (title, body, action) => {
    expect(await actionOn(`${power} Skip everything else.`, title, body)).toBe(action);
  });
});

test("whether a firm goes on is a choice of vendors", async () => {
  const policy = "Abstain on picking which service providers or managers get hired. Skip everything else.";
  expect(await actionOn(policy, "Should LabDAO renew its engagement with Blue Tower?")).toBe("abstain");
});

test("less voting power for a poll makes it easier to propose", async () => {
  const policy = "Vote for making it easier for ordinary holders to propose or vote.";
  expect(await actionOn(policy, "Lower the voting power needed to publish a poll")).toBe("for");
});

test("a sale for stablecoins earns no yield", async () => {
  const policy = "Ask me about yield on idle treasury money. Skip everything else.";
  expect(await actionOn(policy, "Sell 5,000 stETH from the treasury for stablecoins")).toBe("skip");
});

test("pay that is measured in dollars and paid in the DAO's own token gives that away", async () => {
  const policy = "Vote against handing out the DAO's own token.";
  expect(await actionOn(policy, "Reviewers' pay", "Up to ten reviewers get $6,000 a month each, paid in LAB.")).toBe(
    "against",
  );
});

test("what all of the pay comes to counts, and not what one gets", async () => {
  const policy = "Vote for payments up to $100,000. Vote against funding requests over $500,000.";
  const body = "Ten reviewers get no more than $9,000 each.\n\n## Budget\n\n10 x $9,000 x 7 rounds = $630,000";
  expect(await actionOn(policy, "Delegate reward initiative", body)).toBe("against");
});

test("options that are called for and against are a yes and a no", async () => {
  const policy = "Vote against funding requests over $500,000.";
  const request = "We request 900,000 USDC.\n\n## Voting options\n\n";
  expect(await actionOn(policy, "Fund the docs", `${request}- For: pay it\n- Against`)).toBe("against");
  expect(await actionOn(policy, "Fund the docs", `${request}- Acme\n- Umbrella`)).toBe("ask");
});
