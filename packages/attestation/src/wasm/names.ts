// The four WebAssembly files that the package needs; #wasm in package.json picks who fetches them.

/** c2pa: 9.0 MB, the C2PA SDK. The codecs are 0.2 MB each. */
export type WasmName = "c2pa" | "jpegDecoder" | "jpegEncoder" | "png";

/** Called while a file arrives, in bytes; `total` is undefined when the server does not say. */
export type OnProgress = (loaded: number, total: number | undefined) => void;
