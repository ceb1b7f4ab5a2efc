// Draws an 8×8 picture as a PNG (W3C PNG, third edition): grey values, not packed, so that no library is needed.

const side = 8;
const ink = 16;

/**
 * A PNG to look at.
 *
 * @param pixels 64 integers, row by row, 0 (paper) to `most` (ink)
 * @param scale how many pixels of the PNG one pixel becomes
 */
export function toPng(pixels: readonly number[], scale = 24, most = ink): Uint8Array {
  const width = side * scale;
  const lines = Array.from({ length: width }, (_, y) => {
    const row = pixels.slice(side * Math.floor(y / scale)).slice(0, side);
    const greys = row.flatMap((pixel) => Array<number>(scale).fill(255 - Math.round((255 * pixel) / most)));
    return [0, ...greys]; // each line begins with its filter: none
  });
  const header = [...uint32(width), ...uint32(width), 8, 0, 0, 0, 0]; // 8 bits, grey, no interlacing
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const image = zlib(lines.flat());
  return new Uint8Array([...signature, ...chunk("IHDR", header), ...chunk("IDAT", image), ...chunk("IEND", [])]);
}

function chunk(type: string, data: readonly number[]): number[] {
  const content = [...type].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...uint32(data.length), ...content, ...uint32(crc32(content))];
}

// RFC 1950 and 1951 with stored blocks only: a header, blocks of at most 65,535 bytes, a check sum.
function zlib(data: readonly number[]): number[] {
  const packed = [0x78, 0x01];
  for (let start = 0; start < data.length; start += 0xffff) {
    const block = data.slice(start, start + 0xffff);
    const isLast = start + block.length === data.length;
    const [low, high] = [block.length & 0xff, block.length >> 8];
    packed.push(isLast ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff, ...block);
  }
  return [...packed, ...uint32(adler32(data))];
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}
