import { expect, test } from "vitest";
import { arrived, departed, dimmed, noTraffic, type Traffic, withTrips } from "../src/map/traffic.ts";
import type { Trip } from "../src/map/trips.ts";

const coin = (units: string, to: Trip["to"] = "escrow"): Trip => {
  return {
    from: "carol",
    to,
    kind: "money",
    amount: { as: "amount", units, decimals: 6, symbol: "LUSD" },
    failed: false,
  };
};
const proof: Trip = { from: "bob", to: "zk-proof", kind: "proof", failed: false };
const happened = (traffic: Traffic, ...trips: Trip[]) => departed(withTrips(traffic, trips, false));

test("a hundred payments at once travel as one coin with their sum", () => {
  const { moving, waiting } = happened(noTraffic, ...Array.from({ length: 100 }, () => coin("10")));
  expect(moving).toEqual([{ ...coin("1000"), id: 1, count: 100 }]);
  expect(waiting).toEqual([]);
});

test("what comes while its way is taken waits and grows, and sets off when the way is free", () => {
  const first = happened(noTraffic, coin("5"));
  const more = happened(happened(first, coin("1"), proof), coin("2"));
  expect(more.moving.map(({ kind, count }) => [kind, count])).toEqual([
    ["money", 1],
    ["proof", 1],
  ]);
  const after = arrived(more, 1);
  expect(after.moving.map(({ kind, count, amount }) => [kind, count, amount?.units])).toEqual([
    ["proof", 1, undefined],
    ["money", 2, "3"],
  ]);
});

test("what was turned away never travels together with what was let in", () => {
  const { moving } = happened(noTraffic, proof, { ...proof, failed: true });
  expect(moving.map(({ failed, count }) => [failed, count])).toEqual([
    [false, 1],
    [true, 1],
  ]);
});

test("the line holds eight at most", () => {
  const everywhere = (["attestation", "escrow", "zk-proof", "dao-delegate", "loop", "ada"] as const).flatMap((to) => [
    coin("1", to),
    { ...proof, to },
  ]);
  const full = happened(noTraffic, ...everywhere);
  expect([full.moving.length, full.waiting.length]).toEqual([8, 4]);
  const after = arrived(full, full.moving[0]?.id ?? 0);
  expect([after.moving.length, after.waiting.length]).toEqual([8, 3]);
});

test("where something arrives lights up, and goes dark unless something else has arrived since", () => {
  const once = arrived(happened(noTraffic, coin("5")), 1);
  const light = once.lit.escrow?.id ?? 0;
  expect(dimmed(once, "escrow", light).lit).toEqual({});
  const again = withTrips(once, [{ to: "escrow", kind: "money", failed: true }], false);
  expect(dimmed(again, "escrow", light).lit.escrow?.failed).toBe(true);
});

test("for those who want no motion nothing travels, and the stops light up at once", () => {
  const still = departed(withTrips(noTraffic, [coin("5"), proof], true));
  expect(still.moving).toEqual([]);
  expect(Object.keys(still.lit)).toEqual(["escrow", "zk-proof"]);
});
