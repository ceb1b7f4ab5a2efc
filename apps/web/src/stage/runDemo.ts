// Plays one demo on the lab's chain. Loaded when somebody presses Start, together with viem.
import type { DemoEntry } from "virtual:lab-demos";
import { createStage, describeError } from "@synergy/kit";
import { connect } from "../lab/connect.ts";
import { language } from "../words/language.ts";
import { keepRun } from "./keptRun.ts";
import { type Past, rememberingFace } from "./rememberingFace.ts";
import type { RunStore } from "./runState.ts";
import { webFace } from "./webStage.ts";

/**
 * Runs `entry` until it ends or fails; both end up in `store`.
 *
 * @param past steps to take without waiting, with the answers that were given there
 * @param worldId the chain on which it happens: on another one the run is not gone on with
 */
export async function runDemo(entry: DemoEntry, store: RunStore, past: Past, worldId: string): Promise<void> {
  try {
    const [demo, world] = await Promise.all([entry.load(), connect()]);
    const keep = (now: Past) => {
      if (store.isOpen()) keepRun(entry.info.id, { world: worldId, ...now });
    };
    await demo.run(createStage(rememberingFace(webFace(store), past, keep), { ...world, language }));
    store.update((state) => ({ ...state, phase: "finished" }));
  } catch (error) {
    store.update((state) => ({ ...state, phase: "failed", failure: describeError(error) }));
  }
}
