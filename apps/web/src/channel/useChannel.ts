// The channel as the page holds it: the tally, what is being done, and what came of it.
import { useCallback, useEffect, useRef, useState } from "react";
import { useNode } from "../lab/useNode.ts";
import type { Failure } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import { inFigures } from "./inFigures.ts";
import { freshTally, keepTally, keptTally, type Tally } from "./tally.ts";
import type { Till } from "./till.ts";

export type Doing = keyof typeof words.channel.doing;
export type Progress = { done: number; total: number };

export function useChannel() {
  const { world } = useNode();
  const { tally, book } = useTally(world);
  const [doing, setDoing] = useState<Doing>();
  const [progress, setProgress] = useState<Progress>();
  const [news, setNews] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const stopped = useRef(false);
  const till = useRef<{ world: string; till: Till }>(undefined);

  const openTill = async () => {
    if (till.current?.world === world) return till.current.till;
    const [{ openTill: open }, { connect }] = await Promise.all([import("./till.ts"), import("../lab/connect.ts")]);
    till.current = { world, till: open(await connect(), location.origin, book) };
    return till.current.till;
  };
  const run = async (first: Doing, work: (till: Till) => Promise<string>) => {
    setDoing(first);
    setFailure(undefined);
    setNews("");
    try {
      setNews(await work(await openTill()));
    } catch (error) {
      setFailure((await import("@synergy/kit")).describeError(error));
    } finally {
      setDoing(undefined);
      setProgress(undefined);
    }
  };

  const { done } = words.channel;
  return {
    tally,
    doing,
    progress,
    news,
    failure,
    isReady: world !== "",
    buy: (total: number) =>
      run(book.get().peer === undefined ? "peer" : "buying", async (till) => {
        stopped.current = false;
        if (book.get().peer === undefined) await till.measurePeer();
        setDoing("buying");
        let bought = 0;
        for (; bought < total && !stopped.current; bought++) {
          setProgress({ done: bought, total });
          await till.buy();
        }
        return bought < total ? done.stopped(inFigures(bought)) : done.bought(inFigures(bought));
      }),
    stop: () => {
      stopped.current = true;
    },
    collect: () =>
      run("collecting", async (till) => {
        const transactions = await till.collect();
        return transactions > 0 ? done.collected(transactions) : done.nothing;
      }),
    takeBack: () =>
      run("returning", async (till) => {
        await till.takeBack();
        return done.returned;
      }),
  };
}

/** The tally of this tab in this world; a new world starts a new one. */
function useTally(world: string) {
  const current = useRef<Tally>(freshTally(""));
  const [, redraw] = useState(0);
  const show = useCallback((tally: Tally) => {
    current.current = tally;
    redraw((count) => count + 1);
  }, []);
  useEffect(() => {
    if (world !== "" && current.current.world !== world) show(keptTally(world) ?? freshTally(world));
  }, [world, show]);
  const change = (part: Partial<Tally>) => {
    show({ ...current.current, ...part });
    keepTally(current.current);
  };
  return { tally: current.current, book: { get: () => current.current, change } };
}
