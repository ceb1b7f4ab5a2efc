// Ceremony and forgery, for the terminal and the browser.
export * from "./ceremony.ts";
export * from "./forge.ts";
