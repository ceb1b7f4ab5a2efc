// What demo.ts tells the story with.
export * from "./desk.ts";
export * from "./drawing.ts";
export * from "./payments.ts";
export * from "./picture.ts";
export * from "./speak.ts";
export { es } from "./words/es.ts";
