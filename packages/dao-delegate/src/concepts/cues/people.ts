// How titles and summaries speak of people, bodies and the rules of deciding.

import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";

const seat = either(`
  council*, committee*, board*, member*, signer*, signator*, multisig*, steward*, lead*, director*, delegate*,
  guardian*, representative*, reviewer*, candidate*, facilitator*, trustee*, chair*, ceo, cto, contributor*, seat*,
  operator*, keyholder*, ambassador*, secretary, officer*, dao manager*, people`);
const person = either(`
  member*, signer*, signator*, steward*, lead, leads, director*, guardian*, representative*, reviewer*, candidate*,
  facilitator*, trustee*, chair*, ceo, cto, seat*, keyholder*, ambassador*, secretary, officer*, dao manager*, people`);
const body =
  "(council*|committee*|multisig*|multi sig|board|foundation|guardian*|sub committee|taskforce*|task force|trust|trustee*|oversight (body|group)|executive team|sub dao*|subdao*|pdao|protocoldao|facilitators|collective|advisory (board|council|group)|security council|emergency (dao|council|multisig|admin)|pod|small group)";

export const peopleCues: CueTable = {
  people: {
    title: `
      election*, elect, elects, electing, reappoint*, (term|mandate) (renewal|extension) .. ${seat},
      (council|committee|multisig|board) .. (replac*|resign*|step* down),
      as (a|the|new|interim|next)? (director|steward|signer|chair|president|facilitator|secretary|lead), re elect*, reelect*, nominat*, appoint*, ratif* .. ${seat},
      confirm* .. ${seat},
      (remov*|replac*|rotat*|add|adding|swap*|change|changes|dismiss*|recall*|oust*|fire|firing|onboard*|offboard*|retir*|expel*|update|updat*) .. ${person},
      ${seat} (election*|nomination*|rotation*|replacement*|removal*|appointment*|confirmation*|selection|slate|change*|update|onboarding|offboarding|resignation|candidate*),
      (select*|choos*|vote for) .. (${seat}), (new|interim) (signer*|member*|steward*|director*|lead|facilitator*),
      cohort .. (election|selection|results), vote of (no)? confidence, candida*`,
    lead: `
      (elect|electing|appoint*|nominat*|confirm*|ratif*|replac*|remov*) .. (member*|signer*|steward*|director*|council*|representative*|candidate*),
      the following (candidates|members|signers|nominees|people|individuals)`,
    not: `
      (add|new|create|grant) .. role*, (delegate|delegation) (incentive*|program*|compensation|reward*),
      (market|asset|collateral|chain|oracle|validator|gauge|token|pool) .. (onboard*|offboard*),
      (onboard*|offboard*|add|remov*) .. (market|asset|collateral|chain|oracle|gauge|token|pool|vault|bridge),
      lead to, (multisig|council|committee) (budget|funding), (change*|updat*) .. (threshold|param*|process|rules),
      remov* .. (controller|role*|permission*|admin*), compensat*, election (process|rules|framework|procedure),
      (foundation|council) budget`,
  },
  vendorChoice: {
    title: `
      (pick*|choos*|select*) .. (advisor*|adviser*|applicant*), (onboard*|add|adding|select*) .. node operator*,
      as (a|the|our|its)? (new|sole|main|official|canonical|preferred|exclusive|primary)? (treasury|asset|risk|fund)? (manager|provider|custodian|bridge|oracle|auditor|advisor),
      (select*|choos*|choice of|hire|hiring|pick*|appoint*|elect*|rank*|shortlist*|onboard*|engag*|contract*) .. (provider*|manager*|vendor*|supplier*|firm*|auditor*|contractor*|partner*|agency|market maker*|custodian*|risk manager*|oracle provider*|bridge provider*),
      (provider*|manager*|vendor*|auditor*|agency|partner) (selection|election|choice|appointment|rfp|vote|shortlist),
      rfp, request for proposals, (which|who) .. (firm|company|manager|provider|vendor|auditor*|partner)`,
    lead: `
      (one|two) of (the)? (two|three|four|five|six|several) .. (firm*|provider*|applicant*|manager*|vendor*),
      (ranked vote|vote) among .. (firm*|provider*|applicant*|manager*|vendor*),
      (select*|choos*|rank*) .. (provider*|manager*|vendor*|finalist*|applicant*), rfp process, request for proposals`,
    not: "(program*|stream*) (implementation|budget|renewal), reactivat*, rfp (process|framework)",
  },
  powerToBody: {
    title: `
      ${body} .. (may|can|shall) .. without (a|any|another)? vote,
      ${body} .. (receiv*|get|gets|gain*|obtain*|tak*) .. (control|power*|authority|right|rights|veto),
      (labs|company|team) .. (receiv*|get|gets|gain*|obtain*) .. (control|power*|authority|rights) .. over,
      ${body} .. (with|having) .. (authority|power*),
      (hand*|transfer*|giv*|delegat*) .. (control|authority|custody) .. (to) .. (labs|company|foundation|team),
      ${body} (creation|establishment|formation|mandate|charter|powers|authority|model|framework|structure),
      empower* .. with, implement* .. (council|committee|multisig|board),
      (creat*|establish*|form*|introduc*|launch*|empower*|authoriz*|set up|setting up|instat*|formaliz*|propos*) .. ${body},
      (delegat*|transfer*|mov*|shift*|assign*|hand*) .. (authority|power*|control|decision*|governance|right*|veto*) .. (to|into) .. ${body},
      (delegated|council|representative|optimistic|committee based) (council)? governance,
      (increas*|expand*|extend*|widen*|broaden*) .. (power*|authority|mandate|scope|discretion*) ..,
      (grant|give|giving|granting) .. ${body} .. (power*|authority|right*|control|role*|permission*),
      veto (power|right*|council), vetoer*, (right|power|authority) to (act|decide|spend|veto), committee model,
      emergency powers, discretionary (authority|budget|spending|power*)`,
    hint: `
      (security|emergency|grants|treasury|governance|executive|risk|advisory|constitutional) (council|committee|board)`,
    lead: `
      (delegat*|transfer*|grant*|giv*) .. (authority|power*|control|right*) .. (to|into) .. ${body},
      (hand*|giv*|transfer*|mov*) .. (decision*|powers) .. (to) .., authority to approve,
      (council|committee|multisig) .. (will|shall|can|may|is) (have|be|able|authorized|empowered|veto|decide|execute),
      (replac*|instead of) .. (token holder*|token vote*|dao vote*|vote)`,
    not: `
      election*, elect, electing, nominat*, confirm*, ratif* .. member*, ${seat} (rotation|replacement*|election*),
      (replac*|remov*|rotat*|add) .. (member*|signer*), (budget|funding|fund|compensation|payment*|request), renew*,
      (dissol*|abolish*|disband*|remov*|sunset*|revok*) .. ${body}, (limit*|reduc*|restrict*) .. (power*|authority)`,
  },
  easierVoting: {
    title: `
      (tokens|power) .. (voted|to vote), (simplif*|easier|simpler) .. proposal* (submission|creation),
      (sponsor*|gas sponsored|free) .. (voting|delegation|votes), (lower*|reduc*|cut*) .. (mindeposit|min deposit|initial deposit),
      (set) .. proposal threshold to (1|one|zero|0), sponsored gas .. (voting|delegation),
      (lower*|reduc*|decreas*|remov*|cut*) .. (proposal threshold*|quorum*|threshold*|barrier*|voting (cost*|delay)|proposer requirement*|submission (fee|threshold|requirement*)|deposit),
      (gasless|gas free|free|l2|layer 2|off chain|offchain|cross chain|multichain|on chain) (voting|votes|governance|delegation|proposal*),
      (vot*|propos*|delegat*) (gas)? (refund*|rebate*|reimburs*),
      (split|partial|flexible|fractional|liquid|multi) (vot*|delegation),
      (enabl*|allow*|mak*|let*|simplif*|eas*|improv*) .. (vot*|delegat*|propos*|participat*),
      vot* with (staked|locked|wrapped|l2|vested) .., (extend*|lengthen*|longer) .. voting (period|window|time),
      (vot*|delegat*) (by|with) (signature|sig), delegat* by sig,
      (governance|voter) (participation|accessibility|turnout), self delegat*, redelegat*, undelegat*,
      universal governance, (lower*|reduc*) .. (the)? (bar|barrier), split vote*, snapshot (voting|adoption),
      (can|may|able to) (also)? (vote|propose|delegate), vote delegation, voting power for (staked|lp|locked)`,
    lead: `
      (holder*|staker*|delegator*|anyone|everyone|members) (may|can) (also)? (vote|propose|delegate|submit|cast),
      (lower*|reduc*) .. (proposal threshold|quorum|barrier* to),
      (easier|cheaper|simpler) .. (vote|propose|delegate|participate),
      (allow*|enabl*|let*) .. (holder*|delegator*|users|stakers) .. (to)? (vote|propose|delegate|cast|split)`,
    not: `
      (increas*|rais*|higher) .. (quorum|threshold|deposit|fee), (incentive*|compensat*|reward*|election*),
      (liquidation|collateral|e mode|slashing|signer|multisig) threshold, delegate .. (authority|power*) to`,
    reversed: `
      (remov*|restrict*|limit*|disabl*|ban*|end*|increas*|rais*) .. (vot*|delegat*|propos*), shorten*, increas*`,
  },
  governanceProcess: {
    title: `
      governance, voting, vote, quorum, threshold*, constitution*, bylaw*, charter, code of conduct,
      (proposal|governance|election|decision) (process|framework|rules|lifecycle|template|procedure|standard*|guidelines),
      working group rules, delegat*, snapshot, governor, timelock, dao (structure|reorgani*|restructur*), mandate,
      transparency, disclosure*, rules, process, amend*`,
    lead: "governance (process|framework|rules|structure), voting (period|delay|process|power)",
    not: "(service|funding) request, funding, budget",
  },
  partnership: {
    title: `
      partner*, (acquir*|acquisition*|merg*|merger), joint venture, collaborat*, alliance, co marketing,
      token swap with, memorandum, strategic (investment|partnership|alliance), enterprise (support|plan|agreement),
      mou, integration partner*, sponsorship`,
    lead: "(acquir*|merg*) .. (with|of), strategic partner*",
  },
};
