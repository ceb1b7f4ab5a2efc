// A demo's page: steps, source, questions, figures.

export const demo = {
  demo: {
    minutes: (minutes: number) => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
    steps: "Steps",
    prologue: "Before the first step",
    start: "Start",
    next: "Next",
    nextStep: (title: string) => `Next: ${title}`,
    again: "Run again",
    tryAgain: "Try again",
    ready: (steps: number) => (steps === 1 ? "1 step" : `${steps} steps`),
    stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
    starting: "Getting ready…",
    working: "Working…",
    asking: "Waiting for your answer",
    finished: "That was the whole story.",
    failed: "This step did not work",
    whatToDo: "What to do:",
    engineMissing: "The part of the app that runs demos could not be loaded.",
    reload: "See that the lab is running, then reload this page: it may have been rebuilt meanwhile.",
    unknownFix: "Try again. If it happens every time, it is a mistake in the demo.",
    eveTries: "Eve tries",
    stopped: "Stopped",
    save: (name: string) => `Save ${name}`,
    tools: "Try it yourself",
    toolsLoading: "Loading the tools…",
  },
  source: {
    title: "Source",
    ofStep: "Source of this step",
    lines: (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  },
  chart: { table: "Show the figures", series: "Series" },
  ask: {
    confirm: "Use this answer",
    range: (min?: number, max?: number) => {
      if (min !== undefined && max !== undefined) return `From ${min} to ${max}`;
      if (min !== undefined) return `At least ${min}`;
      return max !== undefined ? `At most ${max}` : "";
    },
    drop: "Drop a file here, or",
    chooseFile: "Choose a file",
    dropHere: "Drop it",
    takeSample: "Use the lab's sample",
    sample: "the lab's sample",
    takeFile: (name: string) => `Use ${name}`,
    otherFile: "Choose another file",
    pad: "Drawing pad, 8 by 8",
    padHelp: "Draw with a mouse, finger or pen. With the keyboard: arrows move, space draws, + and − change the ink.",
    cell: (row: number, column: number, ink: number) => `Row ${row}, column ${column}: ink ${ink} of 16`,
    ink: "Ink",
    eraser: "Eraser",
    clear: "Clear",
    takeDrawing: "Use this drawing",
    drawn: "your drawing",
  },
};
