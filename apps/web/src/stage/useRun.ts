// Starts and restarts a demo, and hands its state to React.
import type { DemoEntry } from "virtual:lab-demos";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useNode } from "../lab/useNode.ts";
import { words } from "../words/index.ts";
import { forgetRun, readRun } from "./keptRun.ts";
import type { Past } from "./rememberingFace.ts";
import { createRunStore, type RunState, type RunStore } from "./runState.ts";

type Run = { store: RunStore; losses: number };

export type RunHandle = {
  /** Nothing before the first start. */
  state: RunState | undefined;
  /** Starts from the beginning; a run that still goes on is left behind. @param upTo steps to take without waiting */
  start: (upTo?: number) => void;
  /** The lab went away since this run began, and its chain with it. */
  isStale: boolean;
};

const never = () => () => {};
const nothing = () => undefined;

/** A run that this tab had before a reload goes on by itself, on the same chain and with the same answers. */
export function useRun(entry: DemoEntry): RunHandle {
  const { losses, world } = useNode();
  const [run, setRun] = useState<Run>();
  const state = useSyncExternalStore(run?.store.subscribe ?? never, run?.store.get ?? nothing);
  useEffect(() => () => run?.store.close(), [run]);
  const begin = useCallback(
    (past: Past) => {
      const store = createRunStore();
      setRun({ store, losses });
      void play(entry, store, past, world);
    },
    [entry, losses, world],
  );
  const start = useCallback(
    (upTo = 0) => {
      forgetRun(entry.info.id);
      begin({ steps: upTo, answers: [] });
    },
    [begin, entry],
  );
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || world === "") return;
    looked.current = true;
    const kept = readRun(entry.info.id, world);
    if (kept) begin(kept);
  }, [begin, entry, world]);
  const isStale = run !== undefined && run.losses < losses && state?.phase !== "finished";
  return { state, start, isStale };
}

/** The engine comes with the first start: a page that is only read stays light. */
async function play(entry: DemoEntry, store: RunStore, past: Past, world: string): Promise<void> {
  try {
    const { runDemo } = await import("./runDemo.ts");
    await runDemo(entry, store, past, world);
  } catch (error) {
    const { engineMissing: message, reload: fix } = words.demo;
    const failure = { name: String(error), message, fix };
    store.update((state) => ({ ...state, phase: "failed", failure }));
  }
}
