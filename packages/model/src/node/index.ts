export * from "./digits.ts";
