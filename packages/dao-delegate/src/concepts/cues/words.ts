// Word lists that several tables of the lexicon share.
import { either } from "../phrase.ts";

/** Words that make something less, or end it. */
export const less = either(`
  end*, stop*, reduc*, lower*, cut*, decreas*, halv*, disabl*, remov*, sunset*, paus*, halt*, curb*, taper*,
  eliminat*, ceas*, suspend*, discontinu*, freez*, slash*, fewer, less, smaller, zero, minimi*, slow*, wind down,
  winding down,
  wind up, bring* down, bringing down, tame, taming, phase out, phasing out, phase down, ramp down, wean*, no more, limit*, turn* off, switch* off, retir*,
  shrink*,
  scale back, scale down, scaling back, cancel*, terminat*, drop, dropping, scrap*, kill*, trim*, shorten*, conclud*,
  deprecat*`);

/** Chains, and what they are called together. */
export const chain = either(`
  arbitrum, arbitrum one, nova, optimism, op mainnet, base, polygon, polygon pos, zkevm, zksync, zksync era, scroll,
  linea,
  mantle, blast, mode, gnosis, gnosis chain, avalanche, bnb, bnb chain, bsc, binance smart chain, fantom, sonic, celo,
  moonbeam, moonriver, aurora, near, solana, aptos, sui, metis, ink, unichain, soneium, starknet, berachain, monad,
  plasma,
  hyperevm, hyperliquid, megaeth, harmony, boba, rootstock, rsk, zora, worldchain, world chain, taiko, manta, fraxtal,
  cosmos,
  cosmos hub, osmosis, evmos, canto, bob, botanix, sei, kava, injective, filecoin, fvm, xlayer, x layer, abstract,
  apechain,
  lens, kaia, klaytn, cronos, okx, ronin, immutable, etherlink, corn, hemi, swell, swellchain, katana, tac, plume,
  flare, ton,
  polkadot, kusama, cardano, tezos, algorand, hedera, evm chain*, l2*, l3*, layer 2*, layer two*, rollup*, appchain*,
  chain, chains,
  new chain*, new network*, bitcoin, tron, stellar, neutron, stride, juno, celestia, noble, superchain, ibc`);

/** Limits of a lending market or an exchange. */
export const limit = either(`
  ltv, ltvs, lt, lts, cf, cfs, collateral factor*, collateralization, liquidation threshold*, supply cap*, borrow cap*,
  deposit cap*, mint cap*, cap, caps, debt ceiling*, ceiling*, loan to value, exposure, leverage, open interest, oi,
  max market value, position size*, position limit*, risk limit*, deposit limit*, borrow limit*, pool cap,
  allocation max, max allocation,
  isolated margin limit*`);

/** What a lending market or an exchange lists. */
export const market = "(asset*|collateral*|market*|reserve*|listing*|vault type*|ilk|ilks|perp|perps|perpetual*)";

/** Working groups and the like, which no risk manager lists or delists. */
export const teams = either(`
  working group*, wg*, workstream*, core unit*, guild, guilds, sub dao*, subdao*, contributor*, team*,
  service provider*,
  facilitator*, delegate*, member*, signer*, steward*, council*, committee*, node operator*, operator*, validator*,
  manager*,
  company, labs, ambassador*, moderator*, lead, provider*`);

/** Names of contracts that look like words for what they do. */
export const contractNames = either(`
  reward*manager, reward*controller, reward*distributor, reward*module, incentive*controller, mint*manager,
  emission*manager,
  fee*collector*, fee*distributor*, burn*engine, rewards manager, rewards controller, rewards module,
  incentives controller,
  mint manager, inflation manager`);

/** Bodies of a few that may hold powers. */
export const bodies = either(`
  multisig, council, committee, guardian*, foundation, labs, company, team, subdao, sub dao, inc, ltd, llc, board, pdao,
  protocoldao, operator*, risk steward*, admin`);
