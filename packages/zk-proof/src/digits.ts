// The 1,797 public digits, in Node and in browsers alike: everybody may guess with them.
import { platform } from "#platform";

export type Digits = readonly { pixels: number[]; label: number }[];

let reading: Promise<Digits> | undefined;

/** All pictures in the order of the file; reads it once. @throws {MissingFileError} */
export function readDigits(): Promise<Digits> {
  reading ??= read().catch((error: unknown) => {
    reading = undefined; // the next call tries again
    throw error;
  });
  return reading;
}

async function read(): Promise<Digits> {
  const packed = new Blob([(await platform.readFile("digits.csv.gz")) as Uint8Array<ArrayBuffer>]);
  const text = await unpacked(packed);
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const numbers = line.split(",").map(Number);
      return { pixels: numbers.slice(0, 64), label: numbers[64]! };
    });
}

// Some servers say that a .gz file is packed text, and the browser has then unpacked it already.
async function unpacked(file: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return file.text();
  return new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
