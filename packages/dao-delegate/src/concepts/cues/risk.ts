// How titles and summaries speak of a market's risk: limits that get tighter or looser, new assets, settings.
import type { CueTable } from "./cue.ts";
import { limit, market, teams } from "./words.ts";

export const riskCues: CueTable = {
  riskTighter: {
    title: `
      (lower*|reduc*|decreas*|cut*|tighten*|slash*|restrict*|shrink*) .. ${limit},
      ${limit} .. (reduction*|decrease*|cut*|lowering|tightening),
      ${limit} .. (to|at) (zero|0), (tighten*|stricter) .. (risk|collateral|borrow*|margin|limit*|requirement*),
      risk off,
      (freez*|delist*|disabl*|paus*|halt*|clos*) .. ${market}, freez* .. on (aave|v2|v3|compound|all|the|core|main),
      freez* (recommendation|proposal),
      (offboard*|deprecat*|wind down|winding down|phase out|remov*|sunset*|retir*|unlist*) .. ${market},
      (offboard*|delist*), derisk*, de risk*,
      ${market} (freeze|offboarding|deprecation|delisting|wind down|removal|sunset),
      (reduce only|reduce-only|final settlement),
      (halt*|paus*|disabl*|stop*|suspend*) .. borrow*, (deprecat*|sunset*|wind down) .. instance*,
      (deprecat*|sunset*|wind down) .. (v1|v2|v3) .. (market*|instance*|pool*|usdc|usdt|dai|weth),
      (increas*|rais*|higher) .. (margin requirement*|initial margin|haircut*|collateral ratio|liquidation ratio|collateralization ratio|c ratio),
      self limit*`,
    lead: `
      (lower*|reduc*|decreas*) .. ${limit}, freez* .. (market*|reserve*|asset*), (offboard*|delist*) .. ${market}`,
    not: `
      inflation, emission*, unfreez*, admin*, permission*, role*, budget*, voting, spending (cap|limit)*,
      supply cap of (the|our) (token|dao), claim*, grant*,
      (offboard*|onboard*|remov*|delist*) .. ${teams}, ${teams} .. offboard*, bount*, (lend*|fund) cap*, total supply,
      hard cap, (remov*|end) .. (cap|caps|freeze),
      (dot|atom|token|max) supply, market maker*, market admin, marketing, asset manager*, staking,
      (council|committee|multisig|guardian*|power*|right*|authority) .. (to)? freez*`,
    reversed: "(revert*|undo*|cancel*|avoid*) ..",
  },
  riskLooser: {
    title: `
      (increas*|rais*|lift*|expand*|higher|doubl*|loosen*|relax*|maximi*|bump*|up|boost*) .. ${limit},
      ${limit} .. (increase*|raise*|raising|expansion|lift*|uplift), unfreez*,
      (remov*|lift*) .. (borrow|supply|deposit|debt) (cap|caps|ceiling|limit*),
      (re enabl*|reenabl*|enabl*|allow*|resum*|unpaus*) .. (borrowing|market*|deposits),
      (lower*|reduc*|decreas*) .. (margin requirement*|initial margin|haircut*|collateral ratio|liquidation ratio|collateralization ratio|c ratio)`,
    lead: `(increas*|rais*|lift*) .. ${limit}`,
    not: `
      inflation, emission*, budget*, voting, spending (cap|limit)*, supply cap of (the|our) (token|dao), grant*,
      (lower*|reduc*) .. caps, bount*, total supply,
      max supply, hard cap, liquidation penalty`,
    reversed: "(revert*|undo*|cancel*) ..",
  },
  assetListing: {
    title: `
      (add|adding|list|listing|onboard*|enabl*|introduc*|support|accept*|whitelist*|approv*|allow*) .. (collateral|asset|reserve*|as collateral),
      (onboard*|list|listing|add|whitelist*) .. (to|on|in) .. (v2|v3|v4|market|markets|instance|comet|pool|core|prime|spark|aave),
      (add|launch*|list|new|creat*|initiali*) .. (market|markets|comet|perpetual*|perp|perps|trading pair*|vault type*|index product),
      (launch*|new) .. index,
      as collateral, initiali* *v3, list .. (as|at) .., (spot|perp|perpetual|market) listing*,
      (asset|collateral|token) (listing*|onboarding|addition), new (collateral|asset|market) (type|listing|for)?`,
    hint: "(onboard|list) *",
    lead: `
      (add|list|onboard*) .. (as|new) .. (collateral|asset|reserve),
      (list|onboard) .. (on|to) .. (aave|compound|spark)`,
    not: `
      (add|onboard*|list|whitelist*|support|approv*|launch*|new) .. (${teams}|gauge*|network|chain|l2), delist*,
      offboard*, unlist*, (remov*|phase out|deprecat*|disabl*|freez*|wind down|paus*|lower*|reduc*) ..,
      treasury, endowment, market (maker*|admin|making|buy*), marketing, (denylist*|blacklist*), asset manager*,
      (cap|caps) (increase*|update*),
      param* (update*|adjust*), marketplace*, list of`,
    reversed: "(delay|postpone|revert*|cancel*) ..",
  },
  parameters: {
    title: `
      param*, risk (param*|update*|limit*|model|adjust*|config*), ltv, ltvs,
      (liquidation|collateral|reserve|close) .. (threshold*|bonus*|factor*|penalty|fee*|ratio*|incentive*),
      (supply|borrow|debt|mint|deposit) cap*, cap (increase*|update*|adjust*), debt ceiling*, stability fee*,
      (interest|borrow|supply|base|funding|savings|lending|take) rate*,
      rate (model|strategy|update|adjust*|change*), irm, slope*, (emode|e mode),
      (freez*|unfreez*|offboard*) .. ${market},
      (pricing|price feed*|oracle*) (change*|update*|param*|config*|adjust*), amplification, pegkeeper*, peg keeper*,
      (fee|fees|threshold|weight*|incentive*|rate|curve|tax|margin) (update*|change*|adjust*|tier*|reduction|increase|schedule|param*|model*|split),
      (increas*|decreas*|adjust*|updat*|rais*|lower*|set|chang*|reduc*|modify*|tun*|extend*|shorten*) .. (fee|fees|rate|rates|price|prices|cap|caps|factor*|ltv|threshold*|limit*|bonus*|ratio*|period|target*|max|min|param*|slope*|spread*|premium*|multiplier*|duration|delay|window|cooldown|tax|commission|royalt*|buffer|curve*|weight*|bond|cr|coefficient*|fraction*),
      (asset|collateral) (listing|onboarding|addition*),
      (duration|delay|window|cooldown|tax|commission|royalt*|fee|fees|rate|rates|cap|ceiling|tier) from .. to,
      (fee|rate|tax|cap) to (0|zero), (fee|fees) tier*,
      (increas*|decreas*|ramp*|rais*|chang*|set) a (from|to|of), (set|target) (cr|collateral ratio),
      (list|listing|onboard*|add) .. (collateral|asset|market|as collateral), (dsr|ssr|savings rate) .., c ratio, cr,
      target ratio, grace period*, slippage, leverage, primary name*, setting*, config*, blocks per year, gas limit,
      gas price,
      unbonding, slashing (fraction*|param*|rate*|penalt*), max validators, active set, min* commission,
      (update|set) .. (record*|names), timelock* (delay|adjust*)`,
    hint: "price*, pricing, oracle*, cap, caps, risk, rate*, fee*, threshold*, freez*, tax, duration, delay",
    lead: `
      (liquidation (threshold|bonus|protocol fee)|reserve factor|supply cap|borrow cap|debt ceiling|interest rate|collateral factor|loan to value|risk parameter*)`,
    not: `
      (inflation|emission*|issuance) .. rate*, quorum, proposal threshold*, voting (period|delay), do not ..,
      (fund*|grant*|budget*|reimburs*), (votes|voting|delegat*) .. threshold, (total|dot|token|max) supply, guardian*,
      (fee|fees|retainer*|service) (for|agreement), (mint*|inflation|emission*) .. (to|at) (0|zero)`,
  },
};
