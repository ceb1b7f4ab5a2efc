// All that Eve tries in the demo, each with the reason for which it must fail.

import type { Chain } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  attacks,
  compilePolicy,
  contextOf,
  delegateVotes,
  deployDao,
  deployGuard,
  embeddedBrain,
  readOnchainProposals,
  samplePolicy,
  shortTimes,
  type Target,
  tallyOf,
  termsFor,
} from "../src/index.ts";

const embedded = embeddedBrain();
let chain: Chain;
let target: Target;

beforeAll(async () => {
  chain = await hardhatChain();
  const policy = compilePolicy(samplePolicy("commons first"));
  const dao = await deployDao(chain, shortTimes);
  const agent = privateKeyToAccount(generatePrivateKey());
  const guard = await deployGuard(dao, chain.actors.dan, termsFor(dao, agent, policy));
  await delegateVotes(dao, chain.actors.dan, guard.address);
  target = { dao, guard, agent, policy, brain: embedded, context: await contextOf(dao) };
});
afterAll(() => chain.close());

const expected: Record<string, RegExp> = {
  "hides an order": /^ask \(gate: .*tries to steer.*ignore your policy/,
  "writes «Mint» with a Cyrillic": /^(ask|against) \(.*mixedScript in “Мint”/,
  "pretends to be the system": /^ask \(gate: .*(SYSTEM MESSAGE|updated the policy)/,
  "puts a harmless title": /^ask \(.*\); on chain: OverCap\(/,
  "asks for an unlimited approval": /^ask \(.*\); on chain: OverCap\(/,
  "has new tokens minted": /^against \(.*\); on chain: DeniedCall\(/,
  "steals the agent's key":
    /^cast at once: TooEarly\(.*; after Dan's veto: Vetoed\(.*named another agent: NotTheAgent\(/,
};

test("what Dan knows of the DAO names its own accounts: a swap that pays back into the timelock gives nothing away", () => {
  const { context, dao } = target;
  expect(context.accounts).toEqual([dao.timelock, dao.governor]);
});

test.each(attacks.map((attack) => [attack.attempt, attack] as const))(
  "Eve %s, and fails for the named reason",
  async (attempt, attack) => {
    const [, reason] = Object.entries(expected).find(([start]) => attempt.startsWith(start)) ?? [];
    expect(await attack.run(target)).toMatch(reason ?? /an attack without an expected reason/);
  },
);

test("after all of it, not one of Dan's votes has been cast", async () => {
  const proposals = await readOnchainProposals(target.dao);
  expect(proposals.length).toBe(attacks.length + 1); // with a stolen key she tries two
  for (const { proposalId } of proposals) {
    expect(await tallyOf(target.dao, proposalId)).toEqual({ for: 0n, against: 0n, abstain: 0n });
  }
});
