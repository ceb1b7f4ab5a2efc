// How titles and summaries speak of new places, endings, law and settings.
import { either } from "../phrase.ts";
import { type CueTable, undoing } from "./cue.ts";

const chain = either(`
  arbitrum, optimism, op mainnet, base, polygon, zkevm, zksync, zksync era, scroll, linea, mantle, blast, gnosis,
  gnosis chain, avalanche, bnb, bnb chain, bsc, binance smart chain, fantom, sonic, celo, moonbeam, aurora, solana,
  aptos, sui, metis, ink, unichain, soneium, starknet, berachain, monad, plasma, hyperevm, megaeth, harmony, boba,
  rootstock, zora, worldchain, world chain, taiko, manta, fraxtal, cosmos, osmosis, evmos, bob, botanix, sei, kava,
  filecoin, xlayer, x layer, evm chain*, l2*, layer 2*, layer two*, rollup*, chain*, new chain*, new network*,
  bitcoin, tron, stellar, neutron, stride, juno, ibc`);

export const reachCues: CueTable = {
  integration: {
    title: `
      (release|initiali*|instance|launch) .. ${chain}, add .. ${chain} .. (route*|support|network*|deployment*),
      on ${chain} .. (deployment|launch|approve), dnssec (support|oracle|registrar), (upgrad*|enabl*|improv*) .. dnssec,
      (onboard*|launch*|add|adding) .. (consumer chain*|chain|network|rollup*),
      (deploy*|launch*|activat*|enabl*|expand*|extend*|integrat*|add|adding|bring*|support*|going live|go live|deployment|expansion|migrat*|canonical|bridg*|connect*|establish*|open*) .. (on|to|onto|for|with|of|in) .. ${chain},
      ${chain} (deployment|expansion|integration|launch|support|activation|market activation|path activation|adapter*|bridge*|instance|pool activation|connection|channel),
      (integrat*|integration) .. (with|of|into|to), bridge (to|for|support|deployment), bridging to, ibc, wormhole,
      layerzero, ccip, axelar, hyperlane, chainlink ccip, omnichain,
      dns (integration|support|names|registrar|registry|registries|root|tld*), dnssec root, tld, tlds,
      top level domain*, (enabl*|add|adding|support|launch*) (l2|layer 2|rollup*|l2s) ..,
      l2 .. (registrar*|resol*|support|names|rollout|deployment), ccip read, path activation,
      (add|enable) .. network*, interchain *, ics*, new chain*`,
    hint: `
      integrat*, bridge*, bridging, cross chain, crosschain, multichain, multi chain, interoperab*, gateway*, dns*,
      omnichain`,
    lead: `
      (deploy*|launch*|activat*|expand*|onboard*) .. (on|to|onto) .. ${chain},
      (support for|bridge to|bridging to|integrat* with|connect* to) .. ${chain}, top level domain,
      (l2|rollup|cross chain) .. (support|resolution|messag*|deployment*)`,
    not: `
      (param*|cap|caps|ltv|bonus|factor|interest rate*|liquidation|risk|reserve factor|supply|borrow|collateral|emode|e mode|price feed) .. (on|for|update*|change*|adjust*),
      (freez*|offboard*|deprecat*|paus*|remov*), algorithm, (fee|fees) (update|change),
      (increas*|decreas*|adjust*|lower*|rais*) .., incentive*, (reimburs*|legal|lawsuit*),
      (asset|collateral) (listing|onboarding), list *,
      onboard .. (collateral|asset|lst|stablecoin|pt*|eth derivative*) .., (incentive*|reward*)`,
    reversed: undoing,
  },
  windDown: {
    title: `
      (wind|winding|winds|wound) down, wind*down, dissol*, disband*, terminat*, shut* down, shutdown,
      sunset* .. (program*|group*|dao|sub dao|subdao|product*|council|committee|initiative*|workstream*|guild*|grant*),
      (clos*|terminat*|cancel*|end|ends|ending|sunset*|retir*|discontinu*|abolish*|disband*|stop*|scrap*|paus*|suspend*|halt*|defund*|eliminat*|offboard*) .. (working group*|wg*|program*|workstream*|core unit*|guild*|subdao*|sub dao*|contributor*|stream*|service provider*|spp*|grants|initiative*|committee|council|incubator|ambassador*|fellowship*|scheme*|division*|department*|unit|units|team*),
      (working group*|program*|workstream*|core unit*|guild*) (offboarding|termination|closure|dissolution|sunset),
      offboard* .. (core unit|team|workstream|contributor*)`,
    lead: `
      (dissol*|wind* down|shut* down|terminat*|sunset*|disband*|close down) .. (working group*|program*|workstream*|core unit*|guild*|dao|contributor*),
      (working groups|program*) .. (dissolved|terminated|wound down|sunset*|closed)`,
    not: "(liquidity|gauge*|market*|asset*|pool*|vault*|inflation|emission*|incentive*|mining|rewards), bug bount*",
  },
  legal: {
    title: `
      (general|legal|outside) counsel,
      legal (fees|fee|bill*|cost*|expense*|defense|defence|fund|proceeding*|action|dispute|representation|counsel|matter*|advice|team|support|services),
      lawsuit*, litigation, court (case*|battle*|fight*|proceeding*|costs), law (firm|suit), lawyer*, attorney*,
      class action, settlement (agreement|with|of), subpoena*,
      (sec|doj|cftc) .. (case|response|investigation|lawsuit), sue, suing, legal reimbursement*`,
    lead: `
      lawyer*, (general|legal|outside) counsel, settle the case,
      legal (fees|bills|costs|expenses|defense|defence|proceedings|action|entity|wrapper|opinion), lawsuit*,
      litigation, law firm*, class action, attorney*, trademark`,
    not: `
      common law, law of chains, optimistic settlement, settlement (layer|contract|chain),
      (trade|batch|auction|price) settlement`,
  },
  parameters: {
    title: `
      param*, risk *, (cap|caps), ltv,
      (liquidation|collateral|reserve|close) .. (threshold*|bonus*|factor*|penalty|fee*|ratio*|incentive*),
      (supply|borrow|debt|mint) cap*, debt ceiling*, stability fee*, interest rate*,
      rate (model|strategy|update|adjust*), irm, slope*, (emode|e mode), (freez*|unfreez*|offboard*) .., price*,
      pricing, oracle*, (fee|fees) (update*|change*|adjust*|tier*|reduction|increase|schedule|param*),
      (increas*|decreas*|adjust*|updat*|rais*|lower*|set|chang*|reduc*) .. (fee*|rate*|cap*|factor*|ltv|threshold*|limit*|bonus*|ratio*|period|target*|max*|min*|param*|slope*|spread*|premium*|multiplier*),
      (asset|collateral) (listing|onboarding|addition*),
      (list|listing|onboard*|add) .. (collateral|asset|market|as collateral), (dsr|ssr|savings rate) .., c ratio,
      target ratio, grace period*, slippage, leverage, primary name*, setting*, config*, blocks per year, gas limit,
      unbonding, slashing .., max validators, min* commission, (update|set) .. (record*|names)`,
    lead: `
      (liquidation (threshold|bonus|protocol fee)|reserve factor|supply cap|borrow cap|debt ceiling|interest rate|collateral factor|loan to value|risk parameter*)`,
    not: `
      (inflation|emission*|issuance) .. rate*, quorum, proposal threshold*, voting (period|delay),
      (fund*|grant*|budget*|reimburs*)`,
  },
};
