// The policy compiler: what people write becomes the rules they mean, or a question.
import { describe, expect, test } from "vitest";
import { ownProfiles } from "../data/index.ts";
import { compilePolicy, type Policy, readBack } from "../src/index.ts";

/** The rules without ids and sentences, in a fixed order: what two wordings of one policy must share. */
const meaning = ({ rules, rest }: Policy): string[] => [
  ...rules
    .map(({ verb, concepts, except = [], limit }) =>
      JSON.stringify([verb, [...concepts].sort(), [...except].sort(), limit ?? null]),
    )
    .sort(),
  `rest ${rest}`,
];
const rulesOf = (text: string) => meaning(compilePolicy(text)).slice(0, -1);
const rule = (verb: string, concepts: string[], limit: unknown = null, except: string[] = []) =>
  JSON.stringify([verb, concepts, except, limit]);

describe("statements become rules", () => {
  test.each([
    ["Vote for audits and bug bounties.", rule("for", ["securityWork"])],
    ["Oppose airdrops.", rule("against", ["tokenGiveaway"])],
    ["Printing tokens is never acceptable.", rule("never", ["inflationUp"])],
    ["Minting is a hard no, vote no, always.", rule("never", ["inflationUp"])],
    ["Lawsuits: stay neutral.", rule("abstain", ["legal"])],
    ["Check with me before people are elected.", rule("ask", ["people"])],
    ["I don't follow risk parameters: leave those out.", rule("skip", ["parameters"])],
    ["Vote for L2 support.", rule("for", ["integration"])],
    ["Dissolving working groups? Never, always vote no.", rule("never", ["windDown"])],
    ["Vote for lower collateral factors and delisting risky assets.", rule("for", ["riskTighter"])],
    ["Oppose raising borrow caps.", rule("against", ["riskLooser"])],
    ["Never vote for borrowing against the treasury.", rule("never", ["treasuryLocked"])],
    ["Never let a council freeze or veto things on its own.", rule("never", ["blockingPower"])],
    ["Vote against real-world or custodied assets.", rule("against", ["realWorldAssets"])],
    ["Ask me before the DAO sets up a foundation.", rule("ask", ["legalEntity"])],
    ["Vote against shrinking grants programmes.", rule("against", ["programmeCut"])],
  ])("%s", (text, expected) => {
    expect(compilePolicy(text).problems).toEqual([]);
    expect(rulesOf(text)).toEqual([expected]);
  });

  test("Directions are kept apart: less inflation is not more of it", () => {
    expect(rulesOf("Vote for cutting inflation.\nVote against raising inflation.")).toEqual([
      rule("against", ["inflationUp"]),
      rule("for", ["inflationDown"]),
    ]);
  });

  test.each(ownProfiles.map(({ id, ...wordings }) => [id, wordings] as const))(
    "The three wordings of %s give the same rules",
    (_, { text, paraphrase, paraphrase2 }) => {
      for (const wording of [text, paraphrase, paraphrase2]) expect(compilePolicy(wording).problems).toEqual([]);
      expect(meaning(compilePolicy(paraphrase))).toEqual(meaning(compilePolicy(text)));
      expect(meaning(compilePolicy(paraphrase2))).toEqual(meaning(compilePolicy(text)));
    },
  );
});

describe("ways of writing the same policy", () => {
  const expected = [
    rule("abstain", ["people"]),
    rule("against", ["tokenGiveaway"]),
    rule("ask", ["upgrade"]),
    rule("for", ["securityWork"]),
    rule("never", ["inflationUp"]),
  ];
  test.each([
    "FOR: audits.\nAGAINST: airdrops.\nNEVER: minting.\nABSTAIN: elections.\nASK: contract upgrades.\nSKIP: everything else.",
    "audits -> for\nairdrops -> against\nminting -> never\nelections -> abstain\nupgrades -> ask me\nother topics -> skip",
    "Audits: yes. Airdrops: no. Minting: never. Elections: abstain. Contract upgrades: ask me. Rest: skip.",
    "Yes: audits; no: airdrops; hard no: minting; neutral: elections; ask: upgrades of contracts; ignore the rest.",
    "Things I support:\n- audits\nThings I oppose:\n- airdrops\nNever:\n- minting\nAbstain on:\n- elections\nAsk me about:\n- upgrades",
    "Support audits and reject airdrops, never support minting, abstain from elections and ask me about contract upgrades.",
  ])("%#", (text) => {
    expect(compilePolicy(text).problems).toEqual([]);
    expect(rulesOf(text)).toEqual(expected);
  });

  test("A topic before a semicolon never takes the stance of the next one", () => {
    const { rules, problems } = compilePolicy("Audits; vote against airdrops.");
    expect(rules.map(({ concepts }) => concepts)).toEqual([["tokenGiveaway"]]);
    expect(problems.map(({ kind }) => kind)).toEqual(["noVerb"]);
  });
});

describe("amounts", () => {
  test.each([
    ["Vote against grants worth more than $500,000.", { unit: "usd", above: 500_000 }],
    ["Vote against requests above half a million dollars.", { unit: "usd", above: 500_000 }],
    ["Vote for bills of at most 150k USD.", { unit: "usd", upTo: 150_000 }],
    ["Vote for requests not exceeding 20 thousand dollars.", { unit: "usd", upTo: 20_000 }],
    ["Grants between 150,000 and 500,000 USD: ask me.", { unit: "usd", above: 150_000, upTo: 500_000 }],
    ["Ask me about anything that moves more than 5% of the treasury.", { unit: "share", above: 0.05 }],
    ["Ask me when over a quarter of the treasury moves.", { unit: "share", above: 0.25 }],
    ["Ask me about payments of no less than $10k.", { unit: "usd", above: 10_000 }],
    ["Vote for payments not less than $10k.", { unit: "usd", above: 10_000 }],
    ["Ask me above twenty-five thousand dollars.", { unit: "usd", above: 25_000 }],
    ["Ask me about payments over one hundred and fifty thousand dollars.", { unit: "usd", above: 150_000 }],
    ["Ask me above one and a half million dollars.", { unit: "usd", above: 1_500_000 }],
    ["Vote for audits up to a quarter million dollars.", { unit: "usd", upTo: 250_000 }],
    ["Vote for audits up to three quarters of a million.", { unit: "usd", upTo: 750_000 }],
    ["Ask me about payments over twenty-five percent of the treasury.", { unit: "share", above: 0.25 }],
    ["Ask me about payments over half a percent of the treasury.", { unit: "share", above: 0.005 }],
    ["Ask me about grants between 1 and 2 million dollars.", { unit: "usd", above: 1_000_000, upTo: 2_000_000 }],
    ["Vote for grants of $5-10k, but ask me about elections.", { unit: "usd", above: 5_000, upTo: 10_000 }, undefined],
    ["Vote for grants < 50k.", { unit: "usd", upTo: 50_000 }],
    ["Ask me about payments >= $50k.", { unit: "usd", above: 50_000 }],
    ["Ask me about payments of $10k+.", { unit: "usd", above: 10_000 }],
    ["Vote for audits only if they cost less than $100k.", { unit: "usd", upTo: 100_000 }],
    ["Vote for audits as long as they cost less than $50k.", { unit: "usd", upTo: 50_000 }],
    ["Vote for grants over $10k but under $50k.", { unit: "usd", above: 10_000, upTo: 50_000 }],
    ["Ask me if a single firm wants more than $1 million.", { unit: "usd", above: 1_000_000, oneRecipient: true }],
  ])("%s", (text, ...limits) => {
    expect(compilePolicy(text).problems).toEqual([]);
    expect(compilePolicy(text).rules.map((one) => one.limit)).toEqual(limits);
  });

  test("“In between” is what the statements before leave open", () => {
    const { rules } = compilePolicy(
      "Oppose grants above $300k.\nApprove grants up to $75k.\nAnything in between, ask me.",
    );
    expect(rules[2]).toMatchObject({ verb: "ask", concepts: ["spending"], limit: { above: 75_000, upTo: 300_000 } });
  });

  test("A narrower wish is an exception of a wider one", () => {
    const { rules, problems } = compilePolicy("Vote against grants. Grants up to $10,000 are fine.");
    expect(problems).toEqual([]);
    expect(rules[0]).toMatchObject({ verb: "against", limit: { above: 10_000 } });
  });
});

describe("exceptions", () => {
  test.each([
    ["Vote for grants except those above $100k.", rule("for", ["spending"], { unit: "usd", upTo: 100_000 })],
    ["Vote for grants unless they exceed 50k USD.", rule("for", ["spending"], { unit: "usd", upTo: 50_000 })],
    ["Vote against any mint other than for audits.", rule("against", ["inflationUp"], null, ["securityWork"])],
    ["Vote against mints even if they fund public goods.", rule("against", ["inflationUp"])],
  ])("%s", (text, expected) => {
    expect(compilePolicy(text).problems).toEqual([]);
    expect(rulesOf(text)).toEqual([expected]);
  });

  test("“Even if” that another statement overrides is a conflict", () => {
    const { problems } = compilePolicy("Vote for public goods even if it needs minting. Never vote for minting.");
    expect(problems.map(({ kind }) => kind)).toEqual(["conflict"]);
  });
});

// Each of these could be read the wrong way round, or means more than the delegate knows. None may become a rule.
const turned = [
  "Never vote against audits.",
  "Do not oppose grants.",
  "I'm not against inflation.",
  "I would never refuse an audit.",
  "Do not fail to vote for audits.",
  "Oppose those who oppose public goods.",
  "Vote for proposals that do not mint tokens.",
  "Vote against proposals without an audit.",
  "Vote for ending bug bounties.",
  "Vote against removing the bug bounty.",
  "Support no inflation.",
  "Vote for audits, not for grants.",
  "Vote for anything but minting.",
  "Vote for everything except minting.",
  "Skip everything except audits.",
  "Vote for grants unless I like the team.",
  "Vote for whatever the whales want.",
  "Vote for grants to cat shelters.",
  "Support delegate compensation up to $100k.",
  "I care about two things: audits (for) and upgrades (ask me).",
  "Vote against fee parameters.",
  "Vote for legal fees up to 10 ETH.",
  "Vote against grants of $50k.",
  "Don't ask me about budgets.",
  "Stop inflation.",
  "Nobody should vote for minting.",
  "Nevr vote for minting.",
  "I forbid you to vote for minting.",
  "Voting for minting is prohibited.",
  "Nothing should make you vote for minting.",
  "Far be it from me to vote for minting.",
  "Over my dead body will you vote for minting.",
  "Beware of those who vote for minting.",
  "Eve votes for minting.",
  "Vote for zero inflation.",
  "Vote for minting? Absolutely wrong!",
  "Vote against grants but for audits.",
  "Vote for audits rather than grants.",
  "Vote for audits instead of grants.",
  "Never vote for upgrades before they are audited.",
  "Vote for audits up to 100.000 USD.",
  "Vote for audits up to $1.000.000.",
  "Vote for audits up to 1,5m.",
  "Ask me about payments over $.5m.",
  "Ask me above 0,5 % of the treasury.",
  "Ask me above 1e6 dollars.",
  "Ask me above 10^6 dollars.",
  "Ask me about payments over $1/2 million.",
  "Ask me above 50bps of the treasury.",
  "Ask me about payments above 20 lakh rupees.",
  "Ask me about payments over 500k EUR.",
  "Ask me about payments over €500k.",
  "Ask me about payments above £20k.",
  "Ask me about payments above CHF 20k.",
  "Ask me about payments above 10k ARB.",
  "Opose inflation.",
  "Stimme gegen Grants.",
  "Inflation is theft.",
  "Abstain on elections and grants over $500k.",
  "Vote for audits under $50k and grants under $10k.",
  "Vote for audits under $50k and grants.",
  "Vote for grants over $10k and audits under $50k.",
  "Ask me about swaps over $1 million and grants over $10k.",
  "Vote for audits only if I agree.",
  "Vote for audits by OpenZeppelin only.",
  "Vote for grants if the treasury is above $10m.",
];

test.each(turned)("“%s” is asked back instead of guessed", (text) => {
  const { rules, problems } = compilePolicy(text);
  expect(rules).toEqual([]);
  expect(problems).not.toEqual([]);
  for (const { detail } of problems) expect(detail).toMatch(/[.]$/);
});

test.each([
  ["Vote for all grants. Vote against all grants.", "conflict"],
  ["Ask me about elections. Abstain on elections.", "conflict"],
  ["Vote for proposals about llama grooming.", "unmapped"],
  ["Hello! I like long walks.", "unmapped"],
  ["", "empty"],
])("“%s” blocks activation: %s", (text, kind) => {
  expect(compilePolicy(text).problems.map((problem) => problem.kind)).toContain(kind);
});

test("Background is kept apart from statements, and shown", () => {
  const policy = compilePolicy("I am an engineer.\nVote for audits.\nSkip everything else.");
  expect(policy.background).toEqual(["I am an engineer."]);
  expect(readBack(policy).map(({ verb, about, sentence }) => `${verb}: ${about || sentence}`)).toEqual([
    "vote for: audits, bounties, fixes, safe harbour",
    "read, no rule: I am an engineer.",
    "skip: everything else",
  ]);
});
