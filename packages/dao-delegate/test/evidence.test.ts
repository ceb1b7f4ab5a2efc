// What a text or a call says of the proposal itself, and what only passes by.
import { encodeFunctionData, parseAbi } from "viem";
import { describe, expect, test } from "vitest";
import { type Action, compilePolicy, decide, embeddedBrain, type Proposal } from "../src/index.ts";

const brain = embeddedBrain();
const context = { treasuryUsd: 100_000_000, prices: { LAB: 2, ETH: 3000 } };
const plain = "This is the plan for the coming months.";

async function verdictOn(policy: string, title: string, body = plain, actions: Proposal["actions"] = null) {
  const kind = actions === null ? "social" : "executable";
  const proposal: Proposal = { id: "p", dao: "LabDAO", title, body, kind, actions, context };
  return decide(compilePolicy(`${policy} Skip everything else.`), proposal, brain);
}

const actionOn = async (policy: string, title: string, body = plain): Promise<Action> =>
  (await verdictOn(policy, title, body)).final.action;

describe("words that only pass by ask nothing where the title is about another matter", () => {
  test.each([
    [
      "Vote for token burns and buybacks.",
      "Deploy the exchange on Base",
      "Of all fees, 40% go to burn through a later vote.",
    ],
    ["Vote for token burns and buybacks.", "Lower the minimum deposit", "The deposit is burnt when a vote is vetoed."],
    [
      "Vote for new chains and bridges.",
      "Burn the unused half of the supply",
      "Send it to the safe (bridge to Gnosis Chain).",
    ],
  ])("%s %s", async (policy, title, body) => {
    expect(await actionOn(policy, title, `${plain} ${body}`)).toBe("skip");
  });

  test("what the summary says it will do is still asked about", async () => {
    const body = `${plain} We will burn 3,000,000 LAB of the treasury as well.`;
    expect(await actionOn("Vote for token burns and buybacks.", "Deploy the exchange on Base", body)).toBe("ask");
  });

  test("who proposes may say who they are first", async () => {
    const body = "I'm Ada, a designer from Graz. We propose to mint 3,000,000 new LAB.";
    expect(await actionOn("Never vote for minting.", "Plan for spring", body)).toBe("against");
  });
});

describe("calls that only take powers away", () => {
  const target = "0x00000000000000000000000000000000000000a1";
  const abi = parseAbi([
    "function renounceOwnership()",
    "function transferOwnership(address)",
    "function deny(address)",
  ]);
  const dead = "0x000000000000000000000000000000000000dEaD";
  const somebody = "0x00000000000000000000000000000000000000b2";
  const call = (functionName: "transferOwnership" | "deny", to: `0x${string}`) => [
    { target, value: 0n, calldata: encodeFunctionData({ abi, functionName, args: [to] }) } as const,
  ];
  const policy = "Vote for revoking privileged powers. Never vote for handing a company unlimited power.";

  test("speak for themselves, whatever the title says", async () => {
    const { verdict } = await verdictOn(policy, "Spring cleaning", plain, call("deny", somebody));
    expect(verdict.action).toBe("for");
  });

  test("an owner whom nobody can be is a power given up, and somebody is not", async () => {
    const gone = await verdictOn(policy, "Spring cleaning", plain, call("transferOwnership", dead));
    expect(gone.verdict.action).toBe("for");
    const given = await verdictOn(policy, "Spring cleaning", plain, call("transferOwnership", somebody));
    expect(given.verdict.action).not.toBe("for");
  });
});

describe("sums in every kind of dollar", () => {
  const policy = "Vote against funding requests over $500,000. Vote for payments up to $500,000.";
  test.each(["600,000 xDAI", "600,000 DOLA", "600,000 sUSD", "600,000 USDC.e", "600,000 crvUSD", "600,000 USDbC"])(
    "%s",
    async (sum) => {
      expect(await actionOn(policy, "Fund the docs", `We request ${sum}.`)).toBe("against");
    },
  );

  test("columns in two currencies add up", async () => {
    const body = `${plain}\n\n## Budget\n\n| Item | xDAI | LAB |\n| --- | --- | --- |\n| **Total** | 400,000 | 100,000 |`;
    expect(await actionOn(policy, "Grants program renewal", body)).toBe("against");
  });

  test("the next phase of an engagement asks for what its budget says", async () => {
    const body = "Renewal of Tellus as a provider.\n\n## Budget\n\n| Item | USDC |\n| --- | --- |\n| Fee | 1,200,000 |";
    expect(await actionOn(policy, "LabDAO <> Tellus. Phase 3", body)).toBe("against");
  });

  test("a programme that hands out the DAO's own token is paid for with it", async () => {
    const body = "Rewards of 5,000,000 LAB are distributed to liquidity providers.";
    expect(await actionOn(policy, "Ignite program", body)).toBe("against");
  });
});

describe("who decides, and what holds them back", () => {
  const power = "Vote against moving decisions from token holders to a council, committee or multisig.";
  test.each([
    ["Strategy board", "The board of nine decides on partnerships instead of LAB votes."],
    ["Fast track", "A risk committee sets parameters in place of DAO votes."],
    ["New operating model", "From now on decision-making is delegated to small groups of contributors."],
    ["Executive circle", "Operational matters no longer need a vote of LAB holders; the circle handles them."],
  ])("%s: %s", async (title, body) => {
    expect(await actionOn(power, title, body)).toBe("against");
  });

  const never = "Never vote for handing a company or multisig unlimited power over funds or contracts.";
  test.each([
    ["Treasury trust", "We move 20,000 ETH to a trust run by three trustees. They invest it as they see fit."],
    ["A company for us", "The treasury and the keys are handed over to LabCo, a company. There is no way back."],
    ["New keys", "We transfer ownership of the vaults to the ops multisig. The transfer is final."],
  ])("%s: %s", async (title, body) => {
    expect(await actionOn(never, title, body)).toBe("against");
  });

  test("a mandate that can be taken back is not without a limit", async () => {
    const body = "We move 900 ETH to the ops multisig. It does not get full control, and the DAO may recall it.";
    expect(await actionOn(never, "Ops float", body)).not.toBe("against");
  });

  test("a DAO that hands over all it has moves more than a share of it", async () => {
    const body = "All assets of the DAO are transferred to Lab Inc, a company.";
    expect(
      await actionOn("Ask me about anything that moves more than 5% of the treasury.", "Sunset LabDAO", body),
    ).toBe("ask");
  });
});

describe("two figures give the direction", () => {
  const less = "Never vote for minting or raising inflation. Vote for lower inflation.";
  test.each([
    ["Inflation from 8% to 4%", "for"],
    ["Annual issuance: 2% instead of 6%", "for"],
    ["Set yearly inflation to 12% (from 7%)", "against"],
  ])("%s", async (title, action) => {
    expect(await actionOn(less, title)).toBe(action);
  });

  test("in the summary, but not in what has been", async () => {
    expect(await actionOn(less, "Emission schedule", "Weekly emissions fall from 100,000 to 60,000.")).toBe("ask");
    const grown = "Bring down inflation. It went up from 8% to 27% in a year.";
    expect(await actionOn(less, "Inflation change", grown)).toBe("ask");
  });

  const easy = "Vote for making it easier for ordinary holders to propose or vote.";
  test.each([
    ["Proposal threshold: from 100,000 LAB to 25,000 LAB", plain, "for"],
    ["Reduce the required voting power for second-phase proposals", plain, "for"],
    ["Reduce the deposit needed to open a vote", plain, "for"],
    ["Minimum deposit", "The deposit falls from 5,000 to 1,000 LAB.", "ask"],
    ["Min deposit", "Params:\n\n| param | from | to |\n| --- | --- | --- |\n| min_deposit | 10,000 | 2,000 |", "ask"],
    ["Minimum deposit", "The deposit rises from 1,000 to 5,000 LAB.", "skip"],
    ["Proposal threshold: from 25,000 LAB to 100,000 LAB", plain, "skip"],
  ])("%s: %s", async (title, body, action) => {
    expect(await actionOn(easy, title, body)).toBe(action);
  });
});
