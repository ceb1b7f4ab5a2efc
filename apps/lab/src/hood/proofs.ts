// Groth16 proofs in a transaction: what they were checked against, and what the verifier said.
import { hexToBigInt } from "viem";
import { everyCall, type RawCall } from "./callTrace.ts";
import { byName } from "./sentence/deed.ts";
import type { Tools } from "./sentence/index.ts";
import type { CarriedProof, Named } from "./types.ts";

/** In the circuit's order; see PublicSignals in the zk-proof package. */
const signalNames = ["imageCommitment", "digit", "ctx"];
/** Three points of BN254; of the middle one, each coordinate has two parts (EIP-197: the imaginary one first). */
const proofNames = ["a.x", "a.y", "b.x imaginary", "b.x real", "b.y imaginary", "b.y real", "c.x", "c.y"];

export function proofsIn({ book, decoder }: Tools, outermost: RawCall): CarriedProof[] {
  return everyCall(outermost).flatMap(({ to, input, output = "0x", error }) => {
    if (!to) return [];
    const decoded = decoder.call(to, input);
    if (decoded?.item.name !== "verify") return [];
    const { proof, signals } = byName(decoded.item.inputs, decoded.args) as { proof?: bigint[]; signals?: bigint[] };
    if (!proof || !signals) return [];
    const valid = !error && output !== "0x" && hexToBigInt(output) === 1n;
    return [{ verifier: book.party(to), valid, signals: named(signalNames, signals), proof: named(proofNames, proof) }];
  });
}

function named(names: readonly string[], values: readonly bigint[]): Named[] {
  return values.map((value, index) => ({
    name: names[index] ?? String(index),
    type: "uint256",
    value: { as: "number", value: String(value) },
  }));
}
