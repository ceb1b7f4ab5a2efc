// Reads a manifest store box by box (JUMBF, ISO 19566-5; C2PA 2.2 §11.1), as strictly as it is specified.
//
// The SDK checks all that is signed and is easy about the wrapping: it overlooks changed box types, flags, lengths.
// Those bytes mean nothing, but "nobody touched this file" should hold for every byte, so we look at them too.
import { decode } from "cborg";
import { bytesToHex } from "viem";
import { boxTypeTail } from "../picture/embedding.ts";
import { readUint32 } from "../picture/png.ts";

/** The certificate (DER) of whoever signed the active manifest, or what is wrong with the wrapping. */
export type StoreReading = { certificate: Uint8Array; problem?: undefined } | { problem: string };

type Box = { type: string; data: Uint8Array };
/** A box of boxes; `uuid` is its type, `label` its name. */
type SuperBox = { uuid: string; label: string; contents: Box[] };

/** Thrown and caught in here. */
class FramingError extends Error {}

/** Checks the boxes of the active manifest, which is the last one; its parents are hashed by their child. */
export function readManifestStore(store: Uint8Array): StoreReading {
  try {
    const [top, ...others] = boxesIn(store);
    if (!top || others.length > 0) throw new FramingError("the store is not one box");
    const active = openTyped(top).contents.at(-1);
    if (!active) throw new FramingError("the store is empty");
    const parts = openTyped(active).contents.map(openTyped);
    for (const assertion of contentsOf(parts, "c2pa.assertions")) openSuperBox(assertion);
    const [signature] = contentsOf(parts, "c2pa.signature");
    return { certificate: certificateIn(signature?.data ?? new Uint8Array(0)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function contentsOf(parts: SuperBox[], label: string): Box[] {
  return parts.find((part) => part.label === label)?.contents ?? [];
}

/** Consecutive boxes: length 4 (itself included), type 4, data. */
function boxesIn(bytes: Uint8Array): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = at + 8 <= bytes.length ? readUint32(bytes, at) : 0;
    if (length < 8 || at + length > bytes.length) throw new FramingError(`a box of ${length} bytes does not fit`);
    boxes.push({ type: ascii(bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, at + length) });
    at += length;
  }
  return boxes;
}

/** Its first box describes it: type 16, flags 1, label up to a zero byte, and perhaps a box with a salt. */
function openSuperBox(box: Box): SuperBox {
  const [description, ...contents] = box.type === "jumb" ? boxesIn(box.data) : [];
  if (description?.type !== "jumd") throw new FramingError(`a box ${box.type} has no description`);
  const { data } = description;
  const labelEnd = data.indexOf(0, 17);
  if (labelEnd === -1) throw new FramingError("a label has no end");
  const label = ascii(data.subarray(17, labelEnd));
  const salts = boxesIn(data.subarray(labelEnd + 1));
  // Flags: 1 can be asked for by name, 2 has a label, 16 has a private box.
  const flags = salts.length === 0 ? 0x03 : 0x13;
  if (data[16] !== flags || salts.some((salt) => salt.type !== "c2sh")) throw new FramingError(`flags of ${label}`);
  return { uuid: bytesToHex(data.subarray(0, 16)), label, contents };
}

const lettersByLabel: Record<string, string> = {
  c2pa: "c2pa",
  "c2pa.assertions": "c2as",
  "c2pa.claim": "c2cl",
  "c2pa.claim.v2": "c2cl",
  "c2pa.signature": "c2cs",
  "c2pa.databoxes": "c2db",
  "c2pa.credentials": "c2vc",
};

/** For boxes outside the hashed assertions: their label says of which type they must be. */
function openTyped(box: Box): SuperBox {
  const opened = openSuperBox(box);
  const letters = lettersByLabel[opened.label] ?? "c2ma"; // a manifest has a name of its own
  if (opened.uuid !== bytesToHex(new TextEncoder().encode(letters)) + boxTypeTail) {
    throw new FramingError(`${opened.label} has the type of another box`);
  }
  return opened;
}

/** From the protected header of a COSE_Sign1: label 33, one certificate or a chain with the signer's first. */
function certificateIn(cose: Uint8Array): Uint8Array {
  const [header, , payload] = decode(cose.subarray(1)) as [Uint8Array, unknown, unknown]; // behind the tag
  if (payload !== null) throw new FramingError("the signature has a payload");
  const chain: unknown = decode(header, { useMaps: true }).get(33);
  const certificate: unknown = Array.isArray(chain) ? chain[0] : chain;
  if (!(certificate instanceof Uint8Array)) throw new FramingError("the signature has no certificate");
  return certificate;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
