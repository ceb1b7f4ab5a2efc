// What it costs to sign works at birth: gas against the stock EAS, look-up time, and the wait before the first step.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import {
  anchorBatch,
  commitWork,
  createBatch,
  createLookalikeIndex,
  deployRegistry,
  easOf,
  publishWork,
  type Registry,
  requestFor,
  schemaUidOf,
  signOffchain,
  timestamp,
  type Work,
  workSchema,
} from "@synergy/attestation";
import { hardhatChain } from "@synergy/kit/node";
import { type Address, type Hex, keccak256, parseAbi, toHex, zeroAddress } from "viem";
import { type Bench, compare, median, medianMs, type Row, rounded } from "./row.ts";

const schemaRegistryAbi = parseAbi(["function register(string schema, address resolver, bool revocable)"]);
const demoCli = path.join(import.meta.dirname, "..", "..", "packages", "kit", "src", "node", "demoCli.ts");

export const rows: Bench = async (tell) => {
  const chain = await hardhatChain();
  try {
    const registry = await deployRegistry(chain);
    tell("gas of one registration");
    const one = await measureOne(registry);
    tell("gas of a batch of 1,000 works");
    const batch = await measureBatch(registry);
    tell("look-up among 10,000 works");
    const lookup = await measureLookup();
    tell("a demo from cold");
    return [one, batch, lookup, await measureCold()];
  } finally {
    await chain.close();
  }
};

/** 32 bytes that look random and are the same in every run, so that gas repeats to the last unit. */
function word(seed: string): Hex {
  return keccak256(toHex(seed));
}

/** What the hashes stand for changes neither gas nor the time of a comparison. */
function someWork(payee: Address, seed: string): Work {
  const terms = { licence: "CC-BY-4.0", payee, royaltyBps: 1000, sources: [] };
  return { ...terms, contentHash: word(seed), perceptualHash: word(`${seed} looks`), salt: word(`${seed} salt`) };
}

async function measureOne(registry: Registry): Promise<Row> {
  const { chain } = registry;
  const { ada } = chain.actors;
  const work = someWork(ada.address, "one");
  await commitWork(registry, ada, work);
  await chain.clock.advance(registry.minCommitmentAge);
  const { gasUsed } = await publishWork(registry, ada, work);
  const row = { id: "attest.onchain.gas", what: "register one work (attest)", value: Number(gasUsed), unit: "gas" };
  const note = "the peer has no rules: no author of record, no check of sources; the commitment before costs extra";
  return compare({ ...row, note }, "EAS attest without a resolver", await measurePlainAttest(registry, work));
}

/** The same data in the same stock EAS, under a schema that nobody's rules hold for. */
async function measurePlainAttest(registry: Registry, work: Work): Promise<number> {
  const { chain, schemaRegistry } = registry;
  const { ada } = chain.actors;
  const schemas = chain.at({ abi: schemaRegistryAbi }, schemaRegistry, ada);
  await chain.mined(schemas.write.register([workSchema, zeroAddress, true]));
  const request = { schema: schemaUidOf(workSchema, zeroAddress), data: requestFor(work) };
  return Number((await chain.mined(easOf(registry, ada).write.attest([request]))).gasUsed);
}

async function measureBatch(registry: Registry): Promise<Row> {
  const { ada } = registry.chain.actors;
  const uids: Hex[] = [];
  for (let number = 0; number < 1000; number++) {
    const seed = `work ${number}`;
    const options = { time: 0n, salt: word(seed) };
    uids.push((await signOffchain(registry, ada, someWork(ada.address, seed), options)).uid);
  }
  const anchored = await anchorBatch(registry, ada, createBatch(uids));
  const single = await timestamp(registry, ada, word("single"));
  const value = rounded(Number(anchored.gasUsed) / uids.length);
  const row = { id: "attest.batch1000.gasPerWork", what: "anchor 1,000 signed works", value, unit: "gas per work" };
  return compare(row, "EAS timestamp for each work", Number(single.gasUsed));
}

async function measureLookup(): Promise<Row> {
  const entries = Array.from({ length: 10_000 }, (_, work) => ({
    uid: word(`uid ${work}`),
    perceptualHash: word(`looks ${work}`),
  }));
  const query = Array.from({ length: 8 }, (_, turn) => word(`turn ${turn}`)); // a picture in its 8 orientations
  const index = createLookalikeIndex(entries);
  const value = await medianMs(25, () => index.search(query));
  const naive = await medianMs(3, () =>
    entries.filter((entry) => query.some((hash) => digitsDiffer(hash, entry) <= 51)),
  );
  const row = { id: "attest.lookup10k.ms", what: "look-alikes among 10,000 works, 8 orientations", value, unit: "ms" };
  return compare(row, "bit strings, compared sign by sign", naive);
}

/** The obvious way to count different bits. */
function digitsDiffer(hash: Hex, { perceptualHash }: { perceptualHash: Hex }): number {
  const [a, b] = [hash, perceptualHash].map((hex) => BigInt(hex).toString(2).padStart(256, "0"));
  let different = 0;
  for (let bit = 0; bit < 256; bit++) if (a![bit] !== b![bit]) different++;
  return different;
}

async function measureCold(): Promise<Row> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push(await msUntilFirstStep());
  const what = "npm run demo attestation: until the first step is on the screen";
  return {
    id: "demo.attestation.coldMs",
    what,
    value: Math.round(median(times)),
    unit: "ms",
    note: "median of 5 processes",
  };
}

/** @throws {Error} when the demo ends before its first step */
async function msUntilFirstStep(): Promise<number> {
  const start = performance.now();
  const demo = spawn(process.execPath, [demoCli, "attestation", "--plain"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(demo, "close");
  try {
    for await (const line of createInterface(demo.stdout)) {
      if (line.startsWith("1. ")) return performance.now() - start;
    }
    throw new Error("The demo ended before its first step.");
  } finally {
    demo.kill();
    await ended;
  }
}
