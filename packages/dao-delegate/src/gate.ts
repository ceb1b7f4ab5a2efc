// The last word. Whatever a brain was talked into, these checks are plain code over the calldata and the policy,
// and they know one direction only: down, from a vote to a question or to AGAINST.
import type {
  Action,
  ConceptId,
  Facts,
  GatedVerdict,
  Policy,
  PreparedProposal,
  Reason,
  Rule,
  Verdict,
} from "./types.ts";

type Objection = { readonly kind: string; readonly detail: string; readonly to: "ask" | "against" };
type Check = (policy: Policy, prepared: PreparedProposal, verdict: Verdict) => Objection[];

/**
 * Gates a brain's verdict.
 *
 * A FOR is lowered by any objection; an abstention only by what could hide a theft; AGAINST, ask and skip stay.
 * @returns the verdict that counts, with every objection in `lowered` (empty when nothing changed)
 */
export function gate(policy: Policy, prepared: PreparedProposal, verdict: Verdict): GatedVerdict {
  const objections = checksFor(verdict.action).flatMap((check) => check(policy, prepared, verdict));
  if (objections.length === 0) return { ...verdict, lowered: [] };
  // AGAINST counts against the proposal: only the policy can ask for it, and only for what is proven to be in it.
  const action: Action = objections.some(({ to }) => to === "against") ? "against" : "ask";
  const reasons: Reason[] = objections.map(({ kind, detail }) => ({
    ruleId: `gate:${kind}`,
    text: detail,
    where: "calldata",
  }));
  return {
    ...verdict,
    action,
    reasons: [...verdict.reasons, ...reasons],
    lowered: objections.map(({ kind, detail }) => ({ kind, detail })),
  };
}

function checksFor(action: Action): Check[] {
  const theft = [suspiciousText, opaqueCalls, mismatches, unlimitedApprovals];
  if (action === "for")
    return [...theft, inactivePolicy, unfounded, inventedQuotes, neverRules, limits, paidNotSwapped, unpriced];
  return action === "abstain" ? [...theft, inactivePolicy, inventedQuotes] : [];
}

const ask = (kind: string, detail: string): Objection => ({ kind, detail, to: "ask" });

const suspiciousText: Check = (_, { screening }) =>
  screening.suspicious
    ? [ask("suspiciousText", `The text tries to steer its reader: "${screening.findings[0]?.quote ?? ""}".`)]
    : [];

const opaqueCalls: Check = (_, { decoded }) =>
  decoded.opaque.map(({ target, reason }) => ask("opaqueCall", `The call to ${target} can't be read: ${reason}.`));

const mismatches: Check = (_, prepared) =>
  prepared.facts.mismatches.map(({ detail }) => ask("mismatch", `Text and calldata differ: ${detail}.`));

const unlimitedApprovals: Check = (_, prepared) =>
  prepared.facts.unlimitedApprovals.map(({ token, spender, why }) =>
    ask("unlimitedApproval", `${spender} could take any amount of ${token}: ${why}.`),
  );

const inactivePolicy: Check = ({ problems }) =>
  problems.length > 0 ? [ask("inactivePolicy", "The policy has open questions, so it can't vote.")] : [];

/** A FOR must stand on a statement that says so, and on none that says otherwise. */
const unfounded: Check = ({ rules }, _, { ruleIds }) => {
  const cited = rules.filter(({ id }) => ruleIds.includes(id));
  const against = cited.find(({ verb }) => verb === "never" || verb === "against");
  if (against) return [{ kind: "contraryRule", detail: `Your rule says: "${against.sentence}"`, to: "against" }];
  const question = cited.find(({ verb }) => verb === "ask");
  if (question) return [ask("contraryRule", `Your rule says: "${question.sentence}"`)];
  const founded = cited.some(({ verb }) => verb === "for");
  return founded ? [] : [ask("unfoundedVote", "No statement of yours is named that says to vote FOR this.")];
};

const inventedQuotes: Check = (_, { clean }, { reasons }) =>
  reasons
    .filter(
      ({ quote, where }) =>
        quote !== undefined && where !== "calldata" && !`${clean.title}\n${clean.body}`.includes(quote),
    )
    .map(({ quote }) => ask("inventedQuote", `The words "${quote}" do not stand in the proposal.`));

const createsTokens = /^(?:mint|issue|generateTokens)/;
/** Concepts that calldata proves, so that no text can talk them away. */
const proven: Partial<Record<ConceptId, (facts: Facts) => boolean>> = {
  inflationUp: ({ effects }) => effects.some(({ kind, name }) => kind === "mint" && createsTokens.test(name)),
  privilegeRevoked: ({ effects }) =>
    effects.some(({ kind, revokes }) => (kind === "role" || kind === "ownership") && revokes),
  upgrade: ({ effects }) => effects.some(({ kind }) => kind === "upgrade"),
};
/** Concepts that calldata makes likely: whether a power has a limit does not stand in it. */
const likely: Partial<Record<ConceptId, (facts: Facts) => boolean>> = {
  powerGranted: ({ effects }) =>
    effects.some(({ kind, revokes }) => (kind === "role" || kind === "ownership") && !revokes),
};

const neverRules: Check = ({ rules }, { facts }) =>
  rules
    .filter(({ verb }) => verb === "never")
    .flatMap((rule): Objection[] => {
      const detail = `Never: "${rule.sentence}"`;
      if (holds(rule, proven, facts)) return [{ kind: "neverRule", detail, to: "against" }];
      return holds(rule, likely, facts) ? [ask("neverRule", detail)] : [];
    });

const holds = ({ concepts, except }: Rule, table: typeof proven, facts: Facts): boolean =>
  concepts.some((concept) => table[concept]?.(facts)) && !except?.some((concept) => table[concept]?.(facts));

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

/** Limits of rules that ask or refuse, on the money that the calldata (or else the text) moves. */
const limits: Check = (policy, { facts, proposal }, { ruleIds }) => {
  const grounds = groundsOf(policy, ruleIds);
  return policy.rules.flatMap((rule): Objection[] => {
    if (!rule.limit || rule.verb === "for" || rule.verb === "skip" || rule.verb === "abstain") return [];
    const sum = sumUnder(rule, facts, grounds);
    const treasury = proposal.context.treasuryUsd;
    const amount = sum !== null && rule.limit.unit === "share" ? sum / treasury : sum;
    if (amount === null || !(amount > (rule.limit.above ?? -1) && amount <= (rule.limit.upTo ?? Infinity))) return [];
    const detail = `It moves $${Math.round(sum ?? 0).toLocaleString("en-US")}, and you said: "${rule.sentence}"`;
    return [{ kind: "overLimit", detail, to: rule.verb === "ask" ? "ask" : "against" }];
  });
};

/** The sum that a rule's limit speaks of; null when the rule is about something else than the vote's grounds. */
function sumUnder(rule: Rule, facts: Facts, grounds: readonly ConceptId[]): number | null {
  if (rule.concepts.includes("anything")) return facts.movedUsd;
  const keeps = grounds.some((concept) => exchanges.has(concept)) || onlyExchanges(facts);
  if (rule.concepts.some((concept) => exchanges.has(concept))) return keeps ? facts.movedUsd : null;
  if (keeps || !rule.concepts.some((concept) => payments.has(concept))) return null;
  if (rule.limit?.oneRecipient && (grounds.some((concept) => budgets.has(concept)) || receivers(facts) > 1))
    return null;
  const general = rule.concepts.includes("spending") || rule.concepts.some((concept) => grounds.includes(concept));
  return general ? facts.requestedUsd : null;
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
const unpriced: Check = ({ rules }, { facts }) =>
  facts.unpriced.length > 0 && rules.some(({ limit, verb }) => limit && verb !== "for")
    ? [ask("unpricedToken", `Nobody knows what ${facts.unpriced.join(", ")} is worth, so no limit can be checked.`)]
    : [];
