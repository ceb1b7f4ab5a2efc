// setup.mjs where nothing is installed: a copy of the manifests, and no network.
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository, rootFolder, runNode } from "./repository.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "synergy-setup-"));
  const needed = repository.filter((file) => /^(setup\.mjs|tools\/.*|(.*\/)?package(-lock)?\.json)$/.test(file));
  for (const file of needed) cpSync(path.join(rootFolder, file), path.join(folder, file));
});
afterAll(() => rmSync(folder, { recursive: true }));

function setUp(env: Record<string, string>) {
  return runNode([path.join(folder, "setup.mjs")], env);
}

const npm = process.env.npm_execpath ?? "";

test.skipIf(npm === "")("without a network it ends in one sentence and its fix, and leaves no mark of success", () => {
  const offline = { npm_config_registry: "http://127.0.0.1:9", npm_config_fetch_retries: "0" };
  const { code, output } = setUp({ ...offline, npm_config_cache: path.join(folder, "empty-cache") });
  expect(code).toBe(1);
  expect(output).toContain(
    "npm can't reach the package registry: the first run needs the internet, later ones do not.",
  );
  expect(output).toContain("\nFix: Connect");
  expect(output).not.toContain("npm error");
  expect(existsSync(path.join(folder, "node_modules", ".synergy-lab"))).toBe(false);
});

test("started by something that is not npm, it says what to type", () => {
  const { code, output } = setUp({ npm_execpath: "/usr/lib/yarn/bin/yarn.js" });
  expect(code).toBe(1);
  expect(output).toContain("Fix: Run `npm start`.");
});

test("an npm that is too old is named with its version", () => {
  const { code, output } = setUp({
    npm_execpath: "/usr/lib/npm-cli.js",
    npm_config_user_agent: "npm/8.19.4 node/v18.0.0",
  });
  expect(code).toBe(1);
  expect(output).toContain("npm 8 is too old");
});
