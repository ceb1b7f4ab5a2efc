// The tools of the attestation station.

export const attestation = {
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
};
