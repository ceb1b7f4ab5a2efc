// The circuits of this package, by name.
import path from "node:path";
import { type CompiledCircuit, compileCircuit } from "./compile.ts";
import { circuitsFolder } from "./paths.ts";

/** core: weights are constants. private: weights hidden, committed. plain: chapter one, and the peer to compare with. */
export type CircuitName = "core" | "private" | "plain";

/** Widths of the Poseidon permutations that each circuit uses. */
const poseidonWidths: Record<CircuitName, readonly number[]> = { core: [3], private: [3, 17], plain: [3] };

/** @throws {CircuitCompileError} */
export function compileMain(name: CircuitName): Promise<CompiledCircuit> {
  return compileCircuit(mainFile(name), { poseidonWidths: poseidonWidths[name] });
}

export function mainFile(name: CircuitName): string {
  return path.join(circuitsFolder, "main", `${name}.circom`);
}
