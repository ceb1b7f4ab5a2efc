// How Node gets the WebAssembly files: from node_modules. Twin of src/wasm/browser.ts.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { OnProgress, WasmName } from "../wasm/names.ts";

const files: Record<WasmName, string> = {
  c2pa: "@contentauth/c2pa-wasm/c2pa.wasm",
  jpegDecoder: "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm",
  jpegEncoder: "@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm",
  png: "@jsquash/png/codec/pkg/squoosh_png_bg.wasm",
};

/** Reads one WebAssembly file from the installed packages. */
export async function loadWasm(name: WasmName, onProgress?: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve(files[name])));
  onProgress?.(bytes.length, bytes.length);
  return bytes;
}
