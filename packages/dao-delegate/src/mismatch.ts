// Does the text tell what the calldata does? A harmless title over a draining call is caught here.
//
// The checks ask only whether the text *mentions* what will run: this amount of this token, this recipient, this
// kind of power at this address. A text that tells the whole truth in misleading words passes; that is for the voter
// to judge.
import { isAddress } from "viem";
import { overdrawnTotals, unmentionedAmounts } from "./amounts.ts";
import { tokenAt } from "./calldata/tokens.ts";
import { findMentions } from "./text/money.ts";
import type { CleanText, Context, Decoded, DecodedCall, Effect, EffectKind, Mismatch, Movement } from "./types.ts";

/** Words without which a text does not speak of such a call at all. */
const wordsFor: Partial<Record<EffectKind, RegExp>> = {
  approval:
    /\bapprov|\ballowance|\bspend|\bpermit|\bswap|\bstream|\bvest|\bdeposit|\bexchange|\bauthori[sz]|\bbridg|\bstak/i,
  mint: /\bmint|\bissu(?:e|es|ed|ing|ance)\b|\binflation|\bemission|\bnew (?:\w+ )?tokens?\b|\bsupply\b|\breward|\bincentiv|\bspeed/i,
  burn: /\bburn|\bdestroy|\bsupply\b|\bbuy-?back/i,
  ownership: /\bowner|\badmin|\bsigner|\bmodule|\bguard|\bmultisig|\bnominat|\bcustod|\bhand(?:s|ed|ing)? over/i,
  role: /\brole|\bpermission|\bcontroller|\boperator|\bgrant|\brevok|\badmin|\bmanager|\bauthori[sz]|\bdelegat|\bguardian|\bcouncil|\bkeeper|\bpower|\baccess/i,
  upgrade:
    /\bupgrad|\bimplementation|\breplac|\bmigrat|\bpatch|\bnew version|\bv\d\b|\bdeploy|\bfix|\bupdat|\bswitch|\boracle|\balgorithm|\bproxy/i,
  governance:
    /\bvot(?:e|es|ing)\b|\bquorum|\bthreshold|\bdelay|\bperiod|\btimelock|\bproposal|\bveto|\bdelegat|\bcancel|\bgovern|\battest/i,
  stream: /\bstream|\bflow|\bvest|\bsalary|\bbudget|\bpay|\bcancel|\bwithdraw/i,
  swap: /\bswap|\bsell|\bsale|\bbuy|\bconvert|\bconversion|\bexchang|\btrade|\bdiversif/i,
  pause: /\bpaus|\bhalt|\bstop|\bemergency|\bfreez|\bresum/i,
};

/** Powers over everything else: the text must name where they go, not only that there are such things. */
const critical: ReadonlySet<EffectKind> = new Set(["ownership", "role", "upgrade", "mint"]);

/** Everything that the calls do and the text does not say. */
export function findMismatches(
  clean: CleanText,
  decoded: Decoded,
  effects: readonly Effect[],
  movements: readonly Movement[],
  context: Context,
): Mismatch[] {
  const text = `${clean.title}\n${clean.body}`;
  const named = new Set([...text.matchAll(/0x[\da-f]{40}(?![\da-f])/gi)].map(([found]) => found.toLowerCase()));
  const mentions = findMentions(text.replace(/0x[\da-f]{8,}/gi, " "));
  return [
    ...decoded.calls.flatMap((call, i) => unmentionedPower(text, named, call, effects[i]?.kind ?? "other")),
    ...unmentionedAmounts(movements, decoded, mentions, context),
    ...overdrawnTotals(movements, mentions, context),
    ...unmentionedRecipients(named, decoded, movements, context),
  ];
}

function unmentionedPower(text: string, named: ReadonlySet<string>, call: DecodedCall, kind: EffectKind): Mismatch[] {
  const words = wordsFor[kind];
  if (!words) return [];
  const detail = `${call.name} on ${call.target} (${kind}) runs, and the text does not speak of it`;
  if (!words.test(text) && !text.includes(call.name)) return [{ kind: "unmentionedCall", detail }];
  if (!critical.has(kind) || named.size === 0) return [];
  const spoken = [call.target, ...call.args].some((part) => typeof part === "string" && named.has(part.toLowerCase()));
  return spoken ? [] : [{ kind: "unmentionedCall", detail }];
}

/** Addresses in the text, but not the one that gets the money. A text that names no receiver can't be compared. */
function unmentionedRecipients(
  named: ReadonlySet<string>,
  decoded: Decoded,
  movements: readonly Movement[],
  context: Context,
): Mismatch[] {
  const machinery = new Set(decoded.calls.map((call) => call.target.toLowerCase()));
  const isReceiver = (address: string): boolean =>
    isAddress(address) && !machinery.has(address) && !tokenAt(address, context);
  if (![...named].some(isReceiver)) return [];
  return movements
    .filter(({ to, how }) => how !== "approval" && to !== null && !named.has(to.toLowerCase()) && !tokenAt(to, context))
    .map(({ amount, token, to }) => ({
      kind: "unmentionedRecipient",
      detail: `${amount} ${token} go to ${to}, while the text names other addresses`,
    }));
}
