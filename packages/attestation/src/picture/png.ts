// Reads the outline of a PNG file (W3C PNG, section 5): a signature, then chunks, none of them unpacked.

/** Bytes [start, end) of the file: length, type, data, check sum. */
export type PngChunk = { type: string; start: number; end: number };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const overhead = 12; // 4 bytes each of length, type and check sum

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Yields chunk after chunk, and stops after IEND, or early where the file breaks off. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  let start = signature.length;
  while (start + overhead <= bytes.length) {
    const end = start + overhead + readUint32(bytes, start);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, end };
    if (type === "IEND") return;
    start = end;
  }
}

export function hasRightCheckSum(bytes: Uint8Array, chunk: PngChunk): boolean {
  return crc32(bytes.subarray(chunk.start + 4, chunk.end - 4)) === readUint32(bytes, chunk.end - 4);
}

export function readUint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

// CRC-32 as in W3C PNG, annex D, bit by bit.
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
