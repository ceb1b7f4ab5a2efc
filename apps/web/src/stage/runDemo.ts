// Plays one demo on the lab's chain. Loaded when somebody presses Start, together with viem.
import type { DemoEntry } from "virtual:lab-demos";
import { createStage, describeError } from "@synergy/kit";
import { connect } from "../lab/connect.ts";
import type { RunStore } from "./runState.ts";
import { webFace } from "./webStage.ts";

/** Runs `entry` until it ends or fails; both end up in `store`. */
export async function runDemo(entry: DemoEntry, store: RunStore): Promise<void> {
  try {
    const [demo, world] = await Promise.all([entry.load(), connect()]);
    await demo.run(createStage(webFace(store), world));
    store.update((state) => ({ ...state, phase: "finished" }));
  } catch (error) {
    store.update((state) => ({ ...state, phase: "failed", failure: describeError(error) }));
  }
}
