// How titles and summaries speak of money: what leaves the treasury, and what is only moved about.

import { either } from "../phrase.ts";
import { type CueTable, undoing } from "./cue.ts";

const team = either(`
  working group*, wg*, workstream*, core unit*, guild, guilds, pod, sub dao*, subdao*, department*, squad*, stewards*,
  committee*, domain team*`);
const ask = either(`
  budget*, funding, request*, fund, grant*, compensation, stream*, allocation, payment*, top up, financ*, expense*`);
const asset = either(`
  eth, weth, steth, btc, wbtc, treasury, reserve*, stablecoin*, usdc, usdt, dai, usds, gho, arb, op, fund*, asset*,
  holding*, token*, dot, atom, cash`);

export const moneyCues: CueTable = {
  spending: {
    title: `
      fund, funds (for|to), funding, grant, grants, budget*, reimburs*, stream*, compensat*, payment*, pay, paying, payout*,
      invoice*, retainer*, sponsor*, donat*, remunerat*, salar*, stipend*, financ*, expense*, cost*, disburs*, top up,
      runway, (request*|proposal) for .. (eth|usdc|usd|dai|tokens),
      (renew*|extend*|extension|continu*) .. (engagement|contract|agreement|services|partnership|program*),
      (engagement|scope|proposal|partner|provider|services|audit|retainer) renewal,
      renew* .. (audit*|bounty|partner*|provider*|services|retainer),
      allocate .. (eth|usdc|dai|usd|tokens) .. (to|for), spend*, community pool spend, hackathon*, scholarship*,
      residency, prize*, contribution to .., backpay, back pay, bill*, refund*, endow*, purchase of,
      (enterprise|paid|premium) (support|plan|agreement|tier), subscription, licen* (fee|purchase),
      service* agreement`,
    lead: `
      (request*|seek*|asking|asks|ask|appl*|need*) .. (funding|grant*|budget|usd|usdc|dai|eth|$*|funds|compensation|reimbursement),
      (reimburse|compensate) (the|our|us|them|for), (total|annual) (cost|budget|funding|compensation),
      (grant|payment|stream|transfer) of .. (usdc|usd|dai|eth|tokens|$*), for a total of, budget of, annual fee,
      (cost*|costs up to|priced at|at a cost of|sponsorship|budget) .. (usd|usdc|dai|eth|$*),
      (repaid|paid|reimbursed|compensated) from the treasury, subscription`,
    not: `
      endowment, fund manager*, funding (rate*|velocity), grants stack, election*, elect, candidate*,
      (recover*|return*|rescue*|frozen|stuck) .. (funds|tokens|$*), treasury management, treasury diversification,
      (elect*|nominat*|appoint*) .. (steward*|lead*|member*|council), insurance fund parameters, streaming fee,
      grant .. (ownership|role*|right*|permission*|control|access|authority|power*), (vot*|gas) (refund*|rebate*),
      runway`,
    reversed: `
      ${undoing}, return* .. (funds|unspent), sweep`,
  },
  workingGroups: {
    title: `
      ${team} .. (renewal|extension), ${team} .. ${ask}, ${ask} .. ${team},
      (contributor*|core contributor*|core team) (budget*|compensation|funding|payroll),
      (operations|operational|operating|opex) (budget*|funding|expense*),
      (quarterly|annual|season*|term|yearly|q1*|q2*|q3*|q4*) .. budget*, budget .. (q1*|q2*|q3*|q4*|season*|term*),
      daoops, dao ops, (foundation|dao|labs) (annual|operating|operational)? budget*, mandated actor*`,
    lead: `
      ${team} .. request*, is (the|a|an|our) (workstream*|working group*), (request*|seek*) .. (operational|operating|quarterly|annual) (budget|funding)`,
    not: `
      (elect*|nominat*|appoint*|select*) .. (steward*|lead*|member*|council), rules, charter, (risk|gas|debt) budget,
      service provider*, protocol guild`,
    reversed: undoing,
  },
  publicGoods: {
    title: `
      public goods?, (pg|pgs) (working group|wg|budget|funding), open source*, retropgf*, retro funding,
      retroactive public goods funding, gitcoin, quadratic funding, matching (pool|fund|round), protocol guild,
      ethereum (core)? dev*, client (team*|diversity), (free|libre) software, digital commons, commons, giveth,
      octant, clr*fund, (developer|public) (tooling|libraries|infrastructure) (grant*|fund*),
      open (research|standards|data), creative commons, l2beat, ethereum foundation grant*`,
    lead: `
      public goods?, (cc0|mit) (code|lib|library|assets), open source (software|infrastructure|tool*|librar*|development),
      (benefit*|available|useful) .. (whole|entire|wider|broader|all of) (the)? (ecosystem|community|ethereum|web3),
      free for everyone, permissive licen*, (mit|apache|gpl) licen*`,
    not: `
      (elect*|nominat*|appoint*|remov*|confirm*|ratif*|select*) .. (steward*|lead*|member*|council*|reviewer*),
      steward* election*, airdrop`,
    reversed: undoing,
  },
  serviceProviders: {
    title: `
      service provider* .. (program*|stream*|budget|fund*|renew*|implementation|season*|authoriz*|continu*|payment*),
      service provider* program*, (stream*|fund*|budget*|payment*) (for|to|of) (the)? service provider*, spp*, (reactivat*|renew*|extend*|fund*|implement*) .. service provider*`,
    lead: "service provider (program*|stream*|budget)",
    not: "(select*|elect*|choos*|vot* on|shortlist|nominat*) .. (provider*|spp*), (committee|council) election",
    reversed: undoing,
  },
  treasurySwap: {
    title: `
      (sell*|swap*|convert*|conversion|exchang*|trad*|auction*|diversif*|liquidat*|sale of) .. ${asset} .. (to|for|into) .. (usdc|usdt|dai|stable*|usd|dollar*|gho|usds|frax|lusd|crvusd),
      treasury diversification, diversif* .. (treasury|stable*|stablecoin*),
      (top up|refill) .. tokenbuyer, (stablecoin|stables) (runway|reserve*|acquisition|purchase), (sell|swap|convert) .. (eth|ether|treasury)`,
    lead: `
      (sell*|swap*|convert*|diversif*) .. (eth|weth|treasury) .. (into|to|for) .. (usdc|usdt|dai|stable*|usd),
      (swap|sale|conversion) of .. (eth|treasury|tokens) .. (into|to|for) .. (usdc|usdt|dai|stable*)`,
    not: "token swap with, merger, (swap fee|swap fees|swap router|conversion rate)",
    reversed: "stop*, cancel*, reject*, revert*",
  },
  endowment: {
    title: `
      (fund*|top* up|move*|transfer*|send*|deposit*|seed*|grow*|allocat*|contribut*|tranche) .. endowment,
      endowment .. (tranche|top up|funding|expansion|deposit), (create|establish*|launch*|start*) .. endowment`,
    lead: "(transfer*|allocat*|send*|mov*|deposit*) .. (to|into) .. endowment, (allocation|tranche) .. endowment",
    not: "(manager|managers) (selection|election|rfp), (select*|elect*|choos*) .. manager*, permission*",
    reversed: undoing,
  },
  treasuryYield: {
    title: `
      (move|moving|stake|put|shift|transfer*|deposit*|convert*) .. (liquid staking|staking|lending|savings|sdai|susds|steth|wsteth|reth),
      (earn*|generat*|put*|idle|earning) .. (yield|interest|work),
      (deposit*|lend*|invest*|deploy*|park*) .. ${asset} .. (in|into|to|on|with) ..,
      allocat* .. (to|into|in) .. (aave|spark|sdai|susds|lido|steth|wsteth|reth|compound|morpho|dsr|yearn|vault*|savings|lending|staking|t bill*|strateg*),
      (swap*|convert*|exchang*) .. (to|into|for) (steth|wsteth|reth|sdai|susds|cbeth|lsts), liquid stak*,
      (stake*|staking) .. (treasury|dao|reserve*) (eth|fund*|asset*|holdings)?,
      (earning|yield|staking|lending) (strategy|strategies),
      treasury (management|yield|investment*|strategy|allocation|optimi*|portfolio), (yield|lending|staking) strateg*,
      (t bill*|treasury bill*|tbill*|us treasuries|real world assets|rwa) (allocation|investment|purchase|strategy),
      stake the treasury, (liquid staking|steth|reth|sdai|dsr|savings rate) .. (treasury|deposit|allocation),
      (fund*|top* up) .. endowment, endowment .. (tranche|top up|expansion),
      (protocol owned liquidity|pol) (deployment|provision), cash management`,
    lead: `
      (treasury|reserve*|idle) .. (earn*|yield|interest|staking), (stake|lend|deposit) .. (treasury|reserve*|idle) ..,
      (earn*|earns) .. savings rate, (reserves|stables|stablecoins) .. (yield|interest|savings rate),
      (earn*|generat*) .. (yield|interest|return*),
      (idle|dormant|unproductive) .. (treasury|asset*|fund*|reserve*|capital|stablecoins)`,
    not: `
      (manager|managers) (selection|election|rfp), (select*|elect*|choos*) .. manager*, permission*,
      (vault|strategy) (fee*|audit), interest rate*, (onboard*|list*|enable) .. (collateral|asset)`,
    reversed: undoing,
  },
  treasuryManagement: {
    title: `
      endowment,
      treasury (management|operation*|strategy|policy|polic*|framework|report|consolidat*|transfer*|migration|diversification|swap*|rebalanc*),
      buy .. (eth|btc|steth), (otc|token) (sale|swap), (bond|loan|credit line|lending) .. treasury, asset manager*,
      (transfer|move|consolidat*) .. (treasury|reserves|funds) .. (to|between|into)`,
    lead: "treasury (management|diversification|strategy), endowment",
  },
};
