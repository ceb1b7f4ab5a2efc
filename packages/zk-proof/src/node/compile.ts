// The circom compiler, which npm has as WebAssembly (circom2): from a .circom file to equations and witness program.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { LabError } from "@synergy/kit";
import { buildFolder, rootFolder } from "./paths.ts";
import { writePoseidonLibrary } from "./poseidonLibrary.ts";

/** circom's answer to a circuit that it can't compile. */
export class CircuitCompileError extends LabError {
  override name = "CircuitCompileError";
  constructor(file: string, output: string) {
    super(`circom can't compile ${file}:\n${output.trim()}`, {
      fix: "Correct the line that circom names; the include paths are relative to the file.",
    });
  }
}

export type CompiledCircuit = {
  /** The constraints, in iden3's binary format. */
  r1cs: Uint8Array<ArrayBuffer>;
  /** Computes all wires from the inputs. */
  wasm: Uint8Array<ArrayBuffer>;
  /** Which wire carries which signal, one line each. */
  sym: string;
};

const circom = fileURLToPath(import.meta.resolve("circom2/cli.js"));

/**
 * Compiles a main circuit. The same sources give the same bytes on every machine.
 *
 * @param file path of the .circom file
 * @param options.poseidonWidths which of circomlib's Poseidon tables to keep; without it, all
 * @param options.level 2: remove all linear constraints (Groth16); 1: only plain equalities (PLONK wants that)
 * @throws {CircuitCompileError}
 */
export async function compileCircuit(
  file: string,
  options: { poseidonWidths?: readonly number[]; level?: 1 | 2 } = {},
): Promise<CompiledCircuit> {
  await mkdir(buildFolder, { recursive: true });
  const folder = await mkdtemp(path.join(buildFolder, "compile-"));
  try {
    if (options.poseidonWidths) await writePoseidonLibrary(folder, options.poseidonWidths);
    await runCircom(path.relative(rootFolder, file), path.relative(rootFolder, folder), options.level ?? 2);
    return await readOutput(folder, path.basename(file, ".circom"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// The compiler sees only the folder that it is started in: so it runs in the root, with relative paths.
async function runCircom(file: string, folder: string, level: number): Promise<void> {
  const args = [file, "--r1cs", "--wasm", "--sym", `--O${level}`, "-l", folder, "-l", "node_modules", "-o", folder];
  const child = spawn(process.execPath, [circom, ...args.map(withSlashes)], {
    cwd: rootFolder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = new Promise((resolve) => child.on("close", resolve));
  const [code, ...output] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new CircuitCompileError(file, withoutColours(output.join("")));
}

async function readOutput(folder: string, name: string): Promise<CompiledCircuit> {
  const [r1cs, wasm, sym] = await Promise.all([
    readFile(path.join(folder, `${name}.r1cs`)),
    readFile(path.join(folder, `${name}_js`, `${name}.wasm`)),
    readFile(path.join(folder, `${name}.sym`), "utf8"),
  ]);
  return { r1cs, wasm, sym };
}

const withSlashes = (argument: string) => argument.replaceAll("\\", "/");

function withoutColours(output: string): string {
  return output.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]+m`, "g"), "");
}
