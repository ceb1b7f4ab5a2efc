// What each policy wants with each proposal: read by one person, before any brain had seen the set.
//
// Precedence when several statements match: never > ask > abstain > against > for > skip. Pairs on which two careful
// readers could differ are left out of the score ("unclear").
import type { Action } from "../src/types.ts";
import { ownProfiles } from "./profiles.ts";
import { ownProposals } from "./proposals.ts";

type Mark = Exclude<Action, "skip"> | "never" | "unclear";

/** Everything that is not named is "skip"; "never" means against, because a never-rule says so. */
const marks: Readonly<Record<string, Readonly<Record<string, Mark>>>> = {
  "lab-01": { teacher: "unclear", treasurer: "for", connector: "for" },
  "lab-02": { teacher: "for", treasurer: "for" },
  "lab-03": { teacher: "never", treasurer: "unclear", holder: "never" },
  "lab-04": { teacher: "unclear", treasurer: "ask", guardian: "for" },
  "lab-05": { guardian: "ask" },
  "lab-06": { guardian: "for", holder: "unclear" },
  "lab-07": { "town-hall": "for" },
  "lab-08": { teacher: "abstain", "town-hall": "ask" },
  "lab-09": { treasurer: "for" },
  "lab-10": { teacher: "ask", treasurer: "for", holder: "ask" },
  "lab-11": {},
  "lab-12": { treasurer: "ask", "town-hall": "abstain", connector: "abstain" },
  "lab-13": { connector: "never" },
  "lab-14": { guardian: "unclear", connector: "for" },
  "lab-15": { teacher: "unclear", treasurer: "against", connector: "ask" },
  "harbor-01": {},
  "harbor-02": {},
  "harbor-03": { treasurer: "unclear", holder: "for" },
  "harbor-04": { teacher: "unclear", treasurer: "unclear", holder: "never" },
  "harbor-05": { guardian: "never", "town-hall": "against" },
  "harbor-06": { teacher: "unclear", treasurer: "ask", guardian: "for" },
  "harbor-07": { treasurer: "unclear", holder: "for" },
  "harbor-08": { guardian: "for" },
  "lantern-01": { guardian: "for" },
  "lantern-02": { guardian: "unclear", connector: "for" },
  "lantern-03": { teacher: "unclear", treasurer: "against", connector: "for" },
  "lantern-04": {},
  "lantern-05": { teacher: "unclear", treasurer: "against", connector: "for" },
  "lantern-06": { teacher: "abstain", treasurer: "unclear", holder: "unclear", "town-hall": "unclear" },
  "lantern-07": { treasurer: "for", "town-hall": "abstain", connector: "abstain" },
  "lantern-08": { "town-hall": "for" },
  "tide-01": { holder: "for" },
  "tide-02": { holder: "for" },
  "tide-03": { treasurer: "unclear", holder: "against" },
  "tide-04": { treasurer: "against", connector: "unclear" },
  "tide-05": { guardian: "unclear", connector: "for" },
  "tide-06": { holder: "for" },
  "tide-07": { teacher: "abstain", guardian: "unclear", "town-hall": "ask" },
  "orchard-01": { teacher: "unclear", treasurer: "ask" },
  "orchard-02": { treasurer: "ask" },
  "orchard-03": { teacher: "for", treasurer: "ask", connector: "unclear" },
  "orchard-04": { guardian: "unclear", "town-hall": "against" },
  "meridian-01": { guardian: "ask" },
  "meridian-02": { teacher: "unclear", treasurer: "ask", connector: "unclear" },
  "meridian-03": { teacher: "never", holder: "never" },
  "meridian-04": { "town-hall": "unclear" },
  "meridian-05": { treasurer: "unclear", "town-hall": "against" },
};

export type Label = {
  readonly profile: string;
  readonly proposal: string;
  readonly action: Action;
  readonly relevant: boolean;
  /** A never-rule applies: FOR would be a violation. */
  readonly never?: true;
};

export const ownLabels: readonly Label[] = ownProposals.flatMap(({ id: proposal }) =>
  ownProfiles.flatMap(({ id: profile }): Label[] => {
    const mark = marks[proposal]?.[profile] ?? "skip";
    if (mark === "unclear") return [];
    if (mark === "never") return [{ profile, proposal, action: "against", relevant: true, never: true }];
    return [{ profile, proposal, action: mark, relevant: mark !== "skip" }];
  }),
);
