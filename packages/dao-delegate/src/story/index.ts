// What the demo tells: policies and proposals of LabDAO, and the delegate at work on them.
export * from "./board.ts";
export * from "./confirm.ts";
export * from "./desk.ts";
export * from "./exam.ts";
export * from "./policies.ts";
export * from "./proposals.ts";
export * from "./setting.ts";
