// What of a run outlives a reload: how far it was, and what the person answered. Per tab, and only for the same chain.
// What the steps showed is not kept: it is computed again, so that nothing on the page is a copy of a figure.

/** Files are kept up to this size; a larger one is asked for again. */
const largestFile = 1_000_000; // bytes

export type KeptAnswer = { text: string; value: unknown; words: string };
export type KeptRun = { world: string; steps: number; answers: readonly KeptAnswer[] };

const keyOf = (id: string) => `run:${id}`;

/** The run of this demo that this tab made on this world, if there was one. */
export function readRun(id: string, world: string): KeptRun | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? "null", revive) as KeptRun | null;
    return kept?.world === world ? kept : undefined;
  } catch {
    return undefined; // Storage is switched off, or somebody wrote something else there.
  }
}

export function keepRun(id: string, run: KeptRun): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(run, replace));
  } catch {
    // Storage is switched off or full: the run is then forgotten with the page.
  }
}

export function forgetRun(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept.
  }
}

/** Forgets the runs of all demos, for a fresh world. */
export function forgetRuns(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("run:")) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

// JSON has no bytes.
function replace(_: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  if (value.length > largestFile) throw new RangeError("This file is too large to be kept.");
  return { bytes64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join("")) };
}

function revive(_: string, value: unknown): unknown {
  const bytes64 = (value as { bytes64?: unknown } | null)?.bytes64;
  return typeof bytes64 === "string" ? Uint8Array.from(atob(bytes64), (letter) => letter.charCodeAt(0)) : value;
}
