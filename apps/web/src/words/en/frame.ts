// The frame around every page: head line, banner, values.

export const frame = {
  lab: "Synergy Lab",
  skip: "Skip to the content",
  language: "Language",
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
  notFound: { title: "There is no such page.", back: "Back to the start" },
};
