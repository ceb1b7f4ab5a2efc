// `npm test [names…]`: builds, then runs the Solidity tests and the TypeScript tests, and prints one sum at the end.
// Names are folders of packages/, apps/ or tests/; what begins with a dash goes to vitest (`npm test -- kit -t clock`).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Counts, runSolidityTests } from "./solidityTests.ts";

const root = path.join(import.meta.dirname, "..");
const folders = globSync("{packages,apps,tests}/*/package.json", { cwd: root }).map((file) => path.dirname(file));
const args = process.argv.slice(2);
const firstOption = args.findIndex((argument) => argument.startsWith("-"));
const names = firstOption < 0 ? args : args.slice(0, firstOption);
const options = firstOption < 0 ? [] : args.slice(firstOption);
const broken: Counts = { passed: 0, failed: 1, skipped: 0 };

async function node(...command: string[]): Promise<boolean> {
  const child = spawn(process.execPath, command, { cwd: root, stdio: "inherit" });
  const [code] = await once(child, "close");
  return code === 0;
}

async function runAll(): Promise<Counts[]> {
  const known = folders.map((folder) => path.basename(folder));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is nothing named "${unknown}" to test.\nFix: Choose from ${known.join(", ")}.`);
    return [broken];
  }
  if (!(await node("tools/build.mjs"))) return [broken];
  const chosen = folders.filter((folder) => names.length === 0 || names.includes(path.basename(folder)));
  const withContracts = chosen.filter((folder) => existsSync(path.join(root, folder, "hardhat.config.ts")));
  // Side by side: Solidity tests keep one core busy, TypeScript tests often wait for browsers and servers.
  const [solidity, typescript] = await Promise.all([runSolidity(options.length > 0 ? [] : withContracts), runVitest()]);
  return [...solidity, typescript];
}

async function runSolidity(withContracts: string[]): Promise<Counts[]> {
  const results: Counts[] = [];
  for (const folder of withContracts) results.push(await runSolidityTests(path.join(root, folder)));
  return results;
}

async function runVitest(): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), "synergy-test-"));
  const report = path.join(folder, "report.json");
  const projects = names.flatMap((name) => ["--project", name]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const succeeded = await node("node_modules/vitest/vitest.mjs", "run", ...projects, ...reporters, ...options);
  const counts = existsSync(report) ? readReport(report) : broken;
  rmSync(folder, { recursive: true });
  // A file that cannot be loaded has no failed test, but the run has failed all the same.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readReport(file: string): Counts {
  const report = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  const skipped = numPendingTests + numTodoTests;
  // No test at all is a mistake in a path, not a success.
  const failed = numPassedTests + numFailedTests + skipped === 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped };
}

const results = await runAll().catch((error: unknown) => {
  console.error(error);
  return [broken];
});
const sum = (key: keyof Counts) => results.reduce((total, counts) => total + counts[key], 0);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
