// What a provider's server needs: the store on disk, how a file of such books is opened, and the contract's errors.
export { VoucherChannels } from "../../generated/VoucherChannels.ts";
export { explained, type FileForm, openDatabase } from "./database.ts";
export * from "./store.ts";
export * from "./storeErrors.ts";
