// Dan's policy, the delegate's board of three columns, and the votes on chain.
import { useEffect, useRef } from "react";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { words } from "../words/index.ts";
import { PolicyEditor } from "./PolicyEditor.tsx";
import styles from "./ProposalBoard.module.css";
import { type Hands, ProposalCard } from "./ProposalCard.tsx";
import type { Entry } from "./session.ts";
import { type Board, secondsLeft, useBoard } from "./useBoard.ts";

export function ProposalBoard() {
  const state = useBoard();
  const { board, progress, isBusy } = state;
  const title = useRef<HTMLHeadingElement>(null);
  const isOpen = board !== undefined;
  const wasOpen = useRef<boolean>(undefined);
  useEffect(() => {
    // The button that was pressed is gone: go on from the top of the tool. A reload leaves the focus where it is.
    if (wasOpen.current !== undefined && wasOpen.current !== isOpen) title.current?.focus({ preventScroll: true });
    wasOpen.current = undefined;
  }, [isOpen]);
  const remember = () => {
    wasOpen.current = isOpen;
  };
  return (
    <section className={styles.station} aria-labelledby="board-title">
      <div className={styles.intro}>
        <h2 id="board-title" ref={title} tabIndex={-1}>
          {words.board.title}
        </h2>
        <p>{words.board.lead}</p>
      </div>
      {!board && <PolicyEditor text={state.text} isBusy={isBusy} onConfirm={after(remember, state.start)} />}
      {board && <Clock {...state} board={board} leave={after(remember, state.leave)} />}
      <div className={styles.news}>
        {progress && (
          <progress
            {...(progress.total > 1 && { value: progress.done, max: progress.total })}
            aria-label={words.board.doing[progress.stage]}
          />
        )}
        <p aria-live="polite">{progress ? words.board.doing[progress.stage] : state.news}</p>
      </div>
      {state.failure && <Failure failure={state.failure} title={words.board.failed} />}
      {board && <Columns board={board} isBusy={isBusy} onVeto={state.veto} onVote={state.vote} />}
    </section>
  );
}

/** Does `first`, and then what `next` does. */
function after<Given extends unknown[]>(first: () => void, next: (...given: Given) => unknown) {
  return (...given: Given) => {
    first();
    next(...given);
  };
}

type Doing = Pick<ReturnType<typeof useBoard>, "passWindow" | "castAll" | "endVote" | "leave">;

/** The way of a vote: it is staged, waits for a veto, is cast, and counts when the vote ends. */
function Clock({ board, isBusy, passWindow, castAll, endVote, leave }: Doing & { board: Board; isBusy: boolean }) {
  const staged = board.standings.filter(({ guard }) => guard === "staged").length;
  const left = secondsLeft(board);
  const isOver = board.standings.every(({ state }) => state !== "active" && state !== "pending");
  return (
    <div className={styles.clock}>
      <p>
        {isOver
          ? words.board.over
          : staged > 0
            ? left > 0
              ? words.board.window(staged, left)
              : words.board.castable(staged)
            : words.board.allCast}
      </p>
      <div className={styles.buttons}>
        <Button look="strong" aria-disabled={isBusy || isOver || left === 0} onClick={passWindow}>
          {words.board.passWindow}
        </Button>
        <Button look="strong" aria-disabled={isBusy || isOver || staged === 0 || left > 0} onClick={castAll}>
          {words.board.castAll}
        </Button>
        <Button aria-disabled={isBusy || isOver || staged > 0} onClick={endVote}>
          {words.board.endVote}
        </Button>
        <Button aria-disabled={isBusy} onClick={leave}>
          {words.board.otherPolicy}
        </Button>
      </div>
    </div>
  );
}

const columns = ["skipped", "asks", "votes"] as const;

function columnOf({ decision: { final } }: Entry): (typeof columns)[number] {
  if (final.action === "skip") return "skipped";
  return final.action === "ask" ? "asks" : "votes";
}

function Columns({ board: { session, standings }, ...hands }: Hands & { board: Board }) {
  const cards = session.entries.map((entry, index) => ({ entry, standing: standings[index]! }));
  return (
    <div className={styles.columns}>
      {columns.map((column) => {
        const here = cards.filter(({ entry }) => columnOf(entry) === column);
        return (
          <section key={column} aria-labelledby={`column-${column}`}>
            <h3 id={`column-${column}`}>
              {words.board.column[column]} <span>{here.length}</span>
            </h3>
            {here.map(({ entry, standing }) => (
              <ProposalCard key={String(entry.proposal.proposalId)} entry={entry} standing={standing} {...hands} />
            ))}
          </section>
        );
      })}
    </div>
  );
}
