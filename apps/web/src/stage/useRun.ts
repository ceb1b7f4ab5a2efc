// Starts and restarts a demo, and hands its state to React.
import type { DemoEntry } from "virtual:lab-demos";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useNode } from "../lab/useNode.ts";
import { words } from "../words/index.ts";
import { createRunStore, type RunState, type RunStore } from "./runState.ts";

type Run = { store: RunStore; losses: number };

export type RunHandle = {
  /** Nothing before the first start. */
  state: RunState | undefined;
  /** Starts from the beginning; a run that still goes on is left behind. */
  start: () => void;
  /** The lab went away since this run began, and its chain with it. */
  isStale: boolean;
};

const never = () => () => {};
const nothing = () => undefined;

export function useRun(entry: DemoEntry): RunHandle {
  const { losses } = useNode();
  const [run, setRun] = useState<Run>();
  const state = useSyncExternalStore(run?.store.subscribe ?? never, run?.store.get ?? nothing);
  useEffect(() => () => run?.store.close(), [run]);
  const start = useCallback(() => {
    const store = createRunStore();
    setRun({ store, losses });
    void play(entry, store);
  }, [entry, losses]);
  const isStale = run !== undefined && run.losses < losses && state?.phase !== "finished";
  return { state, start, isStale };
}

/** The engine comes with the first start: a page that is only read stays light. */
async function play(entry: DemoEntry, store: RunStore): Promise<void> {
  try {
    const { runDemo } = await import("./runDemo.ts");
    await runDemo(entry, store);
  } catch (error) {
    const { engineMissing: message, reload: fix } = words.demo;
    const failure = { name: String(error), message, fix };
    store.update((state) => ({ ...state, phase: "failed", failure }));
  }
}
