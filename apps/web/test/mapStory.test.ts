import { readdirSync, readFileSync } from "node:fs";
import type { Amount, Entry, Movement, Party } from "@synergy/lab/hood";
import { expect, test } from "vitest";
import { newsOf } from "../src/map/news.ts";
import { actorOf, type StationId, stationIds, stationOf } from "../src/map/stationOf.ts";
import { tripsOf } from "../src/map/trips.ts";

const party = (name: string, is: Party["is"], address = name): Party => ({
  as: "party",
  address: `0x${Buffer.from(address).toString("hex").padEnd(40, "0").slice(0, 40)}`,
  is,
  name,
});
const someone = (name: string) => party(name, "person");
const contract = (name: string) => party(name, "contract");
const nobody: Party = { as: "party", address: `0x${"0".repeat(40)}`, is: "stranger" };
const dollars = (units: string): Amount => ({ as: "amount", units, decimals: 6, symbol: "LUSD" });
const paid = (from: Party, to: Party, units: string): Movement => ({ from, to, amount: dollars(units) });

let blocks = 0;
function entry(who: string, where: string, rest: Partial<Entry> = {}): Entry {
  const [from, to] = [someone(who), contract(where)];
  const called = { key: "called", values: { who: from, contract: to, function: { as: "text", text: "f" } } } as const;
  const hash = `0x${(++blocks).toString(16).padStart(64, "0")}` as const;
  const place = { hash, block: blocks, index: 0, time: blocks, gas: 1 };
  return { ...place, from, to, contract: to, kind: "other", sentence: called, movements: [], ...rest };
}
const failed = { error: "NotAnswered", args: [] };

/** Contracts that stand in a package for themselves: no interfaces, libraries or tests. */
function contractsOf(folder: string): string[] {
  const path = new URL(`../../../packages/${folder}/contracts/`, import.meta.url);
  const files = readdirSync(path).filter((file) => file.endsWith(".sol") && !file.endsWith(".t.sol"));
  const source = files.map((file) => readFileSync(new URL(file, path), "utf8")).join("\n");
  return [...source.matchAll(/^contract (\w+)/gm)].map(([, name]) => name as string);
}

test.for(stationIds)("every contract of packages/%s is called at its station", (id) => {
  const names = contractsOf(id);
  expect(names.length).toBeGreaterThan(0);
  const stations = new Map(names.map((name) => [name, stationOf(entry("Ada", name))]));
  const helpers = [...stations].filter(([, station]) => station !== id).map(([name]) => name);
  expect(helpers).toEqual(id === "escrow" ? ["Multicall3"] : []);
});

test("what the lab has no station for goes by its kind, and else nowhere", () => {
  const kinds = { claim: "attestation", money: "escrow", proof: "zk-proof", vote: "dao-delegate" } as const;
  for (const [kind, station] of Object.entries(kinds) as [Entry["kind"], StationId][]) {
    expect(stationOf(entry("Ada", "Unheard", { kind }))).toBe(station);
  }
  expect(stationOf(entry("Ada", "Unheard"))).toBeUndefined();
  expect(tripsOf(entry("Ada", "Unheard"))).toEqual([]);
});

test("money goes where it went, to everybody whom it was split between", () => {
  const escrow = contract("JobEscrow");
  const movements = [paid(escrow, someone("Ada"), "100000"), paid(escrow, someone("Bob"), "900000")];
  expect(tripsOf(entry("Lab", "JobEscrow", { kind: "money", movements }))).toEqual([
    { from: "escrow", to: "ada", kind: "money", amount: dollars("100000"), failed: false },
    { from: "escrow", to: "bob", kind: "money", amount: dollars("900000"), failed: false },
  ]);
});

test("a proof comes from whoever made it, though the lab carried it", () => {
  const number = { as: "number", value: "7" } as const;
  const values = { who: someone("Lab"), worker: someone("Bob"), digit: number, job: number };
  const proof = entry("Lab", "ProofOfInference", { kind: "proof", sentence: { key: "answeredWithProof", values } });
  expect(tripsOf(proof)).toEqual([{ from: "bob", to: "zk-proof", kind: "proof", failed: false }]);
});

test("the delegate's vote is Dan's; Eve's try at it is her own, and is turned away", () => {
  const staged = (who: string, rest?: Partial<Entry>) => {
    const values = {
      who: someone(who),
      support: { as: "text", text: "for" },
      title: { as: "text", text: "t" },
    } as const;
    return entry(who, "DelegateGuard", { kind: "vote", sentence: { key: "staged", values }, ...rest });
  };
  expect(actorOf(staged("Lab"))).toBe("dan");
  expect(tripsOf(staged("Eve", { failed }))).toEqual([{ from: "eve", to: "dao-delegate", kind: "vote", failed: true }]);
});

test("what a stranger does arrives from off the map", () => {
  const stranger = { from: nobody, sentence: { key: "deployed", values: { who: nobody, contract: nobody } } } as const;
  expect(tripsOf(entry("?", "JobEscrow", { kind: "money", ...stranger }))).toEqual([
    { to: "escrow", kind: "money", failed: false },
  ]);
});

test("the lab's own setting up is no news: contracts, and play money for everybody", () => {
  const pocketMoney: Partial<Entry> = { kind: "money", movements: [paid(nobody, someone("Ada"), "1")] };
  for (const plumbing of [entry("Lab", "TimelockController"), entry("Lab", "LabDollar", pocketMoney)]) {
    expect(tripsOf(plumbing)).toEqual([]);
    expect(newsOf([plumbing])).toEqual({});
  }
});

test("a station tells its latest, and counts what came into a block", () => {
  const [first, second] = [entry("Ada", "EAS", { kind: "claim" }), entry("Bob", "EAS", { kind: "claim" })];
  const refused = entry("Eve", "EAS", { kind: "claim", failed, refused: true });
  expect(newsOf([refused, second, first])).toEqual({ attestation: { count: 2, latest: refused } });
});
