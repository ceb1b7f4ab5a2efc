// circomlib's Poseidon with the constants of fewer widths: the witness program carries all of them otherwise,
// 1.8 MB instead of 0.5 MB, and every browser would download them. The constraints are the same (a test compares).
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const original = path.dirname(fileURLToPath(import.meta.resolve("circomlib/circuits/poseidon.circom")));

/**
 * Writes `circomlib/circuits/poseidon.circom` and its constants below `folder`, for circom's option `-l`.
 *
 * @param widths state sizes to keep: `Poseidon(n)` has width n + 1
 */
export async function writePoseidonLibrary(folder: string, widths: readonly number[]): Promise<void> {
  const target = path.join(folder, "circomlib", "circuits");
  await mkdir(target, { recursive: true });
  await cp(path.join(original, "poseidon.circom"), path.join(target, "poseidon.circom"));
  const constants = await readFile(path.join(original, "poseidon_constants.circom"), "utf8");
  await writeFile(path.join(target, "poseidon_constants.circom"), keepWidths(constants, widths));
}

/** Each function of the file is one chain `if (t==2) {…} else if (t==3) {…} … else { assert(0); … }`. */
function keepWidths(source: string, widths: readonly number[]): string {
  const [head, ...functions] = source.split(/^(?=function )/m);
  return [head, ...functions.map((text) => keepBranches(text, widths))].join("");
}

function keepBranches(text: string, widths: readonly number[]): string {
  const [name, ...branches] = text.split(/(?:\}\s*else\s*)?if\s*\(t\s*==\s*(?=\d+\))/);
  const refusal = "{\n        assert(0);\n        return [0];\n    }\n}\n";
  const kept = branches
    .filter((branch) => widths.includes(Number.parseInt(branch, 10)))
    .map((branch) => `if (t==${branch.split(/\}\s*else\s*\{/)[0]}} else `);
  // Some functions return a list and some a list of lists; the refusal has to have the same shape.
  const isMatrix = /return\s*\[\s*\[/.test(branches[0]!);
  return [name, ...kept, isMatrix ? refusal.replace("[0]", "[[0]]") : refusal].join("");
}
