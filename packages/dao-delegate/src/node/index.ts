// What needs Node: files and the environment.
export * from "./endpoint.ts";
export * from "./folderStore.ts";
