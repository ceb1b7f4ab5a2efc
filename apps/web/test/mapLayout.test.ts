import { expect, test } from "vitest";
import { layOutMap } from "../src/map/mapLayout.ts";
import { ahead, lengthOf, wayBetween } from "../src/map/ring.ts";
import { stops } from "../src/map/stationOf.ts";

test.for([300, 360, 1039, 1040, 1280, 1920])(
  "all ten stops stand apart, in the story's order, at %i pixels",
  (width) => {
    const { ring, places, textWidth } = layOutMap(width);
    const along = stops.map((stop) => places[stop].at);
    const gaps = along.map((at, index) => ahead(ring, at, along[(index + 1) % along.length] as number));
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeCloseTo(lengthOf(ring));
    expect(Math.min(...gaps)).toBeGreaterThan(40);
    for (const { x } of Object.values(places)) expect(x).toBeLessThan(width);
    expect(textWidth).toBeGreaterThan(130);
  },
);

test("who travels takes the shorter way, also where that leads over the start of the line", () => {
  const ring = { left: 0, right: 100, top: 0, bottom: 100, radius: 10 };
  const length = lengthOf(ring);
  expect(length).toBeCloseTo(320 + 20 * Math.PI);
  expect(wayBetween(ring, 10, 60)).toEqual({ from: 10, to: 60 });
  expect(wayBetween(ring, 60, 10)).toEqual({ from: 60, to: 10 });
  const over = wayBetween(ring, length - 10, 15);
  expect(over.to - over.from).toBeCloseTo(25);
  const back = wayBetween(ring, 15, length - 10);
  expect(back.to - back.from).toBeCloseTo(-25);
  expect(back.to).toBeGreaterThanOrEqual(0);
});
