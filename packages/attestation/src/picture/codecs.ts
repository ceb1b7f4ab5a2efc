// JPEG and PNG codecs as WebAssembly (MozJPEG; Rust's png), loaded on first use, the same in Node and in browsers.
import decodeJpegFile, { init as initJpegDecoder } from "@jsquash/jpeg/decode.js";
import encodeJpegFile, { init as initJpegEncoder } from "@jsquash/jpeg/encode.js";
import decodePngFile, { init as initPngDecoder } from "@jsquash/png/decode.js";
import encodePngFile, { init as initPngEncoder } from "@jsquash/png/encode.js";
import { loadWasm } from "#wasm";
import type { Pixels } from "./pixels.ts";

const jpegDecoder = once(async () => initJpegDecoder(await emscripten("jpegDecoder")));
const jpegEncoder = once(async () => initJpegEncoder(await emscripten("jpegEncoder")));
const pngCodec = once(async () => {
  const module = await WebAssembly.compile(await loadWasm("png"));
  await Promise.all([initPngDecoder(module), initPngEncoder(module)]);
});

export async function decodeJpegBytes(bytes: Uint8Array): Promise<Pixels> {
  await jpegDecoder();
  return toPixels(await decodeJpegFile(new Uint8Array(bytes).buffer));
}

/** @param quality 1…100 */
export async function encodeJpegBytes(pixels: Pixels, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  await jpegEncoder();
  return new Uint8Array(await encodeJpegFile(toImageData(pixels), { quality }));
}

export async function decodePngBytes(bytes: Uint8Array): Promise<Pixels> {
  await pngCodec();
  return toPixels(await decodePngFile(new Uint8Array(bytes).buffer));
}

export async function encodePngBytes(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  await pngCodec();
  return new Uint8Array(await encodePngFile(toImageData(pixels)));
}

// MozJPEG writes its warnings to the console; a caller gets an error or a picture, and that is enough.
async function emscripten(name: "jpegDecoder" | "jpegEncoder") {
  return { wasmBinary: (await loadWasm(name)).buffer, printErr: () => {} };
}

function toPixels(image: ImageData): Pixels {
  return { data: new Uint8ClampedArray(image.data), width: image.width, height: image.height };
}

// The codecs bring an ImageData to Node themselves. They read the whole buffer, so it must be the picture's own.
function toImageData({ data, width, height }: Pixels): ImageData {
  return new ImageData(new Uint8ClampedArray(data), width, height);
}

/** Runs `load` at the first call, and again only if that failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
