// What became of each attempt at one station.
import { useEffect, useRef, useState } from "react";
import type { Failure } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import type { Outcome } from "./letEveTry.ts";

export type AttemptState = { state: "waiting" } | { state: "trying" } | Outcome;
type States = Readonly<Record<string, AttemptState>>;

export function useAttempts(id: string) {
  const [states, setStates] = useState<States>({});
  const [isBusy, setBusy] = useState(false);
  const [news, setNews] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const isGone = useIsGone();
  const set = (more: States) => setStates((before) => ({ ...before, ...more }));

  async function play(names: readonly string[]): Promise<string> {
    const engine = await import("./letEveTry.ts");
    let failed = 0;
    for await (const [name, outcome] of engine.letEveTry(id, names)) {
      if (isGone.current) break; // the page is another: she stops after this one
      const next = names[names.indexOf(name) + 1];
      set(next ? { [name]: outcome, [next]: { state: "trying" } } : { [name]: outcome });
      if (outcome.state === "failed") failed += 1;
    }
    return sumUp(names.length, failed);
  }

  async function letTry(names: readonly string[]) {
    setBusy(true);
    setFailure(undefined);
    setNews(words.eve.trying);
    set(Object.fromEntries(names.map((name, index) => [name, { state: index === 0 ? "trying" : "waiting" }])));
    try {
      setNews(await play(names));
    } catch (error) {
      setStates({});
      setNews("");
      setFailure(await describe(error));
    }
    setBusy(false);
  }
  return { states, isBusy, letTry: (names: readonly string[]) => void letTry(names), news, failure };
}

/** What knows the lab's errors comes late, too: when it does not come, the lab is gone or was rebuilt. */
async function describe(error: unknown): Promise<Failure> {
  const kit = await import("@synergy/kit").catch(() => undefined);
  if (kit) return kit.describeError(error);
  return { name: "LoadError", message: words.demo.engineMissing, fix: words.demo.reload };
}

function useIsGone() {
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  return isGone;
}

function sumUp(count: number, failed: number): string {
  if (failed > 0) return words.eve.someFailed(failed, count);
  return count > 1 ? words.eve.allStopped(count) : words.eve.oneStopped;
}
