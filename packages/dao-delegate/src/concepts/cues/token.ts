// How titles and summaries speak of the supply of the DAO's own token: more of it, less of it, its design.
import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";
import { contractNames, less } from "./words.ts";

const emission = either(`
  inflation, emission, emissions, issuance, minting, reward*, block reward*, supply schedule, incentive*,
  liquidity mining, gauge emission*`);
/** What is minted without making the DAO's own token any more. */
const minted = either(`
  nft*, artwork, collection, gho, dai, frax, usds, stablecoin*, *usd, usd*, facilitator, bucket, name*, badge, badges,
  poap*, steth, wsteth, lst,
  lsts, edition*, soulbound, domain*, avatar*, passport*`);

export const tokenCues: CueTable = {
  inflationUp: {
    title: `
      mint, mints, minting, minted, mintable, inflation, inflationary, emission, emissions, issuance, reissu*,
      terminal inflation, tail emission*,
      (increas*|rais*|doubl*|tripl*|introduc*|higher|more|extra|extend*|expand*|add*|new|resum*|restart*|redirect*|divert*|distribut*|allocat*) .. (inflation|emission*|issuance|total supply|token supply|max supply|block reward*),
      (new|additional|further|more) (token|tokens) (issuance|supply|mint*),
      (increas*|expand*|inflat*) (the|our)? supply,
      (remov*|lift*|abolish*|break*) .. (supply cap of the token|max supply|total supply|supply limit|hard cap|hardcap|token supply cap),
      (remov*|lift*|rais*|increas*) .. (cap|limit) on (the)? (total|max|token)? (supply|inflation|emission*|issuance),
      (rais*|increas*) .. (supply cap of the token|max supply|total supply|supply limit|hard cap|hardcap|token supply cap),
      (authori*|approv*) .. (issuance|minting), perpetual inflation, staking reward* (increase|extension),
      token (issuance|generation), print* .. tokens, dilut*, (freshly|newly) (created|issued|printed|made) *,
      (and|to|we|will|shall) inflate, inflate (the|our), seigniorage, debas*,
      (from|by|with|via|in|out of) (new|fresh|extra|additional) (token|tokens|coins),
      (bigger|larger|greater|growing) (token|total|max*|circulating)? supply, (creat*|issu*) .. (new|fresh|extra|additional|more) (tokens|coins)`,
    lead: `
      (mint|mints|minting|minted|issue|issuing) .. (new|additional|more|extra) .. (tokens|token|supply|*),
      newly minted, (minting|issuance) of,
      (increas*|rais*|extend*|resum*|introduc*|add|adds|new|perpetual|keep*) .. (inflation|emission*|issuance|total supply|token supply),
      (from|out of|of) (weekly|existing|the|protocol)? (inflation|emission*),
      (inflation|emission*) .. (divert*|redirect*|allocat*|distribut*),
      (weekly|annual|yearly|monthly) (inflation|emission*), new (tokens|supply) .. (minted|issued|created)`,
    not: `
      ${less} .. ${emission}, halving*, thirdening*, inflation (down|cut),
      cap (the|our|*)? (total|max|token|annual)? (supply|inflation|emission*|issuance),
      (set|sets|introduc*|add|adopt*) .. cap .. (supply|inflation|emission*|issuance),
      (inflation|emission*|issuance) .. (reduction|cut|cap|down|end|halving|decrease*|sunset|taper*|shrink*|falls|drops|declines),
      (inflation|emission*|issuance|mint*) .. (to|at) (zero|0), mint (zero|0|nothing), pass on .. mint,
      ${minted} .. mint*, mint* .. ${minted}, ${contractNames},
      mint* .. (fee*|cap*|limit*|function*|page|price|rate|date), (pre|public|free) mint,
      (disabl*|remov*|revok*|renounc*) .. (mint*|minter*), inflation oracle, emission* admin, emission* manager,
      (carbon|co2) .. emission*, issuance ratio, (supply|borrow|deposit|debt) .. (cap|caps), (anti|non|no) dilut*`,
  },
  inflationDown: {
    title: `
      ${less} .. ${emission},
      (inflation|emission*|issuance|minting|block reward*) .. (reduction|cut|cap|down|end|halving|decrease*|sunset|taper*|shrink*|falls|drops|declines),
      ${emission} (reduction|cut|halving|decrease|sunset|taper*), (deflation*|disinflation*), halving, halvening,
      thirdening,
      (reduc*|lower*|cut*|halv*|decreas*) .. distribution*, ${emission} (to|at) (zero|0),
      ${emission} speed* (to|reduction),
      (inflation|emission*|issuance|mint*) .. (to|at) (zero|0), mint (zero|0|nothing),
      (pass on|skip*|forgo*|no) (the|this)? (year's|annual)? mint,
      (reduc*|lower*|cut*|decreas*|shrink*) .. (max|maximum|total) supply, (disabl*|remov*|revok*|renounc*|burn*) .. (mint function|minting|minter* role|minter|minters),
      (hard cap|cap|capping|limit) .. (supply|inflation|emission*|issuance), (max|maximum|hard) supply cap,
      (fix|fixing|fixed|freez*) .. (max|maximum|total|token) supply, fixed supply, lower .. rewards`,
    hint: "(kill*|remov*) .. gauge*",
    lead: `
      ${less} .. (inflation|emission*|issuance),
      (inflation|emission*|issuance) .. (reduction|cut|reduced|ended|stopped|set to zero|to 0|cease*)`,
    not: `
      (increas*|rais*|resum*|restart*|extend*) .. (inflation|emission*|issuance), mint* .. ${minted},
      ${minted} .. mint*,
      bug bount*, kill (right*|switch|power*),
      (end|remov*|lift*|rais*|increas*) .. (cap|limit) .. (inflation|supply|emission*),
      (remov*|lift*|rais*|increas*) .. (hard cap|supply cap*|max supply), supply and borrow, borrow cap*`,
    reversed: `
      (end*|stop*|halt*|paus*|suspend*|ceas*|discontinu*|no more|remov*|disabl*|eliminat*|reject*|cancel*) .. (reduction*|reducing|halving*|decrease*|taper*|lowering|cutting)`,
  },
  tokenomics: {
    title: `
      tokenomic*, token economic*, aavenomics, redenominat*,
      (token|supply) (migration|split|redenomination|model|design|economics|utility|swap|conversion|converter|merge|rebrand*|launch|generation|vesting|lockup|unlock*|reform),
      (ve|vote escrow*|vote locked) .. (token*|model|tokenomics), token transferab*, transferability,
      (unpaus*|unlock*|enabl*) .. token transfer*,
      staking (model|program|module|rework|redesign|reform|revamp|mechanism), (token|governance) staking,
      (rework|revamp|overhaul|redesign*|reform|rewrit*|restructur*) .. (staking|token*|emission*|ve*),
      (activat*|launch*|introduc*|enabl*|implement*) .. token staking, (lock*|lockup|vesting) .. token*,
      fractionali*, bonding curve*, (total|max|circulating|hard capped) supply, deflation*, inflation, emissions`,
    lead: "tokenomics, token (model|supply|economics)",
    not: "(community|validator|liquid) staking, restak*, emission* admin, carbon",
  },
};
