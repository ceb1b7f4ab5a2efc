// How titles and summaries speak of the DAO's own token: more of it, less of it, giving it away.

import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";

const emission = either(`
  inflation, emission*, issuance, minting, reward*, rewards, block reward*, supply schedule, incentive*,
  liquidity mining, gauge emission*`);
const down = either(`
  end*, stop*, reduc*, lower*, cut*, decreas*, halv*, disabl*, remov*, sunset*, paus*, halt*, curb*, taper*,
  eliminat*, ceas*, suspend*, discontinu*, freez*, slash*, fewer, less, zero, cap*, minimi*, slow*, wind down,
  phase out, phasing out, no more, limit*, turn* off, retir*, burn*`);

export const tokenCues: CueTable = {
  inflationUp: {
    title: `
      mint, mints, minting, minted, mintable, inflation*, emission*, issuance, reissu*, terminal inflation,
      (increas*|rais*|extend*|expand*|add*|new|resum*|restart*|redirect*|divert*|distribut*|allocat*) .. (inflation|emission*|issuance|supply|token supply|block reward*),
      (new|additional|further|more) (token|tokens) (issuance|supply|mint*),
      (increas*|rais*|expand*|remov*|lift*) .. (supply cap of the token|max supply|total supply|supply limit),
      perpetual inflation, staking reward* (increase|extension), token (issuance|generation)`,
    lead: `
      (mint|mints|minting|minted|issue|issuing) .. (new|additional|more|extra) .. (tokens|token|supply|*),
      newly minted, (minting|issuance) of,
      (increas*|rais*|extend*|resum*|introduc*|add|adds|new|perpetual|keep*) .. (inflation|emission*|issuance|total supply|token supply),
      (from|out of|of) (weekly|existing|the|protocol)? (inflation|emission*),
      (inflation|emission*) .. (divert*|redirect*|allocat*|distribut*),
      (weekly|annual|yearly|monthly) (inflation|emission*), new (tokens|supply) .. (minted|issued|created)`,
    not: `
      ${down} .. ${emission},
      (inflation|emission*|issuance) .. (reduction|cut|cap|end|halving|decrease|sunset|taper*),
      (inflation|emission*|issuance) (to|at) (zero|0),
      (nft*|artwork|collection|gho|dai|frax|stablecoin*|usd*|crvusd|facilitator|bucket|name*|badge*|poap*) .. mint*,
      mint* .. (nft*|gho|dai|frax|usd*|fee*|cap*|limit*|badge*|poap*|function*|page),
      (disabl*|remov*|revok*|renounc*) .. (mint*|minter*), inflation oracle, emission* (admin|manager),
      (carbon|co2) .. emission*, supply cap*, issuance ratio`,
  },
  inflationDown: {
    title: `
      ${down} .. ${emission}, ${emission} .. (reduction|cut|cap|end|halving|decrease|sunset|taper*),
      (deflation*|disinflation*),
      (reduc*|lower*|cut*|halv*|decreas*) .. distribution*, ${emission} (to|at) (zero|0), ${emission} speed* (to|reduction),
      (disabl*|remov*|revok*|renounc*|burn*) .. (mint function|minting|minter* role|minter),
      (hard cap|cap) .. (supply|token), (kill|remove) .. gauge*, lower .. rewards`,
    lead: `
      ${down} .. (inflation|emission*|issuance),
      (inflation|emission*|issuance) .. (reduction|cut|reduced|ended|stopped|set to zero|to 0|cease*)`,
    not: `
      (increas*|rais*|resum*|restart*|extend*) .. (inflation|emission*|issuance), (nft*|gho|dai|frax|usd*) .. mint*,
      bug bount*, kill (right*|switch|power*), (end|remov*) .. (cap|limit) .. (inflation|supply|emission*)`,
    reversed: `
      (end*|stop*|halt*|paus*|suspend*|ceas*|discontinu*|no more|remov*|disabl*|eliminat*|reject*|cancel*) .. (reduction*|reducing|halving*|decrease*|taper*|lowering|cutting)`,
  },
  buybackBurn: {
    title: `
      (buy|buys|buying|purchase) .. (destroy*|burn*|open market), burn, burns, burning, burned, buyback*, buy back*,
      buying back, repurchas*, (fee switch|feeswitch),
      (turn*|switch*|activat*|enabl*|flip*|start*) .. (fee|fees|feecontroller|protocol fee*|revenue),
      (mak*|making) .. protocol fee*, protocol fees (operational|on|live),
      protocol fee* (activation|switch|to|for),
      (revenue|fee*|profit*) (shar*|distribut*|redistribut*|accrual|split) .. (holder*|staker*|lockers|ve*),
      (revenue|fee|fees|profit) (sharing|share|distribution|accrual),
      (distribut*|share|direct*|allocat*) .. (revenue|fees|profit*) .. (holder*|staker*|lockers),
      (token|value) accrual, smart burn engine, dividend*, real yield`,
    lead: `
      (is|are|be|get|gets) (burned|burnt|destroyed),
      (buy|buys|buying|purchas*) .. (open market|from the market|burned),
      (burn*|buyback*|buy back|repurchas*) .. (token*|supply|*),
      (activat*|enabl*|turn* on) .. (fee switch|protocol fee*), (revenue|fees) .. (to|with|among) .. (holder*|staker*)`,
    not: `
      burn* .. nft*, burn* (the|its|our)? (veto*|key*|admin*|role*|power*|permission*|proxy), burn* (nft*|name*|the (admin|keys)|address), (liquidation|flash loan|borrow|origination) .. fee*,
      burn rate, (gas|bridge) .. burn*, mint*, burn admin`,
    reversed: `
      (stop*|end*|cancel*|disabl*|paus*|halt*|deactivat*|suspend*|reject*|discontinu*) .. (buyback*|buy back*|burn*|fee|fees|revenue|dividend*|sharing),
      (reduc*|lower*|slow*) (the|our)? (token)? (buyback*|buy back*|burn*|fee|fees|revenue|dividend*|sharing),
      (turn*|switch*) .. off`,
  },
  tokenGiveaway: {
    title: `
      liquidity mining, (add|new|create|approve|enable) .. gauge*, gauge (addition|proposal|for), airdrop*,
      retroactive distribution, (token|tokens) (distribution|grant*|reward*|giveaway|allocation|incentive*|drop),
      incentive*, incentiv*,
      (liquidity|trading|staking|referral|shorting|borrow*|lending|user|lp|loyalty|community|delegate|voter|governance) (mining|reward*|incentive*|rebate*),
      reward*, rewards program*, points program*, stip, stip*, ltipp*,
      grant* .. (in|of) (arb|op|uni|comp|aave|ens|snx|yfi|ldo|crv|bal|gtc|token*), merkle (drop|distribut*),
      vesting (grant*|schedule|tokens), merit (program|round*), (distribut*|giv*|award*|send*) .. tokens .. (to|for),
      bribes (for|on|to|program*), vote incentive*, (token|tokens) (vest*|lockup)`,
    lead: `
      (reward*|incentiv*|airdrop*) .. (tokens|users|traders|holders|liquidity|lps|stakers|participants),
      airdrop* .. tokens`,
    not: `
      ${down} .. (incentive*|reward*|liquidity mining|airdrop*), bug bount*, block reward*,
      (clawback|recover*|return*|sweep*) .. (airdrop*|incentive*|tokens),
      (liquidation|keeper|liquidator) (incentive*|reward*|bonus*), incentive* (controller|data provider), fee reward*`,
    reversed: "end*, stop*, clawback, return*, cancel*, reduc*",
  },
  tokenomics: {
    title: `
      tokenomic*, token economic*, (token|supply) (migration|split|redenomination|model|design|economics|utility),
      ve*token*, vote escrow*, staking (module|program|model|upgrade), (lock*|lockup|vesting) .. token*, inflation*,
      emission*, burn*, buyback*, fee switch, airdrop*, (ve|vote locked) (tokenomics|model), mint*`,
    lead: "tokenomics, token (model|supply|economics)",
  },
};
