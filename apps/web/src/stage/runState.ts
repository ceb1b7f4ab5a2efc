// What a page knows about one run of a demo. The stage writes it, React reads it.
import type { Chart, LabFile, Shown } from "@synergy/kit";

export type Failure = { name: string; message: string; fix?: string };

/** A question that waits. `confirm` returns what is wrong with the answer, or nothing when it was taken. */
export type Question = { name: string; text: string } & (
  | { type: "text"; fallback: string; confirm: (answer: string) => void }
  | { type: "number"; fallback: number; min?: number; max?: number; confirm: (answer: string) => Failure | undefined }
  | { type: "choice"; options: readonly string[]; confirm: (answer: string) => void }
  /** No file means: take the lab's sample. */
  | { type: "file"; accept?: string; confirm: (answer: LabFile | undefined) => void }
  | { type: "drawing"; fallback: readonly number[]; confirm: (answer: number[]) => void }
);

export type ItemBody =
  | { kind: "say"; text: string }
  | { kind: "show"; label: string; value: Shown }
  | { kind: "table"; caption: string; rows: readonly Record<string, Shown>[] }
  | { kind: "chart"; chart: Chart }
  | { kind: "picture"; label: string; url: string }
  | { kind: "blocked"; attempt: string; reason: string }
  | { kind: "progress"; label: string; done: number; total: number }
  | { kind: "kept"; name: string; url: string; size: number }
  | { kind: "question"; question: Question }
  | { kind: "answer"; text: string; answer: string };

/** `id` counts the items of a run. */
export type Item = ItemBody & { id: number };

/** `title` is empty for what a demo shows before its first step. */
export type Step = { title: string; items: readonly Item[] };

export type RunState = {
  phase: "starting" | "working" | "asking" | "waiting" | "finished" | "failed";
  steps: readonly Step[];
  /** Set while the demo waits between two steps. */
  next?: { title: string; go: () => void };
  failure?: Failure;
};

export type RunStore = {
  get: () => RunState;
  subscribe: (listener: () => void) => () => void;
  update: (change: (state: RunState) => RunState) => void;
  /** A link to bytes that lives as long as the run is shown. */
  link: (content: BlobPart, type: string) => string;
  isOpen: () => boolean;
  /** Ends it: whatever the demo still does is no longer shown, and its links are let go. */
  close: () => void;
};

/** Holds the state of one run. */
export function createRunStore(): RunStore {
  const listeners = new Set<() => void>();
  const links: string[] = [];
  let state: RunState = { phase: "starting", steps: [] };
  let closed = false;
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(change) {
      if (closed) return;
      state = change(state);
      for (const listener of listeners) listener();
    },
    link(content, type) {
      const url = URL.createObjectURL(new Blob([content], { type }));
      if (closed) URL.revokeObjectURL(url);
      else links.push(url);
      return url;
    },
    isOpen: () => !closed,
    close() {
      closed = true;
      for (const url of links.splice(0)) URL.revokeObjectURL(url);
    },
  };
}

/** Puts an item under the current step. Progress of the same name replaces what was there. */
export function addItem(state: RunState, body: ItemBody): RunState {
  const steps = state.steps.length > 0 ? state.steps : [{ title: "", items: [] }];
  const step = steps[steps.length - 1] as Step;
  const item = { ...body, id: steps.reduce((count, { items }) => count + items.length, 0) };
  return { ...state, steps: [...steps.slice(0, -1), { ...step, items: withItem(step.items, item) }] };
}

function withItem(items: readonly Item[], item: Item): Item[] {
  const isSame = (other: Item) =>
    item.kind === "progress" && other.kind === "progress" && other.label === item.label && other.done < other.total;
  const index = items.findIndex(isSame);
  return index < 0 ? [...items, item] : items.with(index, { ...item, id: items[index]?.id ?? item.id });
}

/** Turns the question that waits into the answer it got. */
export function settleQuestion(state: RunState, question: Question, answer: string): RunState {
  const settle = (item: Item): Item =>
    item.kind === "question" && item.question === question
      ? { id: item.id, kind: "answer", text: question.text, answer }
      : item;
  const steps = state.steps.map((step) => ({ ...step, items: step.items.map(settle) }));
  return { ...state, phase: "working", steps };
}
