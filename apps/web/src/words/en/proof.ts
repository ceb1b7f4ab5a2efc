// The tools of the proof station.

export const proof = {
  proving: {
    title: "Draw a digit and prove what the model sees",
    lead: "The model runs here while you draw. Then your browser proves its answer, and a contract on the lab's chain checks the proof. The chain gets a hash, a digit and 256 bytes: your drawing never leaves this page.",
    net: "The model at work",
    says: "The model says",
    blank: "Draw something, and the model says what it sees.",
    hidden: (count: number) => `Hidden layer: ${count} sums, squared`,
    scores: "Scores of the ten digits, from the lowest up",
    neuron: (index: number) => `Neuron ${index}`,
    prove: "Prove it",
    working: "Committing, proving, handing in…",
    failed: "This could not be proven",
    accepted: (digit: number) => `The contract accepts the proof: it is a ${digit}`,
    stayed: "It never saw the drawing, and it did not run the model.",
    milliseconds: (count: number) => `${count} ms`,
    bytes: (count: number) => `${count} bytes`,
    facts: {
      time: "Proven in",
      size: "Proof",
      gas: "Gas of the answer",
      job: "Job",
      commitment: "Commitment",
    },
  },
  ceremony: {
    title: "Make a key together",
    lead: "Proving keys hide secret numbers, and whoever knows them can forge any proof. So each person multiplies a secret of their own into the key and forgets it, one after the other. One honest person in the chain is enough, and nobody can forge.",
    failed: "That did not work",
    busy: {
      start: "Computing the fresh key from the circuit. This takes some seconds…",
      take: "Checking every contribution in this file…",
      contribute: "Multiplying your secret into the key…",
      close: "Closing the ceremony with a block's hash…",
      verify: "Checking every contribution…",
      forge: "Forging, and asking snarkjs…",
    },
    news: {
      started: "The fresh key is ready. Nobody has contributed yet.",
      taken: (count: number) => `The key was checked and taken. It holds ${contributions(count)}.`,
      added: (name: string) => `${name} has contributed.`,
      closed: "The ceremony is closed.",
    },
    opening: {
      fresh: "You are the first",
      freshNote: "Every laptop computes the same fresh key from the circuit. It proves nothing yet, as you will see.",
      start: "Start a ceremony",
      handed: "Somebody handed you a key",
      handedNote: "It is checked before it is taken: it must be the fresh key with contributions, and nothing else.",
    },
    chain: {
      title: "Contributions",
      fresh: "The fresh key",
      freshNote: "computed, not contributed",
      hashOf: (name: string) => `the hash of ${name}'s contribution`,
      note: "Write down your hash and look for it in the last key. A name is only a label: whoever passes the key on can change it, but not the hash.",
      verify: "Verify all",
      leave: "Start over",
      holds: (count: number) =>
        `Every link holds: this is the fresh key with ${contributions(count)}, and nothing else.`,
      broken: (reason: string) => `A link is broken: ${reason}.`,
    },
    turn: {
      title: "Your turn",
      name: "Your name",
      nameless: "Type a name, so that the others know whose hash it is.",
      entropy: "Something that nobody can guess",
      entropyHint: "Hit some keys. Your browser adds 32 random bytes of its own, and forgets both.",
      contribute: "Contribute",
      close: "Close with a block",
      closeNote:
        "Closing mixes in the hash of the lab's latest block: a number that nobody chose. A ceremony for real would name a block of the future.",
    },
    closed: "This ceremony is closed. Save the key, or start over.",
    forger: {
      title: "Eve forges a proof",
      lead: "All she takes is the public verification key: no picture, no salt, no model.",
      digit: "The digit that she claims",
      forge: "Forge a proof",
      again: "Forge it again",
      claim: (digit: number) => `“The model sees a ${digit}” in a picture that does not exist, with the commitment`,
      commitment: "the commitment",
      against: (count: number) =>
        count === 0 ? "Against the fresh key" : `Against the key with ${contributions(count)}`,
      accepted: "Accepted",
      rejected: "Rejected",
      same: "γ and δ in the key are the same point.",
      different: "δ was multiplied by a secret: it is no longer γ.",
      untried: "Not tried on this key yet.",
      why: "A proof is three points A, B, C, and has to satisfy e(A, B) = e(α, β) · e(S, γ) · e(C, δ), where S stands for what is claimed. Eve takes A = α, B = β and C = −S. While γ = δ, the last two factors cancel out and any claim passes. To make up for one contribution she would have to divide C by a secret that she does not know.",
    },
  },
};

function contributions(count: number): string {
  return count === 1 ? "1 contribution" : `${count === 0 ? "no" : count} contributions`;
}
