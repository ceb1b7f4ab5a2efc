// The gate's checks on money: the policy's limits, against what the calldata (or else the text) moves.
import { classify } from "./concepts/classify.ts";
import type { Check, Objection } from "./gate.ts";
import { swapChecks } from "./gateSwaps.ts";
import { isUnaskedToken } from "./gateTokens.ts";
import { paidUsd, payoutsOf } from "./places.ts";
import type { ConceptId, Facts, Limit, Policy, PreparedProposal, Rule } from "./types.ts";

const ask = (kind: string, detail: string): Objection => ({ kind, detail, to: "ask" });

const exchanges: ReadonlySet<ConceptId> = new Set(["treasurySwap", "endowment", "treasuryYield", "treasuryManagement"]);
const budgets: ReadonlySet<ConceptId> = new Set(["workingGroups", "serviceProviders"]);
const payments: ReadonlySet<ConceptId> = new Set([
  ...budgets,
  "spending",
  "publicGoods",
  "securityWork",
  "partnership",
  "legal",
]);

/** Limits of rules that ask or refuse. */
const limits: Check = (policy, prepared, { ruleIds }) => {
  const { proposal } = prepared;
  const grounds = groundsOf(policy, ruleIds);
  return policy.rules.flatMap((rule): Objection[] => {
    if (!rule.limit || rule.verb === "for" || rule.verb === "skip" || rule.verb === "abstain") return [];
    const sum = sumUnder(rule, prepared, grounds);
    if (sum === null || !isWithin(sum, rule.limit, proposal.context.treasuryUsd)) return [];
    const detail = `It moves ${inDollars(sum)}, and you said: "${rule.sentence}"`;
    return [{ kind: "overLimit", detail, to: rule.verb === "ask" ? "ask" : "against" }];
  });
};

/** A statement that says FOR up to a sum says nothing about what is above it. */
const beyondGrounds: Check = (policy, prepared, { ruleIds }) => {
  const { proposal } = prepared;
  const grounds = groundsOf(policy, ruleIds);
  const cited = policy.rules.filter(({ id, verb }) => verb === "for" && ruleIds.includes(id));
  const beyond = cited.filter((rule) => {
    const sum = rule.limit ? sumUnder(rule, prepared, grounds) : null;
    return rule.limit && sum !== null && !isWithin(sum, rule.limit, proposal.context.treasuryUsd);
  });
  if (cited.length === 0 || beyond.length < cited.length) return [];
  return beyond.map(({ sentence }) => ask("beyondGrounds", `The sum is not what you meant by: "${sentence}"`));
};

const isWithin = (sum: number, { unit, above, upTo }: Limit, treasury: number): boolean => {
  const amount = unit === "share" ? sum / treasury : sum;
  return (above === undefined || amount > above) && (upTo === undefined || amount <= upTo);
};

const inDollars = (sum: number): string => `$${Math.round(sum).toLocaleString("en-US")}`;

/** The sum that a rule's limit speaks of; null when the rule is about something else than the vote's grounds. */
function sumUnder(rule: Rule, prepared: PreparedProposal, grounds: readonly ConceptId[]): number | null {
  const { facts } = prepared;
  if (rule.concepts.includes("anything")) return facts.movedUsd;
  const keeps = grounds.some((concept) => exchanges.has(concept));
  if (rule.concepts.some((concept) => exchanges.has(concept)))
    return keeps || onlyExchanges(facts) ? facts.movedUsd : null;
  if (!rule.concepts.some((concept) => payments.has(concept))) return null;
  if (rule.limit?.oneRecipient && (grounds.some((concept) => budgets.has(concept)) || receivers(facts) > 1))
    return null;
  const general = rule.concepts.includes("spending") || rule.concepts.some((concept) => grounds.includes(concept));
  if (!general) return null;
  // Under the title of a swap, what is paid to others is a payment all the same.
  if (keeps) return paidUsd(prepared);
  // A vote that was not won as a swap or deposit gets no discount for looking like one.
  return facts.requestedUsd === null ? facts.movedUsd : Math.max(facts.requestedUsd, facts.movedUsd ?? 0);
}

const onlyExchanges = ({ movements }: Facts): boolean =>
  movements.some(({ how }) => how === "exchange") &&
  movements.every(({ how }) => how === "exchange" || how === "approval");

/** Wishes for something after which the DAO has as much as before: none of them is a reason to pay anybody. */
const staying: ReadonlySet<ConceptId> = new Set([...exchanges, "treasuryLocked", "realWorldAssets", "buybackBurn"]);

/** A swap gives something back. Where the calldata pays, streams or mints instead, the word alone is not enough. */
const paidNotSwapped: Check = (policy, prepared, { ruleIds }) => {
  const grounds = groundsOf(policy, ruleIds);
  if (!grounds.some((concept) => staying.has(concept)) || payoutsOf(prepared).length === 0) return [];
  const found = classify(prepared);
  const wanted = grounds.some((concept) => !staying.has(concept) && (concept === "anything" || found.has(concept)));
  return wanted ? [] : [ask("paidNotSwapped", "You want swaps, and this pays money out without getting any back.")];
};

const groundsOf = ({ rules }: Policy, ruleIds: readonly string[]): ConceptId[] =>
  rules.filter(({ id, verb }) => verb === "for" && ruleIds.includes(id)).flatMap(({ concepts }) => concepts);

const receivers = ({ movements }: Facts): number =>
  new Set(movements.filter(({ how }) => how !== "approval").map(({ to }) => to)).size;

/** Limits in USD say nothing about a token without a price, and nobody sees how much it is. */
const unpriced: Check = ({ rules }, prepared, { ruleIds }) => {
  const { unpriced: tokens } = prepared.facts;
  const limited = rules.some(({ id, limit, verb }) => limit && (verb !== "for" || ruleIds.includes(id)));
  return tokens
    .filter((token) => limited || isUnaskedToken(token, prepared))
    .map((token) => ask("unpricedToken", `Nobody knows what ${token} is worth, so that its sum can't be judged.`));
};

const openStreams = new Set(["setFlowrate", "createFlow", "updateFlow", "createStreamWithReason", "depositAndCreate"]);
const isOpen = (name: string, signature: string): boolean =>
  openStreams.has(name) || signature === "createStream(address,uint216)" || name === "_setContributorCompSpeed";
/** "Long-term" and "for years" are no end; "two years", "this season" and "until June" are. */
const term =
  /\b(?:yearly|annual\w*|until (?!now)|through(?: the)? end|ends? (?:on|in|at)|(?:an?|one|this|next|each|every|per|first|(?:full|whole|calendar|fiscal)|\d+|two|three|four|five|six|eight|nine|ten|twelve|eighteen|twenty-four)[ -](?:years?|months?|weeks|quarters?|seasons?|terms?)|(?:spring|summer|autumn|fall|winter|council|budget) (?:season|term)|(?:season|term|year) \d+)\b/i;
const oneMonth = /\b(?:per|a|each|every|this|next|last|one)[ -](?:months?|weeks)\b/gi;

/** A rate that runs until somebody stops it has no sum: the text must say for how long, or what a year of it costs. */
const endless: Check = (_, { clean, decoded }) => {
  const text = `${clean.title}\n${clean.body}`.replace(oneMonth, "");
  const monthly = text.length < clean.title.length + clean.body.length;
  if (term.test(text)) return [];
  return decoded.calls
    .filter(({ name, signature }) => isOpen(name, signature) || (monthly && name.startsWith("create")))
    .map(({ name, target }) => ask("endlessStream", `${name} on ${target} has no end, and the text names none.`));
};

export const moneyChecks: readonly Check[] = [limits, beyondGrounds, paidNotSwapped, unpriced, endless, ...swapChecks];
