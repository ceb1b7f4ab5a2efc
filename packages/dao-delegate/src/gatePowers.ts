// The gate's checks on powers: who becomes owner, admin, signer, minter or new code, and did the text announce it?
//
// A power is worth more than any payment, so that a word of the title is not enough for a vote FOR: the text must name
// the receiver where it speaks of that power, in the same direction.
import { type Address, isAddressEqual } from "viem";
import { tokenAt } from "./calldata/tokens.ts";
import type { Check, Objection } from "./gate.ts";
import { addressesOf, namesFunction, receiversOf, speaksOf } from "./mismatch.ts";
import { namesRole } from "./roles.ts";
import type { ConceptId, DecodedCall, Effect, EffectKind, PreparedProposal } from "./types.ts";

const ask = (kind: string, detail: string): Objection => ({ kind, detail, to: "ask" });

const powers: ReadonlySet<EffectKind> = new Set(["ownership", "role", "upgrade"]);
/** Functions of other kinds that hand over as much. */
const powerful =
  /^_?(?:approveHash|updateTimelock|set(?:Pending)?Vetoer|setProposalGuardian|delegate|setSnapshotDelegate|(?:add|set|remove)Minter|setFeeTo(?:Setter)?|setTreasury|setBeneficiary|setMerkleRoot|(?:re)?initialize\w*)$/;
const isPower = ({ kind, name }: Effect): boolean => powers.has(kind) || powerful.test(name);

/** How a sentence speaks of a power itself; a title may be less exact (`wordsFor` in mismatch.ts). */
const wordsOf: Partial<Record<EffectKind, RegExp>> = {
  ownership:
    /\bown(?:er|s|ed|ing|ership)|\badmin|\bsigner|\bmodule|\bguard(?:ian)?\b|\bgovernor|\btimelock|\bthreshold|\bauthority|\bhandler|\bhand(?:s|ed|ing)? over/i,
  role: /\broles?\b|\bpermission|\bcontroller|\boperator|\bmanager|\bguardian|\bminter|\bkeeper|\badmin|\bpowers?\b|\bright to\b|\baccess\b|\ballowlist|\bwhitelist/i,
  upgrade:
    /\bupgrad|\bimplementation|\breplac|\bmigrat|\bpatch|\bnew (?:version|code|contract)|\bpoint|\balgorithm|\boracle|\bproxy/i,
};
const gives =
  /\b(?:grant|giv|assign|add|appoint|elect|nominat|enabl|authori[sz]|transfer|hand|set|mak|becom|becam|renew|extend|replac|swap|chang|upgrad|point|migrat|updat|switch|deploy|accept|mov|patch|fix|new)\w*/i;
const takes =
  /\b(?:revok|remov|renounc|tak(?:e|ing)|withdraw|retir|disabl|cancel|terminat|strip|drop|delet|clear|replac|swap)\w*/i;

/** Statements of the policy that speak of such a power themselves: there, a clear title is enough. */
const spokenFor: Partial<Record<ConceptId, (effect: Effect) => boolean>> = {
  upgrade: ({ kind }) => kind === "upgrade",
  privilegeRevoked: ({ kind, revokes }) => (kind === "role" || kind === "ownership") && revokes,
  powerGranted: ({ kind, revokes }) => (kind === "role" || kind === "ownership") && !revokes,
};

const unannouncedPowers: Check = ({ rules }, prepared, { ruleIds }) => {
  const concepts = rules
    .filter(({ id, verb }) => verb === "for" && ruleIds.includes(id))
    .flatMap((rule) => rule.concepts);
  const unannounced = withEffects(prepared).filter(
    ({ call, effect }) => isPower(effect) && !isAnnounced(call, effect, prepared),
  );
  // One such call is what the title speaks of; a second one stands next to it.
  const excused =
    unannounced.length === 1 &&
    unannounced.every(
      ({ call, effect }) =>
        concepts.some((concept) => spokenFor[concept]?.(effect)) &&
        isLocated(call, prepared) &&
        namesRole(call, prepared.clean) &&
        inTitle(call, effect, prepared) &&
        !isContradicted(effect, prepared) &&
        !touchesOwn(call, prepared),
    );
  return excused
    ? []
    : unannounced.map(({ call }) =>
        ask(
          "unannouncedPower",
          `${call.name} on ${call.target} hands over a power, and the text does not say to whom.`,
        ),
      );
};

const withEffects = ({ decoded, facts }: PreparedProposal) =>
  decoded.calls.flatMap((call, i) => {
    const effect = facts.effects[i];
    return effect ? [{ call, effect }] : [];
  });

/**
 * A paragraph says who gets or loses it, and the title speaks of such a power; where nobody is paid, a paragraph that
 * names the function itself makes up for a title that does not.
 */
function isAnnounced(call: DecodedCall, effect: Effect, prepared: PreparedProposal): boolean {
  if (!isRightPlace(call, prepared) || !namesRole(call, prepared.clean)) return false;
  if (isGivenUp(call, effect) && isOwn(call.target, prepared)) return false;
  if (isGivenUp(call, effect) && !paysSomebody(prepared) && saysWhatIsGivenUp(call, prepared)) return true;
  if (isBlind(call) || isContradicted(effect, prepared)) return false;
  const receivers = receiversOf(call);
  const others = receivers.filter((receiver) => effect.revokes || !isOwn(receiver, prepared));
  const places = receivers.length > 0 ? others : [call.target];
  const exactly = !inTitle(call, effect, prepared);
  if (exactly && (paysSomebody(prepared) || places.length === 0)) return false;
  return places.every((place) => speaksAt(place, call, effect, prepared, exactly));
}

/**
 * `renounceOwnership()`, or an owner set to nobody: there is no receiver to be named. It is enough that title and text
 * say so, and where. The DAO's own contracts are left to a human, because nobody could mend them afterwards.
 */
function isGivenUp(call: DecodedCall, { kind, revokes }: Effect): boolean {
  const named = addressesOf(call);
  const toNobody = named.length > 0 ? named.every((address) => BigInt(address) === 0n) : revokes;
  return powers.has(kind) && kind !== "upgrade" && toNobody;
}

function saysWhatIsGivenUp(call: DecodedCall, { clean: { title, body } }: PreparedProposal): boolean {
  const isNamed = body.toLowerCase().includes(call.target.toLowerCase());
  return isNamed && takes.test(title) && namesFunction(call.name, body);
}

/**
 * A text that names contracts must name this one: "upgrade registry X" is no announcement of an upgrade of the treasury.
 * One that goes by names can't be compared, except for the DAO's own accounts, which are never meant by chance.
 */
function isRightPlace(call: DecodedCall, prepared: PreparedProposal): boolean {
  const { clean, proposal } = prepared;
  const text = `${clean.title}\n${clean.body}`.toLowerCase();
  if (text.includes(call.target.toLowerCase())) return true;
  if (isOwn(call.target, prepared)) return false;
  const args = new Set(addressesOf(call).map((address) => address.toLowerCase()));
  const others = [...text.matchAll(/0x[\da-f]{40}(?![\da-f])/g)].map(([address]) => address);
  return others.every((address) => args.has(address) || tokenAt(address as Address, proposal.context) !== null);
}

/** The contract, or what the call hands it, stands in the text: a title alone could be about any contract. */
function isLocated(call: DecodedCall, prepared: PreparedProposal): boolean {
  const text = `${prepared.clean.title}\n${prepared.clean.body}`.toLowerCase();
  const named = receiversOf(call).some((address) => text.includes(address.toLowerCase()));
  return isRightPlace(call, prepared) && (named || text.includes(call.target.toLowerCase()));
}

/** A hash stands for a transaction that nobody sees here. */
const isBlind = ({ name }: DecodedCall): boolean => name === "approveHash";

const paysSomebody = ({ facts }: PreparedProposal): boolean =>
  facts.movements.some(({ how, source }) => source === "calldata" && (how === "transfer" || how === "stream"));

/** Titles have a direction too: "Revoke the role" over a call that grants it is no announcement. */
function isContradicted({ revokes }: Effect, { clean: { title } }: PreparedProposal): boolean {
  return revokes ? gives.test(title) && !takes.test(title) : takes.test(title) && !gives.test(title);
}

/** "POOL_ADMIN" is an admin. */
const inTitle = ({ name }: DecodedCall, { kind }: Effect, { clean: { title } }: PreparedProposal): boolean =>
  speaksOf(powers.has(kind) ? kind : "governance", name, title.replaceAll("_", " "));

/** The paragraph that names the address, with the one above it, speaks of the function or of such a power. */
function speaksAt(
  address: string,
  { name }: DecodedCall,
  effect: Effect,
  { clean }: PreparedProposal,
  exactly: boolean,
): boolean {
  const paragraphs = `${clean.title}\n\n${clean.body}`.split(/\n\s*\n/);
  return paragraphs.some((paragraph, i) => {
    if (!paragraph.toLowerCase().includes(address.toLowerCase())) return false;
    const place = `${paragraphs[i - 1] ?? ""}\n${paragraph}`;
    if (namesFunction(name, place)) return true;
    if (exactly) return false;
    const direction = effect.revokes ? takes : gives;
    const spoken = wordsOf[effect.kind]?.test(place) ?? speaksOf("governance", name, place);
    return spoken && direction.test(`${clean.title}\n${place}`);
  });
}

const isOwn = (address: string, { proposal }: PreparedProposal): boolean =>
  proposal.context.accounts?.some((own) => own.toLowerCase() === address.toLowerCase()) ?? false;
const touchesOwn = (call: DecodedCall, prepared: PreparedProposal): boolean =>
  receiversOf(call).some((receiver) => isOwn(receiver, prepared));

/** Kinds whose addresses are neither paid nor given a power, and still decide where something goes. */
const pointing: ReadonlySet<EffectKind> = new Set([
  "governance",
  "parameter",
  "naming",
  "invest",
  "swap",
  "pause",
  "approval",
]);

const pulling: ReadonlySet<EffectKind> = new Set(["stream", "swap", "invest"]);

/** Their calls are read one by one; what they give back when something fails goes to an address of their own. */
const forwarding: ReadonlySet<string> = new Set(["createWrapSchedule", "createRetryableTicket"]);

/** Spenders, price feeds, resolvers, minters, beneficiaries: an address that nobody named may be anybody's. */
const strangers: Check = (_, prepared) => {
  const { clean, proposal } = prepared;
  const text = `${clean.title}\n${clean.body}`.toLowerCase();
  const isKnown = (address: string): boolean =>
    text.includes(address.toLowerCase()) ||
    isOwn(address, prepared) ||
    tokenAt(address as Address, proposal.context) !== null;
  // A spender is known by the call that takes what was approved. Nothing else vouches: Eve can have anything called.
  const pulls = (address: string): boolean =>
    withEffects(prepared).some(
      ({ call, effect }) => pulling.has(effect.kind) && isAddressEqual(call.target, address as Address),
    );
  return withEffects(prepared)
    .filter(({ effect }) => pointing.has(effect.kind) || forwarding.has(effect.name))
    .flatMap(({ call, effect }) =>
      receiversOf(call)
        .filter((address) => !isKnown(address) && !(effect.kind === "approval" && pulls(address)))
        .map((address) => ask("stranger", `${call.name} on ${call.target} names ${address}, which the text does not.`)),
    );
};

export const powerChecks: readonly Check[] = [unannouncedPowers, strangers];
