// The project's own labelled set: invented proposals with real calldata, invented policies, and what they want.
export * from "./labels.ts";
export * from "./profiles.ts";
export * from "./proposals.ts";
