// One proposal: what it says, what it would do, what the delegate makes of it, and how Dan can overrule that.
import { Button } from "../parts/Button.tsx";
import { Prose } from "../parts/Prose.tsx";
import { words } from "../words/index.ts";
import styles from "./ProposalBoard.module.css";
import { cutAtQuotes } from "./quotes.ts";
import type { Choice, Entry, Standing } from "./session.ts";

export type Hands = {
  isBusy: boolean;
  onVeto: (entry: Entry) => void;
  onVote: (entry: Entry, choice: Choice) => void;
};

type Props = Hands & { entry: Entry; standing: Standing };

const choices: readonly Choice[] = ["for", "against", "abstain"];

export function ProposalCard({ entry, standing, ...hands }: Props) {
  const { prepared, final, digest } = entry.decision;
  const eve = eveQuotes(entry);
  const reasons = final.reasons.flatMap(({ quote }) => quote ?? []);
  const { title, body } = prepared.clean;
  return (
    <article className={styles.card} data-action={final.action} data-eve={isEves(entry)}>
      <h4>
        <Quoted text={title} quotes={{ reason: reasons, eve }} />
      </h4>
      {final.action !== "skip" && final.action !== "ask" && (
        <p className={styles.verdict}>
          {words.board.verdict(words.board.votes[final.action], Math.round(final.confidenceBps / 100))}
        </p>
      )}
      <p className={styles.body}>
        <Quoted text={body} quotes={{ reason: reasons, eve }} />
      </p>
      <p className={styles.calls}>
        {words.board.wouldRun} <code>{entry.calls}</code>
      </p>
      {isEves(entry) && <EveMark entry={entry} />}
      <ul className={styles.reasons} aria-label={words.board.reasons}>
        {final.lowered.map(({ kind, detail }) => (
          <li key={`${kind} ${detail}`}>
            <strong>{words.board.gate}</strong> <Prose text={detail} />
          </li>
        ))}
        {final.reasons.map(({ ruleId, text }) => (
          <li key={`${ruleId} ${text}`}>
            <Prose text={text} />
          </li>
        ))}
        {digest?.notable.map((note) => (
          <li key={note}>
            <strong>{words.board.notable}</strong> <Prose text={note} />
          </li>
        ))}
      </ul>
      {!digest && <DansHands entry={entry} standing={standing} {...hands} />}
      <Tally standing={standing} />
    </article>
  );
}

function DansHands({ entry, standing, isBusy, onVeto, onVote }: Props) {
  const { action } = entry.decision.final;
  const title = entry.decision.prepared.clean.title;
  const canVote = !isBusy && standing.state === "active" && !standing.danVoted;
  return (
    <div className={styles.hands}>
      {action !== "ask" && (
        <p>
          <span>{entry.refused ? words.board.refused(entry.refused) : words.board.guard[standing.guard]}</span>
          <Button
            aria-label={`${words.board.veto}: ${title}`}
            aria-disabled={isBusy || standing.guard !== "staged"}
            onClick={() => onVeto(entry)}
          >
            {words.board.veto}
          </Button>
        </p>
      )}
      <fieldset>
        <legend>
          {standing.danVoted ? words.board.danVoted : action === "ask" ? words.board.danDecides : words.board.override}
        </legend>
        {choices.map((choice) => (
          <Button
            key={choice}
            aria-label={`${words.board.votes[choice]}: ${title}`}
            aria-disabled={!canVote}
            onClick={() => onVote(entry, choice)}
          >
            {words.board.votes[choice]}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}

function Tally({ standing: { tally, state } }: { standing: Standing }) {
  return (
    <dl className={styles.tally} data-state={state}>
      <div>
        <dt>{words.board.state}</dt>
        <dd>{words.board.states[state]}</dd>
      </div>
      {choices.map((choice) => (
        <div key={choice}>
          <dt>{words.board.votes[choice]}</dt>
          <dd>{words.board.inLab(tally[choice])}</dd>
        </div>
      ))}
    </dl>
  );
}

function EveMark({ entry: { decision } }: { entry: Entry }) {
  const { screening, facts } = decision.prepared;
  const told = screening.findings.filter(({ quote }, index, all) => !repeats(quote, all.slice(0, index)));
  return (
    <div className={styles.eve}>
      <strong>{words.board.eve}</strong>
      <ul>
        {told.map(({ kind, quote }) => (
          <li key={`${kind} ${quote}`}>
            {words.board.steers} <q>{quote}</q>
          </li>
        ))}
        {facts.mismatches.map(({ kind, detail }) => (
          <li key={`${kind} ${detail}`}>
            {words.board.differs} <Prose text={detail} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Quoted({ text, quotes }: { text: string; quotes: Parameters<typeof cutAtQuotes>[1] }) {
  return cutAtQuotes(text, quotes).map(({ text: piece, at, mark }) =>
    mark ? (
      <mark key={at} data-mark={mark}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}

const eveQuotes = ({ decision }: Entry) => decision.prepared.screening.findings.map(({ quote }) => quote);

const repeats = (quote: string, told: readonly { quote: string }[]) => told.some((one) => quote.includes(one.quote));

/** The text tries to steer the delegate, or says something else than the calls do. */
export function isEves({ decision: { prepared } }: Entry): boolean {
  return prepared.screening.suspicious || prepared.facts.mismatches.length > 0;
}
