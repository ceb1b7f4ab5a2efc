// How titles and summaries speak of who decides, and by which rules.

import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";

const seat = either(`
  council*, committee*, board*, member*, signer*, steward*, director*, guardian*, representative*, trustee*, seat*`);
const board = either(`
  council*, committee*, multisig*, multi sig*, multi signature*, board, guardian*, sub committee, subcommittee, trustee*,
  oversight (body|group), executive team, advisory (board|council|group), emergency (dao|council|multisig|admin),
  small group, core team, executive committee`);
/** Bodies that are founded for work as often as for power. */
const workBody = either(
  "foundation, taskforce*, task force, trust, sub dao*, subdao*, pdao, protocoldao, odao, facilitators, collective, pod, opco",
);
const body = `(${board}|${workBody}|risk steward*)`;
const power = either(`
  authority, power*, control, decision*, governance, right*, veto*, discretion*, mandate, responsibilit*, custody,
  spending, treasury, veto power, budgets, allocation decisions`);

export const governanceCues: CueTable = {
  powerToBody: {
    title: `
      ${body} .. (may|can|shall) .. without (a|any|another)? vote, no vote per *, without .. (dao|token holder|governance)? vote*,
      ${body} .. (receiv*|get|gets|gain*|obtain*|tak*) .. (control|power*|authority|veto|custody),
      (labs|company|team) .. (receiv*|get|gets|gain*|obtain*) .. (control|power*|authority|rights) .. over,
      ${body} .. (with|having) .. (authority|power*|discretion*), (creat*|establish*|form|launch*) .. ${workBody} .. with .. (control|authority|power*),
      ${board} .. (full|sole|complete) .. (control|authority|ownership),
      (sunset*|dissol*|abolish*|retir*) .. dao .. (and|to|for) .. (launch*|transfer*|establish*|creat*|hand*),
      ${body} empowered, empowered .. ${body},
      (hand*|transfer*|giv*|delegat*) .. (control|authority|custody|responsibilit*) .. (to) .. (labs|company|foundation|team),
      ${board} (creation|establishment|formation|mandate|charter|powers|authority|model|framework|structure|expansion),
      empower* .. with, implement* .. (council|committee|multisig|board),
      (creat*|establish*|form|forming|introduc*|launch*|empower*|authoriz*|authoris*|set up|setting up|instat*|formaliz*|propos*|elevat*) .. ${board},
      (replac*|abolish*|swap*) .. (vot*|governance|council*|dao|holder*) .. (by|with) .. ${body},
      (delegat*|transfer*|mov*|shift*|assign*|hand*|giv*) .. ${power} .. (to|into) .. ${body},
      (transition|handover|hand over|hand*|turn*|pass*) (of)? (over)? .. (treasury|operations|control|governance|decisions) .. (to|&|and) (labs|foundation|council|company|team|operations),
      (transition|switch|move|moving) to (a|the|an)? .. (council|committee|multisig|representative|delegated) (model|governance)?,
      (delegated|council|representative|optimistic|committee based) (council)? governance, discretionary (authority|budget|spending|power*|management|mandate),
      (increas*|expand*|extend*|widen*|broaden*|enlarg*|strengthen*) .. (power*|authority|mandate|scope|discretion*) ..,
      (grant|give|giving|granting|allow|allowing|let|letting|authoriz*|authoris*|permit*) .. ${body} .. (power*|authority|right*|control|admin*|ownership|role*|permission*|pause|freeze|set|spend|change|veto|decide|approve|manage|execute|act|negotiate|conclude|enter|sign|pay|hire|move),
      veto (power|right*|council), vetoer*, (right|power|authority) to (act|decide|spend|veto), committee model,
      emergency powers, (add|appoint) .. (admin|pause guardian|proposal guardian), proposal guardian`,
    hint: `
      (security|emergency|grants|treasury|governance|executive|risk|advisory|constitutional|strategic) (council|committee|board),
      ${workBody} (mandate|charter|powers|authority)`,
    lead: `
      (delegat*|transfer*|grant*|giv*) .. (authority|power*|control|right*) .. (to|into) .. ${body},
      (hand*|giv*|transfer*|mov*) .. (decision*|powers) .. (to) .., authority to approve,
      (council|committee|multisig) .. (will|shall|can|may|is) (have|be|able|authorized|empowered|veto|decide|execute),
      (decision*|power*|right*|authority|control|ownership) .. (delegated|handed|transferred|moved|given) to,
      (act|acts|decide|decides|spend) without (a|any|another) vote, rather than by .. (vote*|holders),
      (ownership|control) .. from .. (timelock|timelocks|dao|governance|governor) to .. (multisig|council|committee|foundation|labs),
      hand ownership .. to .. (multisig|council|committee|foundation|labs),
      (transfer*|hand*) all .. to .. (entity|company|labs|foundation|inc|ltd|council|committee|multisig),
      (replac*|instead of) .. (token holder*|token vote*|dao vote*|vote)`,
    not: `
      election*, elect, electing, nominat*, confirm*, ratif* .. member*, ${seat} (rotation|replacement*|election*),
      (replac*|remov*|rotat*|add) .. (member*|signer*|seats), (council|committee|multisig|foundation|subdao|dao|board|trust|pod|collective|facilitators) (budget|funding|fund|compensation|payment*|request), (budget|funding|compensation) (for|request*|renewal), request*, renew*,
      (dissol*|abolish*|disband*|sunset*|revok*) (the|our)? ${body}, (limit*|reduc*|restrict*|curb*) .. (power*|authority|mandate),
      (remov*|revok*|renounc*|strip*|burn*|expir*) .. (power*|authority|right*|role*|abilit*|key*|control|vetoer|veto),
      voting power, (to|into) (the)? (token holders|timelock|governor|dao vote|on chain vote), offboard*,
      (creat*|form|establish*|launch*|ratif*|formation) .. foundation`,
    reversed: "(treasury|funds|assets) .. to .. new (multisig*|safe)",
  },
  easierVoting: {
    title: `
      (tokens|power) .. (voted|to vote), (simplif*|easier|simpler) .. proposal* (submission|creation),
      (sponsor*|gas sponsored|free|relay*) .. (voting|delegation|votes), (lower*|reduc*|cut*|decreas*|drop*|halv*|relax*|ease*) .. (mindeposit|min deposit|initial deposit|minimum deposit|proposal deposit|governance deposit|deposit (to|for) (propos*|submit*|a proposal)|deposit (needed|required) to (propos*|submit*|open*|start*|vote*|make*|put*)),
      (require*|need*) (less|fewer) (voting power|tokens|votes|vp) .. to (start|open|submit|propose|publish|create|post),
      (lower*|reduc*|cut*|decreas*|drop*|halv*|relax*|ease*) .. (required|minimum|necessary|needed) (voting power|vp|delegation|votes|tokens|token balance|stake) .. (propos*|submi*|poll*|phase *|vote*|publish*|post*),
      (lower*|reduc*|cut*|decreas*|drop*|halv*) .. (voting power|vp|votes|tokens|balance|delegation) (requirement*|required|needed|necessary|threshold*) .. (propos*|submi*|poll*|phase *|vote*|publish*|post*),
      (fewer|less) (tokens|votes|voting power|delegated tokens) (to|for|needed to|required to) (propos*|submit*|proposals),
      (mindeposit|min deposit|minimum deposit|initial deposit|proposal threshold|proposal deposit) .. (lowered|reduced|halved|cut|decrease|reduction),
      (set|amend*|change*|lower*|reduc*) .. proposal threshold .. to .., proposal threshold .. (to|→|->) (1|one|zero|0), sponsored gas .. (voting|delegation),
      (lower*|reduc*|decreas*|remov*|cut*|halv*|drop*) .. (proposal threshold*|proposing|quorum*|threshold for proposing|barrier*|voting (cost*|delay)|proposer requirement*|submission (fee|threshold|requirement*)|proposal (deposit|bond|fee)),
      (gasless|gas free|free|l2|layer 2|off chain|offchain|cross chain|multichain|on chain) (voting|votes|governance|delegation|proposal*),
      (vot*|propos*|delegat*) (gas)? (refund*|rebate*|reimburs*), (refund*|rebate*|reimburs*|sponsor*|cover*) .. gas .. (voters|voting|votes|delegators), gas (refund*|rebate*|reimburs*|sponsor*) .. (voters|voting|votes|delegators),
      (delegate|delegating|vote|voting) .. on (l2*|layer 2|rollup*), (vot*|delegat*) (by|with|from) (phone|mobile|email),
      (split|partial|flexible|fractional|liquid|multi) (vot*|delegation), (vot*|delegation) on (l2*|arbitrum|base|optimism),
      (enabl*|allow*|mak*|let*|simplif*|eas*|improv*) .. (delegation|voting experience|delegated voting|delegation voting), (enabl*|allow*|mak*|let*|simplif*|eas*) .. (voting|vote|votes|delegate their|delegation|delegating|proposing|propose|participat*),
      vot* with (staked|locked|wrapped|l2|vested) .., (extend*|lengthen*|longer) .. voting (period|window|time),
      (vot*|delegat*) (by|with) (signature|sig), delegat* by sig, whitelist* .. (smartwalletchecker|smart wallet checker),
      (governance|voter) (participation|accessibility|turnout|enfranchise*), self delegat*, redelegat*,
      universal governance, (lower*|reduc*|cut*) .. (the)? (bar|barrier), (lower*|reduc*|cut*) .. (voting power|vp) .. (submit|propose|create|publish|post|open|start|make), (lower*|reduc*|cut*) .. to (submit|propose|create) .. proposal*, split vote*, snapshot (voting|adoption),
      (can|may|able to) (also)? (vote|propose|delegate), vote delegation, voting power for (staked|lp|locked)`,
    lead: `
      (holder*|staker*|delegator*|anyone|everyone|members) (may|can) (also)? (vote|propose|delegate|submit|cast),
      (lower*|reduc*) .. (proposal threshold|quorum|barrier* to),
      (easier|cheaper|simpler) .. (vote|propose|delegate|participate),
      (allow*|enabl*|let*) .. (holder*|delegator*|users|stakers) .. (to)? (vote|propose|delegate|cast|split)`,
    not: `
      (increas*|rais*|higher) .. (threshold|deposit|fee), (incentive*|compensat*|reward*|election*),
      (liquidation|collateral|e mode|slashing|signer|multisig|fork|esm) threshold, delegate .. (authority|power*) to,
      improvement proposal*, double voting, undelegated`,
    reversed: `
      (remov*|restrict*|limit*|disabl*|ban*|end*|retir*|revok*|increas*|rais*|stop*|prevent*) .. (vot*|delegat*|propos*|quorum|whitelist*), shorten*, increas*,
      threshold up`,
  },
  governanceProcess: {
    title: `
      (governance|voting) (process|framework|rules|structure|overhaul|reform|redesign|update*|change*|improvement*|proposal*|param*|model|system|v2|v3|2.0|upgrade*|period|delay|threshold*|quorum|policy|design|cycle|season*|minimal*|security|mechanism),
      dual governance, quorum, threshold for proposing, proposal threshold*, constitution, constitution amendment*, bylaw*, charter (amend*|draft|update|of), (draft|amend*|ratif*) .. charter, code of conduct,
      (proposal|governance|election|decision|delegate|grant*|budget*) (process|framework|rules|lifecycle|template*|procedure|standard*|guidelines|requirement*|polic*|category|categories|tag|tags|types),
      working group (rules|guidelines), ranked choice, vote (counting|options|type), on chain (pdao|dao|governance),
      delegat* (program*|race|framework|incentive*|compensation|code|platform*), (aligned|recognized|recognised|inactive) delegates, snapshot (space|strategy|strategies|x), governor (param*|settings|upgrade|bravo), timelock (delay|adjust*|param*),
      dao (structure|reorgani*|restructur*), (minimum|min|initial) deposit, (nomination|election) (phase|param*), inactivity rule, inactive .. (seats|delegates),
      transparency (report*|rules|standard*|requirement*|polic*), (financial|conflict*) disclosure*, rules, amend*, manifesto, mission statement, law of chains, operating agreement, social contract, intermission, voting cycle`,
    hint: "governance, voting, vote, delegat*, governor, charter, threshold*, timelock, constitutional, process, framework, transparency, mandate",
    lead: "governance (process|framework|rules|structure), voting (period|delay|process|power)",
    not: `
      (service|funding) request, funding, budget, governance token*, meta governance steward*,
      delegat* .. (eth|validator*|stake), (treasury|governance) (fund|security audit)`,
  },
};
