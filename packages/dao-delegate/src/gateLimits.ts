// The gate's checks on money: the policy's limits, against what the calldata (or else the text) moves.
import type { Check, Objection } from "./gate.ts";
import type { ConceptId, Facts, Limit, Policy, Rule } from "./types.ts";

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
const limits: Check = (policy, { facts, proposal }, { ruleIds }) => {
  const grounds = groundsOf(policy, ruleIds);
  return policy.rules.flatMap((rule): Objection[] => {
    if (!rule.limit || rule.verb === "for" || rule.verb === "skip" || rule.verb === "abstain") return [];
    const sum = sumUnder(rule, facts, grounds);
    if (sum === null || !isWithin(sum, rule.limit, proposal.context.treasuryUsd)) return [];
    const detail = `It moves ${inDollars(sum)}, and you said: "${rule.sentence}"`;
    return [{ kind: "overLimit", detail, to: rule.verb === "ask" ? "ask" : "against" }];
  });
};

/** A statement that says FOR up to a sum says nothing about what is above it. */
const beyondGrounds: Check = (policy, { facts, proposal }, { ruleIds }) => {
  const grounds = groundsOf(policy, ruleIds);
  const cited = policy.rules.filter(({ id, verb }) => verb === "for" && ruleIds.includes(id));
  const beyond = cited.filter((rule) => {
    const sum = rule.limit ? sumUnder(rule, facts, grounds) : null;
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
function sumUnder(rule: Rule, facts: Facts, grounds: readonly ConceptId[]): number | null {
  if (rule.concepts.includes("anything")) return facts.movedUsd;
  const keeps = grounds.some((concept) => exchanges.has(concept));
  if (rule.concepts.some((concept) => exchanges.has(concept)))
    return keeps || onlyExchanges(facts) ? facts.movedUsd : null;
  if (keeps || !rule.concepts.some((concept) => payments.has(concept))) return null;
  if (rule.limit?.oneRecipient && (grounds.some((concept) => budgets.has(concept)) || receivers(facts) > 1))
    return null;
  const general = rule.concepts.includes("spending") || rule.concepts.some((concept) => grounds.includes(concept));
  // A vote that was not won as a swap or deposit gets no discount for looking like one.
  return general ? (facts.requestedUsd ?? facts.movedUsd) : null;
}

const onlyExchanges = ({ movements }: Facts): boolean =>
  movements.some(({ how }) => how === "exchange") &&
  movements.every(({ how }) => how === "exchange" || how === "approval");

/** A swap gives something back. Where the calldata pays, streams or mints instead, the word alone is not enough. */
const paidNotSwapped: Check = (policy, { facts }, { ruleIds }) => {
  const grounds = groundsOf(policy, ruleIds);
  const pays = facts.movements.some(
    ({ how, source }) => source === "calldata" && how !== "exchange" && how !== "approval",
  );
  return grounds.length > 0 && grounds.every((concept) => concept === "treasurySwap") && pays
    ? [ask("paidNotSwapped", "You want swaps, and this pays money out without getting any back.")]
    : [];
};

const groundsOf = ({ rules }: Policy, ruleIds: readonly string[]): ConceptId[] =>
  rules.filter(({ id, verb }) => verb === "for" && ruleIds.includes(id)).flatMap(({ concepts }) => concepts);

const receivers = ({ movements }: Facts): number =>
  new Set(movements.filter(({ how }) => how !== "approval").map(({ to }) => to)).size;

/** Limits in USD say nothing about a token without a price. */
const unpriced: Check = ({ rules }, { facts }, { ruleIds }) =>
  facts.unpriced.length > 0 && rules.some(({ id, limit, verb }) => limit && (verb !== "for" || ruleIds.includes(id)))
    ? [ask("unpricedToken", `Nobody knows what ${facts.unpriced.join(", ")} is worth, so no limit can be checked.`)]
    : [];

const openStreams = new Set(["setFlowrate", "createFlow", "updateFlow", "createStreamWithReason", "depositAndCreate"]);
const isOpen = (name: string, signature: string): boolean =>
  openStreams.has(name) || signature === "createStream(address,uint216)" || name === "_setContributorCompSpeed";
const term =
  /\b(?:years?|yearly|annual\w*|season|term|until|through(?: the)? end|ends? (?:on|in|at)|(?:\d+|[a-z]+)[ -](?:months?|weeks|quarters))\b/i;
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

export const moneyChecks: readonly Check[] = [limits, beyondGrounds, paidNotSwapped, unpriced, endless];
