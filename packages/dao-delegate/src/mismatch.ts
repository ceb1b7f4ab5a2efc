// Does the text tell what the calldata does? A harmless title over a draining call is caught here.
//
// The checks ask only whether the text *mentions* what will run: this amount of this token, this recipient, this
// kind of power at this address. A text that tells the whole truth in misleading words passes; that is for the voter
// to judge.
import { type Address, isAddress } from "viem";
import { unmentionedAmounts } from "./amounts.ts";
import { tokenAt } from "./calldata/tokens.ts";
import { findClaims } from "./claims.ts";
import { aboveHeadline, overdrawnTotals } from "./totals.ts";
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
  stream: /\bstream|\bflow|\bvest|\bsalary|\bbudget|\bpay|\bcancel|\bwithdraw/i,
  swap: /\bswap|\bsell|\bsale|\bbuy|\bconvert|\bconversion|\bexchang|\btrade|\bdiversif/i,
  pause: /\bpaus|\bhalt|\bstop|\bemergency|\bfreez|\bresum/i,
};

/** A title that deploys something, or names a version, does not say that live code is replaced. */
const replacesCode =
  /\bupgrad|\bimplementation|\breplac|\bmigrat|\bpatch|\bnew version|\bfix|\bupdat|\bswitch|\boracle|\balgorithm|\bproxy/i;

/** Powers over everything else: the text must name where they go, not only that there are such things. */
const critical: ReadonlySet<EffectKind> = new Set(["ownership", "role", "upgrade", "mint"]);

/** Too many functions for one list of words: their own names tell what they are about. */
const bySubject: ReadonlySet<EffectKind> = new Set(["governance", "parameter", "naming"]);

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
  const claims = findClaims(clean);
  return [
    ...decoded.calls.flatMap((call, i) => unmentionedPower(clean, named, call, effects[i]?.kind ?? "other")),
    ...unmentionedAmounts(movements, decoded, claims, context),
    ...overdrawnTotals(movements, claims, context),
    ...aboveHeadline(clean, movements, context),
    ...unmentionedAddresses(named, decoded, effects, context),
  ];
}

function unmentionedPower(
  { title, body }: CleanText,
  named: ReadonlySet<string>,
  call: DecodedCall,
  kind: EffectKind,
): Mismatch[] {
  const text = `${title}\n${body}`;
  const spoken = speaksOf(kind, call.name, text) && (!critical.has(kind) || locates(title, text, named, call, kind));
  const detail = `${call.name} on ${call.target} (${kind}) runs, and the text does not speak of it`;
  return spoken ? [] : [{ kind: "unmentionedCall", detail }];
}

/** "delegate" is a word of everyday language, "grantRole", "grant(" and "`grant`" are not. */
export const namesFunction = (name: string, text: string): boolean =>
  /[a-z][A-Z]|_/.test(name) ? text.includes(name) : new RegExp(`[\`.]${name}\\b|\\b${name}(?:\\(|\`)`).test(text);

/** Whether a text has a word for such a call at all. */
export const speaksOf = (kind: EffectKind, name: string, text: string): boolean =>
  namesFunction(name, text) || (bySubject.has(kind) ? namesSubject(name, text) : (wordsFor[kind]?.test(text) ?? true));

/** "setQuorumVotesBPS" is about a quorum: one of the words that a function's name is made of must occur. */
export function namesSubject(name: string, text: string): boolean {
  const words = (name.match(/[A-Z]?[a-z]+|[A-Z]{2,}/g) ?? []).map((word) => word.toLowerCase());
  const subjects = words.filter((word) => word.length > 2 && !everyday.has(word));
  return subjects.length === 0 || subjects.some((word) => text.toLowerCase().includes(word.slice(0, 5)));
}

const everyday = new Set(
  "set update configure add min max bps base asset assets address vote votes voting proposal and the for".split(" "),
);

/** The target, or who gets the power, stands in the text; a text without any address must say it in the title. */
function locates(
  title: string,
  text: string,
  named: ReadonlySet<string>,
  call: DecodedCall,
  kind: EffectKind,
): boolean {
  const words = kind === "upgrade" ? replacesCode : wordsFor[kind];
  if (named.size === 0) return namesFunction(call.name, text) || (words?.test(title) ?? false);
  return [call.target, ...call.args].some((part) => typeof part === "string" && named.has(part.toLowerCase()));
}

/**
 * Addresses that get money, an allowance or a power, and are not among those that the text names.
 *
 * A text that names none but the contracts to be called (its receivers go by their names, say) can't be compared.
 */
function unmentionedAddresses(
  named: ReadonlySet<string>,
  decoded: Decoded,
  effects: readonly Effect[],
  context: Context,
): Mismatch[] {
  const machinery = new Set(decoded.calls.map((call) => call.target.toLowerCase()));
  const own = new Set(context.accounts?.map((account) => account.toLowerCase()));
  const isStranger = (address: string): boolean =>
    !named.has(address.toLowerCase()) &&
    !own.has(address.toLowerCase()) &&
    !tokenAt(address as Address, context) &&
    BigInt(address) > 0xffffn;
  const comparable = [...named].some((address) => !machinery.has(address) && !tokenAt(address as Address, context));
  if (!comparable) return [];
  return decoded.calls.flatMap((call, i) => {
    if (effects[i]?.kind === "wrapper") return [];
    const paid = call.value > 0n && isStranger(call.target) ? [call.target] : [];
    const given = addressesIn(receivingArgs(call)).filter(isStranger);
    return [...paid, ...given].map((address) => ({
      kind: "unmentionedAddress",
      detail: `${call.name} on ${call.target} speaks of ${address}, while the text names other addresses`,
    }));
  });
}

/** Who gets something by this call's arguments; precompiles and the zero address are nobody. */
export const receiversOf = (call: DecodedCall): string[] =>
  addressesIn(receivingArgs(call)).filter((address) => BigInt(address) > 0xffffn);

/** Every address among the arguments of a call, the zero address too. */
export const addressesOf = ({ args }: DecodedCall): string[] => addressesIn(args);

/** Safe keeps its owners and modules in a linked list: the one before is a pointer, and gets nothing. */
const receivingArgs = ({ name, args }: DecodedCall): readonly unknown[] =>
  name === "swapOwner" || name === "removeOwner" || name === "disableModule" ? args.slice(1) : args;

function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return isAddress(value, { strict: false }) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}
