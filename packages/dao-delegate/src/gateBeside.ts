// The gate's checks on what stands beside the announced call: a setting, a pause, a deposit, a burn that neither the
// title nor the voter's own statement speaks of, and new values that the text does not name.
import { rawMovementsOf } from "./calldata/movements.ts";
import { tokenAt } from "./calldata/tokens.ts";
import type { Check, Objection } from "./gate.ts";
import { namesFunction, speaksOf } from "./mismatch.ts";
import { findMentions } from "./text/money.ts";
import type { ConceptId, DecodedCall, Effect, EffectKind, PreparedProposal } from "./types.ts";

const ask = (kind: string, detail: string): Objection => ({ kind, detail, to: "ask" });

const exchanges: readonly ConceptId[] = [
  "treasurySwap",
  "endowment",
  "treasuryYield",
  "treasuryManagement",
  "treasuryLocked",
  "realWorldAssets",
  "anything",
];
/** Statements whose vote carries such a call, whatever the title's words are. */
const carries: Partial<Record<EffectKind, readonly ConceptId[]>> = {
  swap: exchanges,
  invest: exchanges,
  governance: [
    "governanceProcess",
    "easierVoting",
    "powerSpread",
    "powerToBody",
    "blockingPower",
    "people",
    "anything",
  ],
  parameter: [
    "parameters",
    "riskTighter",
    "riskLooser",
    "assetListing",
    "buybackBurn",
    "tokenomics",
    "inflationDown",
    "inflationUp",
    "programmeCut",
    "integration",
    "anything",
  ],
  naming: ["integration", "parameters", "upgrade", "anything"],
  mint: ["inflationDown", "inflationUp", "tokenomics", "tokenGiveaway", "programmeCut", "parameters", "anything"],
  pause: ["riskTighter", "blockingPower", "anything"],
  burn: ["buybackBurn", "tokenomics", "inflationDown", "anything"],
};
const investing =
  /\b(?:deposit(?:ing)?|suppl(?:y|ying)|lend(?:ing)?|stake|staking|invest|wrap|borrow|repay|withdraw|redeem|unstake|unwrap)\b/i;

const beside: Check = ({ rules }, prepared, { ruleIds }) => {
  const grounds = rules
    .filter(({ id, verb }) => verb === "for" && ruleIds.includes(id))
    .flatMap((rule) => rule.concepts);
  const { clean, decoded, facts } = prepared;
  return decoded.calls.flatMap((call, i) => {
    const { kind } = facts.effects[i] as Effect;
    const carried = carries[kind]?.some((concept) => grounds.includes(concept)) ?? true;
    if (carried || isWrapping(call, kind, prepared) || namesFunction(call.name, `${clean.title}\n${clean.body}`))
      return [];
    const title = clean.title.replaceAll("_", " ");
    const inTitle = kind === "invest" ? investing.test(title) : speaksOf(kind, call.name, title);
    return inTitle
      ? []
      : [ask("besideTheTitle", `${call.name} on ${call.target} (${kind}) is not what the title speaks of.`)];
  });
};

/** A known token that is wrapped, or put into streams, stays where it is. */
const isWrapping = ({ target }: DecodedCall, kind: EffectKind, { proposal }: PreparedProposal): boolean =>
  kind === "invest" && tokenAt(target, proposal.context) !== null;

/** Thresholds, delays, periods, caps and rates decide everything by their value alone. */
const isSetting = ({ kind }: Effect, name: string): boolean =>
  ((kind === "governance" || kind === "parameter") && /^_?(?:set|update)/.test(name)) ||
  (kind === "mint" && /^_?(?:set|notify)/.test(name)) ||
  (kind === "ownership" && /threshold/i.test(name));

const unnamedValues: Check = (_, { clean, decoded, facts }) => {
  const text = inDigits(`${clean.title}\n${clean.body}`);
  const named = findMentions(text.replace(/0x[\da-f]{8,}/gi, " ")).map(({ amount }) => amount);
  return decoded.calls.flatMap((call, i) => {
    const { name, target, args } = call;
    const effect = facts.effects[i] as Effect;
    const numbers = isSetting(effect, name) ? numbersIn(args) : largestOf(call, effect);
    const unnamed = numbers.filter((value) => !isNamed(value, named, text));
    return unnamed.map((value) =>
      ask("unnamedValue", `${name} on ${target} sets ${value}, and the text names no such value.`),
    );
  });
};

/** The sum of an exchange whose token does not stand in the call, so that no movement was read from it. */
function largestOf(call: DecodedCall, { kind }: Effect): number[] {
  if ((kind !== "swap" && kind !== "invest") || rawMovementsOf(call, 0n).length > 0) return [];
  const numbers = numbersIn(call.args);
  return numbers.length === 0 ? [] : [Math.max(...numbers)];
}

/** Numbers may be written as they are, in whole tokens, in percent, or in hours, days, weeks or blocks of them. */
const scales = [1, 1e6, 1e18, 100, 1e16, 60, 3600, 86_400, 604_800, 300, 7200, 6570, 5760, 50_400];

function isNamed(value: number, named: readonly number[], text: string): boolean {
  if (value === 0) return named.includes(0) || /\b(?:zero|no|none|without|remov\w*|end|stop)\b/i.test(text);
  if (value > 1e60) return /\b(?:all|everything|entire|whole|full)\b/i.test(text);
  return scales.some((scale) => named.some((amount) => Math.abs(amount * scale - value) <= 0.001 * value));
}

const numbersIn = (value: unknown): number[] => {
  if (typeof value === "bigint" || typeof value === "number") return [Number(value)];
  return Array.isArray(value) ? value.flatMap(numbersIn) : [];
};

const spelled = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const inDigits = (text: string): string =>
  text.replace(new RegExp(`\\b(?:${spelled.join("|")})\\b`, "gi"), (word) => `${spelled.indexOf(word.toLowerCase())}`);

export const besideChecks: readonly Check[] = [beside, unnamedValues];
