import { defineDemo } from "@synergy/kit";
import { digitModel, infer, isTestIndex } from "@synergy/model";
import { DigitModel } from "@synergy/model/contracts";
import {
  answerOf,
  attacks,
  commitImage,
  describeAttack,
  inputRows,
  jobContext,
  newSalt,
  openByDictionary,
  openJobBoard,
  postJob,
  proofBytes,
  prove,
  readDigits,
  submitAnswer,
  toPng,
  toSnarkjsFiles,
  verificationGas,
  verificationKey,
  verify,
} from "./src/index.ts";

const info = {
  id: "zk-proof",
  title: "Proof instead of trust",
  lecture: "Inference",
  minutes: 8,
  summary: "Bob proves that the agreed model read Carol's picture, and the chain never sees the picture.",
};

export default defineDemo(info, async ({ step, say, show, ask, chain, actors, ...stage }) => {
  const { bob, carol } = actors;

  await step("Carol draws a digit, and the model reads it with whole numbers only");
  const digits = await readDigits();
  const sample = digits.find(({ label }, index) => label === 7 && isTestIndex(index))!.pixels;
  const pixels = await ask.drawing("picture", "Draw a digit, or keep this one, which the model has never seen", sample);
  const start = performance.now();
  const { input, hidden, logits, class: digit } = infer(digitModel, pixels);
  const plainMs = performance.now() - start;
  stage.picture("what Carol drew", toPng(pixels));
  stage.table("what the model reads: 6 columns of 8 rows, 0 to 3", inputRows(input));
  const lowest = Math.min(...logits);
  const draw = (title: string, kind: "line" | "bar", values: number[]) =>
    stage.chart({ title, kind, unit: "whole numbers", series: [{ name: title, points: [...values.entries()] }] });
  draw(`${hidden.length} hidden neurons, each the square of a sum`, "line", hidden);
  const scores = logits.map((score) => score - lowest);
  draw("Scores of the ten digits, counted from the lowest", "bar", scores);
  show("the model says", digit);

  await step("Carol commits to the picture and posts a job: the chain gets a hash, not the picture");
  const board = await openJobBoard(chain, stage.contracts);
  const salt = newSalt();
  const imageCommitment = await commitImage(pixels, salt);
  const job = await postJob(board, carol, { imageCommitment, worker: bob.address });
  show("model root", board.modelRoot);
  show("commitment", imageCommitment);
  show("job", job.jobId);
  say("She sends picture and salt to Bob, and to nobody else.");

  await step("Bob proves that this model, on this picture, gives this digit");
  const ctx = jobContext(board, job.jobId, bob.address);
  const onProgress = (_: string, done: number, total: number) => stage.progress("proving", done, total);
  const proven = await prove({ pixels, salt, ctx }, { onProgress });
  const { proof, publicSignals } = proven;
  show("proven in", `${Math.round(proven.milliseconds)} ms`);
  show("size of the proof", `${proofBytes} bytes`);
  show("off chain it is", (await verify(proof, publicSignals)).valid ? "valid" : "wrong");
  stage.table("all that the world sees", [
    { signal: "imageCommitment", value: publicSignals[0] },
    { signal: "class", value: publicSignals[1] },
    { signal: "ctx (chain, contract, job, worker)", value: publicSignals[2] },
  ]);
  const files = toSnarkjsFiles(proof, publicSignals, verificationKey);
  for (const [name, content] of Object.entries(files)) await stage.keep(name, content);

  await step("A contract checks the proof, and records the answer");
  const { gasUsed } = await submitAnswer(board, bob, { jobId: job.jobId, digit: proven.class, proof });
  show("gas for the answer", gasUsed);
  show("recorded digit", (await answerOf(board, job.jobId)) ?? "none");

  await step("Eve tries to get an answer accepted that nobody proved");
  const open = await postJob(board, carol, { imageCommitment, worker: bob.address });
  const target = { board, answeredJob: job.jobId, openJob: open.jobId, pixels, salt, proven };
  for (const { attempt, run } of attacks) stage.blocked(attempt, await run(target));

  await step("Eve tries to see the picture: she hashes every digit that she can find");
  const careless = await openByDictionary(await commitImage(pixels, 0n));
  show("without a salt", describeAttack(careless));
  if (careless.found) stage.picture("what Eve sees", toPng(careless.found));
  else say("A picture of your own is not among the public ones. Do you want to rely on nobody else having it?");
  const salted = await openByDictionary(imageCommitment);
  stage.blocked("tries the same on the commitment that Carol posted", describeAttack(salted));

  await step("What does it cost, and what do you have to trust?");
  const { address } = await chain.deploy(DigitModel, []);
  const args = [pixels] as never;
  const runGas = await chain.client.estimateContractGas({ ...DigitModel, address, functionName: "classify", args });
  const proofGas = await verificationGas(board, proof, publicSignals);
  const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  stage.table("Three ways to get the same answer", [
    {
      way: "Bob runs it",
      time: ms(plainMs),
      "bytes on chain": 0,
      gas: 0n,
      "you trust": "Bob",
      "the picture": "known to Bob",
    },
    {
      way: "a contract runs it",
      time: "a block",
      "bytes on chain": pixels.length,
      gas: runGas,
      "you trust": "the chain",
      "the picture": "public",
    },
    {
      way: "Bob proves it",
      time: ms(proven.milliseconds),
      "bytes on chain": proofBytes,
      gas: proofGas,
      "you trust": "the chain and the ceremony",
      "the picture": "known to Bob",
    },
  ]);
});
