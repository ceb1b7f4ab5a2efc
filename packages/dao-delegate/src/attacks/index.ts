// Eve's workshop: ways to poison a proposal, and whole exams made of them.
export * from "./callAttacks.ts";
export * from "./generate.ts";
export * from "./textAttacks.ts";
export * from "./virtueStuffing.ts";
