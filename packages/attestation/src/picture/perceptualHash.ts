// A number for what a picture looks like: similar pictures have hashes that differ in few of 256 bits.
//
// Block mean value hashing (B. Yang, F. Gu, X. Niu, IIH-MSP 2006), in the blockhash.io variant: 16 × 16 blocks, one
// bit each, set where the block is brighter than the median of its quarter of the picture. It survives scaling,
// recompression and overlays; not crops of 10 % a side. It proves nothing: anyone can make a picture to fit a hash.
import { bmvbhash } from "blockhash-core";
import type { Hex } from "viem";
import { flattenOnWhite, type Pixels, resize } from "./pixels.ts";

const blocks = 16;
/** Pictures are brought to this size first: fast for big ones, and turning them is cheap. */
const canonicalSize = 128;

/** Stands for "nothing to compare": the picture is under 16 × 16 pixels, or of one colour. */
export const noPerceptualHash: Hex = `0x${"00".repeat(32)}`;

/** 256 bits; {@link noPerceptualHash} when the picture shows too little. */
export function perceptualHash(pixels: Pixels): Hex {
  return orientations(pixels)[0]!;
}

/** The hashes of the picture as it is and of its 7 turned and mirrored variants. */
export function orientations(pixels: Pixels): Hex[] {
  if (pixels.width < blocks || pixels.height < blocks) return Array(8).fill(noPerceptualHash);
  let canonical = resize(flattenOnWhite(pixels), canonicalSize, canonicalSize);
  const hashes: Hex[] = [];
  for (let turns = 0; turns < 4; turns++) {
    hashes.push(blockHash(canonical), blockHash(rearrange(canonical, (x, y) => [canonicalSize - 1 - x, y])));
    canonical = rearrange(canonical, (x, y) => [y, canonicalSize - 1 - x]);
  }
  return hashes;
}

/** How many bits differ: 0…256. Unrelated pictures differ in about half. */
export function hammingDistance(a: Hex, b: Hex): number {
  const different = BigInt(a) ^ BigInt(b);
  return different.toString(2).replaceAll("0", "").length;
}

function blockHash(canonical: Pixels): Hex {
  const hash = bmvbhash(canonical, blocks);
  return /^(0+|f+)$/.test(hash) ? noPerceptualHash : `0x${hash}`;
}

/** A square picture with every pixel fetched from elsewhere: `from` maps new coordinates to old ones. */
function rearrange({ data, width, height }: Pixels, from: (x: number, y: number) => [number, number]): Pixels {
  const moved = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [oldX, oldY] = from(x, y);
      const old = (oldY * width + oldX) * 4;
      moved.set(data.subarray(old, old + 4), (y * width + x) * 4);
    }
  }
  return { data: moved, width, height };
}
