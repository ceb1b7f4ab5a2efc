// What of the escrow package needs Node: the provider's store on disk, and how a file of such books is opened.
export { explained, type FileForm, openDatabase } from "./database.ts";
export * from "./store.ts";
export * from "./storeErrors.ts";
