export * from "./draw.ts";
export * from "./findDemos.ts";
export * from "./hardhatChain.ts";
export * from "./jsonFace.ts";
export * from "./keepFiles.ts";
export * from "./keyboard.ts";
export * from "./terminalAsk.ts";
export * from "./terminalFace.ts";
