// What the packages have compiled, read from their artifacts/ folders; and what standards bring ready-made.
import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Abi, Hex } from "viem";

export type CompiledContract = {
  name: string;
  abi: Abi;
  /** Creation code, without constructor arguments. */
  creation: Hex;
  /** The code that stands on the chain, with zeros where the constructor writes immutable variables. */
  runtime: Hex;
  /** Where its sources, source maps and storage layout are; what came ready-made has no `sourceName`. */
  build?: { folder: string; id: string; sourceName?: string };
};

type ArtifactFile = {
  contractName: string;
  abi: Abi;
  bytecode: Hex;
  deployedBytecode?: Hex;
  buildInfoId?: string;
  inputSourceName?: string;
};

const packagesFolder = fileURLToPath(new URL("../../../../packages", import.meta.url));

/** All contracts of all packages; Solidity's own tests are left out. */
export function readArtifacts(folder = packagesFolder): CompiledContract[] {
  const packages = globSync("*/package.json", { cwd: folder }).sort();
  return packages.flatMap((file) => {
    const root = path.join(folder, path.dirname(file));
    const compiled = readCompiled(root);
    return [...compiled, ...readReadyMade(root, compiled[0]?.build)];
  });
}

function readCompiled(root: string): CompiledContract[] {
  const cwd = path.join(root, "artifacts", "contracts");
  if (!existsSync(cwd)) return [];
  const files = globSync("**/*.json", { cwd }).filter((file) => !file.includes(".t.sol"));
  return files.sort().map((file) => toContract(readJson(path.join(cwd, file)), root));
}

// The same list that kit's buildContracts.ts reads.
function readReadyMade(root: string, build: CompiledContract["build"]): CompiledContract[] {
  const file = path.join(root, "package.json");
  const { lab } = JSON.parse(readFileSync(file, "utf8")) as { lab?: { artifacts?: string[] } };
  const { resolve } = createRequire(file);
  const contracts = (lab?.artifacts ?? []).map((artifact) => toContract(readJson(resolve(artifact))));
  return build
    ? contracts.map((contract) => ({ ...contract, build: { folder: build.folder, id: build.id } }))
    : contracts;
}

function readJson(file: string): ArtifactFile {
  return JSON.parse(readFileSync(file, "utf8")) as ArtifactFile;
}

function toContract(file: ArtifactFile, root?: string): CompiledContract {
  const { contractName: name, abi, bytecode: creation, deployedBytecode: runtime = "0x", buildInfoId: id } = file;
  const sourceName = file.inputSourceName;
  const contract = { name, abi, creation, runtime };
  if (!root || !id || !sourceName) return contract;
  return { ...contract, build: { folder: path.join(root, "artifacts", "build-info"), id, sourceName } };
}
