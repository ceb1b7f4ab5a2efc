// What a newcomer downloads: the size of node_modules.
import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { type Bench, rounded } from "./row.ts";

const modules = path.join(import.meta.dirname, "..", "..", "node_modules");

/** Bytes of all files, each counted once even where two names lead to it. */
function sizeOf(folder: string): number {
  const seen = new Set<number>();
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => lstatSync(path.join(entry.parentPath, entry.name)))
    .filter(({ ino }) => !seen.has(ino) && seen.add(ino))
    .reduce((sum, { size }) => sum + size, 0);
}

export const rows: Bench = async (tell) => {
  tell("adding up node_modules");
  const megabytes = rounded(sizeOf(modules) / 1e6);
  return [{ id: "install.mb", what: "node_modules after the install", value: megabytes, unit: "MB" }];
};
