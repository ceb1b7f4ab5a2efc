// What needs Node: compiling circuits, keys, and the soundness suite.
export * from "./ceremonyFolder.ts";
export * from "./circuits.ts";
export * from "./compile.ts";
export * from "./curve.ts";
export * from "./developmentKey.ts";
export * from "./keys.ts";
export * from "./paths.ts";
export * from "./pins.ts";
export * from "./r1cs.ts";
export * from "./soundness/index.ts";
export * from "./witnessProgram.ts";
