// The typed client: proposals go to the chain and come back as the pipeline reads them.
import { hardhatChain } from "@synergy/kit/node";
import fc from "fast-check";
import { parseEther } from "viem";
import { afterAll, expect, test } from "vitest";
import {
  argumentsOf,
  daoAt,
  daoContracts,
  declaration,
  delegateVotes,
  deployDao,
  deployGuard,
  descriptionOf,
  EmptyProposalError,
  governorAt,
  IncompleteDaoError,
  openDao,
  propose,
  readCastVote,
  readDescription,
  readOnchainProposals,
  stageVote,
  tokenAt,
  toProposal,
  voteStatus,
} from "../src/onchain/index.ts";
import { labTerms, newAgent, newProposal, opinion, payment } from "./support/labDao.ts";

const chain = await hardhatChain();
const dao = await deployDao(chain);
const { ada, bob, dan, eve } = chain.actors;
afterAll(() => chain.close());

const body = "## Why\n\nBecause.\n<!-- not shown -->\n\n- one\n- two\n";
const context = { treasuryUsd: 500_000, prices: { LAB: 1 } };

test("a proposal comes back from the chain as it was made, and is what the pipeline reads", async () => {
  const actions = [
    payment(dao, bob.address, parseEther("5")),
    { target: eve.address, value: 3n, calldata: "0x" },
  ] as const;
  const made = await propose(dao, ada, { title: "Pay Bob for the archive", body, actions });
  const [read] = (await readOnchainProposals(dao)).slice(-1);
  expect(read).toEqual(made);
  expect(made).toMatchObject({ title: "Pay Bob for the archive", body, actions, proposer: ada.address });
  expect(await governorAt(dao).read.hashProposal(argumentsOf(made))).toBe(made.proposalId);
  expect(toProposal(made, "LabDAO", context)).toEqual({
    id: String(made.proposalId),
    dao: "LabDAO",
    title: "Pay Bob for the archive",
    body,
    kind: "executable",
    actions,
    context,
  });
});

test("any title of one line and any body survive the single text that a Governor takes", () => {
  const title = fc.string({ unit: "grapheme" }).map((text) =>
    text
      .replace(/[\r\n]/g, " ")
      .replace(/^#+\s*/, "")
      .trim(),
  );
  fc.assert(
    fc.property(title, fc.string({ unit: "grapheme" }), (title, body) => {
      expect(readDescription(descriptionOf({ title, body }))).toEqual({ title, body });
    }),
  );
});

test("descriptions of other tools are read as well: with or without a heading, with one line only", () => {
  expect(readDescription("# Title\nbody")).toEqual({ title: "Title", body: "body" });
  expect(readDescription("Title\r\n\r\nbody")).toEqual({ title: "Title", body: "body" });
  expect(readDescription("## Title only")).toEqual({ title: "Title only", body: "" });
  expect(readDescription("")).toEqual({ title: "", body: "" });
});

test("a proposal without a call is refused, and a declaration does nothing", async () => {
  const draft = { title: "We like archives", body: "" };
  await expect(propose(dao, ada, { ...draft, actions: [] })).rejects.toThrow(EmptyProposalError);
  const made = await propose(dao, ada, { ...draft, actions: [declaration(dao)] });
  expect(made.actions).toEqual([{ target: dao.timelock, value: 0n, calldata: "0x" }]);
});

test("the DAO that stands is opened, by its contracts or by its Governor alone, and half a DAO is refused", async () => {
  const contracts = daoContracts(dao);
  expect(await openDao(chain, contracts)).toEqual(dao);
  expect(await daoAt(chain, dao.governor)).toEqual({ chain, governor: dao.governor, token: dao.token });
  const { TimelockController: _, ...half } = contracts;
  await expect(openDao(chain, half)).rejects.toThrow(IncompleteDaoError);
  expect((await openDao(chain, {})).governor).not.toBe(dao.governor);
});

test("LabDAO begins with a million LAB, half of it in the treasury, and nothing left with the lab", async () => {
  const { read } = tokenAt(dao);
  expect(await read.totalSupply()).toBe(parseEther("1000000"));
  expect(await read.balanceOf([dao.timelock])).toBe(parseEther("500000"));
  expect(await read.balanceOf([chain.actors.lab.address])).toBe(0n);
});

test("a proposal that the guard never saw has no status and no vote", async () => {
  const guard = await deployGuard(dao, dan, labTerms(dao, newAgent().address));
  const { proposalId } = await newProposal(dao);
  expect(await voteStatus(guard, proposalId)).toBe("none");
  expect(await readCastVote(guard, proposalId)).toBeUndefined();
});

test("while a vote is only staged, no reason is published", async () => {
  const agent = newAgent();
  const guard = await deployGuard(dao, dan, labTerms(dao, agent.address));
  await delegateVotes(dao, dan, guard.address);
  const proposal = await newProposal(dao);
  await stageVote(guard, agent, proposal, opinion(1), ada);
  expect(await readCastVote(guard, proposal.proposalId)).toBeUndefined();
});
