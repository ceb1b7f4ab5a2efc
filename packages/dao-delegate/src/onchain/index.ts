// The delegate's hands: a typed client for LabDAO, any stock Governor, and Dan's guard.
export * from "./dao.ts";
export * from "./errors.ts";
export * from "./guard.ts";
export * from "./proposals.ts";
export * from "./votes.ts";
