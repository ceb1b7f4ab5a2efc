// The files that belong to the repository: what git tracks, and what is new and not ignored.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const rootFolder = path.join(import.meta.dirname, "..", "..");

/** Paths from the root, with forward slashes. */
export const repository: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: rootFolder, encoding: "utf8" },
)
  .split("\n")
  .filter((file) => file !== "" && existsSync(path.join(rootFolder, file)));

export function read(file: string): string {
  return readFileSync(path.join(rootFolder, file), "utf8");
}

/** Runs a Node program from the root and waits for it. */
export function runNode(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: rootFolder,
    env: { ...process.env, NO_COLOR: "1", ...env },
    encoding: "utf8",
  });
  return { code: status, stdout, output: `${stdout}${stderr}` };
}
