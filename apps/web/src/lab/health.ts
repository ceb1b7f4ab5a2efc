// Asks the lab every few seconds whether it is there, so that the page can say so and go on by itself.
import type { Stage } from "@synergy/kit";

/** The lab's answer under /health. */
export type Health = { ok: boolean; world: string; rpc: string; contracts: Stage["contracts"] };

/**
 * `losses` counts how often the lab's chain went away since the page was opened, be it with the lab or because somebody
 * started over. `world` names the chain, and is empty before the first answer.
 */
export type NodeState = {
  status: "looking" | "up" | "down";
  losses: number;
  world: string;
  contracts: Stage["contracts"];
};

const secondsWhenUp = 4;
const secondsWhenDown = 1;

/** A lab that is gone refuses at once. One that is only busy, proving and tracing on two cores, may need a while. */
const patience = 15_000; // milliseconds

/** @throws {Error} when the lab refuses, does not answer for long, or says that it is not well */
export async function askHealth(): Promise<Health> {
  const answer = await fetch("/health", { signal: AbortSignal.timeout(patience), cache: "no-store" });
  const health = (await answer.json()) as Health;
  if (!health.ok) throw new Error("The lab answers, but its chain does not.");
  return health;
}

const listeners = new Set<() => void>();
let state: NodeState = { status: "looking", losses: 0, world: "", contracts: {} };
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is known about the lab right now. */
export function nodeState(): NodeState {
  return state;
}

/** Watches the lab as long as somebody listens. */
export function watchNode(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) void look();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

async function look(): Promise<void> {
  clearTimeout(timer);
  const found = await askHealth().catch(() => undefined);
  if (found) change({ status: "up", losses: state.losses + (isOther(found) ? 1 : 0), ...pick(found) });
  else change({ ...state, status: "down", losses: state.losses + (state.status === "up" ? 1 : 0) });
  if (listeners.size > 0) timer = setTimeout(look, 1000 * (found ? secondsWhenUp : secondsWhenDown));
}

// While the lab is away its loss is counted already: a chain that comes back anew counts only when it never left.
const isOther = ({ world }: Health) => state.status === "up" && state.world !== world;
const pick = ({ world, contracts }: Health) => ({ world, contracts });

function change(next: NodeState): void {
  if (
    next.status === state.status &&
    next.world === state.world &&
    JSON.stringify(next.contracts) === JSON.stringify(state.contracts)
  )
    return;
  state = next;
  for (const listener of listeners) listener();
}
