// One vitest project per folder of packages/, apps/ and tests/ that has tests: there is no list to keep.
import { existsSync, globSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const root = import.meta.dirname;

// Tests sit in test/ beside src/. The folders of tests/ hold nothing else, and run last: they start browsers, servers
// and whole builds.
const projects = globSync("{packages,apps,tests}/*/package.json", { cwd: root })
  .map((file) => path.dirname(file))
  .sort()
  .map((folder): TestProjectConfiguration => {
    if (existsSync(path.join(root, folder, "vitest.config.ts"))) return folder;
    const isAcross = folder.startsWith("tests");
    return {
      test: {
        name: path.basename(folder),
        root: path.join(root, folder),
        dir: path.join(root, folder, isAcross ? "" : "test"),
        include: ["**/*.test.{ts,tsx}"],
        testTimeout: isAcross ? 180_000 : 60_000,
        hookTimeout: 120_000,
        sequence: { groupOrder: isAcross ? 1 : 0 },
        globalSetup: existsSync(path.join(root, folder, "globalSetup.ts")) ? ["globalSetup.ts"] : [],
      },
    };
  });

export default defineConfig({
  test: { projects, maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)) },
});
