// Looks at the outside of a file before any decoder touches it: is it a picture, complete, and of sane size?
import {
  CorruptPictureError,
  EmptyFileError,
  maxPictureBytes,
  maxPicturePixels,
  NotAPictureError,
  PictureTooHeavyError,
  PictureTooLargeError,
  TruncatedPictureError,
  UnsupportedPictureError,
} from "./errors.ts";
import { EOI, isStartOfFrame, jpegSegments, readUint16, SOI, SOS } from "./jpeg.ts";
import { isPng, pngChunks, readUint32 } from "./png.ts";

/** A complete JPEG or PNG file; width and height in pixels, as its header says. */
export type Picture = { bytes: Uint8Array; mime: "image/jpeg" | "image/png"; width: number; height: number };

// A progressive JPEG has about ten scans. Thousands of empty ones make a decoder repaint everything each time.
const maxScans = 100;

/**
 * Reads format and size from the header; nothing is decoded.
 *
 * @throws {EmptyFileError} {@link NotAPictureError} {@link UnsupportedPictureError} {@link TruncatedPictureError}
 * @throws {PictureTooHeavyError} over 32 MB, {@link PictureTooLargeError} over 64 megapixels or 100 scans
 * @throws {CorruptPictureError} when the header has no width or height
 */
export function openPicture(bytes: Uint8Array): Picture {
  if (bytes.length === 0) throw new EmptyFileError();
  if (bytes.length > maxPictureBytes) throw new PictureTooHeavyError(bytes.length);
  const picture = isJpeg(bytes) ? openJpeg(bytes) : isPng(bytes) ? openPng(bytes) : refuse(bytes);
  const { width, height } = picture;
  if (width * height > maxPicturePixels) throw new PictureTooLargeError(`has ${width} × ${height} pixels`);
  return picture;
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

function openJpeg(bytes: Uint8Array): Picture {
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  let complete = false;
  for (const { marker, start, end } of jpegSegments(bytes)) {
    // Frame header: marker 2, length 2, bits per sample 1, height 2, width 2.
    if (isStartOfFrame(marker) && end - start >= 9) {
      size ??= { height: readUint16(bytes, start + 5), width: readUint16(bytes, start + 7) };
    }
    if (marker === SOS) scans++;
    if (marker === EOI) complete = true;
  }
  if (!complete) throw new TruncatedPictureError("JPEG", bytes.length);
  if (scans > maxScans) throw new PictureTooLargeError(`is painted ${scans} times over`);
  if (!size || scans === 0) throw new CorruptPictureError("JPEG");
  return sized({ bytes, mime: "image/jpeg", ...size });
}

function openPng(bytes: Uint8Array): Picture {
  const chunks = [...pngChunks(bytes)];
  if (chunks.at(-1)?.type !== "IEND") throw new TruncatedPictureError("PNG", bytes.length);
  const header = chunks[0]!;
  if (header.type !== "IHDR" || header.end - header.start !== 25) throw new CorruptPictureError("PNG");
  // Length 4, type 4, then width 4 and height 4.
  const width = readUint32(bytes, header.start + 8);
  const height = readUint32(bytes, header.start + 12);
  return sized({ bytes, mime: "image/png", width, height });
}

function sized(picture: Picture): Picture {
  if (picture.width === 0 || picture.height === 0) throw new CorruptPictureError(picture.mime);
  return picture;
}

function refuse(bytes: Uint8Array): never {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith("GIF8")) throw new UnsupportedPictureError("GIF");
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") throw new UnsupportedPictureError("WebP");
  if (/^BM.{4}\0{4}/s.test(head)) throw new UnsupportedPictureError("BMP");
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) throw new UnsupportedPictureError("TIFF");
  if (/^ftyp(avif|avis|heic|heix|hevc|mif1)/.test(head.slice(4))) throw new UnsupportedPictureError("HEIC or AVIF");
  throw new NotAPictureError();
}
