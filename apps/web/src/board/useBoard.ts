// The board as the page holds it. The chain says how votes stand; this asks it again after everything that is done.
import { useEffect, useRef, useState } from "react";
import { useNode } from "../lab/useNode.ts";
import type { Failure } from "../stage/runState.ts";
import { words } from "../words/index.ts";
import { chainTime, moveTime } from "../world/world.ts";
import { keepBoard, keptBoard } from "./kept.ts";
import type { Choice, Entry, Session, Stage, Standing } from "./session.ts";

export type Progress = { stage: Stage; done: number; total: number };
/** `now` is the chain's clock, in seconds. */
export type Board = { session: Session; standings: readonly Standing[]; now: number };

/** A little more than the Governor's whole voting period. */
const pastDeadline = 60;

export function useBoard() {
  const { world } = useNode();
  const [board, setBoard] = useState<Board>();
  const [progress, setProgress] = useState<Progress>();
  const [isBusy, setBusy] = useState(false);
  const [news, setNews] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const [text, setText] = useState<string>();
  const shown = useRef("");

  const look = async (session: Session) => {
    const { readStandings } = await import("./session.ts");
    setBoard({ session, standings: await readStandings(session), now: await chainTime() });
  };
  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    setFailure(undefined);
    setNews("");
    try {
      setNews(await work());
    } catch (error) {
      setFailure((await import("@synergy/kit")).describeError(error));
    } finally {
      setBusy(false);
      setProgress(undefined);
    }
  };
  /** Something that is done to an open board, and its message. */
  const act = (work: (session: Session, using: typeof import("./session.ts")) => Promise<string>) =>
    run(async () => {
      const { session } = board as Board;
      const message = await work(session, await import("./session.ts"));
      await look(session);
      return message;
    });

  useEffect(() => {
    if (world === "" || shown.current === world) return;
    shown.current = world;
    setBoard(undefined);
    const kept = keptBoard(world);
    if (!kept) return;
    setText(kept.policy);
    void run(async () => {
      const { chain, resumeSession, compilePolicy } = await tools();
      await look(await resumeSession({ chain }, kept, compilePolicy(kept.policy)));
      return "";
    });
  });

  const { done } = words.board;
  return {
    board,
    progress,
    isBusy: isBusy || world === "",
    news,
    failure,
    /** The policy that was confirmed in this tab before. */
    text,
    start: (policy: string) =>
      run(async () => {
        const { chain, startSession, toKeep, compilePolicy } = await tools();
        const onProgress = (stage: Stage, done: number, total: number) => setProgress({ stage, done, total });
        const session = await startSession({ chain }, compilePolicy(policy), onProgress);
        keepBoard(toKeep(session, world, policy));
        setText(policy);
        await look(session);
        return done.started;
      }),
    leave: () => {
      keepBoard(undefined);
      setBoard(undefined);
      setNews("");
    },
    veto: (entry: Entry) =>
      act(async (session, { veto }) => {
        await veto(session, entry);
        return done.vetoed;
      }),
    vote: (entry: Entry, choice: Choice) =>
      act(async (session, { voteHimself }) => {
        await voteHimself(session, entry, choice, words.board.dansReason);
        return done.voted;
      }),
    passWindow: () =>
      act(async () => {
        await moveTime(secondsLeft(board as Board));
        return done.passed;
      }),
    castAll: () =>
      act(async (session, { cast }) => {
        const staged = session.entries.filter((_, index) => board?.standings[index]?.guard === "staged");
        for (const entry of staged) await cast(session, entry);
        return done.cast(staged.length);
      }),
    endVote: () =>
      act(async (session) => {
        const deadline = Math.max(...session.entries.map(({ proposal }) => Number(proposal.deadline)));
        await moveTime(Math.max(1, deadline + pastDeadline - (await chainTime())));
        return done.ended;
      }),
  };
}

/** Seconds until the last veto window closes; 0 when none is open. */
export function secondsLeft({ standings, now }: Pick<Board, "standings" | "now">): number {
  const staged = standings.filter(({ guard }) => guard === "staged");
  return Math.max(0, ...staged.map(({ castableAt }) => castableAt - now));
}

async function tools() {
  const [session, { compilePolicy }, { connect }] = await Promise.all([
    import("./session.ts"),
    import("@synergy/dao-delegate"),
    import("../lab/connect.ts"),
  ]);
  return { ...session, compilePolicy, chain: (await connect()).chain };
}
