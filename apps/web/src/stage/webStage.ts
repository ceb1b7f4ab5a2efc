// The web face of a demo: events become state, questions become inputs, steps wait for a click.
import { type Ask, describeError, type Face, type LabFile, parseNumber, type StageEvent } from "@synergy/kit";
import { words } from "../words/index.ts";
import { addItem, type ItemBody, type Question, type RunStore, settleQuestion } from "./runState.ts";

/** Shows a demo's events in `store`. The first step starts at once: *Start* was the click for it. */
export function webFace(store: RunStore): Face {
  let isFirst = true;
  return {
    ask: webAsk(store),
    next(title) {
      if (isFirst) {
        isFirst = false;
        return Promise.resolve();
      }
      return waitForClick(store, title);
    },
    emit(event) {
      if (event.kind !== "step") return store.update((state) => addItem(state, itemOf(event, store)));
      const step = { title: event.title, items: [] };
      store.update((state) => ({ ...state, phase: "working", steps: [...state.steps, step] }));
    },
  };
}

function waitForClick(store: RunStore, title: string): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      store.update(({ next: _, ...state }) => ({ ...state, phase: "working" }));
      resolve();
    };
    store.update((state) => ({ ...state, phase: "waiting", next: { title, go } }));
  });
}

function itemOf(event: Exclude<StageEvent, { kind: "step" }>, store: RunStore): ItemBody {
  if (event.kind === "picture") {
    return { kind: "picture", label: event.label, url: store.link(blobPart(event.bytes), pictureType(event.bytes)) };
  }
  if (event.kind === "kept") {
    const bytes = typeof event.content === "string" ? new TextEncoder().encode(event.content) : event.content;
    const url = store.link(blobPart(bytes), "application/octet-stream");
    return { kind: "kept", name: event.name, url, size: bytes.length };
  }
  return event;
}

// A demo may go on writing into its buffer: the page keeps a copy of what was shown.
function blobPart(bytes: Uint8Array): BlobPart {
  return new Uint8Array(bytes);
}

// PNG files begin with byte 0x89 (PNG specification, section 5.2); the other kind that demos show is JPEG.
function pictureType(bytes: Uint8Array): string {
  return bytes[0] === 0x89 ? "image/png" : "image/jpeg";
}

function webAsk(store: RunStore): Ask {
  /** Shows a question and waits; `build` gets what to call with the value and with its words. */
  const ask = <T>(build: (done: (value: T, answer: string) => void) => Question) =>
    new Promise<T>((resolve) => {
      const question = build((value, answer) => {
        store.update((state) => settleQuestion(state, question, answer));
        resolve(value);
      });
      store.update((state) => ({ ...addItem(state, { kind: "question", question }), phase: "asking" }));
    });

  return {
    text: (name, text, fallback) =>
      ask((done) => ({ type: "text", name, text, fallback, confirm: (answer) => done(answer, answer) })),
    number: (name, text, fallback, range = {}) =>
      ask((done) => {
        const confirm = (answer: string) => {
          try {
            done(parseNumber(name, answer, range), answer);
            return undefined;
          } catch (error) {
            return describeError(error);
          }
        };
        return { type: "number", name, text, fallback, ...range, confirm };
      }),
    choice: <T extends string>(name: string, text: string, options: readonly [T, ...T[]]) =>
      ask<T>((done) => ({ type: "choice", name, text, options, confirm: (answer) => done(answer as T, answer) })),
    async file(name, text, fallback, accept) {
      const chosen = await ask<LabFile | undefined>((done) => {
        const confirm = (answer: LabFile | undefined) => done(answer, answer?.name ?? words.ask.sample);
        return { type: "file", name, text, ...(accept ? { accept } : {}), confirm };
      });
      return chosen ?? fallback();
    },
    drawing: (name, text, fallback) =>
      ask((done) => ({ type: "drawing", name, text, fallback, confirm: (answer) => done(answer, words.ask.drawn) })),
  };
}
