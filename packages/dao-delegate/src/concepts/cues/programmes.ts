// How titles and summaries speak of money for many: grants programmes, hackathons, public goods.
import { either } from "../phrase.ts";
import { type CueTable, undoing } from "./cue.ts";

const scheme = either(`
  program*, programme*, round, rounds, season*, initiative*, pool, framework, pilot, cycle*, wave*, track*, batch,
  cohort*, renewal, budget, allocation, scheme, fund, committee (budget|renewal|funding), council (budget|renewal|funding),
  dao, organi*, lab, top up, refill`);
const kind = either(`
  micro, small, mini, builder, builders, developer, developers, dev, community, ecosystem, student, students, research,
  quick, rapid, fast, local, growth, education, milestone, mission, retroactive, retro, social, impact, delegated`);
const audience = either(`
  builder*, gaming, game*, developer*, startup*, ecosystem, education, education*, artist*, creator*, growth, community,
  stylus, dapp*, app, student*, university, web3, defi`);

export const programmeCues: CueTable = {
  grantsProgramme: {
    title: `
      grant* ${scheme}, ${kind} grant* (${scheme})?, ${scheme} .. (of|for) grants, microgrant*, micro grants,
      (renew*|extend*|launch*|start*|continu*|fund*|refill*|replenish*|seed*|top* up|establish*|creat*|introduc*|resum*|revive|expand*) .. (grants|grant program*|grants dao),
      grants .. (season*|cycle*|renewal|wave*|rounds|phase*|v2|v3|2.0|3.0|budget|top up|refill|continuation|extension),
      hackathon*, buildathon*, codeathon*, ideathon*, (game|hack) jam, (accelerator*|incubator*) (program*|cohort*|grant*|fund|budget|batch|round*), (fund*|launch*|renew*|start*) .. (accelerator|incubator), fellowship*,
      scholarship*, bootcamp*, (retropgf|retro funding|pgf) (round*|season*)?, retro funding,
      (matching|quadratic funding|qf) (pool|round*), prop house, gitcoin grants, gg1*, gg2*, gr1*,
      (open|funding|mission) rounds, mission requests, bount* (program*|board|fund|top up), event bounty, art bounty,
      ${audience} (catalyst|fund|accelerator|incubator|development fund|support program*|growth program*|fund program*),
      (ecosystem|governance|growth|innovation|builder*) fund .. (phase|tranche|cycle|season*|round), catalyst program*,
      (short term|long term)? incentive* program*, stip, ltipp, incentives pilot`,
    hint: "grants, bounty, ecosystem fund, questbook, lego",
    lead: `
      (the|our|a|of|this|its|two|three|more|new) grant* (program*|round*|season*|initiative*|organi*|committee), hackathon*,
      grants organi*, (micro|small|builder*|developer*|community) grants, (awarded|gave|given|financed|funded) .. grants,
      (matching|quadratic) (pool|funding)`,
    not: `
      bug bount*, whitehat*, white hat*, vulnerab*, (elect*|nominat*|appoint*|remov*|select*) .. (council|reviewer*|steward*|lead*|member*|committee),
      (council|committee) (election|nomination*|removal|charter), (merg*|combin*|unif*) .. (council*|committee*), grants (dao|council|committee) to, grant* (stack|misus*|polic*|rule*|process|guideline*),
      grant .. (role*|permission*|right*|access|authority|power*|control), budget token*, (pool|program) fees, community fund, delegate* incentive*`,
    reversed: `
      ${undoing}, return* .. (funds|unspent|leftover*), (cap*|limit*|lower*|reduc*|halv*) .. grant*, (what|how|which|where) should`,
  },
  publicGoods: {
    title: `
      public goods?, (pg|pgs) (working group|wg|budget|funding), open source*, opensource*, oss, foss, retropgf*,
      retro funding, retroactive public goods funding, gitcoin grants, gitcoin round*, quadratic funding,
      matching (pool|fund|round), protocol guild, ethereum (core)? dev*, client (team*|diversity|development),
      (free|libre) software, digital commons, commons, giveth, octant, clr*fund, (lighthouse|prysm|nimbus|lodestar|teku|geth|besu|nethermind|reth client|erigon|gossamer|grandine),
      (developer|public|shared) (tooling|libraries|infrastructure) (grant*|fund*)?, public (api*|subgraph|dashboard*|data|rpc),
      open (research|standards|data), creative commons, cc0, (fund*|grant*|support) .. l2beat, ethereum foundation grant*, block explorer grant*`,
    lead: `
      public goods?, free and open source, (cc0|mit) (code|lib|library|assets), (free and)? open source .. (software|infrastructure|tool*|librar*|development|stack|forge|client*|code|implementation),
      (benefit*|available|useful) .. (whole|entire|wider|broader|all of) (the)? (ecosystem|community|ethereum|web3),
      free for everyone, permissive licen*, (mit|apache|gpl|lgpl) .. licen*, matching pool, quadratic funding`,
    not: `
      (elect*|nominat*|appoint*|remov*|confirm*|ratif*|select*) .. (steward*|lead*|member*|council*|reviewer*),
      steward* election*, airdrop, burn*, (treasury|fee|fees) .. (diversification|swap), merge .. (with|w|into) .. public goods`,
    reversed: undoing,
  },
};
