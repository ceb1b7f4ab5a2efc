// Every word of the app's frame in English, in one place.

export const en = {
  lab: "Synergy Lab",
  skip: "Skip to the content",
  toDark: "Use dark colours",
  toLight: "Use light colours",
  copy: (what: string) => `Copy ${what}`,
  copied: "Copied",
  hash: "the value",
  yes: "yes",
  no: "no",

  node: {
    up: "Chain running",
    down: "Chain not running",
    looking: "Looking for the chain",
    gone: "The lab's chain does not answer.",
    fix: "Start it in the terminal with",
    command: "npm start",
    recovers: "This page goes on by itself as soon as it is back.",
    restarted: "The chain was away while this demo ran. What it knew may be gone: run the demo again.",
  },

  start: {
    title: "Ideas of AI and Web3 that you can run, break and change.",
    lead: "Every demo here runs for real: real contracts, real signatures and real proofs, on a chain inside your own laptop. You need no account, no key and no internet.",
    mapTitle: "The life of one model",
    mapLead: "One tiny digit classifier goes through all of it. Follow the line.",
    demosTitle: "Demos",
    none: "No demo has been built yet. A package with a demo.ts appears here by itself.",
  },

  map: {
    notBuilt: "Not built yet",
    underway: "In the making",
    stations: {
      attestation: { part: "Data", name: "Attestation", line: "Ada signs her work at birth." },
      escrow: { part: "Inference", name: "Escrow", line: "Carol pays Bob per answer." },
      "zk-proof": { part: "Inference", name: "Zero-knowledge proof", line: "Bob proves which model answered." },
      "dao-delegate": { part: "Governance", name: "DAO delegate", line: "Dan's AI votes, and can be overruled." },
      loop: { part: "All of it", name: "The loop", line: "The vote changes the royalty; the next payment pays it." },
    },
  },

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

  inspect: {
    title: "Inspect any picture",
    lead: "Drop a picture and see whether it is genuine, edited or unknown, and why you may believe that. It never leaves this computer.",
    working: "Inspecting…",
    noPicture: "This can't be inspected",
    checks: "What was checked",
    passed: "holds",
    failed: "does not hold",
    work: "The registered work",
    facts: {
      uid: "Attestation",
      author: "Author",
      time: "Registered",
      revokedAt: "Revoked",
      licence: "Licence",
      royalty: "Royalty",
    },
    percent: (share: number) => `${share} %`,
    candidates: "Registered works that look alike",
    candidatesNote: "A look-alike is a candidate, never a proof.",
    distance: (bits: number) => `${bits} of 256 bits differ`,
    verdicts: {
      genuine: "Genuine",
      edited: "Edited copy",
      revoked: "Revoked",
      claimed: "Claimed by somebody else first",
      unknown: "Unknown",
    },
  },

  notFound: { title: "There is no such page.", back: "Back to the start" },
};
