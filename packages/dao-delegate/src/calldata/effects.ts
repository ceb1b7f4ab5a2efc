// What each call does, as far as its name and a flag among its arguments say.
import type { Decoded, DecodedCall, Effect, EffectKind } from "../types.ts";
import { knownFunctions } from "./functions.ts";
import { wrappers } from "./wrappers.ts";

const takesAway = /^_?(?:revoke|renounce|remove|disable|deny|decrease|delete|cancel|kill|unpause|burnVeto)/;
/** A last argument of false switches off what the function's name switches on. */
const switches = new Set(["setController", "setApprovalForAll", "setPaused", "setReserveBorrowing"]);

/** Nobody has the key of these addresses: who makes them an owner gives the ownership up. */
const nobody = /^0x0{39}[01]$|^0x0*dead$/i;
const handsOver =
  /^_?(?:set|change|transfer|nominate)\w*(?:Owner|Ownership|Admin|Authority|Guardian|Governor|Governance)$/;
const isToNobody = ({ name, args }: DecodedCall): boolean => handsOver.test(name) && nobody.test(String(args.at(-1)));

/** One effect for each call that was read, in the same order. */
export const effectsOf = (decoded: Decoded): Effect[] =>
  decoded.calls.map((call) => ({
    kind: kindOf(call),
    name: call.name,
    target: call.target,
    revokes: isRevoking(call),
  }));

function kindOf(call: DecodedCall): EffectKind {
  if (call.name === "receive") return call.value > 0n ? "transfer" : "other";
  return knownFunctions.get(call.selector)?.kind ?? (wrappers.has(call.selector) ? "wrapper" : "other");
}

function isRevoking(call: DecodedCall): boolean {
  if (switches.has(call.name)) return call.args.at(-1) === false;
  if (call.name === "approve") return call.args.at(-1) === 0n;
  return takesAway.test(call.name) || isToNobody(call);
}
