// The first page and its map.

export const start = {
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
};
