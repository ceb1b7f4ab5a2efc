// The stage behind both faces: it turns what a demo does into events, and a face shows the events.
import type { Ask, Chart, Language, Shown, Stage } from "./demo.ts";

export type StageEvent =
  | { kind: "step"; title: string }
  | { kind: "say"; text: string }
  | { kind: "show"; label: string; value: Shown }
  | { kind: "table"; caption: string; rows: readonly Record<string, Shown>[] }
  | { kind: "chart"; chart: Chart }
  | { kind: "picture"; label: string; bytes: Uint8Array }
  | { kind: "blocked"; attempt: string; reason: string }
  | { kind: "progress"; label: string; done: number; total: number }
  | { kind: "kept"; name: string; content: Uint8Array | string };

/** How a demo is shown: terminal, JSON lines or web page. */
export type Face = {
  emit(event: StageEvent): void | Promise<void>;
  /** Resolves when the person wants to see the step that comes next. */
  next(title: string): Promise<void>;
  ask: Ask;
};

/** Where it happens: the chains, the people, the contracts that already stand; English where no language is named. */
export type World = Pick<Stage, "chain" | "otherChain" | "actors" | "contracts"> & { language?: Language };

/** Joins a face and a world to the stage that `demo.run` gets. */
export function createStage(face: Face, world: World): Stage {
  return {
    language: "en",
    ...world,
    ask: face.ask,
    async step(title) {
      await face.next(title);
      await face.emit({ kind: "step", title });
    },
    say: (text) => void face.emit({ kind: "say", text }),
    show: (label, value) => void face.emit({ kind: "show", label, value }),
    table: (caption, rows) => void face.emit({ kind: "table", caption, rows }),
    chart: (chart) => void face.emit({ kind: "chart", chart }),
    picture: (label, bytes) => void face.emit({ kind: "picture", label, bytes }),
    blocked: (attempt, reason) => void face.emit({ kind: "blocked", attempt, reason }),
    progress: (label, done, total) => void face.emit({ kind: "progress", label, done, total }),
    keep: async (name, content) => face.emit({ kind: "kept", name, content }),
  };
}
