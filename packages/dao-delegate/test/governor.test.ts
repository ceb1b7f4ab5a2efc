// LabGovernor as indexers and voting sites see it: the events, views and calls that Tally and Agora use.
//
// The lists follow docs.tally.xyz ("Smart contract compatibility, OpenZeppelin Governor"), ERC-5805 and ERC-6372.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import {
  type Abi,
  decodeEventLog,
  formatEther,
  parseEther,
  toEventSelector,
  toEventSignature,
  toFunctionSignature,
  zeroAddress,
} from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { LabGovernor } from "../generated/LabGovernor.ts";
import { LabToken } from "../generated/LabToken.ts";
import { TimelockController } from "../generated/TimelockController.ts";
import {
  argumentsOf,
  delegateVotes,
  deployDao,
  executeProposal,
  governorAt,
  queueProposal,
  stateOf,
  tokenAt,
} from "../src/onchain/index.ts";
import { newProposal, payment, waitUntil } from "./support/labDao.ts";

const chain = await hardhatChain();
const dao = await deployDao(chain);
const { ada, bob, dan, eve } = chain.actors;
await delegateVotes(dao, dan, dan.address);
afterAll(() => chain.close());

const eventsOf = (abi: Abi) => abi.filter((entry) => entry.type === "event").map((event) => toEventSignature(event));
const functionsOf = (abi: Abi) =>
  abi
    .filter((entry) => entry.type === "function")
    .map((entry) => `${toFunctionSignature(entry)}→${entry.outputs.map(({ type }) => type)}`);

/** ERC-165: all functions of OpenZeppelin's IGovernor as it is since 5.0, by which others tell a Governor. */
const governorInterface = "0x65455a86";

describe("the interface", () => {
  test("the Governor has the events that Tally indexes, with the same fields and topics", () => {
    expect(eventsOf(LabGovernor.abi)).toEqual(
      expect.arrayContaining([
        "ProposalCreated(uint256,address,address[],uint256[],string[],bytes[],uint256,uint256,string)",
        "ProposalQueued(uint256,uint256)",
        "ProposalCanceled(uint256)",
        "ProposalExecuted(uint256)",
        "VoteCast(address,uint256,uint8,uint256,string)",
        "VoteCastWithParams(address,uint256,uint8,uint256,string,bytes)",
        "VotingDelaySet(uint256,uint256)",
        "VotingPeriodSet(uint256,uint256)",
        "ProposalThresholdSet(uint256,uint256)",
        "QuorumNumeratorUpdated(uint256,uint256)",
        "TimelockChange(address,address)",
      ]),
    );
    const voteCast = LabGovernor.abi.find((entry) => entry.type === "event" && entry.name === "VoteCast")!;
    expect(voteCast).toMatchObject({ inputs: [{ indexed: true }, {}, {}, {}, {}] });
  });

  test("the Governor has the functions that Tally calls, with the same answers", () => {
    expect(functionsOf(LabGovernor.abi)).toEqual(
      expect.arrayContaining([
        "votingDelay()→uint256",
        "votingPeriod()→uint256",
        "quorum(uint256)→uint256",
        "quorumNumerator()→uint256",
        "quorumDenominator()→uint256",
        "proposalThreshold()→uint256",
        "proposalSnapshot(uint256)→uint256",
        "proposalDeadline(uint256)→uint256",
        "proposalProposer(uint256)→address",
        "proposalEta(uint256)→uint256",
        "proposalNeedsQueuing(uint256)→bool",
        "proposalVotes(uint256)→uint256,uint256,uint256",
        "state(uint256)→uint8",
        "hasVoted(uint256,address)→bool",
        "getVotes(address,uint256)→uint256",
        "getVotesWithParams(address,uint256,bytes)→uint256",
        "supportsInterface(bytes4)→bool",
        "token()→address",
        "timelock()→address",
        "name()→string",
        "version()→string",
        "clock()→uint48",
        "CLOCK_MODE()→string",
        "COUNTING_MODE()→string",
        "hashProposal(address[],uint256[],bytes[],bytes32)→uint256",
        "propose(address[],uint256[],bytes[],string)→uint256",
        "castVote(uint256,uint8)→uint256",
        "castVoteWithReason(uint256,uint8,string)→uint256",
        "castVoteWithReasonAndParams(uint256,uint8,string,bytes)→uint256",
        "castVoteBySig(uint256,uint8,address,bytes)→uint256",
        "castVoteWithReasonAndParamsBySig(uint256,uint8,address,string,bytes,bytes)→uint256",
        "queue(address[],uint256[],bytes[],bytes32)→uint256",
        "execute(address[],uint256[],bytes[],bytes32)→uint256",
        "cancel(address[],uint256[],bytes[],bytes32)→uint256",
      ]),
    );
  });

  test("it says of itself that it is a Governor, and answers what voting sites ask before there is a proposal", async () => {
    const { read } = governorAt(dao);
    expect(await read.supportsInterface([governorInterface])).toBe(true);
    expect(await read.supportsInterface(["0xffffffff"])).toBe(false);
    expect([await read.name(), await read.version()]).toEqual(["LabGovernor", "1"]);
    expect([await read.votingDelay(), await read.votingPeriod()]).toEqual([3600n, 3n * 24n * 3600n]);
    expect([await read.proposalThreshold(), await read.quorumDenominator()]).toEqual([0n, 100n]);
  });

  test("the token has what voting sites read of an ERC20Votes token", () => {
    expect(eventsOf(LabToken.abi)).toEqual(
      expect.arrayContaining([
        "Transfer(address,address,uint256)",
        "DelegateChanged(address,address,address)",
        "DelegateVotesChanged(address,uint256,uint256)",
      ]),
    );
    expect(functionsOf(LabToken.abi)).toEqual(
      expect.arrayContaining([
        "decimals()→uint8",
        "symbol()→string",
        "getVotes(address)→uint256",
        "getPastVotes(address,uint256)→uint256",
        "getPastTotalSupply(uint256)→uint256",
        "delegates(address)→address",
        "delegate(address)→",
        "delegateBySig(address,uint256,uint256,uint8,bytes32,bytes32)→",
        "clock()→uint48",
        "CLOCK_MODE()→string",
      ]),
    );
  });

  test("modes are told in the form that ERC-6372 and OpenZeppelin define", async () => {
    const { read } = governorAt(dao);
    expect(await read.CLOCK_MODE()).toBe("mode=timestamp");
    const mode = new URLSearchParams(await read.COUNTING_MODE());
    expect(mode.get("support")?.split(",")).toContain("bravo");
    expect(mode.get("quorum")).toBe("for,abstain");
    expect(mode.get("overridable")).toBe("true");
  });
});

describe("the life of a proposal", () => {
  test("proposed, voted, queued and executed, it pays from the treasury, and every view and log tells so", async () => {
    const { read, write } = governorAt(dao, dan);
    const proposal = await newProposal(dao, [payment(dao, bob.address, parseEther("1000"))]);
    const { proposalId } = proposal;
    expect(await stateOf(dao, proposalId)).toBe("pending");
    expect(await read.proposalNeedsQueuing([proposalId])).toBe(true);
    expect(await read.proposalProposer([proposalId])).toBe(ada.address);
    expect(await read.hashProposal(argumentsOf(proposal))).toBe(proposalId);

    await waitUntil(dao, proposal.snapshot + 1n);
    expect(await stateOf(dao, proposalId)).toBe("active");
    expect(await read.getVotesWithParams([dan.address, proposal.snapshot, "0x"])).toBe(parseEther("200000"));
    const { logs } = await chain.mined(write.castVoteWithReason([proposalId, 1, "it is cheap"]));
    expect(logs[0]!.topics[0]).toBe(toEventSelector("VoteCast(address,uint256,uint8,uint256,string)"));
    expect(decodeEventLog({ abi: LabGovernor.abi, ...logs[0]! })).toMatchObject({
      args: { voter: dan.address, proposalId, support: 1, weight: parseEther("200000"), reason: "it is cheap" },
    });
    expect(await read.hasVoted([proposalId, dan.address])).toBe(true);
    expect(formatEther(await read.quorum([proposal.snapshot]))).toBe("40000");

    await waitUntil(dao, proposal.deadline + 1n);
    expect(await stateOf(dao, proposalId)).toBe("succeeded");
    await queueProposal(dao, eve, proposal);
    expect(await stateOf(dao, proposalId)).toBe("queued");
    await waitUntil(dao, await read.proposalEta([proposalId]));
    const before = await tokenAt(dao).read.balanceOf([bob.address]);
    await executeProposal(dao, eve, proposal);
    expect(await stateOf(dao, proposalId)).toBe("executed");
    expect(await tokenAt(dao).read.balanceOf([bob.address])).toBe(before + parseEther("1000"));
  });

  test("without enough votes it is defeated, and its proposer may take it back before the voting", async () => {
    const lonely = await newProposal(dao);
    await waitUntil(dao, lonely.deadline + 1n);
    expect(await stateOf(dao, lonely.proposalId)).toBe("defeated");
    const regretted = await newProposal(dao);
    await chain.mined(governorAt(dao, ada).write.cancel(argumentsOf(regretted)));
    expect(await stateOf(dao, regretted.proposalId)).toBe("canceled");
  });

  test("only the Governor moves the treasury: the lab gave its power up, and anybody may execute what is due", async () => {
    const { read } = chain.at(TimelockController, dao.timelock);
    const [admin, proposer, executor] = await Promise.all([
      read.DEFAULT_ADMIN_ROLE(),
      read.PROPOSER_ROLE(),
      read.EXECUTOR_ROLE(),
    ]);
    expect(await read.hasRole([admin, chain.actors.lab.address])).toBe(false);
    expect(await read.hasRole([proposer, chain.actors.lab.address])).toBe(false);
    expect(await read.hasRole([proposer, dao.governor])).toBe(true);
    expect(await read.hasRole([executor, zeroAddress])).toBe(true);
    const minting = tokenAt(dao, chain.actors.lab).write.mint([eve.address, 1n]);
    expect((await rejection(minting)).name).toBe("OwnableUnauthorizedAccount");
    expect(await tokenAt(dao).read.owner()).toBe(dao.timelock);
  });
});
