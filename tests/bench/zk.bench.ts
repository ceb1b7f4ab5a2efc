// What it costs to prove an inference: constraints, time and gas, of three circuits of the same net, and of no proof at all.
import type { Chain } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { digitModel, infer, isTestIndex } from "@synergy/model";
import { DigitModel } from "@synergy/model/contracts";
import {
  calculateWitness,
  commitImage,
  type Digits,
  deployJobBoard,
  jobContext,
  modelWords,
  newSalt,
  type Proven,
  postJob,
  proofInput,
  prove,
  proveWitness,
  readDigits,
  stopProver,
  submitAnswer,
  verificationGas,
  verify,
} from "@synergy/zk-proof";
import {
  type CircuitName,
  compileMain,
  developmentKey,
  measureKillRate,
  readR1cs,
  readWires,
  releaseCurve,
} from "@synergy/zk-proof/node";
import { type Bench, compare, medianMs, type Row, rounded } from "./row.ts";
import { browserRows, buildWeb, downloadRow } from "./zkBrowser.ts";

/** Each circuit is compiled once; it takes seconds. */
const compilations = new Map<CircuitName, ReturnType<typeof compileMain>>();
function compiled(name: CircuitName): ReturnType<typeof compileMain> {
  const compilation = compilations.get(name) ?? compileMain(name);
  compilations.set(name, compilation);
  return compilation;
}

/** Multiplications and additions of one inference; constraints are measured against these. */
const macs = digitModel.hidden * (digitModel.inputs + digitModel.classes);

export const rows: Bench = async (tell, isQuick) => {
  const digits = await readDigits();
  tell("accuracy");
  const accuracy = measureAccuracy(digits);
  tell("constraints of three circuits");
  const constraints = await measureConstraints(isQuick);
  tell("proofs and gas");
  const chain = await hardhatChain();
  const proofs = await measureProofs(chain, digits).finally(() => chain.close());
  const others = isQuick ? [] : await measureOthers(proofs, digits, tell);
  stopProver();
  await releaseCurve();
  tell("kill rate of the soundness suite");
  const killRate = await measureKills(digits);
  tell("the same in a browser");
  buildWeb();
  const inBrowser = isQuick ? [] : await browserRows();
  return [accuracy, ...constraints, ...proofs, ...others, killRate, downloadRow(), ...inBrowser];
};

function measureAccuracy(digits: Digits): Row {
  const test = digits.filter((_, index) => isTestIndex(index));
  const right = test.filter(({ pixels, label }) => infer(digitModel, pixels).class === label).length;
  const note = `${right} of ${test.length} pictures with index % 5 = 4; the integers that the circuit uses`;
  const value = rounded((100 * right) / test.length);
  return { id: "zk.accuracy", what: "accuracy on the test split", value, unit: "%", note };
}

/** @param isQuick the two larger circuits, which take half a minute to compile, are left out */
async function measureConstraints(isQuick: boolean): Promise<Row[]> {
  const count = async (name: CircuitName) => readR1cs((await compiled(name)).r1cs).constraints.length;
  const core = await count("core");
  const row = (name: CircuitName, what: string, value: number): Row => {
    const note = `${rounded(value / macs)} per multiply-accumulate (${macs})`;
    return { id: `zk.${name}.constraints`, what, value, unit: "constraints", note };
  };
  const first = row("core", "weights as constants", core);
  if (isQuick) return [first];
  const [hidden, plain] = [await count("private"), await count("plain")];
  return [
    first,
    compare(row("private", "weights hidden and committed", hidden), "core", core),
    compare(row("plain", "one neuron at a time, as anyone would begin", plain), "core", core),
  ];
}

async function measureProofs(chain: Chain, digits: Digits): Promise<Row[]> {
  const { bob, carol } = chain.actors;
  const board = await deployJobBoard(chain);
  const pixels = digits.find((_, index) => isTestIndex(index))!.pixels;
  const salt = newSalt();
  const imageCommitment = await commitImage(pixels, salt);
  const { jobId } = await postJob(board, carol, { imageCommitment, worker: bob.address });
  const request = { pixels, salt, ctx: jobContext(board, jobId, bob.address) };
  const proven: Proven = await prove(request); // also warms up
  const proveMs = await medianMs(7, () => prove(request));
  const verifyMs = await medianMs(7, () => verify(proven.proof, proven.publicSignals));
  const runGas = await gasOfRun(chain, pixels);
  const verifyGas = Number(await verificationGas(board, proven.proof, proven.publicSignals));
  const { gasUsed } = await submitAnswer(board, bob, { jobId, digit: proven.class, proof: proven.proof });
  const gas = { unit: "gas", note: "a transaction that does only this" };
  return [
    { id: "zk.core.proveMs", what: "a proof in Node, warm, one thread", value: proveMs, unit: "ms" },
    { id: "zk.core.verifyMs", what: "verifying it in Node", value: verifyMs, unit: "ms" },
    compare({ id: "zk.verify.gas", what: "verifying it on chain", value: verifyGas, ...gas }, "solidityRun", runGas),
    { id: "zk.solidityRun.gas", what: "running the net on chain, in public", value: runGas, ...gas },
    { id: "zk.answer.gas", what: "answering a job with a proof", value: Number(gasUsed), unit: "gas" },
  ];
}

async function measureOthers(proofs: readonly Row[], digits: Digits, tell: (progress: string) => void): Promise<Row[]> {
  tell("proofs of the two larger circuits");
  const core = proofs.find(({ id }) => id === "zk.core.proveMs")!.value;
  return [await measureOther("private", core, digits), await measureOther("plain", core, digits)];
}

/** With a key whose secrets are known: good enough for the time, and for nothing else. */
async function measureOther(name: "private" | "plain", core: number, digits: Digits): Promise<Row> {
  const { r1cs, wasm } = await compiled(name);
  const zkey = await developmentKey(r1cs);
  const { w1, b1, w2, b2 } = digitModel;
  const big = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map(BigInt));
  const weights = {
    private: { ...modelWords(digitModel), modelSalt: newSalt() },
    plain: { w1: big(w1), b1: b1.map(BigInt), w2: big(w2), b2: b2.map(BigInt) },
  }[name];
  const { pixels } = digits.find((_, index) => isTestIndex(index))!;
  const input = { ...proofInput(pixels, newSalt(), 0n, infer(digitModel, pixels).class), ...weights };
  const run = async () => proveWitness(zkey, await calculateWitness(wasm, input));
  await run(); // warms up
  const row = { id: `zk.${name}.proveMs`, what: `a proof with the ${name} circuit`, unit: "ms" };
  return compare({ ...row, value: await medianMs(3, run) }, "core", core);
}

async function gasOfRun(chain: Chain, pixels: readonly number[]): Promise<number> {
  const { abi, address } = await chain.deploy(DigitModel, []);
  const call = { abi, address, functionName: "classify", args: [pixels as never] } as const;
  return Number(await chain.client.estimateContractGas(call));
}

async function measureKills(digits: Digits): Promise<Row> {
  const { r1cs, sym } = await compiled("core");
  const pictures = digits.map(({ pixels }) => pixels);
  const { killed, constraints, rate } = measureKillRate(readR1cs(r1cs), readWires(sym), digitModel, pictures);
  const note = `${killed} of ${constraints} constraints, each left out in turn`;
  return { id: "zk.killRate", what: "left-out constraints that are noticed", value: 100 * rate, unit: "%", note };
}
