// Vite plugin: every packages/*/demo.ts becomes an entry of `virtual:lab-demos`. There is no list to keep.
import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Demo, DemoInfo } from "@synergy/kit";
import type { Plugin } from "vite";
import { highlight } from "./highlight.ts";

const publicId = "virtual:lab-demos";
const resolvedId = `\0${publicId}`; // the leading zero keeps other plugins away

/** @param packagesFolder folder whose subfolders may hold a demo.ts */
export function labDemos(packagesFolder: string): Plugin {
  return {
    name: "lab-demos",
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    load: (id) => (id === resolvedId ? writeModule(packagesFolder) : undefined),
    configureServer(server) {
      server.watcher.add(packagesFolder);
      const reload = (file: string) => {
        if (!file.endsWith(`${sep}demo.ts`)) return;
        const module = server.moduleGraph.getModuleById(resolvedId);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      };
      server.watcher.on("add", reload).on("change", reload).on("unlink", reload);
    },
  };
}

async function writeModule(packagesFolder: string): Promise<string> {
  const folders = await readdir(packagesFolder, { withFileTypes: true });
  const packages = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const withDemo = packages.filter((name) => existsSync(join(packagesFolder, name, "demo.ts"))).sort();
  const entries = await Promise.all(withDemo.map((name) => writeEntry(join(packagesFolder, name, "demo.ts"), name)));
  return `export const packages = ${JSON.stringify(packages)};\nexport const demos = [${entries.join(",\n")}];`;
}

// The story itself stays behind import(), so that a page loads no demo before somebody starts it.
async function writeEntry(file: string, name: string): Promise<string> {
  const info = await readInfo(file);
  const lines = await highlight(await readFile(file, "utf8"));
  const path = `packages/${name}/demo.ts`;
  const load = `() => import(${JSON.stringify(file)}).then((module) => module.default)`;
  return `{ info: ${JSON.stringify(info)}, path: ${JSON.stringify(path)}, lines: ${JSON.stringify(lines)}, load: ${load} }`;
}

/** Runs the file in Node, which strips its types. A new time of change makes Node read it anew. */
async function readInfo(file: string): Promise<DemoInfo> {
  const url = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`;
  const module = (await import(url)) as { default: Demo };
  const { run: _, ...info } = module.default;
  return info;
}
