// Reads the outline of a JPEG file (ITU-T T.81, annex B): a row of segments, none of them decoded.

/** Bytes [start, end) of the file, marker included; a scan (SOS) includes its compressed data. */
export type JpegSegment = { marker: number; start: number; end: number };

export const SOI = 0xd8; // start of image
export const EOI = 0xd9; // end of image
export const SOS = 0xda; // start of scan
export const APP11 = 0xeb; // where JUMBF boxes go (ISO 19566-5, annex D)

/** Yields segment after segment, and stops at the end mark, or early where the file is no JPEG any more. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let start = 0;
  while (bytes[start] === 0xff && start + 1 < bytes.length) {
    const marker = bytes[start + 1]!;
    if (marker === 0xff) {
      start++; // any number of fill bytes may stand before a marker
      continue;
    }
    const end = segmentEnd(bytes, start, marker);
    if (end === undefined || end > bytes.length) return;
    yield { marker, start, end };
    if (marker === EOI) return;
    start = end;
  }
}

function segmentEnd(bytes: Uint8Array, start: number, marker: number): number | undefined {
  if (marker === SOI || marker === EOI || isRestart(marker)) return start + 2;
  if (start + 4 > bytes.length) return undefined;
  const end = start + 2 + readUint16(bytes, start + 2);
  return marker === SOS ? scanEnd(bytes, end) : end;
}

// In compressed data 0xff is followed by 0 (an escaped 0xff) or by a restart mark; all else ends the scan.
function scanEnd(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return undefined;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** Start-of-frame marks SOF0 to SOF15; 0xc4, 0xc8 and 0xcc in that range mean something else. */
export function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

export function readUint16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}
