// What of the escrow package needs Node: the provider's store on disk.
export * from "./store.ts";
export * from "./storeErrors.ts";
