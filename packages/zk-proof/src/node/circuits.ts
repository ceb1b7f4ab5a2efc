// The circuits of this package, by name.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { digitModel } from "@synergy/model";
import { type CompiledCircuit, compileCircuit } from "./compile.ts";
import { buildFolder, circuitsFolder, keysFolder } from "./paths.ts";

/** core: weights are constants. private: weights hidden, committed. plain: chapter one, and the peer to compare with. */
export type CircuitName = "core" | "private" | "plain";

// The sponge over the model's words takes 16 at a time, and what is left in the end; its state is one wider.
const wordsOfModel = digitModel.inputs + digitModel.hidden + 3;
const lastBlock = ((wordsOfModel - 1) % 16) + 1;

/** Widths of the Poseidon permutations that each circuit uses. */
const poseidonWidths: Record<CircuitName, readonly number[]> = {
  core: [3],
  private: [3, 17, lastBlock + 1],
  plain: [3],
};

/** @throws {CircuitCompileError} */
export function compileMain(name: CircuitName): Promise<CompiledCircuit> {
  return compileCircuit(mainFile(name), { poseidonWidths: poseidonWidths[name] });
}

export function mainFile(name: CircuitName): string {
  return path.join(circuitsFolder, "main", `${name}.circom`);
}

/** What the last `npm run build` made of the core circuit: the same as `compileMain("core")`, without the wait. */
export async function readBuiltCore(): Promise<CompiledCircuit> {
  const [r1cs, wasm, sym] = await Promise.all([
    readFile(path.join(buildFolder, "core.r1cs")),
    readFile(path.join(keysFolder, "core.wasm")),
    readFile(path.join(buildFolder, "core.sym"), "utf8"),
  ]);
  return { r1cs, wasm, sym };
}
