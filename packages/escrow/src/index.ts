// The library of the escrow package. Everything here runs in Node and in a browser.
export * from "./bill.ts";
export * from "./buyAnswer.ts";
export * from "./channel.ts";
export * from "./channels.ts";
export * from "./contracts.ts";
export * from "./digitJob.ts";
export * from "./errors.ts";
export * from "./eve.ts";
export * from "./job.ts";
export * from "./jobErrors.ts";
export * from "./jobs.ts";
export * from "./payer.ts";
export * from "./placing.ts";
export * from "./provider.ts";
export * from "./record.ts";
export * from "./secp256k1.ts";
export * from "./voucher.ts";
