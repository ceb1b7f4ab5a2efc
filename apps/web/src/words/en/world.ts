// The lab's world: its clock, and starting over.

export const world = {
  world: {
    menu: "The lab's world: time, start over",
    time: "Let time pass on the chain",
    jumps: { hour: "An hour", day: "A day", week: "A week" },
    everything: "Everything",
    startOver: "Start over",
    sure: "Start over with a fresh world?",
    sureText:
      "The chain and everything on it is thrown away: works, jobs, channels, votes. All tabs of this lab are affected.",
    keep: "Keep this world",
    moved: (seconds: number) => `The chain's clock now says ${new Date(seconds * 1000).toUTCString()}.`,
    failed: "The lab could not start over. Look at its terminal.",
    close: "Close",
  },
};
