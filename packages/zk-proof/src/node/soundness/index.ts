export * from "./claims.ts";
export * from "./evilProver.ts";
export * from "./field.ts";
export * from "./jacobian.ts";
export * from "./killRate.ts";
