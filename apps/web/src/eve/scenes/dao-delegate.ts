// A DAO of its own, in which Dan has lent his votes to a guard, and an agent signs for his delegate.
import {
  attacks,
  compilePolicy,
  contextOf,
  delegateVotes,
  deployDao,
  deployGuard,
  embeddedBrain,
  policyNames,
  samplePolicy,
  shortTimes,
  termsFor,
  tokenAt,
} from "@synergy/dao-delegate";
import type { World } from "@synergy/kit";
import { formatEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { sceneFor } from "../scene.ts";

export const attempts = attacks.map(({ attempt }) => attempt);

export async function setScene({ chain }: World) {
  const { dan } = chain.actors;
  const dao = await deployDao(chain, shortTimes);
  const policy = compilePolicy(samplePolicy(policyNames[0]));
  const agent = privateKeyToAccount(generatePrivateKey());
  const guard = await deployGuard(dao, dan, termsFor(dao, agent, policy));
  await delegateVotes(dao, dan, guard.address);
  const context = await contextOf(dao);
  const [votes, treasury] = await Promise.all(
    [dan.address, dao.timelock].map((one) => tokenAt(dao).read.balanceOf([one])),
  );
  const target = { dao, guard, agent, policy, brain: embeddedBrain(), context };
  return sceneFor(attacks, target, { votes: lab(votes!), treasury: lab(treasury!) });
}

const lab = (amount: bigint) => `${Number(formatEther(amount)).toLocaleString("en")} LAB`;
