// The whole lexicon for proposals.
import { assetCues } from "./assets.ts";
import { chainCues } from "./chains.ts";
import { compileCues } from "./cue.ts";
import { endingCues } from "./endings.ts";
import { governanceCues } from "./governance.ts";
import { lawCues } from "./law.ts";
import { moneyCues } from "./money.ts";
import { peopleCues } from "./people.ts";
import { powerCues } from "./powers.ts";
import { programmeCues } from "./programmes.ts";
import { riskCues } from "./risk.ts";
import { safetyCues } from "./safety.ts";
import { tokenCues } from "./token.ts";
import { treasuryCues } from "./treasury.ts";
import { valueCues } from "./value.ts";

export const CUE_TABLES = {
  ...moneyCues,
  ...programmeCues,
  ...treasuryCues,
  ...tokenCues,
  ...peopleCues,
  ...governanceCues,
  ...safetyCues,
  ...powerCues,
  ...valueCues,
  ...chainCues,
  ...endingCues,
  ...lawCues,
  ...assetCues,
  ...riskCues,
};
export const CUES = compileCues(CUE_TABLES);
