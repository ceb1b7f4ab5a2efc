// The whole lexicon for proposals.
import { compileCues } from "./cue.ts";
import { moneyCues } from "./money.ts";
import { peopleCues } from "./people.ts";
import { reachCues } from "./reach.ts";
import { riskCues } from "./risk.ts";
import { safetyCues } from "./safety.ts";
import { tokenCues } from "./token.ts";

export const CUE_TABLES = { ...moneyCues, ...tokenCues, ...peopleCues, ...safetyCues, ...reachCues, ...riskCues };
export const CUES = compileCues(CUE_TABLES);
