// Where a Content Credential sits in a picture file (C2PA 2.2, annex A.3: embedding manifests into files).
//
// JPEG: a JUMBF box in APP11 segments, split where it is longer than one holds (ISO 19566-5, annex D).
// PNG: a `caBX` chunk. Whatever is not exactly that, such as JPEG XT's own APP11 boxes, belongs to the picture.
import { bytesToHex, concatBytes } from "viem";
import { APP11, jpegSegments, readUint16, SOS } from "./jpeg.ts";
import { isJpeg } from "./openPicture.ts";
import { hasRightCheckSum, isPng, pngChunks, readUint32 } from "./png.ts";

/** Bytes [start, end) of the file hold the credential; `store` is the JUMBF box in them, put together. */
export type EmbeddedCredential = { start: number; end: number; store: Uint8Array };

/** The tail that all C2PA box types share; before it stand four letters. */
export const boxTypeTail = "00110010800000aa00389b71";
const storeType = `0x63327061${boxTypeTail}`; // "c2pa"
const jumb = 0x6a756d62; // "jumb"

/** All credentials in the file, in their order; C2PA allows one. */
export function findCredentials(bytes: Uint8Array): EmbeddedCredential[] {
  if (isJpeg(bytes)) return findInJpeg(bytes);
  if (isPng(bytes)) return findInPng(bytes);
  return [];
}

function findInPng(bytes: Uint8Array): EmbeddedCredential[] {
  return [...pngChunks(bytes)]
    .filter((chunk) => chunk.type === "caBX" && hasRightCheckSum(bytes, chunk))
    .map(({ start, end }) => ({ start, end, store: bytes.subarray(start + 8, end - 4) }))
    .filter(({ store }) => isManifestStore(store));
}

function findInJpeg(bytes: Uint8Array): EmbeddedCredential[] {
  const parts = boxParts(bytes);
  const found: EmbeddedCredential[] = [];
  for (let index = 0; index < parts.length; index++) {
    const box = partsFrom(parts, index);
    const [first, last] = [box[0], box.at(-1)];
    if (!first || !last) continue;
    const store = concatBytes(box.map((part) => part.payload.subarray(part === first ? 0 : boxHeader)));
    if (isManifestStore(store)) found.push({ start: first.start, end: last.end, store });
  }
  return found;
}

/** An APP11 segment: marker 2, length 2, "JP" 2, box instance 2, packet sequence 4, then (part of) a box. */
type BoxPart = { start: number; end: number; instance: number; sequence: number; payload: Uint8Array };
const payloadAt = 12;
const boxHeader = 8; // length and type, at the start of every part; it counts once

function boxParts(bytes: Uint8Array): BoxPart[] {
  const parts: BoxPart[] = [];
  for (const { marker, start, end } of jpegSegments(bytes)) {
    if (marker === SOS) break; // behind the first scan, decoders and we may see different segments
    if (marker !== APP11 || end - start < payloadAt + boxHeader || readUint16(bytes, start + 4) !== 0x4a50) continue;
    const [instance, sequence] = [readUint16(bytes, start + 6), readUint32(bytes, start + 8)];
    parts.push({ start, end, instance, sequence, payload: bytes.subarray(start + payloadAt, end) });
  }
  return parts;
}

/** The parts of one box: numbered from 1, without a gap between them, of one instance, with equal box headers. */
function partsFrom(parts: BoxPart[], index: number): BoxPart[] {
  const box = parts.slice(index, index + 1).filter((part) => part.sequence === 1);
  for (let next = index + 1; box.length > 0 && next < parts.length; next++) {
    const [previous, part] = [box.at(-1)!, parts[next]!];
    if (part.start !== previous.end || part.sequence !== previous.sequence + 1) break;
    if (part.instance !== previous.instance || !sameBoxHeader(part, previous)) break;
    box.push(part);
  }
  return box;
}

function sameBoxHeader(a: BoxPart, b: BoxPart): boolean {
  return [0, 4].every((at) => readUint32(a.payload, at) === readUint32(b.payload, at));
}

/** A JUMBF superbox whose description says "c2pa": box header 8, description header 8, type 16. */
function isManifestStore(store: Uint8Array): boolean {
  if (store.length < 32 || readUint32(store, 0) !== store.length || readUint32(store, 4) !== jumb) return false;
  return bytesToHex(store.subarray(16, 32)) === storeType;
}
