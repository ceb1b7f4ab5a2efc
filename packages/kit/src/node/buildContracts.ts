// `npm run build` of a concept package: compiles contracts/ and writes generated/<Contract>.ts.
//
// Why generated TypeScript and not the compiler's JSON: an ABI has to be `as const` for viem to type calls,
// and the same file must be importable by Node and by the browser's bundler.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { createHardhatRuntimeEnvironment, importUserConfig } from "hardhat/hre";

type CompiledContract = {
  contractName: string;
  abi: unknown;
  bytecode: string;
};

const root = process.cwd();
const contracts = [...(await compileOwn()), ...(await readExternal())];
await writeGenerated(contracts);
console.log(`${contracts.length} contracts: ${contracts.map((contract) => contract.contractName).join(", ")}`);

async function compileOwn(): Promise<CompiledContract[]> {
  const config = path.join(root, "hardhat.config.ts");
  const hre = await createHardhatRuntimeEnvironment(await importUserConfig(config), { config }, root);
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  const isOurs = (name: string) => name.startsWith("contracts/") && !name.includes(".t.sol:");
  const names = [...(await hre.artifacts.getAllFullyQualifiedNames())].filter(isOurs);
  return Promise.all(names.map((name) => hre.artifacts.readArtifact(name)));
}

// Contracts that a standard brings ready-made, such as EAS: their published bytecode is the stock one.
async function readExternal(): Promise<CompiledContract[]> {
  const { lab } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
    lab?: { artifacts?: string[] };
  };
  const { resolve } = createRequire(path.join(root, "package.json"));
  const files = (lab?.artifacts ?? []).map((artifact) => readFile(resolve(artifact), "utf8"));
  return (await Promise.all(files)).map((text) => JSON.parse(text) as CompiledContract);
}

async function writeGenerated(contracts: CompiledContract[]): Promise<void> {
  const folder = path.join(root, "generated");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const lines = contracts.map(({ contractName }) => `export { ${contractName} } from "./${contractName}.ts";\n`);
  await Promise.all(
    contracts.map((contract) => writeFile(path.join(folder, `${contract.contractName}.ts`), source(contract))),
  );
  await writeFile(path.join(folder, "index.ts"), lines.sort().join(""));
}

function source({ contractName, abi, bytecode }: CompiledContract): string {
  return [
    "// Made by `npm run build` from the contract of the same name. Changes here are lost.",
    `export const ${contractName} = {`,
    `  name: ${JSON.stringify(contractName)},`,
    `  abi: ${JSON.stringify(abi)},`,
    `  bytecode: ${JSON.stringify(bytecode)},`,
    "} as const;\n",
  ].join("\n");
}
