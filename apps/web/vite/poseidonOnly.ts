// Vite plugin: of circomlibjs, the page gets Poseidon and nothing else.
//
// The whole package is 2.8 MB, half of it tables of Poseidon for numbers of inputs that nobody here hashes, and other
// parts of it need Node's Buffer at once. In Node the package is used as it is.
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "vite";

const library = path.join(path.dirname(createRequire(import.meta.url).resolve("circomlibjs")), "..");
const emptyTable = "[]";

/** @param widths number of inputs + 1 of each Poseidon that the page may compute */
export function poseidonOnly(widths: readonly number[]): Plugin {
  return {
    name: "poseidon-only",
    enforce: "pre",
    config: () => ({ optimizeDeps: { exclude: ["circomlibjs"] } }),
    resolveId(id, importer) {
      if (id === "circomlibjs") return "\0poseidon";
      return id === "assert" && importer?.startsWith(library) ? "\0poseidon-assert" : undefined;
    },
    async load(id) {
      if (id === "\0poseidon") {
        const file = JSON.stringify(path.join(library, "src", "poseidon_opt.js"));
        return `export { default as buildPoseidonOpt } from ${file};`;
      }
      if (id === "\0poseidon-assert") {
        return 'export default (holds) => { if (!holds) throw new Error("Poseidon: wrong number of inputs"); };';
      }
      return id.endsWith("poseidon_constants_opt.js") ? keepTables(id, widths) : undefined;
    },
  };
}

/** Tables C, M, P and S have one entry for each width, from 2 on. */
async function keepTables(file: string, widths: readonly number[]): Promise<string> {
  const { default: tables } = (await import(file)) as { default: Record<string, unknown[]> };
  const kept = Object.entries(tables).map(([name, entries]) => {
    const needed = entries.map((entry, index) => (widths.includes(index + 2) ? JSON.stringify(entry) : emptyTable));
    return `${name}: [${needed.join(",")}]`;
  });
  return `export default { ${kept.join(", ")} };`;
}
