// Everything that Eve tries once Bob has answered. Each attempt runs for real and returns what stopped it.
import { LabError, type Revert, rejection } from "@synergy/kit";
import { digitModel, infer, type SquareModel } from "@synergy/model";
import { keccak256, toHex } from "viem";
import { loadCircuit } from "./circuit.ts";
import { commitImage } from "./image.ts";
import { proofInput } from "./input.ts";
import { type JobBoard, jobContext, postJob, submitAnswer } from "./jobs.ts";
import { otherProofOf } from "./malleability.ts";
import type { Proof } from "./proof.ts";
import { calculateWitness, type Proven, prove, proveWitness } from "./prove.ts";
import { verify } from "./verify.ts";
import { withSignal } from "./witness.ts";

/** What Eve has in her hands. She is even Bob here: she knows the picture and the salt. */
export type Target = {
  board: JobBoard;
  /** A job of Carol's that Bob has answered with `proven`. */
  answeredJob: bigint;
  /** Another job of Carol's for the same picture, not answered yet. */
  openJob: bigint;
  pixels: readonly number[];
  salt: bigint;
  proven: Proven;
};

export type Attack = { attempt: string; run: (target: Target) => Promise<string> };

/** An attack went through: the lab is broken, and the demo must not say otherwise. */
export class AttackSucceededError extends LabError {
  override name = "AttackSucceededError";
  constructor(what: string) {
    super(`Eve got through: ${what}.`, { fix: "A check is missing. Compare your change with the last version." });
  }
}

const otherDigit = ({ class: digit }: Proven) => (digit + 1) % digitModel.classes;

const claimsAnotherClass: Attack = {
  attempt: "takes the right proof for a job, and hands it in with another digit",
  async run({ board, openJob, pixels, salt }) {
    const proven = await prove({ pixels, salt, ctx: jobContext(board, openJob, board.chain.actors.bob.address) });
    return handIn(board, openJob, otherDigit(proven), proven.proof);
  },
};

const forcesAProof: Attack = {
  attempt: "writes another digit into the witness, and makes a proof of that",
  async run({ board, openJob, pixels, salt, proven }) {
    const ctx = jobContext(board, openJob, board.chain.actors.bob.address);
    const files = await loadCircuit();
    const honest = await calculateWitness(files["core.wasm"], proofInput(pixels, salt, ctx, proven.class));
    const forced = withSignal(honest, "class", BigInt(otherDigit(proven)));
    const { proof, publicSignals } = await proveWitness(files["core.zkey"], forced);
    if ((await verify(proof, publicSignals)).valid) throw new AttackSucceededError("a broken witness was proven");
    return handIn(board, openJob, otherDigit(proven), proof);
  },
};

const swapsTheModel: Attack = {
  attempt: "runs another model, in which two digits are swapped, and proves what it says",
  async run({ pixels, salt, proven }) {
    const digit = infer(withSwappedClasses(digitModel, proven.class, otherDigit(proven)), pixels).class;
    return refusal(prove({ pixels, salt, ctx: 0n, digit }));
  },
};

const namesAnotherModel: Attack = {
  attempt: "has a job posted for that other model",
  run: async ({ board, pixels, salt }) => {
    const { bob, eve } = board.chain.actors;
    const request = { imageCommitment: await commitImage(pixels, salt), worker: bob.address };
    return nameOfRevert(await rejection(postJob(board, eve, { ...request, model: keccak256(toHex("Eve's model")) })));
  },
};

const replaysForAnotherJob: Attack = {
  attempt: "hands in Bob's proof for another job with the same picture and the same salt",
  run: ({ board, openJob, proven }) => handIn(board, openJob, proven.class, proven.proof),
};

const replaysAsHerself: Attack = {
  attempt: "has the job posted again with herself as the worker, and hands in Bob's proof",
  async run({ board, pixels, salt, proven }) {
    const { carol, eve } = board.chain.actors;
    const imageCommitment = await commitImage(pixels, salt);
    const { jobId } = await postJob(board, carol, { imageCommitment, worker: eve.address });
    return handIn(board, jobId, proven.class, proven.proof);
  },
};

const answersTwice: Attack = {
  attempt: "makes a second valid proof out of Bob's, (−A, −B, C), and answers the same job again",
  async run({ board, answeredJob, proven }) {
    const second = otherProofOf(proven.proof);
    if (!(await verify(second, proven.publicSignals)).valid) return "the changed proof does not even verify";
    return handIn(board, answeredJob, proven.class, second);
  },
};

/** In the order in which the demo shows them. */
export const attacks: readonly Attack[] = [
  claimsAnotherClass,
  forcesAProof,
  swapsTheModel,
  namesAnotherModel,
  replaysForAnotherJob,
  replaysAsHerself,
  answersTwice,
];

/** The contract's own words. */
export function nameOfRevert({ name, args }: Revert): string {
  const short = args.map((arg) => String(arg).replace(/^(0x.{6}).{40,}(.{4})$/, "$1…$2"));
  return short.length > 0 ? `${name}(${short.join(", ")})` : name;
}

async function handIn(board: JobBoard, jobId: bigint, digit: number, proof: Proof): Promise<string> {
  return nameOfRevert(await rejection(submitAnswer(board, board.chain.actors.eve, { jobId, digit, proof })));
}

async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof LabError) return `${error.name}: ${error.message}`;
    throw error;
  }
  throw new AttackSucceededError("the prover proved what is not true");
}

/** The same net with the outgoing weights of two classes exchanged. */
function withSwappedClasses(model: SquareModel, one: number, other: number): SquareModel {
  const swap = <T>(list: readonly T[]) => list.with(one, list[other]!).with(other, list[one]!);
  return { ...model, w2: swap(model.w2), b2: swap(model.b2) };
}
