// The state of one ceremony in the page, and what can be done to it: one thing at a time.
import type { CeremonyVerdict } from "@synergy/zk-proof/ceremony";
import { useEffect, useRef, useState } from "react";
import type { Failure } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import { type Claim, inventClaim, signalsOf } from "./claim.ts";
import type { Attempt, Key } from "./tasks.ts";

type Engine = typeof import("./engine.ts");

/** `current` is gone as soon as the key changes: it has not been tried on the new one yet. */
export type Forgery = { claim: Claim; fresh: Attempt; current?: Attempt | undefined };

export type CeremonyState = {
  busy?: keyof typeof words.ceremony.busy | undefined;
  /** What happened last, for those who do not see it happen. */
  news?: string | undefined;
  failure?: Failure | undefined;
  key?: Key | undefined;
  isClosed?: boolean | undefined;
  verdict?: CeremonyVerdict | undefined;
  forgery?: Forgery | undefined;
};

export type CeremonyHandle = ReturnType<typeof useCeremony>;

export function useCeremony() {
  const [state, setState] = useState<CeremonyState>({});
  const engine = useRef<Engine>(undefined);
  useEffect(() => () => engine.current?.stop(), []);

  const run = async (busy: NonNullable<CeremonyState["busy"]>, work: (engine: Engine) => Promise<CeremonyState>) => {
    if (state.busy) return;
    setState((before) => ({ ...before, busy, failure: undefined, news: undefined }));
    const change = await attempt(async (loaded) => {
      engine.current = loaded;
      return work(loaded);
    });
    setState((before) => ({ ...before, ...change, busy: undefined }));
  };
  // A key that changed has been neither verified nor attacked.
  const withKey = (key: Key, news: string): CeremonyState => ({
    key,
    news,
    verdict: undefined,
    forgery: state.forgery && { ...state.forgery, current: undefined },
  });
  const { key, forgery } = state;
  const said = words.ceremony.news;

  return {
    state,
    start: () => run("start", async ({ call }) => withKey(await call("start"), said.started)),
    take: (file: File) =>
      run("take", async ({ takeFile }) => {
        const taken = await takeFile(file);
        return withKey(taken, said.taken(taken.contributions.length));
      }),
    contribute: (name: string, entropy: string) =>
      run("contribute", async ({ call }) => withKey(await call("contribute", key!, name, entropy), said.added(name))),
    close: () =>
      run("close", async ({ closeWithBlock }) => ({
        ...withKey(await closeWithBlock(key!), said.closed),
        isClosed: true,
      })),
    verify: () => run("verify", async ({ call }) => ({ verdict: await call("check", key!) })),
    /** Tries the same claim again, unless Eve now wants another digit. */
    forge: (digit: number) =>
      run("forge", async ({ call }) => {
        const claim = forgery?.claim.digit === digit ? forgery.claim : inventClaim(digit);
        return { forgery: { claim, ...(await call("forge", key!, signalsOf(claim))) } };
      }),
    /** Ends the worker and forgets the key. */
    leave: () => {
      engine.current?.stop();
      setState({});
    },
  };
}

async function attempt(work: (engine: Engine) => Promise<CeremonyState>): Promise<CeremonyState> {
  const engine = await import("./engine.ts").catch((error: unknown) => String(error));
  if (typeof engine === "string") {
    return { failure: { name: engine, message: words.demo.engineMissing, fix: words.demo.reload } };
  }
  return work(engine).catch((error: unknown) => ({ failure: engine.describeError(error) }));
}
