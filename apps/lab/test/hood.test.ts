// The microscope over real transactions of all concepts: what it says is compared with what was done.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { commitWork, describeWork, openRegistry, publishWork, samplePicture } from "@synergy/attestation";
import { declaration, delegateVotes, deployDao, governorAt, propose } from "@synergy/dao-delegate";
import {
  channelBetween,
  channelIn,
  createSignedJob,
  dollarAt,
  type Escrow,
  jobBetween,
  jobStatus,
  newSalt,
  openEscrow,
  openWithDeposit,
  refundJob,
  releaseJob,
  signDeposit,
  signJob,
} from "@synergy/escrow";
import { rejection } from "@synergy/kit";
import { sampleDigits } from "@synergy/model";
import { commitImage, jobContext, openJobBoard, postJob, prove, stopProver, submitAnswer } from "@synergy/zk-proof";
import { createWalletClient, encodeFunctionData, http, type LocalAccount, parseAbi, parseEther } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHood } from "../src/hood/index.ts";
import { changes, fileOf, type HoodLab, named, plain, sentence, startHoodLab, textOf } from "./hoodLab.ts";

let lab: HoodLab;
let escrow: Escrow;

beforeAll(async () => {
  lab = await startHoodLab();
  escrow = await openEscrow(lab.chain, lab.contracts);
});

afterAll(async () => {
  await stopProver();
  await lab.close();
});

function walletOf(account: LocalAccount) {
  const transport = http(`${lab.url}/rpc`);
  return createWalletClient({ account, chain: lab.chain.client.chain, transport });
}

const people = () => {
  const { bob, carol } = lab.actors;
  return { payer: carol.address, receiver: bob.address, token: escrow.labDollar };
};

test("the deployment stands in the list: every contract by its name, and the pocket money as one batch", async () => {
  const { transactions } = await lab.list();
  const deployed = transactions.filter(({ sentence }) => sentence.key === "deployed");
  const names = deployed.map(({ contract }) => contract?.name);
  expect(names).toEqual(expect.arrayContaining(["LabDollar", "JobEscrow", "EAS", "WorkRegistry", "ProofOfInference"]));
  const batch = transactions.find(({ sentence }) => sentence.key === "batched");
  expect(batch?.parts).toHaveLength(20);
  expect(batch?.parts?.[3]).toMatchObject({ key: "faucet", values: { to: { name: "Carol" } } });
  expect(batch?.movements).toHaveLength(20);
});

test("Carol's channel: the sentence, her signature, the money, the variables and the lines", async () => {
  const { lab: sponsor, carol } = lab.actors;
  const channel = channelIn(escrow, channelBetween({ ...people(), salt: newSalt() }));
  const validBefore = (await lab.chain.clock.now()) + 3600n;
  const deposit = await signDeposit(carol, channel, { amount: 5_000_000n, validBefore, salt: 0n });
  const { gasUsed } = await openWithDeposit(escrow, sponsor, channel, deposit);

  const opened = await lab.newest();
  expect(sentence(opened)).toEqual({
    key: "openedChannelFor",
    who: "Lab",
    payer: "Carol",
    receiver: "Bob",
    amount: "5 LUSD",
  });
  expect(opened.entry).toMatchObject({ kind: "money", gas: Number(gasUsed), contract: { name: "VoucherChannels" } });
  expect(opened.movements.map(({ from, to, amount }) => [from, to, amount].map(plain))).toEqual([
    ["Carol", "VoucherChannels", "5 LUSD"],
  ]);
  expect(changes(opened)).toMatchObject({
    "LabDollar._balances[Carol]": ["1000 LUSD", "995 LUSD"],
    "LabDollar._balances[VoucherChannels]": ["0 LUSD", "5 LUSD"],
  });
  const [signature] = opened.signatures;
  expect(signature).toMatchObject({ primaryType: "ReceiveWithAuthorization", signer: { name: "Carol" }, valid: true });
  expect(named(signature!.domain)).toMatchObject({ name: "LabDollar", verifyingContract: "LabDollar" });
  expect(named(signature!.message)).toMatchObject({ from: "Carol", to: "VoucherChannels", value: "5 LUSD" });
  expect(opened.events.map(({ name }) => name)).toEqual(["Deposited", "AuthorizationUsed", "Transfer"]);
  const file = fileOf(opened, "escrow/contracts/VoucherChannels.sol");
  expect(await textOf(lab, file)).toContain("_deposit(id, terms.withdrawDelay, _amountIn(entry));");
  expect(file.functions.map(({ name }) => name)).toContain("openWithAuthorization");
});

test("the gas of a call is told completely: its start and each contract's part are all of it", async () => {
  const dollar = dollarAt(escrow, lab.actors.carol);
  await lab.chain.mined(dollar.write.transfer([lab.actors.dan.address, 1n]));
  const { gas } = await lab.newest();
  const parts = gas.contracts.reduce((sum, { gas }) => sum + gas, gas.start);
  expect(parts).toBe(gas.used);
});

async function openJob(seconds: bigint) {
  const { lab: sponsor, carol, bob, ada } = lab.actors;
  const terms = { ...people(), customer: carol.address, provider: bob.address, amount: 2_000_000n };
  const royalties = [{ account: ada.address, bps: 1000 }];
  const deadline = (await lab.chain.clock.now()) + seconds;
  const job = jobBetween({ ...terms, royalties, requirement: newSalt(), deadline });
  const { jobId } = await createSignedJob(escrow, sponsor, job, await signJob(escrow, carol, job));
  return { job, jobId };
}

test("a job's release: two payments, and its status by the enum's own words", async () => {
  const { job, jobId } = await openJob(3600n);
  await releaseJob(escrow, lab.actors.carol, job);
  expect(await jobStatus(escrow, jobId)).not.toBe("open");

  const opened = await lab.newest();
  expect(sentence(opened)).toEqual({ key: "releasedJob", who: "Carol", provider: "Bob", amount: "2 LUSD" });
  expect(opened.movements.map(({ to, amount }) => [to, amount].map(plain))).toEqual([
    ["Ada", "0.2 LUSD"],
    ["Bob", "1.8 LUSD"],
  ]);
  const status = opened.changes.find(({ variable }) => variable.startsWith("statusOf["));
  expect([plain(status?.before), plain(status?.after)]).toEqual(["OpenByAuthorization", "None"]);
  // The optimizer shares code between functions; lines of functions that nobody called are no lines that ran.
  const { functions } = fileOf(opened, "escrow/contracts/JobEscrow.sol");
  expect(functions.map(({ name }) => name)).not.toContain("refund");
});

test("a call that the contract refuses never comes into a block, and is shown with its error and its line", async () => {
  const { job } = await openJob(3600n);
  const before = await lab.chain.client.getBlockNumber();
  await lab.list();
  expect((await rejection(refundJob(escrow, lab.actors.eve, job))).name).toBe("TooEarly");
  expect(await lab.chain.client.getBlockNumber()).toBe(before);

  const refused = (await lab.list()).transactions.find(({ refused }) => refused);
  expect(refused).toMatchObject({
    failed: { error: "TooEarly" },
    sentence: { key: "refundedJob" },
    from: { name: "Eve" },
  });
  const opened = await lab.open(refused!.hash);
  expect(opened.failed?.args.map(({ name }) => name)).toEqual(["time", "from"]);
  expect(opened.changes).toEqual([]);
  const file = fileOf(opened, "escrow/contracts/JobEscrow.sol");
  const lines = (await lab.source(file.source)).text.split("\n");
  expect(lines[file.revertedAt! - 1]).toContain("revert TooEarly(block.timestamp, last + 1)");
});

test("a transaction that was mined and reverted is shown as failed, with the same error and line", async () => {
  const { job } = await openJob(3600n);
  const { eve } = lab.actors;
  const data = encodeFunctionData({ abi: escrowAbi, functionName: "refund", args: [job] });
  const request = { to: escrow.jobEscrow, data, gas: 200_000n };
  await walletOf(eve)
    .sendTransaction(request)
    .catch(() => {}); // Hardhat mines it, and complains all the same

  const opened = await lab.newest();
  expect(opened.entry).toMatchObject({ failed: { error: "TooEarly" }, from: { name: "Eve" }, movements: [] });
  expect(opened.entry.refused).toBeUndefined();
  expect(opened.call.failed?.error).toBe("TooEarly");
  expect(fileOf(opened, "escrow/contracts/JobEscrow.sol").revertedAt).toBeGreaterThan(1);
});

const jobTuple =
  "(address customer, address provider, address token, uint128 amount, (address account, uint16 bps)[] royalties, address condition, bytes32 requirement, uint64 deadline, address arbiter)";
const escrowAbi = parseAbi([`function refund(${jobTuple} job)`]);

test("Bob's proof: its public signals are those of the job", async () => {
  const { bob, carol } = lab.actors;
  const board = await openJobBoard(lab.chain, lab.contracts);
  const [{ pixels }, salt] = [sampleDigits[7]!, 42n];
  const imageCommitment = await commitImage(pixels, salt);
  const { jobId } = await postJob(board, carol, { imageCommitment, worker: bob.address });
  const ctx = jobContext(board, jobId, bob.address);
  const { proof, class: digit } = await prove({ pixels, salt, ctx });
  await submitAnswer(board, bob, { jobId, digit, proof });

  const opened = await lab.newest();
  expect(sentence(opened)).toEqual({
    key: "answeredWithProof",
    who: "Bob",
    worker: "Bob",
    digit: String(digit),
    job: String(jobId),
  });
  expect(opened.proofs).toMatchObject([{ verifier: { name: "Groth16Verifier" }, valid: true }]);
  expect(named(opened.proofs[0]!.signals)).toEqual({
    imageCommitment: String(imageCommitment),
    digit: String(digit),
    ctx: String(ctx),
  });
  expect(opened.gas.contracts.map(({ contract }) => contract.name)).toContain("BN254 pairing check");
  expect(fileOf(opened, "zk-proof/contracts/Groth16Verifier.sol").lines.length).toBeGreaterThan(20);
});

test("Ada's work: committed, attested, registered, under contracts that came ready-made", async () => {
  const { ada } = lab.actors;
  const registry = await openRegistry(lab.chain, lab.contracts);
  const work = await describeWork(await samplePicture(1_700_000_000), {
    licence: "CC-BY-4.0",
    payee: ada.address,
    royaltyBps: 1500,
  });
  await commitWork(registry, ada, work);
  expect(sentence(await lab.newest())).toMatchObject({ key: "timestamped", who: "Ada" });
  await lab.chain.clock.advance(61);
  await publishWork(registry, ada, work);

  const opened = await lab.newest();
  expect(sentence(opened)).toMatchObject({ key: "registeredWork", who: "Ada", author: "Ada", royalty: "1500" });
  expect(opened.entry).toMatchObject({ kind: "claim", contract: { name: "EAS" } });
  const first = opened.changes.find(({ contract }) => contract.name === "WorkRegistry");
  expect(first?.variable).toMatch(/^firstUidOf\[0x/);
  // The source of EAS is not in the lab: its slots stay slots.
  expect(opened.changes.find(({ contract }) => contract.name === "EAS")?.known).toBe(false);
  expect(opened.files.map(({ path }) => path)).toContain("attestation/contracts/WorkRegistry.sol");
});

test("a DAO that a demo deploys is known by its code, and its votes by their proposals' titles", async () => {
  const { bob, dan } = lab.actors;
  const dao = await deployDao(lab.chain, { votingDelay: 1, votingPeriod: 60 });
  expect((await lab.list()).transactions.map(({ contract }) => contract?.name)).toEqual(
    expect.arrayContaining(["LabToken", "TimelockController", "LabGovernor"]),
  );
  await delegateVotes(dao, dan, dan.address);
  expect(sentence(await lab.newest())).toEqual({ key: "delegated", who: "Dan", delegate: "Dan" });
  const draft = { title: "Trees for the library", body: "Ten of them.", actions: [declaration(dao)] };
  const { proposalId } = await propose(dao, bob, draft);
  expect(sentence(await lab.newest())).toEqual({ key: "proposed", who: "Bob", title: draft.title });
  await lab.chain.clock.advance(5);
  await lab.chain.mined(governorAt(dao, dan).write.castVote([proposalId, 1]));

  const opened = await lab.newest();
  expect(sentence(opened)).toEqual({ key: "voted", who: "Dan", support: "for", title: draft.title });
  expect(opened.events[0]).toMatchObject({ name: "VoteCast", contract: { name: "LabGovernor" } });
  expect(named(opened.events[0]!.args)).toMatchObject({ voter: "Dan", weight: "200000 LAB" });
});

test("ether that is sent is told as ether", async () => {
  const { carol, dan } = lab.actors;
  await lab.chain.mined(walletOf(carol).sendTransaction({ to: dan.address, value: parseEther("2") }));
  expect(sentence(await lab.newest())).toEqual({ key: "sentEther", who: "Carol", to: "Dan", amount: "2 ETH" });
});

/** A node as a public one: the same chain, without debug_ methods. */
async function withoutDebug(url: string) {
  const server = createServer(async (asked, answer) => {
    const body = await text(asked);
    const refusal = JSON.stringify({ jsonrpc: "2.0", id: 1, error: { code: -32601, message: "no such method" } });
    answer.setHeader("content-type", "application/json");
    answer.end(body.includes('"debug_') ? refusal : await (await fetch(url, { method: "POST", body })).text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test("on a node that does not trace, it says so, and still tells calls, events and why something failed", async () => {
  const { job } = await openJob(3600n);
  const data = encodeFunctionData({ abi: escrowAbi, functionName: "refund", args: [job] });
  const { eve } = lab.actors;
  await walletOf(eve)
    .sendTransaction({ to: escrow.jobEscrow, data, gas: 200_000n })
    .catch(() => {});
  const node = await withoutDebug(`${lab.url}/rpc`);
  const hood = openHood();
  hood.follow({ id: "elsewhere", url: node.url, chain: lab.chain, contracts: lab.contracts });

  const [failed, created] = (await hood.list(-1)).transactions;
  expect(failed).toMatchObject({ failed: { error: "TooEarly" }, sentence: { key: "refundedJob" } });
  const opened = await hood.open(created!.hash);
  expect(opened).toMatchObject({
    traced: false,
    call: { function: "createWithAuthorization" },
    changes: [],
    files: [],
  });
  expect(opened?.events.map(({ name }) => name)).toEqual(["JobCreated", "AuthorizationUsed", "Transfer"]);
  hood.close();
  node.close();
});
