// In the browser: the brain that needs no endpoint. Node has its own version, src/node/openBrain.ts.
import type { Brain } from "../types.ts";
import { embeddedBrain } from "./embedded.ts";

/** The embedded brain; a page has no environment that could name another one. */
export async function openBrain(): Promise<Brain> {
  return embeddedBrain();
}
