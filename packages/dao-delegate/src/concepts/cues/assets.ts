// How titles and summaries speak of a treasury tied up in debt or locks, and of assets that somebody keeps off the chain.
import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";

const custodied = either(`
  rwa, rwas, rwa*, real world asset*, t bill*, tbill*, treasury bill*, us treasuries, government bond*, corporate bond*,
  bond (fund*|etf*|strateg*|portfolio*|investment*),
  liquid bond*, money market fund*, mmf, clo, clos, (asset|qualified|third party|institutional|coinbase) custody,
  custodied, bank (account*|deposit*|loan*|credit), buidl, ustb, ousg, usdy, paxg, xaut, jaaa,
  tokenized (fund*|treasur*|stock*|gold|credit|bond*|bill*), tokenised (fund*|treasur*|stock*|gold|credit|bond*|bill*),
  off chain (asset*|credit|loan*), private credit, trade finance, invoice financing, real estate, land, parcel*,
  mortgage*, physical (gold|asset*), gold reserve*`);
/** Coins that a custodian issues: taking them in is the matter, not their caps. */
const wrapped = "(wbtc|cbbtc|custodial btc|tokenized btc)";

export const assetCues: CueTable = {
  treasuryLocked: {
    title: `
      (borrow*|loan*|credit line|leverage*) .. (against|backed by|secured by) ..,
      (treasury|dao) (loan*|borrowing|leverage),
      (lock*|lockup) .. (treasury|reserves|dao funds) .. (year*|months),
      (lock*|acquir*|hold|max lock*) .. (vebal|vecrv|veaero|vevelo|vlcvx|vlaura|ve*) (position)?,
      (take|taking|took|draw*) (out|on|up)? (a)? (loan|debt|credit),
      (extend*|refinanc*|roll* over) .. (loan|debt|credit line),
      (loan*|borrow*) .. treasury as (collateral|security), (post*|pledg*|us*|put*) .. treasury .. as (collateral|bond),
      bond* .. from (the)? treasury, mortgag* .. treasury`,
    lead: `
      (borrow*|loan*) .. (against|backed by|secured by) .., as collateral .. (and|to) borrow,
      lock* .. (year*|permanently|forever)`,
    not: "(param*|cap|caps|ltv|factor|collateral factor), market*, isolation, emode, flash loan*, unlock*, (repay*|clos*|unwind*) ..",
    reversed: "(repay*|unwind*|close|clos*|unlock*)",
  },
  realWorldAssets: {
    title: `
      ${custodied},
      (add|adding|onboard*|list|listing|accept*|enabl*|buy*|swap*|hold*|diversif*|allocat*|convert*|support*|launch*|use) .. ${wrapped},
      (coinbase|fireblocks|anchorage) custody, custodian bank*`,
    hint: `${wrapped}, custodian*, custody, bank`,
    lead: `
      real world asset*, us treasuries, (t|treasury) bill*, tbill*, government bond*, custodian*,
      tokenized (fund*|treasur*),
      bond (etf*|strateg*|portfolio*)`,
    not: `
      (lower*|reduc*|freez*|offboard*|remov*|delist*|deprecat*|wind down) .., bonding curve*, bonder*, bank run,
      self custody, non custod*,
      (virtual|metaverse|decentraland) land, land (evaluation)? guild, estate (name*|nft*), wearable*,
      security of custody`,
    reversed: "(exit*|unwind*|divest*|replac*|terminat*|stop*|end*) ..",
  },
};
