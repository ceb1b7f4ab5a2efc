// turbo boundaries holds the import rules of turbo.json. Here it must find what we break on purpose, in a copy.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { repository, rootFolder } from "./repository.ts";

const turbo = path.join(rootFolder, "node_modules", "turbo", "bin", "turbo");
const copy = mkdtempSync(path.join(tmpdir(), "synergy-boundaries-"));

beforeEach(() => {
  rmSync(copy, { recursive: true });
  for (const file of repository) cpSync(path.join(rootFolder, file), path.join(copy, file));
});

afterAll(() => rmSync(copy, { recursive: true }));

function boundaries(folder: string) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [turbo, "boundaries"], { cwd: folder, env });
  return { isClean: status === 0, output: `${stdout}${stderr}` };
}

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), content);
}

/** Adds lines to a file of the copy, and what they import to the package's dependencies when `declared`. */
function addImport(folder: string, name: string, { declared }: { declared: boolean }): void {
  write(`${folder}/src/smuggled.ts`, `export * from "${name}";\n`);
  if (!declared) return;
  const manifest = JSON.parse(readFileSync(path.join(copy, folder, "package.json"), "utf8"));
  manifest.dependencies = { ...manifest.dependencies, [name]: "*" };
  write(`${folder}/package.json`, JSON.stringify(manifest));
}

test("the repository keeps its own rules, and so does an unchanged copy", () => {
  expect(boundaries(rootFolder)).toMatchObject({ isClean: true });
  expect(boundaries(copy)).toMatchObject({ isClean: true });
});

test("every workspace has a tag: one without would be free to import anything", () => {
  for (const manifest of repository.filter((file) => /^(packages|apps|tests)\/[^/]+\/package\.json$/.test(file))) {
    const { tags } = JSON.parse(readFileSync(path.join(rootFolder, path.dirname(manifest), "turbo.json"), "utf8"));
    expect(tags, manifest).toHaveLength(1);
  }
});

test("a concept that imports another concept is found", () => {
  const manifest = { name: "@synergy/escrow", version: "0.1.0", private: true, type: "module", dependencies: {} };
  write("packages/escrow/package.json", JSON.stringify(manifest));
  write("packages/escrow/turbo.json", JSON.stringify({ extends: ["//"], tags: ["concept"] }));
  addImport("packages/escrow", "@synergy/attestation", { declared: true });
  const { isClean, output } = boundaries(copy);
  expect(isClean).toBe(false);
  expect(output).toMatch(/@synergy\/attestation.*concept|concept.*@synergy\/attestation/s);
});

test("kit that imports a concept is found", () => {
  addImport("packages/kit", "@synergy/attestation", { declared: true });
  expect(boundaries(copy).isClean).toBe(false);
});

test("a concept that imports an app is found", () => {
  addImport("packages/attestation", "@synergy/lab", { declared: true });
  expect(boundaries(copy).isClean).toBe(false);
});

test("a package that nobody declared is found, and so is a path into another package", () => {
  addImport("packages/kit", "hono", { declared: false });
  expect(boundaries(copy).output).toContain("`hono`");
  write("packages/kit/src/smuggled.ts", 'export * from "../../attestation/src/work.ts";\n');
  expect(boundaries(copy).isClean).toBe(false);
});
