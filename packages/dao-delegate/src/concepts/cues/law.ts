// How titles and summaries speak of the law: legal entities, lawsuits and lawyers.
import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";

const entity = either(`
  foundation, association, legal entity, legal wrapper, company, llc, ltd, inc, duna, una, corporation, cooperative,
  trust,
  subsidiary, gmbh, nonprofit, non profit, holding, opco, verein, stiftung, public benefit corporation, pbc, entity`);

export const lawCues: CueTable = {
  legalEntity: {
    title: `
      (creat*|establish*|form|forming|formation|incorporat*|set up|setting up|launch*|instat*|register|found|founding|ratif*|spin* off|spin* out|becom*|domicil*|wrap*) .. ${entity},
      ${entity} (formation|setup|creation|establishment|incorporation|registration|wrapper),
      legal (entity|wrapper|structure|personality|personhood|home|status|vehicle|domicile), duna, incorporat*,
      dao adjacent entity,
      (spin off|spin out|spinoff|spin) .. (dao|foundation),
      (cayman|swiss|delaware|wyoming|panama|marshall islands|bvi|zug) .. ${entity},
      ${entity} .. (cayman|switzerland|delaware|wyoming|panama|marshall islands|bvi|zug)`,
    hint: "opco",
    lead: `
      (creat*|establish*|form|forming|incorporat*|set up|setting up) .. ${entity}, legal (entity|wrapper|personality)`,
    not: `
      (foundation|company) (budget|grant|funding), market, formal verification, platform,
      incorporat* .. (feedback|comment*|change*),
      (working group|council|committee|guild|trust setup|trust (minimi*|assumption*|model)), holdings,
      (council|committee|board) election,
      (multisig|operator|safe) .. entity`,
  },
  legal: {
    title: `
      (general|legal|outside|dao|external) counsel, counsel (for|in|fees), solicitor*, barrister*,
      legal (fees|fee|bill*|cost*|expense*|defense|defence|fund|proceeding*|action|dispute|representation|counsel|matter*|advice|team|support|services|aid|budget|retainer|opinion|research|claim*|threat*|liability),
      lawsuit*, litigation, litigat*, court (case*|battle*|fight*|proceeding*|costs|order*|ruling*), (in|to) court,
      law (firm|suit), lawyer*, attorney*,
      class action, class suit, settlement (agreement|with|of), subpoena*, wells notice, amicus, eviction*, prosecut*,
      indict*, arbitration (case|claim|proceeding*),
      (sec|doj|cftc|ofac) .. (case|response|investigation|lawsuit|notice), sue, suing, sued, legal reimbursement*,
      (trademark|copyright) (dispute|claim|infringement)`,
    lead: `
      lawyer*, (general|legal|outside) counsel, settle the case,
      legal (fees|bills|costs|expenses|defense|defence|proceedings|action|entity|wrapper|opinion), lawsuit*,
      litigation, law firm*, class action, attorney*, trademark`,
    not: `
      common law, law of chains, optimistic settlement, settlement (layer|contract|chain),
      (trade|batch|auction|price) settlement, kleros court*, court of (the)? dao, (token|virtual) court`,
  },
};
