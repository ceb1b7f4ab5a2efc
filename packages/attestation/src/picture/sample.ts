// Paints a landscape from a number, so that the demo and the tests need no picture files.
import { type Colour, encodeJpeg, type Pixels } from "./pixels.ts";

const width = 640;
const height = 480;

/** The same seed paints the same JPEG; other seeds look different to people and to `perceptualHash`. */
export async function samplePicture(seed: number): Promise<Uint8Array<ArrayBuffer>> {
  return encodeJpeg(paintLandscape(seed), 85);
}

/** A sky with a sun and clouds, three rows of hills, and trees in front; 640×480. */
export function paintLandscape(seed: number): Pixels {
  const random = createRandom(seed);
  const sky = paintSky(random);
  const hills = [0.35, 0.55, 0.8].map((level, depth) => paintHills(random, level, depth));
  const trees = Array.from({ length: 3 + Math.floor(random() * 4) }, () => paintTree(random));
  const layers = [...trees, ...hills.reverse(), sky]; // front to back: the first that has a colour wins
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = firstColour(layers, x / width, y / height);
      data.set([...colour, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

/** Colour at x, y in 0…1 from the top left, or nothing where one looks through. */
type Layer = (x: number, y: number) => Colour | undefined;
type Random = () => number;

function firstColour(layers: Layer[], x: number, y: number): Colour {
  for (const layer of layers) {
    const colour = layer(x, y);
    if (colour) return colour;
  }
  return [0, 0, 0];
}

function paintSky(random: Random): Layer {
  const [left, right] = [randomColour(random, 60, 195), randomColour(random, 60, 195)];
  const discs = Array.from({ length: 5 }, () => ({ x: random(), y: random() * 0.5, radius: 0.05 + random() * 0.2 }));
  const [sun, ...clouds] = discs;
  return (x, y) => {
    if (sun && inside(sun, x, y, 1)) return [255, 236, 150];
    if (clouds.some((cloud) => inside(cloud, x, y, 2.5))) return [236, 240, 246];
    return mix(left, right, 0.7 * x + 0.3 * y);
  };
}

function inside(disc: { x: number; y: number; radius: number }, x: number, y: number, flatness: number): boolean {
  const across = ((x - disc.x) * width) / height;
  const down = (y - disc.y) * flatness;
  return across * across + down * down < disc.radius * disc.radius;
}

function paintHills(random: Random, level: number, depth: number): Layer {
  const ridge = Array.from({ length: 4 + depth }, () => level + (random() - 0.5) * 0.6);
  const [lit, dark] = [randomColour(random, 80, 150), randomColour(random, 0, 90)];
  const [left, right] = random() < 0.5 ? [lit, dark] : [dark, lit]; // the light comes from one side
  return (x, y) => (y > heightAt(ridge, x) ? mix(left, right, x) : undefined);
}

/** Smooth line through the points of the ridge, by the smoothstep polynomial: the same in every browser. */
function heightAt(ridge: number[], x: number): number {
  const at = x * (ridge.length - 1);
  const index = Math.min(Math.floor(at), ridge.length - 2);
  const t = at - index;
  return ridge[index]! + (ridge[index + 1]! - ridge[index]!) * t * t * (3 - 2 * t);
}

function paintTree(random: Random): Layer {
  const [foot, top, half] = [random(), 0.25 + random() * 0.45, 0.03 + random() * 0.12];
  const bottom = top + 0.3;
  const green = randomColour(random, 0, 60);
  return (x, y) => {
    const reach = (half * (y - top)) / (bottom - top); // a triangle that widens from the top down
    return y > top && y < bottom && Math.abs(x - foot) < reach ? green : undefined;
  };
}

function randomColour(random: Random, darkest: number, range: number): Colour {
  return [darkest + random() * range, darkest + random() * range, darkest + random() * range];
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return [part(0), part(1), part(2)];
}

/** Numbers in 0…1 that look random and follow from the seed (mulberry32, T. Ettinger; public domain). */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
