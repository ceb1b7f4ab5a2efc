// `npm run keys:verify`: prints what `verifyKeys` finds.
import { releaseCurve } from "./curve.ts";
import { readKeyFiles, verifyKeys } from "./keys.ts";

const { valid, checks, contributions } = await verifyKeys(await readKeyFiles());
await releaseCurve();
for (const { what, passed, detail } of checks)
  console.log(`${passed ? "✓" : "✗"} ${what}${detail ? `: ${detail}` : ""}`);
for (const { name, hash } of contributions) console.log(`  ${name}: ${hash}`);
if (!valid) console.log("Fix: restore keys/ with git, or make new keys with `npm run keys:make`.");
process.exitCode = valid ? 0 : 1;
