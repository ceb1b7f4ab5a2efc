// How people speak in a policy of money and of tokens.
import { either } from "../phrase.ts";
import type { Sayings } from "./sayings.ts";

const less = either(`
  lower*, reduc*, cut*, decreas*, end, ends, ending, stop*, less, fewer, halv*, slow*, curb*, shrink*, taper*, paus*,
  halt*, smaller, trim*, phas*`);
const more = either(`
  new, more, higher, rais*, increas*, extra, additional, add, adds, adding, extend*, creat*, start*, prolong*, speed*,
  fresh, further, expand*, continu*, launch*, acceler*, introduc*, inflat*`);
const ownToken = "(own|native|governance|dao's|our|our own|own native|own governance) (token*|coin*)";
const handOut = "(giv*|hand*|distribut*|award*|grant*|pay*|send*|spend*|drop*|airdrop*|shar*|dish*|spray*)";

export const moneySayings: Sayings = {
  anything: `
    (anything|everything|whatever|any|every|all) (single)? (else)? (proposal*|vote*|motion*)?,
    (any|every|all) (other)? (proposal*|vote*)`,
  spending: `
    spend*, expenditure*, expense*, expenses, funding (request*|proposal*|ask*)?, (fund|funds|funded),
    request* for (money|cash|funds|funding), (money|cash|budget|financ*|fund*) (request*|ask*|grab*), budget*,
    (grant|grants) (request*|proposal*)?, stream*, reimburs*, refund*, payment*, payout*, pay out*, salar*,
    compensation, remuneration, wage*, bill*, invoice*, sponsor*, donation*, retainer*,
    (ask|asks) (for|of)? (cash|money|funds)?, paying (someone|people|somebody|contributors) back, paying back,
    token (payout*|handout*|payment*|grant*) to (contributor*|team*|people),
    (handing|giving|paying) (out)? tokens to (contributor*|team*|people), (team|project) (budget*|funding),
    (asks|asking|wants|requests|requesting|demands|needs|seeks|seeking) (for|more|over|up), requests,
    (use|uses|using) (of)? treasury (money|funds), cost*, outlay*, purchase*, hand* out money,
    money leav* the treasury, (pay|pays|paying) (the|our)? (contributor*|people|team*|dev*|staff|employee*), payroll, stipend*, bonuses,
    disburs*, treasury (spend*|payment*|payout*), (payment*|payout*|spending|money|funds) (from|by|out of) the treasury`,
  workingGroups: `
    (working group*|workstream*|core unit*|guild*|pod*|wg*|contributor team*|sub dao*|subdao*) (budget*|funding|admin*|housekeeping|matter*|business|request*|payment*)?,
    (money|funding|budget*|cash|fund*|payment*|grant*) (for|to|of) (the)? (working group*|workstream*|core unit*|guild*|wg*),
    fund* (the)? (working group*|workstream*|guild*|wg*), (working group*|wg*) .. (budget*|funding)`,
  publicGoods: `
    (public|common) goods? (grant*|funding|budget*|project*|program*|work)?,
    (fund*|grant*|money|support*|donation*|budget*|cash|financ*|pay*|payment*) .. (public goods?|commons|open source|open software|free software|libre software),
    (public goods|pg) (working group*|group*|wg*|steward*|team*|workstream*) (own)? (budget*|funding request*|funding|request*|money)?,
    open source (infrastructure|software|tool*|development|code|project*|work|librar*)? (everyone can use)?,
    (free|libre|open) (open)? (software|tool*|code), (shared|common|open) (tool*|infrastructure|librar*),
    (the)? commons, (benefit*|help*) (the)? (whole|entire|wider|broader) (ecosystem|community), ecosystem goods,
    retro* (public goods)? funding, retropgf, digital commons, ethereum core dev*, infrastructure everyone can use,
    everyone can use, (open source|oss) (developer*|maintainer*|contributor*|team*|grant*|funding)?, oss, gitcoin (round*|grant*)?`,
  serviceProviders: "service provider* (program*|stream*|scheme*|budget*|funding)?, (spp|sp program*)",
  treasuryManagement: `
    treasury (management|operation*|handling|move*|allocation*|strateg*|transaction*|matter*|diversification),
    (managing|handling|running) (of)? (the)? (treasury|endowment),
    endowment (management|handling|operation*|matter*|polic*|strateg*),
    (mov*|shift*) (of)? (the)? treasury (assets|funds|money) around, (rebalanc*|restructur*) (of)? (the|our)? (treasury|portfolio)?,
    how the (endowment|treasury) is (run|managed|handled|invested), asset (management|allocation),
    diversif* (the)? (treasury)?, treasury, endowment`,
  treasurySwap: `
    (swap*|convert*|conversion*|sell*|exchang*|trad*|turn*) .. (into|for|to) (a|more|the)? (stable*|stablecoin*|usdc|usd|dai|usdt|dollar*),
    treasury (swap*|conversion*) (into|for|to) (stable*|stablecoin*|usdc|usd|dai|usdt|dollar*), treasury (swap*|conversion*), stablecoin (swap*|conversion*|diversification),
    (diversif*|diversification) of (the|our)? treasury (into|to) (stable*|stablecoin*|usdc|usd|dai|usdt|dollar*),
    (sell*|sale*|swap*|convert*) (of)? (our|the|some|treasury|treasury's|dao's)? (eth|ether),
    (diversif*|mov*|rotat*) (more|some|part|of|the|our|treasury)? (into|to) (stable*|stablecoin*|usdc|usd|dai|usdt|dollar*),
    (extend*|lengthen*|prolong*) (the|our)? runway, runway (longer|extension*),
    (swap*|convert*|conversion*|sell*|exchang*|trad*|turn*) (some|of|the|our|treasury)? (eth|ether|ethereum|crypto|volatile assets|assets|holdings|tokens|coins|reserves|treasury) .. (stable*|stablecoin*|usdc|usd|dai|usdt|dollar*)`,
  endowment: `
    (mov*|fund*|top*|fill*|add*|put*|grow*|increas*|replenish*|send*|transfer*|contribut*|feed*|deposit*) .. endowment, endowment (contribution*|top up*|funding|deposit*|transfer*)`,
  treasuryYield: `
    (earn*|generat*|get*|mak*|produc*|seek*|chas*) .. (yield|interest|return*),
    (put*|idle|deposit*|lend*|invest*|stak*|deploy*) .. (yield|interest|returns|to work|work for yield|earn),
    idle (treasury|reserve*|fund*|money|cash|asset*) .. (yield|to work|interest),
    (earn*|generat*|get*|mak*)? (yield|interest|returns) (on|from|with) (our|the)? (idle)? (treasury|reserve*|cash|fund*|asset*|money) (money|fund*|asset*|reserve*)?,
    (t|treasury) bill*, treasuries, bonds, real world assets, idle (treasury)? (money|reserve*|fund*|cash|asset*),
    yield, yield (strateg*|product*|program*|farming), stak* (of)? (the|our)? treasury* (eth|ether|assets|funds|money)?,
    treasury yield (strateg*|product*|program*)?, lend* (out)? (of)? (the|our)? (idle)? (treasury)? (asset*|money|fund*|cash),
    stak* (of)? (the|our)? (dao's)? (eth|ether)`,
  inflationUp: `
    inflation, (inflation|emission*|issuance) (rate|schedule), emission*, dilut*, mint, mints, minting, minted, issuance,
    (new|additional|more|fresh|extra) (token*|coin*),
    (prolong*|extend*|extension of|longer|more|new|additional|continu*) (liquidity|reward|token)? (reward*|mining|incentive*|emission*) (program*|scheme*)?,
    issu* (of)? (new|more|extra|fresh|additional) (token*|coin*|supply),
    ${more} .. (inflation|emission*|issuance|minting|supply|reward emission*|token emission*),
    (creat*|print*|mint*|issu*|produc*) .. (token*|coin*|supply|share*),
    (token|coin|money) printing, (new|more)? (token|coin) (mint*|issuance|creation|inflation), print* (of)? (money|token*|coin*|supply|any extra supply), new (token*|coin*) (issuance)?,
    (new|fresh|extra|more|additional) (issuance|supply|dilution) (of)? (the)? (token*|coin*)?,
    (pay*|salar*|reward*|fund*|compensat*) .. (inflation|emission*|printing tokens|minting|minted tokens|new tokens|newly minted tokens|printing),
    (grow*|expand*|inflat*|enlarg*|bigger|increas*|rais*) .. (supply|token supply|total supply), token emission*,
    supply (increase*|expansion), (rais*|increas*|lift*|remov*) (of)? (the|our)? (max|maximum|total|token|hard) (supply)? (cap|limit),
    (rais*|increas*|lift*|remov*) (of)? (the|our)? supply (cap|limit) (of|for|on) (the|our)? token*,
    ${more} (the|our)? (inflation|emission*|issuance) (rate|schedule)`,
  inflationDown: `
    ${less} .. (inflation|emission*|issuance|dilution|minting|supply|reward emission*),
    (supply|inflation|emission*) (cut*|reduction*|cap*|decrease*), deflation*,
    ${less} (of)? (the|our)? (token)? (inflation|emission*|issuance) (rate|schedule), (emission*|inflation) reduction*,
    (hard)? cap* (on)? (the)? (supply|token supply)`,
  buybackBurn: `
    burn* (of)? (token*|supply|the supply)?, token burn*, buyback*, buy* back (of)? (our|the|own)? (token*|coin*)?,
    repurchas* (of)? (our|the|own)? (token*|coin*)?,
    (switch*|turn*|enabl*|activat*|flip*|start*) .. (protocol fee*|fee switch|fees), fee switch (on|activation)?, protocol fee*, (protocol)? fees (to|for) (the)? (token)? (holder*|staker*),
    (shar*|distribut*|rout*) (of)? (the|protocol)? (revenue|fees|profit*|income) (with|to|among|between) (the|our)? (token)? (holder*|staker*),
    revenue (for|to) (the)? (token)? (holder*|staker*),
    (fee|revenue|profit*|value) (shar*|distribut*|accrual*) (with|to)? (holder*|staker*|token holders)?, dividend*`,
  tokenGiveaway: `
    ${handOut} .. ${ownToken}, (giveaway*|handout*|handing out|distribution*) of .. (token*|coin*),
    (giv*|handing) away (tokens|the token|our token), airdrop*, token (drop*|giveaway*|handout*|distribution*), free (token*|coin*),
    (lp|user|users|liquidity) (reward*|incentive*), (reward*|incentive*) (for|to) (the)? (user*|lps|trader*|liquidity providers),
    (liquidity|trading|token) (reward*|incentive*|mining|program*), incentive program*`,
  tokenomics: `
    tokenomic*, token economic*, economics of the token, token (design|model|matters|polic*) (change*)?, tokenomic* change*,
    (matters|questions) of the token`,
};
