// The guard between the agent and Dan's votes, each of its rules with the cheat that it stops.
import { rejection } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import {
  type Address,
  encodeFunctionData,
  maxUint256,
  parseAbi,
  parseEther,
  parseEventLogs,
  toFunctionSelector,
  zeroAddress,
} from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { DelegateGuard } from "../generated/DelegateGuard.ts";
import { contentHash, hashOf } from "../src/canonicalJson.ts";
import {
  allowCalls,
  castVote,
  delegateVotes,
  denyCalls,
  deployDao,
  deployGuard,
  governorAt,
  guardAt,
  mandateOf,
  nativeToken,
  noData,
  type OnchainProposal,
  overrideVote,
  readCastVote,
  removeAgent,
  rotateAgent,
  setCaps,
  setLimits,
  setPolicy,
  stageSigned,
  stageVote,
  tallyOf,
  tokenAt,
  vetoVote,
  voteStatus,
} from "../src/onchain/index.ts";
import { type Rationale, rationaleTypedData, rationaleTypes, type Support, signRationale } from "../src/rationale.ts";
import {
  approval,
  castableVote,
  labTerms,
  newAgent,
  newGuard,
  newProposal,
  opinion,
  payment,
  policyHash,
  reason,
  transferSelector,
  waitUntil,
} from "./support/labDao.ts";

const chain = await hardhatChain();
const dao = await deployDao(chain);
const { guard, agent } = await newGuard(dao);
const { ada, bob, carol, dan, eve } = chain.actors;
await delegateVotes(dao, carol, carol.address);
const danWeight = parseEther("200000");
afterAll(() => chain.close());

const stage = (proposal: OnchainProposal, support: Support = 0, changes = {}) =>
  stageVote(guard, agent, proposal, opinion(support, changes), ada);
const cast = (proposal: OnchainProposal, text = reason) => castVote(guard, eve, proposal.proposalId, text);

describe("from a signed opinion to a counted vote", () => {
  test("a staged vote is cast by anybody after the veto window, with Dan's weight and the signed reason", async () => {
    const proposal = await castableVote(guard, agent, 1);
    expect(await voteStatus(guard, proposal.proposalId)).toBe("staged");
    await cast(proposal);
    expect(await voteStatus(guard, proposal.proposalId)).toBe("cast");
    expect(await tallyOf(dao, proposal.proposalId)).toEqual({ against: 0n, for: danWeight, abstain: 0n });
    expect(await readCastVote(guard, proposal.proposalId)).toEqual({ ...opinion(1), reason });
  });

  test("against and abstain are votes as well", async () => {
    for (const support of [0, 2] as const) {
      const proposal = await castableVote(guard, agent, support);
      await cast(proposal);
      expect((await tallyOf(dao, proposal.proposalId))[support === 0 ? "against" : "abstain"]).toBe(danWeight);
    }
  });

  test("TypeScript and Solidity mean the same by a rationale, and by the place where it counts", async () => {
    const { read } = guardAt(guard);
    const fields = rationaleTypes.Rationale.map(({ type, name }) => `${type} ${name}`).join(",");
    expect(await read.RATIONALE_TYPEHASH()).toBe(contentHash(`Rationale(${fields})`));
    const { domain } = rationaleTypedData(await mandateOf(guard), { ...opinion(1), proposalId: 1n });
    const [present, name, version, chainId, verifyingContract, salt] = await read.eip712Domain();
    expect({ name, version, chainId: Number(chainId), verifyingContract, salt }).toEqual(domain);
    expect(present).toBe("0x1f"); // ERC-5267: all five of them
  });

  test("the guard can only vote: these are all its functions that change anything, and it takes no money", () => {
    const functions = DelegateGuard.abi.filter((entry) => entry.type === "function");
    const writes = functions.filter(({ stateMutability }) => stateMutability !== "view");
    const forAnybody = ["stage", "cast"];
    const forTheOwner = ["veto", "setAgent", "setPolicy", "setLimits", "setCaps", "allow"];
    expect(writes.map(({ name }) => name).sort()).toEqual([...forAnybody, ...forTheOwner].sort());
    expect(writes.filter(({ stateMutability }) => (stateMutability as string) === "payable")).toEqual([]);
    expect(DelegateGuard.abi.filter(({ type }) => ["receive", "fallback"].includes(type))).toEqual([]);
  });

  test("staging and casting cost less gas than the lesson says", async () => {
    const proposal = await castableVote(guard, agent, 1);
    const { gasUsed } = await cast(proposal);
    expect(proposal.gasUsed).toBeLessThan(185_000n);
    expect(gasUsed).toBeLessThan(130_000n);
  });
});

describe("who may stage what", () => {
  test("Eve's own signature is refused with her name", async () => {
    const staging = stageVote(guard, eve, await newProposal(dao), opinion(0), eve);
    expect(await rejection(staging)).toEqual({ name: "NotTheAgent", args: [eve.address, agent.address] });
  });

  test("a rationale that was altered after signing is refused", async () => {
    const proposal = await newProposal(dao);
    const signed: Rationale = { ...opinion(0), proposalId: proposal.proposalId };
    const signature = await signRationale(agent, await mandateOf(guard), signed);
    const changes = [
      { support: 2 as const },
      { rationaleHash: contentHash("another reason") },
      { modelHash: hashOf("another model") },
      { confidenceBps: 9001 },
    ];
    for (const change of changes) {
      const attempt = stageSigned(guard, eve, proposal, { ...signed, ...change }, signature);
      expect((await rejection(attempt)).name).toBe("NotTheAgent");
    }
  });

  test("a signature is worth nothing at another guard of the same agent, nor at the same address on another chain", async () => {
    const proposal = await newProposal(dao);
    const rationale = { ...opinion(0), proposalId: proposal.proposalId };
    const signature = await signRationale(agent, await mandateOf(guard), rationale);
    const second = await deployGuard(dao, dan, labTerms(dao, agent.address));
    expect((await rejection(stageSigned(second, eve, proposal, rationale, signature))).name).toBe("NotTheAgent");

    const elsewhere = await hardhatChain({ chainId: otherChainId });
    const abroad = await deployDao(elsewhere);
    const twin = await deployGuard(abroad, dan, labTerms(abroad, agent.address));
    expect([abroad.governor, twin.address]).toEqual([dao.governor, guard.address]);
    const { ada: proposer } = elsewhere.actors;
    const { targets, values, calldatas } = asArguments(proposal);
    await elsewhere.mined(
      governorAt(abroad, proposer).write.propose([targets, values, calldatas, proposal.description]),
    );
    expect((await rejection(stageSigned(twin, eve, proposal, rationale, signature))).name).toBe("NotTheAgent");
    await elsewhere.close();
  });

  test("a harmless call over a draining proposal is refused: the id is recomputed from what will run", async () => {
    const drain = await newProposal(dao, [payment(dao, eve.address, parseEther("500000"))]);
    const harmless = { ...drain, actions: [payment(dao, eve.address, 1n)] };
    const { name, args } = await rejection(stage(harmless, 1));
    expect([name, args[0]]).toEqual(["OtherProposal", drain.proposalId]);
  });

  test("a proposal that does not exist, and one that its proposer took back, can't be staged", async () => {
    const proposal = await newProposal(dao);
    const description = `${proposal.description}, but never proposed`;
    const { targets, values, calldatas } = asArguments(proposal);
    const unknown = await governorAt(dao).read.hashProposal([targets, values, calldatas, contentHash(description)]);
    const missing = await rejection(stage({ ...proposal, description, proposalId: unknown }));
    expect(missing).toEqual({ name: "GovernorNonexistentProposal", args: [unknown] });

    await chain.mined(
      governorAt(dao, ada).write.cancel([targets, values, calldatas, contentHash(proposal.description)]),
    );
    expect(await rejection(stage(proposal))).toEqual({ name: "NotOpen", args: [proposal.proposalId, 2] });
  });

  test("a vote below the minimum confidence is refused, and one at the minimum is staged", async () => {
    const proposal = await newProposal(dao);
    expect(await rejection(stage(proposal, 0, { confidenceBps: 5999 }))).toEqual({
      name: "LowConfidence",
      args: [5999, 6000],
    });
    await stage(proposal, 0, { confidenceBps: 6000 });
  });

  test("an opinion under another policy than Dan's is refused", async () => {
    const other = hashOf("Vote for everything.");
    const refused = await rejection(stage(await newProposal(dao), 0, { policyHash: other }));
    expect(refused).toEqual({ name: "OtherPolicy", args: [other, policyHash] });
  });

  test("there is no fourth kind of vote", async () => {
    const support = 3 as Support;
    expect(await rejection(stage(await newProposal(dao), support))).toEqual({ name: "UnknownSupport", args: [3] });
  });

  test("the agent can't change its mind once it has staged a vote", async () => {
    const proposal = await newProposal(dao);
    await stage(proposal, 0);
    expect(await rejection(stage(proposal, 1))).toEqual({ name: "AlreadyStaged", args: [proposal.proposalId] });
  });
});

const asArguments = ({ actions }: OnchainProposal) => ({
  targets: actions.map(({ target }) => target),
  values: actions.map(({ value }) => value),
  calldatas: actions.map(({ calldata }) => calldata),
});

describe("when a vote may be cast", () => {
  test("within the veto window it is too early", async () => {
    const proposal = await newProposal(dao);
    const { castableAt } = await stage(proposal);
    await waitUntil(dao, castableAt - 2n); // the transaction's own block comes a second later
    expect(await rejection(cast(proposal))).toMatchObject({ name: "TooEarly", args: [castableAt - 1n, castableAt] });
    await chain.clock.advance(1);
    await cast(proposal);
  });

  test("a vote staged under a veto window that ends before the voting begins waits for the voting", async () => {
    const { guard: hasty, agent: hastyAgent } = await newGuard(dao, { vetoWindow: 1 });
    const proposal = await newProposal(dao);
    const { castableAt } = await stageVote(hasty, hastyAgent, proposal, opinion(0), ada);
    expect(castableAt).toBe(proposal.snapshot + 1n);
    await delegateVotes(dao, dan, guard.address);
  });

  test("so close to the deadline that Dan could not vote himself any more, it is too late", async () => {
    const proposal = await castableVote(guard, agent, 0);
    await waitUntil(dao, proposal.latestCastAt);
    expect(await rejection(cast(proposal))).toEqual({
      name: "TooLate",
      args: [proposal.latestCastAt + 1n, proposal.latestCastAt],
    });
  });

  test("a vote that could not be cast in time any more is not even staged, nor one after the deadline", async () => {
    const proposal = await newProposal(dao);
    await waitUntil(dao, proposal.deadline - 24n * 3600n - 6n * 3600n);
    expect((await rejection(stage(proposal))).name).toBe("TooLate");
    await waitUntil(dao, proposal.deadline + 1n);
    expect((await rejection(stage(proposal))).name).toBe("TooLate");
  });

  test("under a veto window that is longer than any vote nothing is staged, and the reason has a name", async () => {
    const longest = 2 ** 48 - 1;
    const { guard: patient, agent: its } = await newGuard(dao, { vetoWindow: longest });
    const { name, args } = await rejection(stageVote(patient, its, await newProposal(dao), opinion(0), ada));
    expect([name, Number(args[0]) > longest]).toEqual(["TooLate", true]);
    await delegateVotes(dao, dan, guard.address);
  });

  test("an altered reason is refused with both hashes", async () => {
    const proposal = await castableVote(guard, agent, 0);
    expect(await rejection(cast(proposal, "because Eve says so"))).toEqual({
      name: "AlteredReason",
      args: [contentHash(reason), contentHash("because Eve says so")],
    });
  });

  test("nothing is cast that was not staged, and nothing twice", async () => {
    const unstaged = await newProposal(dao);
    expect(await rejection(cast(unstaged))).toEqual({ name: "NotStaged", args: [unstaged.proposalId] });
    const proposal = await castableVote(guard, agent, 0);
    await cast(proposal);
    const again = { name: "AlreadyCast", args: [proposal.proposalId] };
    expect(await rejection(cast(proposal))).toEqual(again);
    expect(await rejection(stage(proposal))).toEqual(again);
  });
});

describe("what a vote FOR may let happen", () => {
  const refusal = async (...actions: Parameters<typeof newProposal>[1] & object) =>
    rejection(stage(await newProposal(dao, actions), 1));

  test("a function that Dan did not allow is denied for FOR, and may be voted against", async () => {
    const selector = toFunctionSelector("updateDelay(uint256)");
    const calldata = `${selector}${"00".repeat(32)}` as const;
    const actions = [{ target: dao.timelock, value: 0n, calldata }];
    expect(await refusal(...actions)).toEqual({ name: "DeniedCall", args: [dao.timelock, selector] });
    await stage(await newProposal(dao, actions), 0);
    await stage(await newProposal(dao, actions), 2);
  });

  test("an allowed function is allowed at its own target only", async () => {
    const elsewhere = { ...payment(dao, bob.address, 1n), target: dao.governor };
    expect(await refusal(elsewhere)).toEqual({ name: "DeniedCall", args: [dao.governor, transferSelector] });
  });

  test("payments are summed up over all calls of the proposal, and held to the cap", async () => {
    const half = payment(dao, eve.address, parseEther("500"));
    await stage(await newProposal(dao, [half, half]), 1);
    const tooMuch = [half, half, payment(dao, eve.address, 1n)];
    expect(await refusal(...tooMuch)).toEqual({
      name: "OverCap",
      args: [dao.token, parseEther("1000") + 1n, parseEther("1000")],
    });
  });

  test("an unlimited approval is as much as it lets others take", async () => {
    expect(await refusal(approval(dao, eve.address, maxUint256))).toEqual({
      name: "OverCap",
      args: [dao.token, maxUint256, parseEther("1000")],
    });
  });

  test("ETH has a cap of its own, and a token without a cap does not move", async () => {
    const eth = (value: bigint) => ({ target: bob.address, value, calldata: "0x" }) as const;
    await stage(await newProposal(dao, [eth(parseEther("1"))]), 1);
    expect((await refusal(eth(parseEther("1")), eth(1n))).args[0]).toBe(zeroAddress);
  });

  test("ETH is sent to nobody who is not named, and a call without data is one as well", async () => {
    const { guard: own, agent: its } = await newGuard(dao);
    await denyCalls(own, dan, [{ target: nativeToken, selector: noData }]);
    await allowCalls(own, dan, [{ target: carol.address, selector: noData }]);
    const bare = async (target: Address, value: bigint) =>
      stageVote(own, its, await newProposal(dao, [{ target, value, calldata: "0x" }]), opinion(1), ada);
    for (const value of [0n, 1n]) {
      expect(await rejection(bare(bob.address, value))).toEqual({ name: "DeniedCall", args: [bob.address, noData] });
      await bare(carol.address, value);
    }
    await delegateVotes(dao, dan, guard.address);
  });

  test("a call inside another call is refused, however small", async () => {
    const inner = payment(dao, bob.address, 1n).calldata;
    const calldata = encodeFunctionData({
      abi: parseAbi(["function relay(address target, uint256 value, bytes data)"]),
      args: [dao.token, 0n, inner],
    });
    const wrapped = { target: dao.governor, value: 0n, calldata };
    expect(await refusal(wrapped)).toEqual({
      name: "NestedCall",
      args: [dao.governor, toFunctionSelector("relay(address,uint256,bytes)")],
    });
  });
});

describe("a stolen key floods", () => {
  test("no more votes than Dan allows fit into one period, wherever it begins", async () => {
    const { guard: slow, agent: stolen } = await newGuard(dao, { maxVotes: 3, period: 1000 });
    const attempt = async () => stageVote(slow, stolen, await newProposal(dao), opinion(0), eve);
    for (let i = 0; i < 3; i++) {
      await attempt();
      await chain.clock.advance(300);
    }
    expect(await rejection(attempt())).toEqual({ name: "TooManyVotes", args: [3n, 1000n] });
    await chain.clock.advance(100);
    await attempt(); // the first of the three is a period ago, the other two are not
    expect((await rejection(attempt())).name).toBe("TooManyVotes");
    await delegateVotes(dao, dan, guard.address);
  });
});

describe("Dan has the last word", () => {
  test("a vetoed vote is neither cast nor staged again", async () => {
    const proposal = await castableVote(guard, agent, 1);
    await vetoVote(guard, dan, proposal.proposalId);
    expect(await voteStatus(guard, proposal.proposalId)).toBe("vetoed");
    const vetoed = { name: "Vetoed", args: [proposal.proposalId] };
    expect(await rejection(cast(proposal))).toEqual(vetoed);
    expect(await rejection(stage(proposal))).toEqual(vetoed);
  });

  test("he may veto before anything is staged, and not after it was cast", async () => {
    const early = await newProposal(dao);
    await vetoVote(guard, dan, early.proposalId);
    expect((await rejection(stage(early))).name).toBe("Vetoed");
    const proposal = await castableVote(guard, agent, 0);
    await cast(proposal);
    expect((await rejection(vetoVote(guard, dan, proposal.proposalId))).name).toBe("AlreadyCast");
  });

  test("nobody else vetoes or changes the terms, the agent neither", async () => {
    const { write } = guardAt(guard, eve);
    const attempts = [
      vetoVote(guard, eve, 1n),
      write.setAgent([eve.address]),
      write.setPolicy([policyHash]),
      write.setLimits([labTerms(dao, eve.address).limits]),
      write.setCaps([[]]),
      write.allow([[], true]),
    ];
    for (const attempt of attempts) {
      expect(await rejection(attempt)).toEqual({ name: "NotTheOwner", args: [eve.address, dan.address] });
    }
  });

  test("his own vote replaces that of the guard after it was cast, once", async () => {
    const proposal = await castableVote(guard, agent, 1);
    await cast(proposal);
    await overrideVote(dao, dan, proposal.proposalId, 0, "I know this archive");
    expect(await tallyOf(dao, proposal.proposalId)).toEqual({ against: danWeight, for: 0n, abstain: 0n });
    const again = await rejection(overrideVote(dao, dan, proposal.proposalId, 1, "on second thoughts"));
    expect(again).toEqual({ name: "GovernorAlreadyOverriddenVote", args: [dan.address] });
  });

  test("his own vote counts instead of the guard's when he was first, and others' tokens stay with the guard", async () => {
    await delegateVotes(dao, bob, guard.address);
    const proposal = await castableVote(guard, agent, 1);
    await overrideVote(dao, dan, proposal.proposalId, 0, "no");
    await cast(proposal);
    expect(await tallyOf(dao, proposal.proposalId)).toEqual({
      against: danWeight,
      for: parseEther("100000"),
      abstain: 0n,
    });
    await delegateVotes(dao, bob, bob.address);
  });

  test("after a cast vote he has at least the margin left for his own", async () => {
    const proposal = await castableVote(guard, agent, 1);
    await waitUntil(dao, proposal.latestCastAt - 1n);
    await cast(proposal);
    await waitUntil(dao, proposal.deadline - 1n);
    await overrideVote(dao, dan, proposal.proposalId, 0, "at the last moment");
    expect(proposal.deadline - proposal.latestCastAt).toBe(24n * 3600n);
  });

  test("delegating to Eve in the middle of a vote moves nothing: the snapshot counts", async () => {
    const proposal = await castableVote(guard, agent, 0);
    await delegateVotes(dao, dan, eve.address);
    await chain.mined(tokenAt(dao, dan).write.transfer([carol.address, parseEther("1000")]));
    await chain.mined(governorAt(dao, eve).write.castVote([proposal.proposalId, 1]));
    await cast(proposal);
    expect(await tallyOf(dao, proposal.proposalId)).toEqual({ against: danWeight, for: 0n, abstain: 0n });
    await overrideVote(dao, dan, proposal.proposalId, 2, "mine, as of the snapshot");
    await chain.mined(governorAt(dao, carol).write.castVote([proposal.proposalId, 1]));
    const tally = { against: 0n, for: parseEther("50000"), abstain: danWeight };
    expect(await tallyOf(dao, proposal.proposalId)).toEqual(tally);

    await chain.mined(tokenAt(dao, carol).write.transfer([dan.address, parseEther("1000")]));
    await delegateVotes(dao, dan, guard.address);
  });
});

describe("another agent", () => {
  test("what the old one staged is stale, its signatures are dead, and the new one decides anew", async () => {
    const { guard: own, agent: old } = await newGuard(dao);
    const proposal = await castableVote(own, old, 1);
    const mandate = await guardAt(own).read.mandate();
    const next = newAgent();
    await rotateAgent(own, dan, next.address);
    expect(await voteStatus(own, proposal.proposalId)).toBe("stale");
    const { proposalId } = proposal;
    expect(await rejection(castVote(own, eve, proposalId, reason))).toEqual({
      name: "StaleMandate",
      args: [mandate, mandate + 1],
    });
    const replay = stageSigned(own, eve, proposal, { ...opinion(1), proposalId }, proposal.signature);
    expect((await rejection(replay)).name).toBe("NotTheAgent");
    const fresh = stageVote(own, old, proposal, opinion(1), eve);
    expect(await rejection(fresh)).toEqual({ name: "NotTheAgent", args: [old.address, next.address] });

    const { castableAt } = await stageVote(own, next, proposal, opinion(0), ada);
    await waitUntil(dao, castableAt);
    await castVote(own, ada, proposalId, reason);
    expect((await tallyOf(dao, proposalId)).against).toBe(danWeight);
    expect(await readCastVote(own, proposalId)).toMatchObject({ support: 0 });
  });

  test("a retired agent never comes back, and without an agent nobody votes", async () => {
    const { guard: own, agent: old } = await newGuard(dao);
    await removeAgent(own, dan);
    const attempt = stageVote(own, old, await newProposal(dao), opinion(0), ada);
    expect(await rejection(attempt)).toEqual({ name: "NotTheAgent", args: [old.address, zeroAddress] });
    const comeback = rotateAgent(own, dan, old.address);
    expect(await rejection(comeback)).toEqual({ name: "AgentUsedBefore", args: [old.address] });
    await rotateAgent(own, dan, newAgent().address);
    await removeAgent(own, dan);
  });

  test("after any change of terms no earlier signature can be staged, used before or kept back for later", async () => {
    const { guard: own, agent: its } = await newGuard(dao);
    const { caps, allowed, limits } = labTerms(dao, its.address);
    const changes = [
      () => setCaps(own, dan, caps),
      () => setLimits(own, dan, limits),
      () => allowCalls(own, dan, allowed),
      () => denyCalls(own, dan, []),
      () => setPolicy(own, dan, policyHash),
    ];
    for (const change of changes) {
      const used = await newProposal(dao);
      const { signature } = await stageVote(own, its, used, opinion(1), ada);
      const kept = await newProposal(dao);
      const keptSignature = await signRationale(its, await mandateOf(own), {
        ...opinion(1),
        proposalId: kept.proposalId,
      });
      const { logs } = await change(); // the terms are as they were, and yet Dan has spoken anew
      expect(parseEventLogs({ abi: DelegateGuard.abi, eventName: "EIP712DomainChanged", logs })).toHaveLength(1);
      for (const [proposal, old] of [
        [used, signature],
        [kept, keptSignature],
      ] as const) {
        const { proposalId } = proposal;
        const replay = stageSigned(own, eve, proposal, { ...opinion(1), proposalId }, old);
        expect((await rejection(replay)).name).toBe("NotTheAgent");
        expect(await voteStatus(own, proposalId)).not.toBe("staged");
        await stageVote(own, its, proposal, opinion(1), ada);
      }
    }
    await delegateVotes(dao, dan, guard.address);
  });

  test("a lower cap and a new policy make staged votes stale as well", async () => {
    const { guard: own, agent: its } = await newGuard(dao);
    const changes = [() => setCaps(own, dan, []), () => setPolicy(own, dan, hashOf("Vote for nothing."))];
    for (const change of changes) {
      const proposal = await castableVote(own, its, 1);
      await change();
      expect((await rejection(castVote(own, eve, proposal.proposalId, reason))).name).toBe("StaleMandate");
      await setCaps(own, dan, labTerms(dao, its.address).caps);
    }
  });
});
