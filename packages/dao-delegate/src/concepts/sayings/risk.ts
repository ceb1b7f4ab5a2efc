// How people speak in a policy of risk, of powers to stop things, and of programmes that grow or end.
import { either } from "../phrase.ts";
import type { Sayings } from "./sayings.ts";

const limit = either(`
  collateral factor*, cap, caps, supply cap*, borrow cap*, ltv, ltvs, loan to value, debt ceiling*,
  liquidation threshold*, risk limit*`);
const also = `(or|and)? ${limit}?`;
const halt = "(freez*|veto*|halt*|paus*|block*|blacklist*|censor*|stop transactions)";
const body = "(team|foundation|company|firm|council|committee|multisig|group|guardian)";
const programme = "(incentive*|grant*|reward*|airdrop*|liquidity mining|hackathon*)";
const ending = either(`
  stop*, end, ends, ending, clos*, cancel*, cut, cuts, cutting, cutting back, shrink*, reduc*, scal* down, slash*,
  trim*, wind* down, sunset*`);
const custody = "(real world|custod*|off chain|bank|rwa|rwas)";

export const riskSayings: Sayings = {
  riskTighter: `
    (lower*|reduc*|cut|cutting|cuts|decreas*|smaller|tighter|tighten*|stricter) (of|in|the)? ${limit} ${also},
    (freez*|delist*|offboard*) (or|and)? (delist*|freez*|offboard*)? (of)? (risky|dangerous|bad)? (asset*|market*|collateral*),
    (risky)? (asset*|market*|collateral*) (are|get)? (frozen|delisted|taken off) (or|and)? (delisted|frozen|taken off)?,
    (mak*) (the)? lending (market)? safer, (safer|more careful) lending (market*)?`,
  riskLooser: `
    (higher|rais*|increas*|looser|loosen*|more) (of|in|the)? ${limit} ${also}`,
  assetListing: `
    (list*|add*|onboard*|accept*) (of)? (more|new|other|additional) (asset*|collateral*|token*|coin*) (asset*)?,
    new (collateral*|asset*|token) (asset*|listing*|type*)?, (asset|collateral|token) listing*`,
  treasuryLocked: `
    (borrow*|loan*|lend*|credit) against (the|our)? (treasury|dao|dao's)? (asset*|money|fund*|holding*|reserve*)?,
    (lock*|tying|ty*) (up)? (of)? (the|our|its)? (treasury)? (treasury|money|fund*|asset*) (away|up)? (for|beyond)? (more|longer)? (than)? (one|a)? (year)?,
    (lock up|lock ups|lockup*) (of)? (the|our)? (treasury)? (money|fund*|asset*)? (for|beyond)? (more|longer)? (than)? (one|a)? (year)?`,
  realWorldAssets: `
    (put*|invest*|mov*|treasury|collateral|holding) .. ${custody} (or|and)? ${custody}? (asset*|product*|investment*),
    ${custody} (or|and)? ${custody}? asset*, bank (product*|deposit*|account*),
    tokeni* (government|treasury|us)? (t bill*|bill*|bond*|treasur*|stock*|fund*),
    (asset*|coin*|token*) with (a|one)? custodian, (coin*|token*) wrapped by (a|one|single)? (custodian|company),
    (single)? custodian (wrapped)? (coin*|token*|asset*), in the treasury or as collateral`,
  powerSpread: `
    (spread*|distribut*|dispers*) (of|the)? (stake|voting power|votes|power) (or|and)? (voting power|votes|stake)? (over|among|across|to)? .. (operator*|delegate*|part*|holder*|validator*),
    (stake|voting power|votes) (or|and)? (voting power|votes|stake)? (held|spread|distributed) (by|over|among) (more)?`,
  legalEntity: `
    legal (entity|entities|body|bodies|wrapper*|person*), incorporat*,
    (set* up|form*|creat*|establish*) (a|an|of|any)? (foundation*|compan*|corporation*|legal entity|llc|association)`,
  blockingPower: `
    (power*|right*|ability|authority) to ${halt}, ${body} .. (to)? ${halt},
    (upgrade|change|alter) (code|things|contract*|anything)? (on (its|their) own|by (itself|themselves)|without (a|any)? vote),
    (on (its|their) own|by (itself|themselves)|without (a|any)? vote)`,
  grantsProgramme: "grant* program*, hackathon*, grant* round*",
  programmeCut: `
    ${ending} (or|and)? ${ending}? (of)? (the|our)? ${programme} (or|and)? ${programme}? (program*)?`,
};
