// The last word. Whatever a brain was talked into, these checks are plain code over the calldata and the policy,
// and they know one direction only: down, from a vote to a question or to AGAINST.
import { takesNothingBack } from "./calldata/exchanges.ts";
import { besideChecks } from "./gateBeside.ts";
import { moneyChecks } from "./gateLimits.ts";
import { powerChecks } from "./gatePowers.ts";
import { settingChecks } from "./gateSettings.ts";
import { givesMinter } from "./roles.ts";
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

export type Objection = { readonly kind: string; readonly detail: string; readonly to: "ask" | "against" };
export type Check = (policy: Policy, prepared: PreparedProposal, verdict: Verdict) => Objection[];

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
    return [
      ...theft,
      noMinimum,
      inactivePolicy,
      unfounded,
      inventedQuotes,
      neverRules,
      ...moneyChecks,
      ...powerChecks,
      ...besideChecks,
      ...settingChecks,
    ];
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

const noMinimum: Check = (_, { decoded }) =>
  decoded.calls
    .filter(takesNothingBack)
    .map(({ name, target }) => ask("noMinimum", `${name} on ${target} would be content with nothing in return.`));

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
/** Rates: whether they go up or down does not stand in the calldata. */
const setsRate =
  /^_?(?:set(?:Inflation|Emission|Reward(?:Rate|s))|notifyReward|set(?:Contributor)?CompSpeed|setBaseTracking(?:Supply|Borrow)Speed)/;
/** Who may mint, and up to where, is no rate, so that no vote for less inflation speaks of it. */
const opensTap = /^(?:addMinter|setMinter|setMintCap)/;
/** Concepts that calldata proves, so that no text can talk them away. */
const proven: Partial<Record<ConceptId, (facts: Facts) => boolean>> = {
  inflationUp: ({ effects }) => effects.some(({ kind, name }) => kind === "mint" && createsTokens.test(name)),
  privilegeRevoked: ({ effects }) =>
    effects.some(({ kind, revokes }) => (kind === "role" || kind === "ownership") && revokes),
  upgrade: ({ effects }) => effects.some(({ kind }) => kind === "upgrade"),
};
/** Concepts that calldata makes likely: whether a power has a limit, or a rate is raised, does not stand in it. */
const likely: Partial<Record<ConceptId, (facts: Facts) => boolean>> = {
  inflationUp: ({ effects }) => effects.some(({ name }) => opensTap.test(name) || setsRate.test(name)),
  powerGranted: ({ effects }) =>
    effects.some(({ kind, revokes }) => (kind === "role" || kind === "ownership") && !revokes),
};

const opensTaps = ({ effects }: Facts): boolean => effects.some(({ name }) => opensTap.test(name));

const neverRules: Check = ({ rules }, { facts, decoded }, { ruleIds }) =>
  rules
    .filter(({ verb }) => verb === "never")
    .flatMap((rule): Objection[] => {
      const detail = `Never: "${rule.sentence}"`;
      if (holds(rule, proven, facts)) return [{ kind: "neverRule", detail, to: "against" }];
      // Who votes FOR lowering inflation has to be able to vote for a new rate.
      const lowers = rules.some(({ id, concepts }) => ruleIds.includes(id) && concepts.includes("inflationDown"));
      const table = lowers ? { ...likely, inflationUp: opensTaps } : likely;
      const mints = rule.concepts.includes("inflationUp") && decoded.calls.some(givesMinter);
      return mints || holds(rule, table, facts) ? [ask("neverRule", detail)] : [];
    });

const holds = ({ concepts, except }: Rule, table: typeof proven, facts: Facts): boolean =>
  concepts.some((concept) => table[concept]?.(facts)) && !except?.some((concept) => table[concept]?.(facts));
