// How people speak in a policy of risk, of powers to stop things, and of programmes that grow or end.
import { either } from "../phrase.ts";
import type { Sayings } from "./sayings.ts";

const limit = either(`
  collateral factor*, cap, caps, supply cap*, borrow cap*, ltv, ltvs, loan to value, debt ceiling*, loan to value ratio*,
  liquidation threshold*, risk limit*`);
const also = `(or|and)? ${limit}?`;
const halt = "(freez*|veto*|halt*|paus*|block*|blacklist*|censor*|stop transactions)";
const body = "(team|foundation|company|firm|council|committee|multisig|group|guardian)";
const programme = "(incentive*|grant*|reward*|airdrop*|liquidity mining|hackathon*)";
const ending = either(`
  stop*, end, ends, ending, clos*, shut*, shut* down, cancel*, cut, cuts, cutting, cutting back, shrink*, reduc*, scal* down, slash*,
  trim*, wind* down, sunset*`);
const custody = "(real world|custod*|off chain|bank|rwa|rwas)";

export const riskSayings: Sayings = {
  riskTighter: `
    (lower*|reduc*|cut|cutting|cuts|decreas*|smaller|tighter|tighten*|stricter) (of|in|the)? ${limit} ${also},
    (freez*|delist*|offboard*) (or|and)? (delist*|freez*|offboard*)? (of)? (risky|dangerous|bad)? (asset*|market*|collateral*),
    (risky)? (asset*|market*|collateral*) (are|get)? (frozen|delisted|taken off) (or|and)? (delisted|frozen|taken off)?,
    (tighter|stricter|safer|lower|tighten*|more conservative|more cautious) (of)? (the|our)? (risk)? (parameter*|setting*|limit*),
    (reduc*|lower*|less|lowering) (of)? (the|our|protocol)? risk (exposure)?, de risk* (of)? (the|our)? (protocol|market*|lending)?,
    offboard* (of)? (risky|bad)? collateral*, delisting*, (mak*) (the)? lending (market)? safer, (safer|more careful) lending (market*)?`,
  riskLooser: `
    (higher|rais*|increas*|looser|loosen*|more) (of|in|the)? ${limit} ${also},
    (loosen*|looser|relax*|riskier|more aggressive) (of)? (the|our)? (risk)? (parameter*|setting*|limit*), (more|higher|increas*) (leverage|risk)`,
  assetListing: `
    (list*|add*|onboard*|accept*) (of)? (more|new|other|additional) (asset*|collateral*|token*|coin*) (asset*)?,
    (new|more|additional) (market|asset|token)? listing*, (list*|add*|onboard*) (of)? (assets|tokens|coins|markets|collateral*),
    new (collateral*|asset*|token) (asset*|listing*|type*)?, (asset|collateral|token) listing*`,
  treasuryLocked: `
    (borrow*|loan*|lend*|credit) against (the|our)? (treasury|dao|dao's)? (asset*|money|fund*|holding*|reserve*)?,
    (lock*|tying|ty*) (up)? (of)? (the|our|its)? (treasury)? (treasury|money|fund*|asset*) (away|up)? (for|beyond)? (more|longer)? (than)? (one|a)? (year)?,
    (us*|put*|pledg*|post*) (of)? (the|our)? treasury* (asset*|money|fund*)? (up)? as collateral,
    leverag* (on|of|with|against)? (the|our)? treasury, (loan*|debt) (backed|secured) by (the|our)? treasury,
    lock* (up)? (of)? (the|our)? (treasury)? (fund*|money|asset*)? for (many|several|long)? (years|a year),
    long (term)? (lock up*|lockup*) (of)? (the|our)? (treasury)? (money|fund*|asset*)?,
    (lock up|lock ups|lockup*) (of)? (the|our)? (treasury)? (money|fund*|asset*)? (for|beyond)? (more|longer)? (than)? (one|a)? (year)?`,
  realWorldAssets: `
    (put*|invest*|mov*|treasury|collateral|holding) .. ${custody} (or|and)? ${custody}? (asset*|product*|investment*),
    ${custody} (or|and)? ${custody}? asset*, rwa, rwas, rwa*, (put*|invest*|mov*) .. (rwa|rwas), bank (product*|deposit*|account*), custodian*,
    tokeni* (government|treasury|us)? (t bill*|bill*|bond*|treasur*|stock*|fund*),
    (asset*|coin*|token*) with (a|one)? custodian, (coin*|token*) wrapped by (a|one|single)? (custodian|company),
    (single)? custodian (wrapped)? (coin*|token*|asset*), in the treasury or as collateral`,
  powerSpread: `
    (spread*|distribut*|dispers*) (of|the)? (stake|voting power|votes|power) (or|and)? (voting power|votes|stake)? (over|among|across|to)? .. (operator*|delegate*|part*|holder*|validator*),
    (spread*|distribut*|dispers*) (of|the)? (stake|voting power|votes|power) (more)? (widely|evenly|out)?, decentrali*,
    (more|further|better) decentrali*, decentrali* (of)? (the|our)? (validator* set|validators|stake|network|protocol|operators),
    (wider|bigger|larger|broader|more diverse) (validator*|operator*) set,
    (stake|voting power|votes) (or|and)? (voting power|votes|stake)? (held|spread|distributed) (by|over|among) (more)?`,
  legalEntity: `
    foundations, (new|own|foreign) (foundation*|legal entity|company|association), foundation (set up|setup|formation|creation),
    (register*|found*|start*|open*) (of)? (a|an|the|our)? (new)? (foundation*|compan*|association*|llc|corporation*),
    (set* up|form*|creat*|establish*|found*) (of)? (a|an|the|any)? legal (entity|entities|wrapper*), legal (entity|entities|body|bodies|wrapper*|person*), incorporat*,
    (set* up|form*|creat*|establish*) (a|an|of|any)? (foundation*|compan*|corporation*|legal entity|llc|association)`,
  blockingPower: `
    (power*|right*|ability|authority) to ${halt} (or|and) ${halt} (user*|our)? (fund*|account*|token*)?,
    (power*|right*|ability|authority) to ${halt} (user*|our)? (fund*|account*|proposal*|token*|transfer*|the protocol)?,
    (veto|freez*|pausing|blacklist*|blocking|censorship) (power*|right*), veto (council*|committee*|guardian*),
    blacklist*, censorship, censor* (of)? (users|transactions|people)?, freez* (of)? (user*|customer*|people's|holder*) (fund*|account*|token*|asset*|wallet*),
    (let*|allow*) .. ${body} .. ${halt} (proposal*|vote*|transaction*)?, (a)? (guardian*|council*|committee*) (that|who|which) (can|may|could) ${halt},
    ${body} .. (to)? ${halt} (fund*|proposal*|account*)?, ${body} .. (to)? ${halt},
    (upgrade|change|alter) (code|things|contract*|anything)? (on (its|their) own|by (itself|themselves)|without (a|any)? vote),
    (on (its|their) own|by (itself|themselves)|without (a|any)? vote)`,
  grantsProgramme: `
    grant* program*, hackathon* (sponsorship*)?, grant* round*,
    (renew*|fund*|launch*|new|another|continu*|community|ecosystem|developer|builder) (of)? (the|our|a)? (community|ecosystem|developer|builder)? grant* (program*|round*),
    ecosystem fund*, (builder*|developer*) (program*|grant*)`,
  programmeCut: `
    ${ending} (or|and)? ${ending}? (of)? (the|our)? ${programme} (or|and)? ${programme}? (program*|budget*|scheme*)?`,
};
