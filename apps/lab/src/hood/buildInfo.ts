// What the compiler knows about a package beyond its code: sources, source maps, functions, enums, storage layouts.
// A file has megabytes of syntax trees: it is read when somebody first looks, and only what is needed is kept.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { CompiledContract } from "./artifacts.ts";
import { collectDefinitions, type Definitions } from "./definitions.ts";
import { createSource, type Source } from "./sources.ts";
import type { StorageLayout } from "./storageLayout.ts";

type Code = { object: string; sourceMap: string };
type CompilerContract = { evm: { bytecode: Code; deployedBytecode: Code }; storageLayout?: StorageLayout };
type BuildFile = { input: { sources: Record<string, { content: string }> } };
type OutputFile = {
  output: {
    contracts: Record<string, Record<string, CompilerContract>>;
    sources: Record<string, { id: number; ast: unknown }>;
  };
};

export type BuildInfo = {
  /** By the number that source maps call them. */
  sources: ReadonlyMap<number, Source>;
  contracts: readonly (CompilerContract & { name: string; sourceName: string })[];
} & Definitions;

const read = new Map<string, BuildInfo>();

function buildInfoOf({ folder, id }: NonNullable<CompiledContract["build"]>): BuildInfo {
  const key = path.join(folder, id);
  const found = read.get(key) ?? readBuildInfo(key, path.basename(path.join(folder, "../..")));
  read.set(key, found);
  return found;
}

function readBuildInfo(file: string, packageName: string): BuildInfo {
  const { input } = JSON.parse(readFileSync(`${file}.json`, "utf8")) as BuildFile;
  const { output } = JSON.parse(readFileSync(`${file}.output.json`, "utf8")) as OutputFile;
  const definitions = collectDefinitions(Object.values(output.sources).map(({ ast }) => ast));
  const sources = Object.entries(output.sources).map(([name, { id }]): [number, Source] => [
    id,
    createSource(name, packageName, input.sources[name]?.content ?? "", definitions.functions.get(id) ?? []),
  ]);
  const contracts = Object.entries(output.contracts).flatMap(([sourceName, contracts]) =>
    Object.entries(contracts).map(([name, { evm, storageLayout }]) => ({
      name,
      sourceName,
      ...pick(evm),
      ...(storageLayout && { storageLayout }),
    })),
  );
  return { sources: new Map(sources), contracts, ...definitions };
}

const pick = ({ bytecode, deployedBytecode }: CompilerContract["evm"]) => ({
  evm: { bytecode: pickCode(bytecode), deployedBytecode: pickCode(deployedBytecode) },
});
const pickCode = ({ object, sourceMap }: Code): Code => ({ object, sourceMap });

/** Where a contract's lines are; undefined when its sources are not in the lab. */
export function debugInfoOf({ name, build }: CompiledContract) {
  if (!build?.sourceName) return undefined;
  const info = buildInfoOf(build);
  const contract = info.contracts.find((one) => one.name === name && one.sourceName === build.sourceName);
  return contract && { info, ...contract };
}

/**
 * The storage layout of a contract. It depends on the source alone, so a ready-made contract has the same one as the
 * contract of its name that the package has compiled from the same library.
 */
export function layoutOf({ name, build }: CompiledContract) {
  if (!build) return undefined;
  const info = buildInfoOf(build);
  const contract = info.contracts.find(
    (one) => one.name === name && (build.sourceName === undefined || one.sourceName === build.sourceName),
  );
  return contract?.storageLayout && { layout: contract.storageLayout, enums: info.enums };
}
