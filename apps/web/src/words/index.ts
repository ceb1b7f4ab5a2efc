// The language of the app's frame. The demos bring their own words.
export { en as words } from "./en.ts";
