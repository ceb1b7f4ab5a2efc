// The same wish in many voices: blunt, polite, legal, terse; and wishes that only sound like one.
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../src/index.ts";

const rulesOf = (text: string): string[] =>
  compilePolicy(text).rules.map(({ verb, concepts, except = [] }) =>
    [verb, concepts.join("+"), ...except.map((id) => `except ${id}`)].join(" "),
  );

describe("plain sentences in many voices become the rule that they mean", () => {
  test.each([
    ["Hard pass on airdrops.", "never tokenGiveaway"],
    ["Thumbs down for airdrops.", "against tokenGiveaway"],
    ["👎 airdrops", "against tokenGiveaway"],
    ["✅ audits", "for securityWork"],
    ["Nope to airdrops.", "against tokenGiveaway"],
    ["Not a fan of airdrops.", "against tokenGiveaway"],
    ["I'd rather not see more inflation.", "never inflationUp"],
    ["Never, ever support token printing.", "never inflationUp"],
    ["Don't let anyone mint tokens.", "never inflationUp"],
    ["Green-light bug bounties.", "for securityWork"],
    ["I'm a big fan of buybacks.", "for buybackBurn"],
    ["I'd support new chains.", "for integration"],
    ["The delegate shall vote against any proposal that increases the token supply.", "against inflationUp"],
    ["Under no circumstances shall the delegate approve the minting of new tokens.", "never inflationUp"],
    ["Concerning upgrades, ask me first.", "ask upgrade"],
    ["Elections are up to me.", "ask people"],
    ["I couldn't care less about elections.", "skip people"],
    ["Neither for nor against elections.", "abstain people"],
    ["All proposals concerning governance procedure shall be disregarded.", "skip governanceProcess"],
    ["Vote for funding for bug bounties.", "for securityWork"],
    ["Vote against funding lawsuits.", "against legal"],
    ["Vote for payments from the treasury.", "for spending"],
    ["Vote for grants to audits and public goods.", "for securityWork+publicGoods"],
    ["Vote for lower collateral factors and making voting cheaper.", "for riskTighter+easierVoting"],
    ["Never vote for new collateral types or new token emissions.", "never assetListing+inflationUp"],
    ["Never vote for unlimited control of funds by a company.", "never powerGranted"],
    ["Never vote for a wider validator set or funding for service providers.", "never powerSpread+serviceProviders"],
    ["If more than $2m leaves the treasury, ask me.", "ask anything"],
    ["Vote no on inflation unless it funds audits.", "against inflationUp except securityWork"],
  ])("%s", (text, expected) => {
    expect(compilePolicy(text).problems).toEqual([]);
    expect(rulesOf(text)).toEqual([expected]);
  });

  test.each([
    ["Audits yes, grants no, minting never.", ["for securityWork", "against spending", "never inflationUp"]],
    ["Vote for grants and against inflation.", ["for spending", "against inflationUp"]],
    ["Vote yes for audits, no for grants.", ["for securityWork", "against spending"]],
    ["Vote for public goods but never for minting.", ["for publicGoods", "never inflationUp"]],
    [
      "For: lower inflation; buybacks. Against: airdrops.",
      ["for inflationDown", "for buybackBurn", "against tokenGiveaway"],
    ],
    ["no airdrops. yes to audits. whatever else: skip", ["against tokenGiveaway", "for securityWork"]],
    ["FOR\n- audits\nAGAINST\n- airdrops", ["for securityWork", "against tokenGiveaway"]],
    ["Vote for audits. Oppose all other spending.", ["for securityWork", "against spending except securityWork"]],
    ["Vote for audits, but ask me if one costs over $400k.", ["for securityWork", "ask securityWork"]],
    ["Abstain on lawsuits. Ask me about anything that moves over $5 million.", ["abstain legal", "ask anything"]],
    ["AUDITS: YES!!! MINTING: NEVER!!!", ["for securityWork", "never inflationUp"]],
  ])("Two stances in one sentence stay apart: %s", (text, expected) => {
    expect(compilePolicy(text).problems).toEqual([]);
    expect(rulesOf(text)).toEqual(expected);
  });
});

describe("what only sounds like a wish is asked back", () => {
  test.each([
    // what others do, what might be, what once was
    "Holders vote for minting.",
    "The council will vote for grants.",
    "No one may vote for minting.",
    "If I was you I would vote for grants.",
    "I could support grants.",
    "I was against grants.",
    "I no longer vote for grants.",
    "I have stopped supporting grants.",
    "Vote for minting 😂",
    // comparisons
    "I like audits more than grants.",
    "I favour audits over grants.",
    "I like audits as much as grants.",
    // conditions that nobody can check
    "Vote for upgrades if there is an audit.",
    "Vote for upgrades with audits.",
    "Vote for audited upgrades.",
    "Oppose upgrades unless audited.",
    "Oppose upgrades unless there is an audit.",
    "If there is no audit, vote against upgrades.",
    "Vote for integrations except bridges.",
    "Vote against all spending but audits.",
    "Vote for upgrades that fix vulnerabilities.",
    "Vote against minting for grants.",
    "For closing those that exist.",
    // questions and doubles
    "Who would vote for minting?",
    "Grants: OK up to 50k, above that NO.",
    "Minting never, burning always.",
    "No votes against audits.",
    "I don't like that airdrops are rejected.",
    "Vote against grants below $50k or above $500k.",
    "Vote for grants if the token is above $2.",
    "Vote for buybacks below $2 per token.",
    // how many, how big
    "Vote for some grants.",
    "Vote for small grants.",
    "Vote for all grants but one.",
    // shares of something else than the treasury
    "Vote for inflation up to 2%.",
    "Ask me about payments over 10% of the budget.",
    "Ask me about a quorum below 5%.",
    // one limit for each of two topics
    "Vote for grants over $10k but audits under $50k.",
    // words swallowed by the gap of a phrase
    "Vote for swapping all tokens except ETH to USDC.",
    "Vote against creating documentation for tokens.",
    "Vote for turning off the fee switch.",
    "Vote for half of the grants.",
    "Vote for grants this year.",
    "Vote for taking power away from token holders.",
  ])("%s", (text) => {
    const { rules, problems } = compilePolicy(text);
    expect(rules).toEqual([]);
    expect(problems).not.toEqual([]);
  });

  test.each(["Vote against audits? Never!", "Vote for minting? No."])("An order that answers itself: %s", (text) => {
    expect(compilePolicy(text).problems.map(({ kind }) => kind)).toContain("conflict");
  });

  test("An unknown topic never takes the place of the topic before it", () => {
    const { rules, problems } = compilePolicy(
      "Vote for audits. Vote for incentives that bring users.\nMarketing: yes.",
    );
    expect(rules.map(({ concepts }) => concepts)).toEqual([["securityWork"]]);
    expect(problems.map(({ kind }) => kind)).toEqual(["unmapped", "unmapped"]);
  });

  test.each(["Not!", "Just kidding.", "I mean the opposite.", "Except when they are expensive."])(
    "An afterthought is not taken for background: Vote for audits. %s",
    (afterthought) => {
      const { problems, background } = compilePolicy(`Vote for audits. ${afterthought}`);
      expect(problems.map(({ sentence }) => sentence)).toEqual([afterthought]);
      expect(background).toEqual([]);
    },
  );
});

describe("a bound that is said with never, or behind a semicolon, narrows the rule and never turns it around", () => {
  test.each([
    ["Vote for spending, but never more than $1 million.", "for", { upTo: 1_000_000 }],
    ["Approve working-group budgets but never above $100,000.", "for", { upTo: 100_000 }],
    ["Say yes to grants, but never to more than $20,000.", "for", { upTo: 20_000 }],
    ["Vote for payments – never above $100,000.", "for", { upTo: 100_000 }],
    ["Vote for spending but never less than $1 million.", "for", { above: 1_000_000 }],
    ["Ask me about grants, but never below $5,000.", "ask", { above: 5_000 }],
    ["Vote yes on grants; the maximum is $60k.", "for", { upTo: 60_000 }],
    ["Vote for grants; not above $60k though.", "for", { upTo: 60_000 }],
  ])("%s", (text, verb, limit) => {
    const { rules, problems } = compilePolicy(text);
    expect(problems).toEqual([]);
    expect(rules).toMatchObject([{ verb, limit: { unit: "usd", ...limit } }]);
    expect(Object.keys(rules[0]?.limit ?? {})).toHaveLength(2);
  });

  test("the treasury that a share is of is no topic", () => {
    expect(rulesOf("Vote for payments of up to 3 percent of the treasury.")).toEqual(["for spending"]);
    expect(rulesOf("Ask me about anything that moves more than 5% of the treasury.")).toEqual(["ask anything"]);
  });

  test("an amount that bounds nothing is asked about, because the rule would be wider than the words", () => {
    const { problems } = compilePolicy("Vote for grants (never above $100,000).");
    expect(problems).toMatchObject([{ kind: "unclear" }]);
  });

  test.each([
    "Nobody should be able to freeze tokens.",
    "There must never be a freeze function.",
    "Our tokens should not be handed out.",
    "Bin every proposal to hand out LAB for free.",
  ])("a wish without a stance is asked back, and does not pass as background: %s", (wish) => {
    expect(compilePolicy(`Vote for audits. ${wish}`).problems).toMatchObject([{ kind: "noVerb", sentence: wish }]);
  });
});
