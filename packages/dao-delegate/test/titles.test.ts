// Titles that name a topic and want the opposite, or hide the word that matters: never a FOR.
import { describe, expect, test } from "vitest";
import { compilePolicy, decide, embeddedBrain, type Proposal } from "../src/index.ts";

const brain = embeddedBrain();
const policy = compilePolicy(`Vote for audits and bug bounties. Vote for public goods and open source.
Vote for buybacks of the token. Vote for less inflation. Vote for deployments on new chains.
Never vote for minting new tokens. Skip everything else.`);
const context = { treasuryUsd: 10_000_000, prices: { LAB: 2 } };

async function actionOn(title: string, body = "This is what we do."): Promise<string> {
  const proposal: Proposal = { id: "p", dao: "LabDAO", title, body, kind: "social", actions: null, context };
  return (await decide(policy, proposal, brain)).final.action;
}

describe("a title that wants the opposite is asked about", () => {
  test.each([
    "No more audits",
    "Waive the security audit",
    "Undo the buyback",
    "Roll back the buyback",
    "Against the security audit",
    "Do not fund public goods",
    "Don’t fund public goods",
    "Cancel the audit",
    "Public goods funding: cancel it",
    "Instead of public goods: a yacht",
    "Pause the bug bounty",
    "Deploy V4 without an audit",
    "Audit-free deployment",
    "Exit the Arbitrum deployment",
    "Redirect the public goods budget to marketing",
    "Do not reduce emissions",
    "Halt the reduction of emissions",
    "Audit moratorium",
    "Halve the bug bounty",
    "Slash the bug bounty",
    "Retire the bug bounty",
    "Bug bounty payouts halved",
    "Bug bounty: lower maximum payout to $100",
    "Withhold the bounty from white hats",
    "Security audit no longer required",
    "The last security audit: why we shall have none",
    "Audit report to be kept secret",
    "Close the source of our open-source client",
    "Relicense open source software as closed source",
    "Open-source licence to be replaced by a proprietary one",
    "Unfund open-source software",
    "Public goods: zero out the budget",
    "Public goods are over",
    "Sell off public goods",
    "Move public goods money to Eve",
  ])("%s", async (title) => {
    expect(await actionOn(title)).toBe("ask");
  });
});

describe("a word of ending that belongs to the topic, or stands behind it, turns nothing around", () => {
  test.each([
    "Stop minting and reduce emissions",
    "Pause emissions",
    "Fund public goods, not yachts",
    "Public goods without borders",
    "Insurance against exploits, and an audit",
    "Redirect unused money to public goods",
    "Reduce emissions without changing the validators",
  ])("%s", async (title) => {
    expect(await actionOn(title)).toBe("for");
  });
});

test("a summary that says what will not happen is no ground for a vote against", async () => {
  expect(await actionOn("Project Lighthouse", "We will mint 5,000,000 new tokens.")).toBe("against");
  expect(await actionOn("Project Lighthouse", "We will not mint new tokens.")).not.toBe("against");
});

test("powers that were taken back and return are asked about", async () => {
  const title = "Let the revoked admin powers return";
  const proposal: Proposal = { id: "p", dao: "LabDAO", title, body: "Soon.", kind: "social", actions: null, context };
  const taking = compilePolicy("Vote for taking privileged powers away. Skip everything else.");
  expect((await decide(taking, proposal, brain)).final.action).toBe("ask");
});

describe("an audit that is paid with inflation is against a rule that rules out inflation", () => {
  test.each([
    "Security audit funded by new tokens",
    "Audit paid with freshly created LAB",
    "Public goods paid out of a bigger token supply",
    "Audit and inflate",
    "Debase the token for public goods",
    "Public goods via seigniorage",
  ])("%s", async (title) => {
    expect(await actionOn(title)).not.toBe("for");
  });
});

describe("a title that hides the word that matters gets no FOR, whatever stands before it", () => {
  test.each([
    "Mínt 1,000,000 LAB",
    "M̈int 1,000,000 LAB",
    "ᴍɪɴᴛ 1,000,000 LAB",
    "ｍｉｎｔ 1,000,000 LAB",
    "m i n t 1,000,000 LAB",
    "m.i.n.t 1,000,000 LAB",
    "m…i…n…t 1,000,000 LAB",
    "m1nt 1,000,000 LAB",
    "MlNT 1,000,000 LAB",
    "🅼🅸🅽🆃 1,000,000 LAB",
    "🇲🇮🇳🇹 1,000,000 LAB",
  ])("%s", async (title) => {
    expect(await actionOn(title)).toBe("against");
    expect(["ask", "against"]).toContain(await actionOn(`Public goods and open source: ${title}`));
  });

  test.each(["~~Security audit~~ of Eve", "<del>Security audit</del> of Eve", "A̶u̶d̶i̶t̶ of the vaults"])(
    "%s",
    async (title) => {
      expect(await actionOn(title)).toBe("ask");
    },
  );
});

describe("a title in another language is asked about, and not skipped in silence", () => {
  test.each([
    "Acuñar 1.000.000 LAB para el equipo",
    "Prägung neuer Token für das Team",
    "增发一百万代币",
    "Эмиссия новых токенов",
    "Public goods and open source: 增发一百万代币",
  ])("%s", async (title) => {
    expect(await actionOn(title)).toBe("ask");
  });

  test.each([
    "Raise the ΔTVL target of São Paulo",
    "Options A, B, C, D for the logo",
    "Meeting of E.N.S.D. 🇩🇪🇫🇷",
    "L2 v3 4626",
  ])("but not %s", async (title) => {
    expect(await actionOn(title)).toBe("skip");
  });
});
