// The first page and its map.
import type { Party, Shown } from "@synergy/lab/hood";
import { phrase } from "../phrase.ts";

export const start = {
  start: {
    title: "Ideas of AI and Web3 that you can run, break and change.",
    lead: "A laboratory inside your own computer, where contracts, signatures and proofs are real, and where you need no account, no wallet and no internet.",
    run: (minutes: number) => `Run the whole story, ${minutes} minutes`,
    runLead: "Five people and one tiny AI model. You press Next, draw a digit, and watch.",
    mapTitle: "The life of one model",
    mapLead:
      "Ada creates, Carol pays, Bob answers, Dan votes, and Eve cheats. What they do, in any tab, moves along the line.",
    demosTitle: "One idea at a time",
    none: "No demo has been built yet. A package with a demo.ts appears here by itself.",
  },
  map: {
    notBuilt: "Not built yet",
    underway: "In the making",
    count: (count: number, isAll: boolean) =>
      count === 1 && isAll ? "1 transaction" : `${count}${isAll ? "" : "+"} transactions`,
    stopped: (who: Party, reason: Shown) => phrase`${who} was stopped: ${reason}`,
    stations: {
      attestation: { part: "Data", name: "Attestation", line: "Ada signs her work at birth." },
      escrow: { part: "Inference", name: "Escrow", line: "Carol pays Bob per answer." },
      "zk-proof": { part: "Inference", name: "Zero-knowledge proof", line: "Bob proves which model answered." },
      "dao-delegate": { part: "Governance", name: "DAO delegate", line: "Dan's AI votes, and can be overruled." },
      loop: { part: "All of it", name: "The loop", line: "The vote changes the royalty; the next payment pays it." },
    },
  },
};
