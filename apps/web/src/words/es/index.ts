// Every word of the app in Spanish. An area that nobody has translated yet shows its English words.
import { en } from "../en/index.ts";
import type { Words } from "../index.ts";

export const es: Words = { ...en };
