// The gate's checks on what stands beside the announced call: a setting, a pause, a deposit, a burn that neither the
// title nor the voter's own statement speaks of, and sums that the text does not name.
import { rawMovementsOf } from "./calldata/movements.ts";
import { tokenAt } from "./calldata/tokens.ts";
import type { Check, Objection } from "./gate.ts";
import { namesFunction, speaksOf } from "./mismatch.ts";
import type { ConceptId, DecodedCall, Effect, EffectKind, PreparedProposal } from "./types.ts";
import { isAll, isNamed, numbersIn, valuesIn } from "./values.ts";

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

/** Exchanges whose token does not stand in the call, so that no movement was read from it: their sum must be named. */
const unnamedSums: Check = (_, { clean, decoded, facts }) => {
  const text = `${clean.title}\n${clean.body}`;
  const named = valuesIn(text);
  return decoded.calls.flatMap((call, i) =>
    largestOf(call, facts.effects[i] as Effect)
      .filter((value) => !isNamed(value, named) && !isAll(value, text))
      .map((value) =>
        ask("unnamedValue", `${call.name} on ${call.target} moves ${value}, and the text names no such sum.`),
      ),
  );
};

function largestOf(call: DecodedCall, { kind }: Effect): number[] {
  if ((kind !== "swap" && kind !== "invest") || rawMovementsOf(call, 0n).length > 0) return [];
  const numbers = numbersIn(call.args);
  return numbers.length === 0 ? [] : [Math.max(...numbers)];
}

export const besideChecks: readonly Check[] = [beside, unnamedSums];
