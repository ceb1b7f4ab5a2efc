// Every package with a demo.ts is a demo: there is no list to keep.
import { access, readdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Demo } from "../demo.ts";
import { LabError } from "../errors.ts";

const packagesFolder = new URL("../../../", import.meta.url);

/** No package of that name has a demo. */
export class UnknownDemoError extends LabError {
  override name = "UnknownDemoError";
  constructor(id: string, known: string[]) {
    super(`There is no demo named "${id}".`, {
      fix: `Choose one of: ${known.join(", ")}.`,
    });
  }
}

/** Names of the packages that have a demo, in alphabetical order. */
export async function findDemoIds(): Promise<string[]> {
  const names = (await readdir(fileURLToPath(packagesFolder))).sort();
  const found = await Promise.all(names.map((name) => exists(demoFile(name))));
  return names.filter((_, index) => found[index]);
}

/** @throws {UnknownDemoError} when no package of that name has a demo */
export async function requireDemo(id: string): Promise<void> {
  const ids = await findDemoIds();
  if (!ids.includes(id)) throw new UnknownDemoError(id, ids);
}

/** Reads the code of a demo that exists. */
export async function loadDemo(id: string): Promise<Demo> {
  const module = (await import(demoFile(id).href)) as { default: Demo };
  return module.default;
}

function demoFile(id: string): URL {
  return new URL(`${id}/demo.ts`, pathToFileURL(fileURLToPath(packagesFolder)));
}

function exists(file: URL): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
