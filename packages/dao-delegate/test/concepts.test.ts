// What titles of many kinds of DAOs are about: the words of lending markets, exchanges, chains and clubs, in both directions.
import { describe, expect, test } from "vitest";
import { classify } from "../src/concepts/classify.ts";
import { CONCEPT_NAMES, type ConceptId } from "../src/concepts/ids.ts";
import type { Proposal } from "../src/index.ts";
import { prepare } from "../src/prepare.ts";

const context = { treasuryUsd: 10_000_000, prices: {} };

/** The concepts that a title proves; a hint is none. */
function topicsOf(title: string): ConceptId[] {
  const proposal: Proposal = {
    id: "p",
    dao: "LabDAO",
    title,
    body: "This is it.",
    kind: "social",
    actions: null,
    context,
  };
  return [...classify(prepare(proposal))]
    .filter(([, { strength }]) => strength === "title" || strength === "summary")
    .map(([concept]) => concept);
}

const cases: readonly [title: string, is: ConceptId, isNot: readonly ConceptId[]][] = [
  ["Increase supply and borrow caps of tokenX", "riskLooser", ["inflationUp", "riskTighter"]],
  ["Remove the hard cap of one billion tokens", "inflationUp", ["inflationDown", "riskLooser"]],
  ["Halving: set the maximum inflation at 10%", "inflationDown", ["inflationUp"]],
  ["Offboard tokenX from the lending market", "riskTighter", ["windDown"]],
  ["Offboard the design team", "windDown", ["riskTighter"]],
  ["Design workstream: wind down", "windDown", ["riskTighter"]],
  ["Terminate the AcceleratorDAO", "windDown", ["privilegeRevoked"]],
  ["Freeze tokenX and lower its LTV", "riskTighter", ["blockingPower"]],
  ["Renew the GateSeal for a year", "blockingPower", ["windDown", "privilegeRevoked"]],
  ["Appoint a proposal guardian", "blockingPower", ["people"]],
  ["Move ownership of the farm from the ops multisig to the timelock", "privilegeRevoked", ["powerGranted"]],
  ["Give Labs Ltd unlimited authority over the treasury", "powerGranted", ["privilegeRevoked"]],
  ["Deploy Exchange v3 on Plasma", "integration", ["upgrade"]],
  ["Migrate the governor to version 2", "upgrade", ["integration"]],
  ["Halve the rewards of the stable pool", "programmeCut", ["tokenGiveaway", "inflationUp"]],
  ["Do not renew the grants programme", "programmeCut", ["windDown"]],
  ["Extend the liquidity incentives by three months", "tokenGiveaway", ["programmeCut"]],
  ["Remove the council's right to kill gauges", "privilegeRevoked", ["programmeCut", "blockingPower"]],
  ["Burn the minter key", "privilegeRevoked", ["buybackBurn"]],
  ["Delegate treasury tokens to small delegates", "powerSpread", ["spending", "tokenGiveaway"]],
  ["Onboard tokenised T-bills as collateral", "realWorldAssets", ["treasuryYield"]],
  ["Set up a foundation in Switzerland", "legalEntity", ["legal"]],
  ["Phase out tokenX as collateral", "riskTighter", ["assetListing"]],
  ["Onboard tokenX on the Base instance", "assetListing", ["integration", "people"]],
  ["Lift the cap on the total supply", "inflationUp", ["inflationDown", "riskLooser"]],
  ["Reduce the maximum supply to 450M", "inflationDown", ["inflationUp", "riskTighter"]],
  ["Activate Staking Router v2", "upgrade", ["tokenGiveaway", "tokenomics"]],
  ["Upgrade the RewardsManager", "upgrade", ["tokenGiveaway"]],
  ["Timelock takes over the ProxyAdmin from the deployer", "privilegeRevoked", ["powerGranted"]],
  ["Cap the stake of any validator: limit validator voting power to 5%", "powerSpread", ["riskTighter"]],
  ["Freeze the wallets of the attacker", "blockingPower", ["riskTighter", "securityWork"]],
  ["Retain a law firm for the class action", "legal", ["legalEntity"]],
];

describe("a title proves its topic, and no other that shares its words", () => {
  test.each(cases)("%s: %s", (title, is, isNot) => {
    const topics = topicsOf(title);
    expect(topics).toContain(is);
    expect(topics.filter((topic) => isNot.includes(topic))).toEqual([]);
  });
});

describe("everyday words prove nothing about the protocol", () => {
  const harmless: readonly ConceptId[] = ["spending", "people", "governanceProcess", "vendorChoice", "workingGroups"];
  test.each([
    "A stipend against burn-out",
    "Ratify the minutes of the audit committee",
    "A bank holiday for contributors",
    "Grant the stewards access to the calendar",
    "Upgrade the brand and the website",
    "Remove inactive members from the roster",
    "Court of appeals: a charter",
    "Mint 20 badges for the helpers",
    "Migrate the forum to another host",
    "Reduce the time of the town hall",
  ])("%s", (title) => {
    expect(topicsOf(title).filter((topic) => !harmless.includes(topic))).toEqual([]);
  });
});

test("every concept but the general one can be proven by words", async () => {
  const { CUE_TABLES } = await import("../src/concepts/cues/index.ts");
  const wordless = Object.keys(CONCEPT_NAMES).filter((concept) => !(concept in CUE_TABLES));
  expect(wordless).toEqual(["anything"]);
});
