// Does the text tell what the calldata does? A harmless title over a draining call is caught here.
//
// The checks ask only whether the text *mentions* what will run: this amount of this token, this recipient, this
// kind of power. A text that tells the whole truth in misleading words passes; that is for the voter to judge.
import { isAddressEqual, isHex } from "viem";
import { tokenAt, underlying } from "./calldata/tokens.ts";
import { findMentions, type Mention, worthOf } from "./text/money.ts";
import type { CleanText, Context, Decoded, DecodedCall, Effect, EffectKind, Mismatch, Movement } from "./types.ts";

const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance * Math.max(a, b);

/** Powers that a text must speak of when a call uses them. */
const wordsFor: Partial<Record<EffectKind, RegExp>> = {
  approval:
    /\bapprov|\ballowance|\bspend|\bpermit|\bswap|\bstream|\bvest|\bdeposit|\bexchange|\bauthori[sz]|\bbridg|\bstak/i,
  mint: /\bmint|\bissu(?:e|es|ed|ing|ance)\b|\binflation|\bemission|\bnew (?:\w+ )?tokens?\b|\bsupply\b|\breward|\bincentiv|\bspeed/i,
  burn: /\bburn|\bdestroy|\bsupply\b|\bbuy-?back/i,
  ownership:
    /\bowner|\badmin|\bsigner|\bthreshold|\bmodule|\bguard|\bcontrol|\bgovern|\bmultisig|\bnominat|\bcustod|\bsafe\b|\bhand(?:s|ed|ing)? over/i,
  role: /\brole|\bpermission|\bcontroller|\boperator|\bgrant|\brevok|\badmin|\bmanager|\bauthori[sz]|\bdelegat|\bguardian|\bcouncil|\bkeeper|\bpower|\baccess/i,
  upgrade:
    /\bupgrad|\bimplementation|\breplac|\bmigrat|\bpatch|\bnew version|\bv\d\b|\bdeploy|\bfix|\bupdat|\bswitch|\boracle|\balgorithm|\bproxy/i,
  governance:
    /\bvot(?:e|es|ing)\b|\bquorum|\bthreshold|\bdelay|\bperiod|\btimelock|\bproposal|\bveto|\bdelegat|\bcancel|\bgovern|\battest/i,
  stream: /\bstream|\bflow|\bvest|\bsalary|\bbudget|\bpay|\bcancel|\bwithdraw/i,
  swap: /\bswap|\bsell|\bsale|\bbuy|\bconvert|\bconversion|\bexchang|\btrade|\bdiversif/i,
  pause: /\bpaus|\bhalt|\bstop|\bemergency|\bfreez|\bresum/i,
};

/** Everything that the calls do and the text does not say. */
export function findMismatches(
  clean: CleanText,
  decoded: Decoded,
  effects: readonly Effect[],
  movements: readonly Movement[],
  context: Context,
): Mismatch[] {
  const text = `${clean.title}\n${clean.body}`;
  const mentions = findMentions(text.replace(/0x[\da-f]{8,}/gi, " "));
  return [
    ...unmentionedPowers(text, effects),
    ...unmentionedAmounts(movements, mentions, context),
    ...overdrawnTotals(movements, mentions, context),
    ...unmentionedRecipients(text, decoded, movements, context),
  ];
}

function unmentionedPowers(text: string, effects: readonly Effect[]): Mismatch[] {
  return effects.flatMap(({ kind, name, target }) => {
    const words = wordsFor[kind];
    if (!words || words.test(text) || text.includes(name)) return [];
    return [
      { kind: "unmentionedCall", detail: `${name} on ${target} (${kind}) runs, and the text does not speak of it` },
    ];
  });
}

const direct = (movement: Movement): boolean => movement.how !== "approval" && movement.how !== "exchange";

function unmentionedAmounts(
  movements: readonly Movement[],
  mentions: readonly Mention[],
  context: Context,
): Mismatch[] {
  return movements
    .filter((movement) => movement.how === "transfer" || movement.how === "mint")
    .filter((movement) => !mentions.some((mention) => speaksOf(mention, movement, context)))
    .map(({ amount, token, to }) => ({
      kind: "unmentionedAmount",
      detail: `${amount} ${token} go to ${to}, and the text names no such amount`,
    }));
}

/** The same token and amount, the same worth in dollars, or a bare number of the same size. */
function speaksOf(mention: Mention, movement: Movement, context: Context): boolean {
  if (mention.unit === null) return near(mention.amount, movement.amount, 0.001) || isSmallestUnits(mention, movement);
  if (isHex(movement.token)) return near(mention.amount, movement.amount, 0.01);
  if (underlying(mention.unit) === underlying(movement.token)) return near(mention.amount, movement.amount, 0.01);
  const worth = mention.unit === "USD" ? worthOf(mention, context) : null;
  return worth !== null && movement.usd !== null && near(worth, movement.usd, 0.1);
}

/** Some texts write what stands in the calldata: 375000000000 for 375,000 USDC. */
const isSmallestUnits = (mention: Mention, movement: Movement): boolean =>
  [6, 8, 18].some((decimals) => near(mention.amount, movement.amount * 10 ** decimals, 1e-9));

/** A sum that is paid fifty times is mentioned once: all payments together must fit into all sums named. */
function overdrawnTotals(movements: readonly Movement[], mentions: readonly Mention[], context: Context): Mismatch[] {
  return [...Map.groupBy(movements.filter(direct), (movement) => underlying(movement.token))].flatMap(
    ([token, group]) => {
      if (group.length < 2) return [];
      const total = group.reduce((sum, movement) => sum + movement.amount, 0);
      const named = new Set(mentions.flatMap((mention) => amountIn(mention, group, token, context) ?? []));
      const sum = [...named].reduce((all, amount) => all + amount, 0);
      if (total <= sum * 1.02) return [];
      return [
        {
          kind: "overdrawnTotal",
          detail: `${total} ${token} are paid in ${group.length} calls, and the text names less`,
        },
      ];
    },
  );
}

function amountIn(mention: Mention, group: readonly Movement[], token: string, context: Context): number | null {
  if (mention.unit !== null && underlying(mention.unit) === token) return mention.amount;
  return group.find((movement) => speaksOf(mention, movement, context))?.amount ?? null;
}

/** Addresses in the text, but not the one that gets the money. A text that names no receiver can't be compared. */
function unmentionedRecipients(
  text: string,
  decoded: Decoded,
  movements: readonly Movement[],
  context: Context,
): Mismatch[] {
  const named = [...text.matchAll(/0x[\da-f]{40}(?![\da-f])/gi)].map(([found]) => found.toLowerCase());
  const machinery = new Set(decoded.calls.map((call) => call.target.toLowerCase()));
  const candidates = named.filter(
    (address) => !machinery.has(address) && !tokenAt(address as DecodedCall["target"], context),
  );
  if (candidates.length === 0) return [];
  const paid = movements.filter((movement) => movement.how !== "approval" && movement.to !== null);
  return paid
    .filter(({ to }) => !named.includes((to ?? "").toLowerCase()))
    .filter(({ to, how }) => how !== "exchange" || !decoded.calls.some((call) => to && isAddressEqual(call.target, to)))
    .map(({ amount, token, to }) => ({
      kind: "unmentionedRecipient",
      detail: `${amount} ${token} go to ${to}, while the text names other addresses`,
    }));
}
