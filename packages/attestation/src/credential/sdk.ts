// The C2PA SDK as WebAssembly: 9 MB, loaded on first use, once.
import init, * as sdk from "@contentauth/c2pa-wasm";
import { loadWasm } from "#wasm";
import type { OnProgress } from "../wasm/names.ts";
import { installFileReaderSync } from "./syncBlob.ts";

let loading: Promise<typeof sdk> | undefined;

/** Resolves when credentials can be signed and read; call it early to show progress to people who wait. */
export function loadC2pa(onProgress?: OnProgress): Promise<typeof sdk> {
  loading ??= start(onProgress).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(onProgress?: OnProgress): Promise<typeof sdk> {
  installFileReaderSync();
  await init({ module_or_path: await loadWasm("c2pa", onProgress) });
  return sdk;
}

/**
 * The SDK's settings (c2pa-rs, "Configuring the SDK").
 *
 * @param trustAnchors PEM, one or more certificates one after the other
 */
export function settings(trustAnchors: string): string {
  return JSON.stringify({
    trust: { trust_anchors: trustAnchors },
    // A picture may ask to fetch its credential from any address; the lab asks nobody.
    verify: { remote_manifest_fetch: false, ocsp_fetch: false },
    builder: { thumbnail: { enabled: false } },
  });
}
