// How titles and summaries speak of money that stays the DAO's own: swapped, invested, lent, or only moved.
import { either } from "../phrase.ts";
import { type CueTable, undoing } from "./cue.ts";

const asset = either(`
  eth, weth, steth, wsteth, reth, btc, wbtc, treasury, reserve*, stablecoin*, stables, usdc, usdt, dai, usds, gho, arb, op,
  fund*, asset*, holding*, token*, dot, atom, cash, capital, idle, surplus`);
const stable = either("usdc, usdt, dai, stable*, usd, dollar*, gho, usds, frax, lusd, crvusd, xdai, rusd");
const venue = either(`
  aave, spark, sdai, susds, lido, steth, wsteth, reth, compound, morpho, dsr, ssr, yearn, vault*, savings, lending,
  staking, t bill*, strateg*, pool*, superform, pendle, ethena, susde, maple, euler, fluid, balancer, curve, protocol*`);

export const treasuryCues: CueTable = {
  treasurySwap: {
    title: `
      (sell*|swap*|convert*|conversion|exchang*|trad*|auction*|diversif*|liquidat*|sale of|rebalanc*) .. ${asset} .. (to|for|into) .. ${stable},
      (treasury|reserve*|dao) .. (converted|swapped|diversified|sold) (to|into|for) .. ${stable},
      (swap|sell|convert) .. (to|into|for) .. (usdc|usdt|dai|stablecoins|stables) per (month|quarter),
      treasury diversification, diversif* .. (treasury|stable*|stablecoin*|into stables), stablecoin* diversification,
      (top up|refill) .. tokenbuyer, (stablecoin|stables) (runway|reserve*|acquisition|purchase|conversion),
      (sell|swap|convert) .. (eth|ether|treasury), (dca|twap|cow) .. (into|to) ${stable}, otc .. (into|to|for) ${stable}`,
    lead: `
      (sell*|swap*|convert*|diversif*) .. (eth|weth|treasury) .. (into|to|for) .. (usdc|usdt|dai|stable*|usd),
      (swap|sale|conversion) of .. (eth|treasury|tokens) .. (into|to|for) .. (usdc|usdt|dai|stable*)`,
    not: "token swap with, merger, (swap fee|swap fees|swap router|conversion rate), (stop|pause|suspend) selling, (sell*|swap*|convert*|exchang*|diversif*) .. (into|to|for|via) (eth|ether|weth|btc|wbtc|bitcoin|steth|wsteth|reth|lsts|bonds|gold|rwa|rwas|t bills|real world assets)",
    reversed: "stop*, cancel*, reject*, revert*",
  },
  endowment: {
    title: `
      (fund*|top* up|move*|transfer*|send*|deposit*|seed*|grow*|allocat*|contribut*|tranche|replenish*) .. endowment,
      endowment .. (tranche|top up|funding|expansion|deposit|replenishment),
      (create|establish*|launch*|start*|set up) .. endowment`,
    lead: "(transfer*|allocat*|send*|mov*|deposit*) .. (to|into) .. endowment, (allocation|tranche) .. endowment",
    not: `
      (manager|managers) (selection|election|rfp), (select*|elect*|choos*) .. manager*, permission*,
      (raid*|draw*|withdraw*|drain*|spend*|tap|tapping) .. endowment`,
    reversed: undoing,
  },
  treasuryYield: {
    title: `
      (move|moving|stake|put|shift|transfer*|deposit*|convert*) .. (liquid staking|staking|lending|savings|sdai|susds|steth|wsteth|reth),
      (earn*|generat*|put*|idle|earning) .. (yield|interest|work),
      (deposit*|lend*|invest*|deploy*|park*|place|placing) .. ${asset} .. (in|into|to|on|with|via) ..,
      (dao|treasury) (investment|deposit) (in|into|to) ..,
      allocat* .. (to|into|in) .. ${venue},
      (swap*|convert*|exchang*) .. (to|into|for) (steth|wsteth|reth|sdai|susds|cbeth|lsts), liquid stak*,
      (stake*|staking) .. (treasury|dao|reserve*) (eth|fund*|asset*|holdings)?, stake .. eth,
      (earning|yield|staking|lending) (strategy|strategies),
      treasury (management|yield|investment*|strategy|allocation|optimi*|portfolio|staking|deployment), (yield|lending|staking) strateg*,
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
      (allocation|exposure) (max|cap*|limit*), (vault|strategy) (fee*|audit), interest rate*, (onboard*|list*|enable) .. (collateral|asset),
      (activat*|enabl*|launch*|introduc*) .. (token)? staking, (sell*|sale of) .. (eth|steth|wsteth|reth|treasury|reserve*) .. for .. (stable*|usdc|usdt|dai)`,
    reversed: undoing,
  },
  treasuryManagement: {
    title: `
      endowment,
      treasury (management|operation*|strategy|policy|polic*|framework|report|consolidat*|transfer*|migration|diversification|swap*|rebalanc*|working group|council|committee|subdao|appropriation|allocation|investment*|mandate),
      buy .. (eth|btc|steth), (sell|sale) .. (to|otc) .. (investor*|buyer*|partners|funds), (otc|strategic|token) sale, strategic (round|sale), (bond|loan|credit line|lending) .. treasury, asset manager*,
      (transfer|move|consolidat*|send|return|reclaim*|recall*|recover*|sweep*|claw back|clawback|withdraw*|divert*|redirect*|allocate) .. (to|into|between|from) .. (treasury|timelock|community pool|reserves|reserve|dao wallet|dao safe),
      (transfer|move|consolidat*) .. (treasury|reserves|funds) .. (to|between|into),
      (recover*|reclaim*|recall*|sweep*|claw back|clawback|return* of) .. (funds|tokens|unclaimed|unvested|unused|unspent|stuck|airdrop|arb|eth|usdc|dai),
      (return*|give back|send* back) .. (unspent|unused|leftover*|remaining|undelegated|unclaimed) .., leave .. in .. treasury,
      (fees|revenue|proceeds|surplus|income) .. (to|into|for) .. (treasury|reserve*|community pool|surplus buffer),
      (revenue|surplus) (rule|split|buffer|allocation), surplus buffer, (stop|pause|suspend) selling,
      repay* .. (loan|debt|credit*), (buy|sell|hold) .. (position|holdings), buffer, reserve ratio, multisig wallet*`,
    hint: "treasury",
    lead: "treasury (management|diversification|strategy), endowment, back to the treasury, returned to the treasury",
    not: "(treasury|community pool) (spend*|grant*|request*|proposal), (fund*|grant*|budget*) from the treasury, treasury bill*, treasury (delegation|council election)",
  },
};
