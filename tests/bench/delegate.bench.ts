// What it costs to have a delegate: time for each proposal, and gas against voting with one's own hands.
import {
  castVote,
  compilePolicy,
  contextOf,
  decide,
  delegateVotes,
  deployDao,
  deployGuard,
  embeddedBrain,
  explain,
  governorAt,
  type OnchainProposal,
  propose,
  roundOf,
  samplePolicy,
  shortTimes,
  stageVote,
  termsFor,
  toProposal,
} from "@synergy/dao-delegate";
import type { Chain } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { privateKeyToAccount } from "viem/accounts";
import { type Bench, compare, medianMs, type Row, rounded } from "./row.ts";

const embedded = embeddedBrain();
const words = samplePolicy("commons first");
/** Any fixed key: the gas must not depend on its address. */
const agent = privateKeyToAccount(`0x${"5a".repeat(32)}`);

export const rows: Bench = async (tell) => {
  const chain = await hardhatChain();
  try {
    tell("time for each proposal");
    const times = await measureTimes(chain);
    tell("gas of a vote through the guard");
    return [...times, ...(await measureGas(chain))];
  } finally {
    await chain.close();
  }
};

async function measureTimes(chain: Chain): Promise<Row[]> {
  const dao = await deployDao(chain, shortTimes);
  const context = await contextOf(dao);
  const policy = compilePolicy(words);
  const drafts = roundOf(dao).map((draft, place) => ({
    ...draft,
    id: String(place),
    dao: "LabDAO",
    kind: "executable",
    context,
  }));
  const decideRound = async () => {
    for (const draft of drafts) await decide(policy, draft, embedded);
  };
  await decideRound(); // warms up
  const decideMs = rounded((await medianMs(25, decideRound)) / drafts.length);
  const compileMs = await medianMs(25, () => compilePolicy(words));
  return [
    { id: "delegate.decide.ms", what: "one proposal, from text and calldata to verdict", value: decideMs, unit: "ms" },
    {
      id: "delegate.compile.ms",
      what: "a policy of six statements, from words to rules",
      value: compileMs,
      unit: "ms",
    },
  ];
}

async function measureGas(chain: Chain): Promise<Row[]> {
  const { lab, bob, dan } = chain.actors;
  const dao = await deployDao(chain, shortTimes);
  const policy = compilePolicy(words);
  const terms = termsFor(dao, agent, policy);
  const guard = await deployGuard(dao, dan, terms);
  await delegateVotes(dao, dan, guard.address);
  await delegateVotes(dao, bob, bob.address);
  const [draft, other] = roundOf(dao);
  const proposal = await propose(dao, bob, draft!);
  const sameKind = await propose(dao, bob, other!);
  const decision = await decide(policy, toProposal(proposal, "LabDAO", await contextOf(dao)), embedded);
  const { rationale, reason } = explain(policy, decision, embedded);
  const staged = await stageVote(guard, agent, proposal, rationale!, lab);
  await chain.clock.advance(terms.limits.vetoWindow);
  const cast = await castVote(guard, lab, proposal.proposalId, reason);
  const own = await measureOwnVote(chain, sameKind, reason, dao);
  const row = (id: string, what: string, gas: bigint): Row => ({ id, what, value: Number(gas), unit: "gas" });
  const note = "with the same reason; each is the first vote on its proposal";
  return [
    row("delegate.stage.gas", "announce a vote (stage)", staged.gasUsed),
    row("delegate.cast.gas", "cast it after the veto window", cast.gasUsed),
    compare(
      { ...row("delegate.vote.gas", "both together", staged.gasUsed + cast.gasUsed), note },
      "castVoteWithReason by one's own hand",
      Number(own),
    ),
  ];
}

/** Bob votes without any delegate. */
async function measureOwnVote(
  chain: Chain,
  { proposalId }: OnchainProposal,
  reason: string,
  dao: Parameters<typeof governorAt>[0],
): Promise<bigint> {
  const sent = governorAt(dao, chain.actors.bob).write.castVoteWithReason([proposalId, 1, reason]);
  return (await chain.mined(sent)).gasUsed;
}
