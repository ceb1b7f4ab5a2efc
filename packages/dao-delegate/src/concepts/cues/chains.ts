// How titles and summaries speak of new places: chains, bridges, names of the old internet.
import { type CueTable, undoing } from "./cue.ts";
import { chain } from "./words.ts";

export const chainCues: CueTable = {
  integration: {
    title: `
      (release|initiali*|instance|launch) .. ${chain}, add .. ${chain} .. (route*|support|network*|deployment*),
      on ${chain} .. (deployment|launch|approve), dnssec (support|oracle|registrar), (upgrad*|enabl*|improv*) .. dnssec,
      (onboard*|launch*|add|adding) .. (consumer chain*|chain|network|rollup*),
      (deploy*|launch*|activat*|enabl*|expand*|extend*|integrat*|add|adding|bring*|support*|going live|go live|deployment|expansion|migrat*|canonical|bridg*|connect*|establish*|open*|move|moving|whitelist*|recogni*) .. (on|to|onto|for|with|of|in) .. ${chain},
      (deploy|deploying) * on *, (enabl*|launch*|support*) .. bridging,
      (deploy|deploying|launch|launching) * (v1|v2|v3|v4|bridge|protocol|markets) (on|to) *, deployment (on|to) *,
      (deploy|deploying) (on|to) *,
      ${chain} (deployment|expansion|integration|launch|support|activation|market activation|path activation|adapter*|bridge*|instance|pool activation|connection|channel|launch as),
      (integrat*|integration) .. (with|of|into|to),
      (bridge|bridges) (to|for|support|deployment|assessment|wrapper|selection|provider), bridging to, ibc, wormhole,
      (new|multiple|native|canonical|enabl*|launch*|add*|use|choose|open) .. (bridge|bridges),
      layerzero, ccip, axelar, hyperlane, chainlink ccip, omnichain, cctp, hrmp, xcm, consumer chain,
      (custom|token) gateway*,
      (built|build*|launch*) (with|on) .. (orbit|op stack|cdk|cosmos sdk|stack),
      (own|dedicated|sovereign) (chain|rollup|l2|l3), appchain,
      dns (integration|support|names|registrar|registry|registries|root|tld*), dnssec root, tld, tlds,
      top level domain*, (enabl*|add|adding|support|launch*) (l2|layer 2|rollup*|l2s) ..,
      l2 .. (registrar*|resol*|support|names|rollout|deployment), ccip read, path activation,
      (replicated|interchain|partial set|mesh) security,
      (add|enable) .. network*, interchain *, ics*, new chain*`,
    hint: `
      integrat*, bridge*, bridging, cross chain, crosschain, multichain, multi chain, interoperab*, gateway*, dns*,
      omnichain, (launch|launching) * on *, * on ${chain}`,
    lead: `
      (deploy*|launch*|expand*) .. (on|to|onto) .. ${chain},
      (bridge to|bridging to|integrat* with|connect* to) .. ${chain}, top level domain,
      (l2|rollup|cross chain) .. (support|resolution|messag*|deployment*)`,
    not: `
      (param*|cap|caps|ltv|bonus|factor|interest rate*|liquidation|risk|reserve factor|supply|borrow|collateral|emode|e mode|price feed) .. (on|for|update*|change*|adjust*),
      (freez*|offboard*|deprecat*|paus*|remov*), on chain, onchain, algorithm, (fee|fees) (update|change),
      (increas*|decreas*|adjust*|lower*|rais*|reduc*) .., incentive*, (reimburs*|legal|lawsuit*),
      (deploy*|launch*) .. (treasury|funds|capital|liquidity|reserves|community pool|idle|stablecoin*|program*|campaign*|bount*|grants),
      (add|onboard*|list*|whitelist*|support*) .. (to|on|in) .. (market|markets|comet|instance|core),
      (asset|collateral) (listing|onboarding), list * (as|on|to),
      onboard .. (collateral|asset|lst|stablecoin|pt*|eth derivative*) ..,
      (incentive*|reward*) (program*|for|campaign*|on|distribution)`,
    reversed: undoing,
  },
};
