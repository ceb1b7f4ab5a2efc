// How titles and summaries speak of risk: limits that get tighter or looser, new assets, powers to stop things.
import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";

const limit = either(`
  ltv, ltvs, lt, collateral factor*, collateralization, liquidation threshold*, supply cap*, borrow cap*, cap, caps,
  debt ceiling*, loan to value, exposure, leverage`);
const market = "(asset*|collateral*|market*|reserve*|vault*|pool*|token*)";
const custodied = either(`
  rwa, rwas, real world asset*, t bill*, tbill*, treasury bill*, us treasuries, government bond*, bond*, bank,
  custodian*, custodied, wbtc, cbbtc, buidl, ustb, ousg, usdy, paxg, xaut, tokenized (fund*|treasur*|stock*|gold),
  tokenised (fund*|treasur*|stock*|gold), off chain (asset*|credit|loan*)`);
const entity = either(`
  foundation, association, legal entity, legal wrapper, company, llc, ltd, inc, duna, corporation, cooperative,
  subsidiary, gmbh`);
const halting = "(veto*|freez*|paus*|halt*|blacklist*|censor*|block transactions)";

export const riskCues: CueTable = {
  riskTighter: {
    title: `
      (lower*|reduc*|decreas*|cut*|tighten*|slash*) .. ${limit}, ${limit} (reduction*|decrease*|cut*),
      (freez*|delist*|disabl*) .. ${market}, (recommend*|proposal) .. freez*, freez* .. (on|and),
      (offboard*|deprecat*|wind down|phase out|remov*) .. ${market}, derisk*, ${market} (freeze|offboarding|deprecation),
      (halt*|paus*|disabl*|stop*) .. borrow*`,
    lead: `
      (lower*|reduc*|decreas*) .. ${limit}, freez* .. (market*|reserve*|asset*), (offboard*|delist*) .. ${market}`,
    not: "inflation, emission*, unfreez*, admin*, permission*, role*, budget*, voting, spending (cap|limit)*, supply cap of, claim*, grant*",
    reversed: "(revert*|undo*|cancel*) ..",
  },
  riskLooser: {
    title: `
      (increas*|rais*|lift*|expand*|higher|doubl*) .. ${limit}, ${limit} (increase*|raise*|expansion), unfreez*`,
    lead: `(increas*|rais*|lift*) .. ${limit}`,
    not: "inflation, emission*, budget*, voting, spending (cap|limit)*, supply cap of, grant*, (lower*|reduc*) .. caps",
    reversed: "(revert*|undo*|cancel*) ..",
  },
  assetListing: {
    title: `
      (add|adding|list|listing|onboard*|enabl*|introduc*|support|accept*) .. (collateral|asset|reserve*|as collateral),
      (onboard*|list|listing|add) .. (to|on|in) .. (v2|v3|v4|market|markets|instance|comet|pool|core|prime|spark|aave),
      (asset|collateral|token) (listing*|onboarding|addition), new (collateral|asset|market) (type|listing|for)?`,
    lead: `
      (add|list|onboard*) .. (as|new) .. (collateral|asset|reserve), (list|onboard) .. (on|to) .. (aave|compound|spark)`,
    not: `
      (service provider*|member*|delegate*|signer*|gauge*|operator*|network|chain|l2), delist*, offboard*, (remov*) ..,
      treasury, endowment`,
    reversed: "(delay|postpone|revert*|cancel*) ..",
  },
  treasuryLocked: {
    title: `
      (borrow*|loan*|credit line|leverage*) .. (against|backed by|secured by) .., (treasury|dao) (loan*|borrowing|leverage),
      (lock*|lockup) .. (treasury|reserves|dao funds) .. (year*|months)`,
    lead: `
      (borrow*|loan*) .. (against|backed by|secured by) .., as collateral .. (and|to) borrow,
      lock* .. (year*|permanently|forever)`,
    not: "(param*|cap|caps|ltv|factor|collateral factor), market*, isolation, emode",
    reversed: "(repay*|unwind*|close|clos*|unlock*)",
  },
  realWorldAssets: {
    title: custodied,
    lead: `
      real world asset*, us treasuries, (t|treasury) bill*, tbill*, government bond*, custodian*, tokenized (fund*|treasur*),
      bond (etf*|strateg*|portfolio*)`,
    not: "(lower*|reduc*|freez*|offboard*|remov*|delist*|deprecat*|wind down) .., bonding curve*, bonder*, bank run",
    reversed: "(exit*|unwind*|divest*|replac*|terminat*|stop*|end*) ..",
  },
  powerSpread: {
    title: `
      (spread*|distribut*|decentrali*|diversif*) .. (stake|validator*|operator*|delegate*|delegation|voting power),
      (onboard*|add|adding|new|more|expand*) .. (node operator*|independent operator*|validators), dvt, simple dvt,
      distributed validator*, delegat* .. (to) .. (underrepresented|active|small*|new)? delegates,
      (permissionless|community) (staking|validator*)`,
    lead: `
      (spread*|distribut*) .. (stake|voting power) .. (over|among|across), (more|independent|solo) (operators|stakers)`,
    not: "(election*|elect|compensat*|incentive*|reward*|remov*|reduc*)",
  },
  legalEntity: {
    title: `
      (creat*|establish*|form|forming|formation|incorporat*|set up|setting up|launch*|instat*|register) .. ${entity},
      ${entity} (formation|setup|creation|establishment|incorporation|registration|wrapper),
      legal (entity|wrapper|structure|personality), duna, incorporat*`,
    lead: `
      (creat*|establish*|form|forming|incorporat*|set up|setting up) .. ${entity}, legal (entity|wrapper|personality)`,
    not: "(foundation|company) (budget|grant|funding), market, formal verification, platform",
  },
  blockingPower: {
    title: `
      (grant*|giv*|assign*|add|appoint*|introduc*|creat*|authoriz*|extend*) .. (power* to|right to|ability to|role) .. ${halting},
      (grant*|giv*|assign*|add*|appoint*|introduc*|creat*|establish*|instat*) .. (pause*|freeze*|veto*|blacklist*|guardian*|emergency (stop|admin|council|multisig|dao)),
      ${halting} (power*|right*|role*|authority|council|committee|multisig|guardian) (for|to)`,
    hint: "(veto|freez*|blacklist*|guardian*|pauser*|emergency power*)",
    lead: `
      (can|may|able to|power to|right to|authority to|ability to) (also)? ${halting},
      (multisig|council|committee|guardian|foundation|team) .. ${halting}`,
    not: `
      (remov*|revok*|renounc*|limit*|restrict*|disabl*|drop*|retir*|expir*) .., election*, elect, member*, signer*,
      (asset*|market*|reserve*|collateral)`,
  },
};
