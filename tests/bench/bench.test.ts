// The measurements run and speak the format that programs read. How fast they are is for the reader, not for a test.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { compare, median, type Row } from "./row.ts";

function bench(...args: string[]) {
  const run = path.join(import.meta.dirname, "run.ts");
  return spawnSync(process.execPath, [run, ...args], { encoding: "utf8" });
}

const zkIds = ["accuracy", "core.constraints", "core.proveMs", "verify.gas"]
  .concat(["solidityRun.gas", "killRate", "download.kb"])
  .map((name) => `zk.${name}`);

const escrowIds = ["lifecycle.gasless", "lifecycle.allowance", "claim", "batch100.perPayer", "job.gasless"]
  .concat(["job.allSigned"])
  .concat(["amortised.10", "amortised.100", "amortised.1000", "amortised.10000", "x402exact", "vouchers.perSecond"])
  .map((name) => `escrow.${name}`);

// The longest of all tests: a busy machine may need minutes.
test("--json prints one object and nothing else on stdout, with a figure in every row", { timeout: 600_000 }, () => {
  const { stdout, status, stderr } = bench("--json", "--quick");
  expect(status, stderr).toBe(0);
  const { rows } = JSON.parse(stdout) as { rows: Row[] };
  const ids = rows.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const id of [
    "attest.onchain.gas",
    "attest.batch1000.gasPerWork",
    "attest.lookup10k.ms",
    "delegate.decide.ms",
    "delegate.vote.gas",
    "install.mb",
    ...zkIds,
    ...escrowIds,
  ]) {
    expect(ids).toContain(id);
  }
  for (const { value, unit, what } of rows) {
    expect(value).toBeGreaterThan(0);
    expect([unit, what]).not.toContain("");
  }
});

test("a name that nothing is measured for is refused with the names that there are", () => {
  const { status, stderr } = bench("nonsense");
  expect(status).toBe(1);
  expect(stderr).toContain('Nothing is measured for "nonsense".\nFix: Choose one of: attestation');
});

test("a ratio compares with the peer, and a median ignores one slow run", () => {
  const row = { id: "x", what: "x", value: 30, unit: "gas" };
  expect(compare(row, "peer", 20)).toEqual({ ...row, peer: "peer", peerValue: 20, ratio: 1.5 });
  expect(median([3, 900, 2])).toBe(3);
});
