// What the worker does: the only file that calls snarkjs. It runs in a Web Worker and in a Node worker thread.
import * as snarkjs from "snarkjs";
import { keepOneThread } from "./oneThread.ts";

export type Task =
  /** Runs the circuit's own program; fails when a constraint does not hold. */
  | { kind: "witness"; wasm: Uint8Array; input: Record<string, unknown> }
  /** Makes a proof from a witness, without asking whether it satisfies the circuit. */
  | { kind: "prove"; zkey: Uint8Array; witness: Uint8Array }
  | { kind: "verify"; key: object; signals: readonly string[]; proof: object };

/** snarkjs's form of a proof and its public signals: decimal strings. */
export type ProvenText = { proof: object; publicSignals: string[] };
export type Result = { witness: Uint8Array } | ProvenText | { valid: boolean };

/** Messages between a page and its worker. */
export type Request = { id: number; task: Task };
export type Response = { id: number; result: Result } | { id: number; failure: string };

/** Pages of 64 KiB. Circuits of circom 2 bring their own memory; by default 2 GB would be reserved in vain. */
const memorySize = 1;

let lastTask: Promise<unknown> = Promise.resolve();

/** Does one task after the other, in the order in which they arrive. */
export function answer({ id, task }: Request): Promise<Response> {
  const response = lastTask
    .then(() => run(task))
    .then(
      (result) => ({ id, result }),
      (error: unknown) => ({ id, failure: error instanceof Error ? error.message : String(error) }),
    );
  lastTask = response;
  return response;
}

async function run(task: Task): Promise<Result> {
  if (task.kind === "witness") return calculateWitness(task.wasm, task.input);
  await keepOneThread();
  if (task.kind === "prove") return snarkjs.groth16.prove(task.zkey, task.witness);
  return { valid: await snarkjs.groth16.verify(task.key, [...task.signals], task.proof) };
}

async function calculateWitness(wasm: Uint8Array, input: Record<string, unknown>): Promise<Result> {
  const file: { type: "mem"; data?: Uint8Array } = { type: "mem" };
  const { error } = console;
  console.error = () => {}; // a refusal is printed before it is thrown; the exception is enough
  try {
    await snarkjs.wtns.calculate(input, wasm, file, { memorySize });
  } finally {
    console.error = error;
  }
  return { witness: file.data as Uint8Array };
}
