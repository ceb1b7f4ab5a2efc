// How titles and summaries speak of money that leaves the treasury: payments, budgets, the provider programme.

import { either } from "../phrase.ts";
import { type CueTable, undoing } from "./cue.ts";

const team = either(`
  working group*, workgroup*, wg*, workstream*, core unit*, guild, guilds, pod, pods, nest, nests, sub dao*, subdao*,
  department*, squad*, stewards*, committee*, domain team*, domain allocator*, taskforce*, task force*,
  (core|protocol|product|engineering|growth|marketing|operations|development|grants) (org|team|unit|contributors)`);
const ask = either(`
  budget*, funding, request*, fund, grant*, compensation, stream*, allocation, payment*, top up, financ*, expense*,
  refill*, replenish*, payroll`);
/** Whatever comes to an end asks for nothing more. */
const mishap = "(exploit*|hack*|victim*|loss|losses|incident*|attack*|liquidation*|outage*|bug)";

export const moneyCues: CueTable = {
  spending: {
    title: `
      fund, funds (for|to), funding, backfund*, cofund*, grant, grants, budget*, reimburs*, stream*, compensat*, payment*,
      pay, paying, payout*, invoice*, retainer*, sponsor*, donat*, remunerat*, salar*, stipend*, honorari*, bonuses, (pay|award*|retroactive) .. bounty, bounty (for|payment|payout|award),
      financing, expense*, expenditure*, cost (coverage|recovery|reimbursement), cover* .. (cost*|loss*|fees|expense*|bad debt|shortfall|deficit),
      disburs*, top up, top ups, topup*, refill*, replenish*, runway, payroll, overhead*,
      (request*|proposal|ask*|appl*) for .. (eth|usdc|usd|dai|tokens), asks for, mint* .. for .. (team|contributor*|compensation|operations|development|marketing|payroll),
      (renew*|extend*|extension|continu*) .. (engagement|contract|agreement|services|partnership|program*),
      (engagement|scope|proposal|partner|provider|services|audit|retainer|program*|initiative) renewal,
      renew* .. (audit*|bounty|partner*|provider*|services|retainer|engagement),
      allocate .. (eth|usdc|dai|usd|tokens) .. (to|for), spend*, community pool spend, hackathon*, scholarship*,
      fellowship*, bursar*, residency, prize*, contribution to .., backpay, back pay, bill, bills, refund*, endow*,
      purchase of, (enterprise|paid|premium) (support|plan|agreement|tier), subscription, licen* (fee|purchase),
      service* agreement, restitution, indemnif*, (pay|reward*|incentiv*) .. delegates, delegate* (incentive*|reward*|pay), make .. whole, (pay|paid|paying) back .. (user*|victim*|holder*),
      (compensation|remediation|recovery|relief) (plan|fund|package) .. ${mishap},
      (hire|hiring) (a|an|two|three|full time|our|more|of) .., (buy|lease|rent|purchase) .. (licen*|hardware|domain*|booth|ads|billboard*),
      (marketing|media|event*|conference|legal|research|travel|education|development) (fund|budget|spend|campaign)`,
    hint: "renew*, renewal, continuation, reward initiative",
    lead: `
      (request*|seek*|asking|asks|ask|appl*|need*) .. (funding|grant*|budget|usd|usdc|dai|eth|$*|funds|compensation|reimbursement),
      (reimburse|compensate) (the|our|us|them|for), (total|annual) (cost|budget|funding|compensation),
      (grant|payment|stream) of .. (usdc|usd|dai|eth|tokens|$*), transfer of .. (usdc|usd|dai|eth), for a total of, budget of, annual fee,
      (cost*|costs up to|priced at|at a cost of|sponsorship|budget) .. (usd|usdc|dai|eth|$*),
      (repaid|paid|reimbursed|compensated) from the treasury, subscription, paid by milestone*, by milestones`,
    not: `
      endowment, fund manager*, funding (rate*|velocity), grants stack, election*, elect, candidate*,
      (recover*|return*|rescue*|frozen|stuck|freez*|sweep*|reclaim*) .. (funds|tokens|$*), treasury management,
      treasury diversification, (elect*|nominat*|appoint*|recall*|remov*|replac*|dismiss*|oust*|reappoint*|confirm*|ratif*|add|adding|rotat*) .. (steward*|lead*|member*|council|reviewer*|signer*),
      (mandate|authority|power*|right*|allow*|permission*|limit*) .. spend*, without (a|any)? vote,
      insurance fund parameters, streaming fee, (index|hedge|mutual|money market|insurance|tokenized|tokenised|bond|trust) fund*,
      grant .. (ownership|role*|right*|permission*|control|access|authority|power*), (vot*|gas) (refund*|rebate*),
      grant* (misus*|polic*|rule*|framework|process|criteria|guideline*|reform|transparency|reporting),
      (budget|grant*|spending|funding|payment*|compensation) (process*|polic*|rules|guideline*|framework*|transparency|report*|procedure*|cycle),
      (amend*|revis*|reclassif*|clarif*) .. grant*, (grants|funding) council (election|charter|reviewer*),
      bill of rights, pay (in|with|fees|gas) .., pay .. instead, community fund, (risk|gas|debt|error|reward*|emission*|inflation) budget*,
      (fund*|grant*|budget*|payment*|stream*|compensation) (contract*|module*|tab|page|dashboard*|report*|tool*|interface|app|token*|bot|oracle|calculator|factory),
      grants (dao|council|committee) to, (merg*|combin*|unif*) .. (council*|committee*), (rais*|increas*|lower*|max|maximum) .. payout*, defund*, (stop*|end|ends|ending|ceas*|halt*) (the)? funding, (no more|without) (new)? (grant*|funding|spending|payments)`,
    reversed: `
      ${undoing}, return* .. (funds|unspent), sweep, (what|how|which|where) should,
      (cap*|limit*|lower*|reduc*|halv*|trim*|less) .. (pay|budget*|grants|spending|salar*|compensation|stipend*|expense*), acknowledg* .. report`,
  },
  workingGroups: {
    title: `
      ${team} .. (renewal|extension|continuation|reauthori*), ${team} .. ${ask}, ${ask} .. ${team},
      (renew*|extend*|establish*|form|creat*|launch*|add|adding|onboard*|set up|start*|continu*) .. (working group*|workstream*|core unit*|guild|workgroup*),
      (working group|workstream|core unit|guild|workgroup) (proposal|mandate|charter|scope|plan|setup),
      (contributor*|core contributor*|core team) (budget*|compensation|funding|payroll|pay|salaries),
      (operations|operational|operating|opex|ops) (budget*|funding|expense*|cost*|subdao|team),
      (quarterly|annual|term|yearly|q1*|q2*|q3*|q4*|fy*|h1|h2) .. budget*,
      budget .. (q1*|q2*|q3*|q4*|season*|term*|fy*|h1|h2), (fund|funding) .. (q1*|q2*|q3*|q4*), (development|core) org (fy*|budget|funding), org fy*,
      daoops, dao ops, (foundation|dao|labs) (annual|operating|operational)? budget*, mandated actor*`,
    lead: `
      (fund|funds|funding|finance|finances) (the|our|all|its)? (working groups|workstreams|core units|guilds|pods),
      ${team} .. request*, is (the|a|an|our) (workstream*|working group*),
      (request*|seek*) .. (operational|operating|quarterly|annual) (budget|funding)`,
    not: `
      (elect*|nominat*|appoint*|select*) .. (steward*|lead*|member*|council), rules, (risk|gas|debt) budget,
      service provider*, protocol guild, (delegat*|decid*|approv*) .. budget*, budget (report*|module*|process*|polic*), compensation (framework|polic*), (audit|hackathon|bounty|grant*) (competition|program*|round*)`,
    reversed: undoing,
  },
  serviceProviders: {
    title: `
      service provider* .. (program*|stream*|budget|fund*|renew*|implementation|season*|authoriz*|continu*|payment*),
      service provider* program*, (stream*|fund*|budget*|payment*|commence) (for|to|of) .. service provider*, spp*,
      (reactivat*|renew*|extend*|fund*|implement*|commence|start) .. service provider*`,
    lead: "service provider (program*|stream*|budget)",
    not: "(elect*|choos*|vot* on|shortlist|nominat*) .. (provider*|spp*), (committee|council) election, offboard*",
    reversed: undoing,
  },
};
