// `npm run build`: compiles the core circuit and compares it with the keys that were made for it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describeError } from "@synergy/kit";
import { digitModel } from "@synergy/model";
import { compileMain } from "./circuits.ts";
import { buildFolder, circuitsFolder } from "./paths.ts";
import { requirePinned, StaleKeysError, sha256 } from "./pins.ts";
import { weightsSource } from "./weightsSource.ts";

try {
  const weights = await readFile(path.join(circuitsFolder, "main", "weights.circom"), "utf8");
  const expected = weightsSource(digitModel);
  if (weights !== expected) throw new StaleKeysError("weights.circom", sha256(weights), sha256(expected));
  const { r1cs, wasm, sym } = await compileMain("core");
  await mkdir(buildFolder, { recursive: true });
  await writeFile(path.join(buildFolder, "core.r1cs"), r1cs);
  await writeFile(path.join(buildFolder, "core.sym"), sym);
  await requirePinned("core.r1cs", r1cs);
  await requirePinned("core.wasm", wasm);
} catch (error) {
  const { message, fix } = describeError(error);
  console.error(fix ? `${message}\nFix: ${fix}` : message);
  process.exitCode = 1;
}
