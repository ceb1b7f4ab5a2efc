// How titles and summaries speak of people and firms: elected, appointed, hired, bought, or sent away.

import { either } from "../phrase.ts";
import type { CueTable } from "./cue.ts";

const seat = either(`
  council*, committee*, board*, member*, signer*, signator*, multisig*, steward*, lead*, director*, delegate*,
  guardian*, representative*, reviewer*, candidate*, facilitator*, trustee*, chair*, ceo, cto, contributor*, seat*,
  operator*, keyholder*, ambassador*, secretary, officer*, dao manager*, people, curator*, moderator*, councillor*,
  councilor*, arbitrator*, auditor general, treasurer*, mediator*`);
const person = either(`
  member*, signer*, signator*, steward*, lead, leads, director*, representative*, reviewer*, candidate*,
  facilitator*, trustee*, chair*, ceo, cto, seat*, keyholder*, ambassador*, secretary, officer*, dao manager*, people,
  curator*, moderator*, councillor*, councilor*, treasurer*, delegate*, head chef, head of *, president, vice president`);
const firm = either(`
  provider*, manager*, vendor*, supplier*, firm*, auditor*, contractor*, agency, market maker*, custodian*, risk manager*,
  oracle provider*, bridge provider*, applicant*, advisor*, adviser*, administrator*, consultant*, node operator*`);

export const peopleCues: CueTable = {
  people: {
    title: `
      election*, elect, elects, electing, reappoint*, (term|mandate) (renewal|extension) .. ${seat},
      (council|committee|multisig|board) .. (replac*|resign*|step* down|refresh|reshuffle),
      as (a|the|new|interim|next)? (director|steward|signer|chair|president|facilitator|secretary|lead|treasurer|curator),
      re elect*, reelect*, nominat*, runoff, run off, appoint*, ratif* .. ${seat}, confirm* .. ${seat},
      (remov*|replac*|rotat*|add|adding|swap*|change|changes|dismiss*|recall*|oust*|fire|firing|onboard*|offboard*|retir*|expel*|kick*|sack*|suspend*|impeach*|derecogni*|invit*|reinstat*|update|updat*) .. ${person},
      ${seat} (election*|nomination*|rotation*|replacement*|removal*|appointment*|confirmation*|selection|slate|change*|update|onboarding|offboarding|resignation|candidate*|derecognition|recall|reshuffle),
      (renew*|extend*|reappoint*) .. (council|committee|board|guardian*|trustee*|steward*|facilitator*|director*) (for|by|until|mandate|terms|term) ..,
      (guardian*|council|steward*|member*|director*|trustee*) .. (annual)? renewal, guildkick*, ragekick*, (apply*|application|accept*|admit*) .. (member|membership), (head|chair|director) of .. (extension|term|removal|role|appointment),
      (select*|choos*|vote for) .. (${seat}), (new|interim) (signer*|member*|steward*|director*|lead|facilitator*),
      (pay|paying|salary|compensation|remuneration) .. (council|steward*|director*|ceo|lead),
      cohort .. (election|selection|results), vote of (no)? confidence, no confidence, candida*, (more|fewer|no more) .. seats,
      (reduc*|increas*|expand*) .. (council|committee|board|odao|dao) .. (size|seats|members)`,
    lead: `
      (elect|electing|appoint*|nominat*|confirm*|ratif*) .. (member*|signer*|steward*|director*|council*|representative*|candidate*),
      (replac*|remov*) (a|the|one|two|three|all|inactive|its|their)? (member*|signer*|steward*|director*|representative*), holder of .. seat,
      the following (candidates|members|signers|nominees|people|individuals)`,
    not: `
      (add|new|create|grant) .. role*, (delegate|delegation) (incentive*|program*|compensation|reward*),
      (market|asset|collateral|chain|oracle|validator|gauge|token|pool) .. (onboard*|offboard*),
      (onboard*|offboard*|add|remov*) .. (market|asset|collateral|chain|oracle|gauge|token|pool|vault|bridge),
      lead to, (multisig|council|committee) (budget|funding), (change*|updat*) .. (threshold|param*|process|rules),
      remov* .. (controller|role*|permission*|admin*|keys|key), election (process|rules|framework|procedure|param*),
      (nomination|election) phase, (foundation|council) budget, guardian (key*|role*|power*),
      (power*|authority|right*|permission*) .. (guardian*|multisig|council), guardian multisig, (proposal|pause|emergency|protocol) guardian*, gateseal*, (update|change|add) .. delegate (program*|incentive*|compensation|platform)`,
  },
  vendorChoice: {
    title: `
      (pick*|choos*|select*) .. (advisor*|adviser*|applicant*), (onboard*|add|adding|select*) .. node operator*, (offboard*|remov*) (of)? (the)? node operator*, node operator offboarding, offboard* .. node operator,
      as (a|the|our|its)? (new|sole|main|official|canonical|preferred|exclusive|primary)? (treasury|asset|risk|fund)? (manager|provider|auditor|advisor),
      as (the|our)? (sole|main|official|canonical|preferred|exclusive|primary) (bridge|oracle|custodian),
      (terminat*|end|ending|replac*) .. (treasury|asset|fund|risk) management (mandate|agreement|contract|engagement|partner),
      (select*|choos*|choice of|hire|hiring|pick*|appoint*|elect*|rank*|shortlist*|onboard*|engag*|contract*|replac*|switch*|chang*) .. ${firm},
      (provider*|manager*|vendor*|auditor*|agency|partner) (selection|election|choice|appointment|rfp|vote|shortlist|replacement),
      (new|change of|switch) (auditor|manager|provider|custodian|oracle provider|risk manager|market maker),
      (terminat*|end|ending|renew*|extend*) .. (manager's|provider's|manager|provider) (mandate|contract|engagement),
      ${firm} .. (out|in|leaving|offboarding|onboarding),
      should .. (renew|extend|continue|keep) .. (engagement|mandate|contract|agreement|service*) (with|as|of),
      rfp, rfq, request for proposals, tender, (which|who) .. (firm|company|manager|provider|vendor|auditor*|partner),
      (committee|council) recommendation*, canonical bridge`,
    lead: `
      (one|two) of (the)? (two|three|four|five|six|several) .. (firm*|provider*|applicant*|manager*|vendor*),
      (ranked vote|vote) among .. (firm*|provider*|applicant*|manager*|vendor*),
      (select*|choos*|rank*) .. (provider*|manager*|vendor*|finalist*|applicant*), rfp process, request for proposals`,
    not: `
      (program*|stream*) (implementation|budget|renewal), reactivat*, rfp (process|framework), market maker* (program*|rebate*|fee*|incentive*),
      (price|oracle) feed*, oracle manager, (ens|domain|name) manager, service providers .. (stream*|budget)`,
  },
  partnership: {
    title: `
      partner*, (acquir*|acquisition*|merg*|merger|acqui hire*), joint venture, collaborat*, alliance, co marketing,
      token swap with, memorandum, strategic (investment|partnership|alliance|round|sale), enterprise (support|plan|agreement),
      mou, integration partner*, sponsor*, spin out*, spinout*, spin off*, friendly fork, rebrand*, dao rename*, (licens*|licenc*) (agreement|deal|terms),
      (revenue|rev) share (agreement|deal)`,
    lead: "(acquir*|merg*) .. (with|of), strategic partner*",
    not: "(foundation|council|committee) merger, merg* .. (council*|committee*|budget*|workstream*|repositor*|pull request*|code|pr|market*|pool*)",
  },
};
