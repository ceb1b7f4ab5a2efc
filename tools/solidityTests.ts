// Runs the Solidity tests of one package (X.t.sol) and counts them. Hardhat prints each test's line.
import path from "node:path";
import { createHardhatRuntimeEnvironment, importUserConfig } from "hardhat/hre";

export type Counts = { passed: number; failed: number; skipped: number };

type Suites = { suiteResults: { testResults: { status: "Success" | "Failure" | "Skipped" }[] }[] };

/** @param folder a package with a hardhat.config.ts */
export async function runSolidityTests(folder: string): Promise<Counts> {
  const config = path.join(folder, "hardhat.config.ts");
  const hre = await createHardhatRuntimeEnvironment(await importUserConfig(config), { config }, folder);
  const { success, value, error }: { success: boolean; value?: Suites; error?: Suites } = await hre.tasks
    .getTask(["test", "solidity"])
    .run({});
  const tests = (value ?? error)?.suiteResults.flatMap((suite) => suite.testResults) ?? [];
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const failed = count("Failure");
  // No single test failed, and yet the run did: it broke down, or found nothing to run.
  const isBroken = (!success && failed === 0) || tests.length === 0;
  return { passed: count("Success"), failed: failed + Number(isBroken), skipped: count("Skipped") };
}
