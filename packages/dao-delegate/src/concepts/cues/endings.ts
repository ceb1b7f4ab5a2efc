// How titles and summaries speak of endings: working groups that close, programmes that get less or nothing.
import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";
import { less } from "./words.ts";

const group = either(`
  working group*, wg*, workstream*, core unit*, guild*, subdao*, sub dao*, contributor*, service provider*, committee,
  council, councils, incubator, division*, department*, unit, units, team*, task force*, squad*, pod, labs, org, ops,
  collective`);
const programme = either(`
  grant, grants, grant* program*, program*, programme*, incentive*, reward*, liquidity mining, mining, lm, emission*,
  gauge*, stip, ltipp,
  airdrop*, bount*, hackathon*, fellowship*, scholarship*, ambassador*, subsid*, rebate*, gas refund*, refund*, stream,
  streams, streaming,
  retro*, funding, initiative*, residency, prop house, matching, bribe*, sponsorship*, compensation, stipend*,
  accelerator`);

export const endingCues: CueTable = {
  windDown: {
    title: `
      (wind|winding|winds|wound) (down|up) .. ${group}, dissol*, disband*,
      (terminat*|sunset*|wind down|winding down|wind up|shut down|shutting down|clos*) (the)? *dao,
      (terminat*|sunset*|wind down|wind up|shut down|clos*) (the)? * dao,
      (terminat*|shut* down|shutdown|clos*|cancel*|end|ends|ending|sunset*|retir*|discontinu*|abolish*|stop*|scrap*|suspend*|halt*|defund*|eliminat*|offboard*) .. ${group},
      (wind|winding|winds|wound) (down|up) .. (program*|grant*|initiative*), wind*down (of|program*), winddown,
      (terminat*|shut* down|shutdown|clos*|cancel*|end|ends|ending|sunset*|discontinu*|abolish*|scrap*|paus*|suspend*|halt*|defund*) .. (program*|grants|initiative*|ambassador*|fellowship*|scheme*),
      (working group*|program*|workstream*|core unit*|guild*|subdao*) (offboarding|termination|closure|dissolution|sunset|wind down|winding down|shutdown),
      offboard* .. (core unit|team|workstream|contributor*)`,
    hint: `
      wind down, winding down, wind up, sunset*, terminat*, shut* down, shutdown, clos* (of|the), closure, archive,
      discontinu*, deprecat*, end of life,
      spin out, spin off, (end|ending|retir*|stop*) .. (product*|vault*|service*|pool*|bridge*|support|hosted)`,
    lead: `
      (dissolv*|wind* down|shut* down|terminat*|sunset the|sunset our|sunsets|sunsetting|disband*|close down) .. (working group*|program*|workstream*|core unit*|guild*|dao|contributor*),
      (working groups|program*) .. (dissolved|terminated|wound down|sunset*|closed)`,
    not: `
      (liquidity|gauge*|market|markets|asset*|pool*|vault*|inflation|emission*|incentive*|mining|rewards), bug bount*,
      emergency shutdown, shutdown module,
      (rules|process|how|procedure*) .., (intermission|seasonal|reflection) .., (created|managed) .. dissolved,
      (paus*|halt*|veto*|cancel*|stop*) by, (paus*|cancel*|emergency) (guardian|right*|power*|role),
      stream (to|of|for), delegation, veto*, power, powers, rights`,
  },
  programmeCut: {
    title: `
      ${less} .. ${programme},
      ${programme} .. (sunset|wind down|termination|closure|reduction|cuts|shutdown|clawback|discontinu*|paus*|stop|stops|halved|end|ends|freeze|cancel*|off),
      (end|expiry) of .. ${programme},
      (no|not|non|without|against|reject*|refus*|declin*|pass on|do not) .. (renew*|renewal*|extend*|extension*),
      not renewing,
      (clos*|wind* down|wind* up|shut* down|paus*|suspend*|freez*|dissolv*) .. ${programme},
      (let|lets|letting) .. (lapse|expire), defund*, funding (stop|freeze|cut*),
      (stop*|end*|ceas*|cut*|withdraw*) .. (funding|financing|subsid*|paying|sponsor*),
      (revok*|rescind*|cancel*|terminat*) .. (grant*|stream*|vesting|funding|sponsor*|bounty), clawback*, claw* back,
      (return|returning) .. (unspent|unused|leftover|remaining), will not (go ahead|continue|happen),
      (grant*|application*|hiring|spending) freeze,
      (wind down|winding down|sunset*|end*) .. (staking|borrowing|safety|rewards|mining) pool,
      (cut*|reduc*) .. share to (0|zero), (stop*|end*) .. (distribution*|farm*),
      (cut*|halv*|slash*) .. (budget*|spending|salar*|cost*),
      (kill|killing) .. gauge*, remov* .. gauge*, detox, (austerity|cost cutting|spending freeze),
      ${programme} .. (speed* to|to) (0|zero)`,
    lead: `
      (end*|stop*|wind* down|sunset*|discontinu*|paus*|halv*|reduc*|cut*) .. (grants program*|incentive*|rewards|liquidity mining|emissions),
      (not|no longer) (be)? (renew*|continu*|extend*|fund*), (set|sets|goes|go|reduced|cut) .. rewards .. (0|zero),
      return* .. (unspent|unused|unallocated)`,
    not: `
      (no|fewer|less) (fee*|gas), grant (of)? (role*|permission*|access), (remov*|add*) .. gauge* .. add,
      (lower*|reduc*|cut*) .. (fee*|bond|threshold|quorum|slippage|risk|barrier*) (for|of),
      (liquidation|keeper|liquidator|solver*) (incentive*|reward*), block reward*, gas (cost*|limit*), end to end,
      high end, kill* (right*|power*|switch), (right*|role*|ability|power*) .. (kill*|gauge*), killgauge,
      (veto|role*|power*|right*|guardian*) .. (expire|lapse), slash refund*,
      ${less} .. (reviewer*|member*|signer*|steward*|server*|operator*|guardian*),
      (removal|end) .. (reviewer*|member*|signer*|steward*), front end, back end, endow*, endors*, cap* .. bount*`,
    reversed: `
      (not|don't|never|against|oppos*|revers*|revert*|undo*|instead of|avoid*|postpon*) (the|to|any)? (end*|cut*|stop*|cancel*|reduc*|halv*|sunset*|clos*|paus*|kill*)`,
  },
};
