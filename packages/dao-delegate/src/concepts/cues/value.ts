// How titles and summaries speak of value for holders: burns, buybacks, shared fees; and of tokens given away.
import type { CueTable } from "./cue.ts";
import { contractNames, less } from "./words.ts";

export const valueCues: CueTable = {
  buybackBurn: {
    title: `
      (buy|buys|buying|purchase) .. (destroy*|burn*|open market), burn, burns, burning, burned, buyback*, buy back*,
      buying back, repurchas*, (buy|buying) (and|&)? (burn|distribut*|make|lock|stake), (fee switch|feeswitch),
      (turn* on|switch* on|activat*|enabl*|flip*|start*|turn*) .. (protocol fee*|fee switch|feecontroller|revenue shar*|fee shar*),
      (turn*|switch*|activat*|flip*) .. (fee|fees|revenue) .. on, (activat*|flip*) .. (fee|fees),
      (mak*|making) .. protocol fee*, protocol fees (operational|on|live),
      protocol fee* (activation|switch|to|for),
      (revenue|fee*|profit*) (shar*|distribut*|redistribut*|accrual|split) .. (holder*|staker*|lockers|ve*),
      (revenue|fee|fees|profit) (sharing|share|distribution), (fee|fees) (distributor|rewards),
      (distribut*|share|direct*|allocat*|route*|routing|return*|pay|paying) .. (revenue|fees|profit*) .. (holder*|staker*|lockers|burn*),
      (share|portion|part|percentage) of (the)? (protocol)? (revenue|fees|profits) .. (to|for) .. (holder*|staker*|lockers),
      (token|value) accrual, (fees|revenue|value) accrue* .. (holder*|staker*|lockers), smart burn engine, dividend*,
      real yield, surplus auction*, book value redemption*,
      (destroy*|retir*) .. (tokens|supply)`,
    lead: `
      (is|are|be|get|gets) (burned|burnt|destroyed),
      (buy|buys|buying|purchas*) .. (open market|from the market|burned),
      (burn*|buyback*|buy back|repurchas*) .. (token*|supply|*),
      (activat*|enabl*|turn* on) .. (fee switch|protocol fee*), (revenue|fees) .. (to|with|among) .. (holder*|staker*)`,
    not: `
      burn* .. nft*, burn* (the|its|our)? (veto*|key*|admin*|role*|power*|permission*|proxy|address*|contract),
      burn* (nft*|name*|the (admin|keys)|address), (liquidation|flash loan|borrow|origination|validator|gas) .. fee*,
      burn rate, (gas|bridge) .. burn*, mint*, burn admin, burner contract, burn in, burn out, burnout`,
    reversed: `
      (stop*|end*|cancel*|disabl*|paus*|halt*|deactivat*|suspend*|reject*|discontinu*|skip*|withhold*|delay*) .. (buyback*|buy back*|burn*|fee|fees|revenue|dividend*|sharing),
      (reduc*|lower*|slow*) (the|our)? (token)? (buyback*|buy back*|burn*|fee|fees|revenue|dividend*|sharing),
      (buyback*|buy back*|burn*|dividend*|sharing) .. (skipped|paused|halted|stopped|ended|withheld|cancel*|suspen*|off),
      (turn*|switch*) .. off`,
  },
  tokenGiveaway: {
    title: `
      liquidity mining, giveaway*, airdrop*, stakedrop*,
      lockdrop*, retrodrop*,
      retroactive (distribution|reward*|airdrop),
      (token|tokens) (distribution|grant*|reward*|giveaway|allocation|incentive*|drop),
      incentiv*, incentive (program*|campaign*|plan|scheme|round|budget|allocation|distribution|matching|package),
      (liquidity|trading|staking|referral|shorting|borrow*|lending|user|lp|loyalty|community|farming|usage|retention|market making|launch) (mining|reward*|incentive*|rebate*),
      (launch*|introduc*|fund*|new|extend*|renew*|start*|continu*|increas*|add|boost*|resum*|doubl*) .. (reward*|incentive*),
      (reward|rewards) (program*|campaign*|distribution|season*|round*|allocation|budget|plan|for|to|pool),
      points program*, stip, stips, ltipp*, yield farming, farm rewards,
      grant* .. (in|of) (arb|op|uni|comp|aave|ens|snx|yfi|ldo|crv|bal|gtc|token*), merkle (drop|distribut*),
      vesting (grant*|schedule|tokens), vest .. to, merit (program|round*),
      (distribut*|giv*|award*|send*|gift*|hand* out) .. (tokens|nouns) .. (to|for),
      (activat*|fund*|launch*) .. staking (reward*|program*|pilot|pool), staking (pool)? (allocation|pilot),
      bribes (for|on|to|program*), vote incentive*, (token|tokens) (vest*|lockup),
      allocation to .. (holder*|user*|guardians|contributor*)`,
    hint: "reward, rewards, (activat*|fund*|launch*) * staking, (add|adding|new|create|approve|enable|whitelist) .. gauge*, gauge (addition|proposal|for)",
    lead: `
      (reward*|incentiv*|airdrop*) .. (tokens|users|traders|holders|liquidity|lps|stakers|participants),
      airdrop* .. tokens`,
    not: `
      ${less} .. (incentive*|reward*|liquidity mining|airdrop*), bug bount*, block reward*,
      (clawback|recover*|return*|sweep*|unclaimed|leftover) .. (airdrop*|incentive*|tokens), incentive* detox,
      (correct*|gamed|sybil*|fraud*) .. (airdrop*|stakedrop*),
      (sell*|swap*|diversif*|convert*|hold*|burn*) .. airdrop*,
      (delegate*|delegation|voter) (incentive*|reward*|compensation),
      (liquidation|keeper|liquidator|flag|validator|sequencer|solver*|prover|oracle|accessibility|indexing|node operator*|bounty|whitehat) (incentive*|reward*|bonus*),
      incentive* data provider, ${contractNames}, emission admin, fee reward*,
      rewards (contract|module|controller|distributor) (upgrade|migration)`,
    reversed: `
      end*, stop*, clawback, return*, cancel*, reduc*, (reward*|incentive*) (adjust*|change*|update*|recalibrat*),
      (adjust*|modif*|updat*|chang*|recalibrat*|rebalanc*) .. (reward*|incentive*)`,
  },
};
