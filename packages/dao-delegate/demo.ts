import { defineDemo } from "@synergy/kit";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import {
  agendaOf,
  attacks,
  boardOf,
  castVote,
  compilePolicy,
  confirmationTable,
  contextOf,
  decideAll,
  delegateVotes,
  deployDao,
  deployGuard,
  embeddedBrain,
  memoryStore,
  openBrain,
  overrideVote,
  policyHashOf,
  policyNames,
  propose,
  readCastVote,
  readOnchainProposals,
  recordHashIn,
  requireClear,
  requireConfirmed,
  roundOf,
  samplePolicy,
  shorten,
  shortTimes,
  stageAll,
  standings,
  takeExam,
  termsFor,
  toLines,
  verifyVote,
  vetoVote,
} from "./src/index.ts";

const info = {
  id: "dao-delegate",
  title: "The delegate that can be overruled",
  lecture: "Governance",
  minutes: 10,
  summary:
    "Dan's AI delegate reads every proposal, votes with reasons that anybody can check, and can't be talked round.",
};

export default defineDemo(info, async ({ step, say, show, ask, chain, actors, ...stage }) => {
  const { lab, bob, dan } = actors;

  await step("Dan says in plain words what he cares about, and sees what was understood");
  const wishes = await ask.choice("wishes", "Which wishes come closest to Dan's?", policyNames);
  const policy = compilePolicy(
    await ask.text("policy", "In his own words, one statement a line", samplePolicy(wishes)),
  );
  stage.table("how the delegate understands it", confirmationTable(policy));
  if (policy.problems.length > 0) stage.table("what it does not understand", policy.problems);
  requireClear(policy);
  requireConfirmed(await ask.choice("confirm", "Is this what Dan means?", ["yes", "no"]));

  await step("He lends his votes to a contract that can vote, and nothing else");
  const dao = await deployDao(chain, shortTimes);
  const agent = privateKeyToAccount(generatePrivateKey());
  const guard = await deployGuard(dao, dan, termsFor(dao, agent, policy));
  await delegateVotes(dao, dan, guard.address);
  show("guard", guard.address);
  show("agent, who signs", agent.address);
  show("policy hash", policyHashOf(policy));

  await step("Ten proposals arrive on chain, with the calls that would run");
  for (const draft of roundOf(dao)) await propose(dao, bob, draft);
  const proposals = await readOnchainProposals(dao);
  stage.table("proposals", agendaOf(proposals));

  await step("The delegate reads all of them, and sorts them onto its board");
  const brain = await openBrain();
  const context = await contextOf(dao);
  const cases = await decideAll(proposals, "LabDAO", { policy, brain, context });
  show("brain", brain.id);
  const { votes, asks, skipped } = boardOf(cases.map(({ decision }) => decision));
  if (votes.length > 0) stage.table("it votes", votes);
  if (asks.length > 0) stage.table("it asks Dan", asks);
  if (skipped.length > 0) stage.table("it skips, and says so", skipped);

  await step("It announces its votes; Dan vetoes one, and overrules another");
  const store = memoryStore();
  const { staged, refused } = await stageAll(cases, { policy, brain }, { guard, agent, sender: lab, store });
  for (const { proposal, revert } of refused) show(`the guard refuses "${proposal.title}"`, revert.name);
  const [overruled, ...others] = staged.filter(({ decision }) => decision.final.action === "for");
  const vetoed = others.at(-1);
  if (vetoed) {
    await vetoVote(guard, dan, vetoed.proposal.proposalId);
    show("Dan vetoes", vetoed.proposal.title);
  }
  await chain.clock.advance(60);
  for (const { proposal, reason } of staged.filter((one) => one !== vetoed)) {
    await castVote(guard, bob, proposal.proposalId, reason);
  }
  if (overruled) {
    await overrideVote(dao, dan, overruled.proposal.proposalId, 0, "I know more about this one.");
    show("Dan votes against", overruled.proposal.title);
  }
  stage.table("votes, in LAB", await standings(guard, staged));

  await step("Anybody can check a vote: fetch its record, run the brain again, compare every byte");
  for (const { proposal } of staged) {
    const vote = await readCastVote(guard, proposal.proposalId);
    if (!vote) continue;
    const check = await verifyVote(vote, proposal, { store, brain: embeddedBrain(), dao: "LabDAO", context });
    show(
      proposal.title,
      check.valid ? "the same record, byte for byte" : shorten(`${check.reason}: ${check.detail}`, 100),
    );
    if (proposal !== overruled?.proposal) continue;
    stage.table("the reason of the first, as it stands on chain", toLines(vote.reason));
    await stage.keep("record.json", await store.get(recordHashIn(vote.reason)!));
  }

  await step("Eve tries to get Dan's votes");
  for (const { attempt, run } of attacks) {
    stage.blocked(attempt, await run({ dao, guard, agent, policy, brain, context }));
  }

  await step("How good is it? The same delegate before proposals that somebody has labelled");
  const onProgress = (done: number, total: number) => stage.progress("proposals read", done, total);
  stage.table("embedded brain, on the set of this package", await takeExam(onProgress));
  say("Its authors wrote that set, too. The lesson says how it does on real proposals, and what it can't do at all.");
});
