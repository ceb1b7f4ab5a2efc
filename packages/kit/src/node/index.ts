export * from "./hardhatChain.ts";
