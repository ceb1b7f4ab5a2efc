// How a browser gets the WebAssembly files: Vite copies them beside the page, and fetch brings them.
import c2pa from "@contentauth/c2pa-wasm/c2pa.wasm?url";
import jpegDecoder from "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url";
import jpegEncoder from "@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url";
import png from "@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url";
import { LabError } from "@synergy/kit";
import type { OnProgress, WasmName } from "./names.ts";

const urls: Record<WasmName, string> = { c2pa, jpegDecoder, jpegEncoder, png };

/** The server of the page does not hand out one of its own files. */
export class WasmUnavailableError extends LabError {
  override name = "WasmUnavailableError";
  constructor(url: string, cause: unknown) {
    super(`The program file ${url} did not arrive.`, {
      fix: "Check that the lab is still running, then reload.",
      cause,
    });
  }
}

/**
 * Fetches one WebAssembly file.
 *
 * @throws {WasmUnavailableError} when the server is gone or answers with an error
 */
export async function loadWasm(name: WasmName, onProgress?: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(urls[name]).catch((cause: unknown) => {
    throw new WasmUnavailableError(urls[name], cause);
  });
  if (!response.ok || !response.body) throw new WasmUnavailableError(urls[name], response.status);
  const counted = response.body.pipeThrough(countBytes(sizeOf(response), onProgress));
  return new Uint8Array(await new Response(counted).arrayBuffer());
}

// With gzip the header tells the packed size, which can't be compared with unpacked bytes.
function sizeOf(response: Response): number | undefined {
  const length = Number(response.headers.get("content-length"));
  return length > 0 && !response.headers.has("content-encoding") ? length : undefined;
}

function countBytes(total: number | undefined, onProgress?: OnProgress): TransformStream<Uint8Array, Uint8Array> {
  let loaded = 0;
  return new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.length;
      onProgress?.(loaded, total);
      controller.enqueue(chunk);
    },
  });
}
