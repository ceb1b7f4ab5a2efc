// Typed data (EIP-712) in words. The lab's own types are known by their exact encoding, not by their name alone.
import { formatUnits, isAddress, isAddressEqual, maxUint256, zeroAddress } from "viem";
import { words } from "../words/index.ts";
import type { Explanation, Place } from "./explain.ts";
import { encodeType, knownTypes } from "./knownTypes.ts";
import type { TypedData } from "./types.ts";

type Known = keyof typeof knownTypes;

export function explainTyped(typed: TypedData, place: Place): Explanation {
  const encoded = encodeType(typed);
  const known = Object.entries(knownTypes).find(([, type]) => type === encoded)?.[0] as Known | undefined;
  const sentence = known ? sentenceOf(known, typed, place) : words.wallet.says.unknownType(typed.primaryType);
  return {
    sentence,
    facts: factsOf(typed, place),
    warnings: [...(known ? [] : [words.wallet.warn.unknownType]), ...domainWarnings(typed, place), ...greed(typed)],
    raw: JSON.stringify(typed, (_, value) => (typeof value === "bigint" ? String(value) : value), 2),
  };
}

function sentenceOf(known: Known, { domain, message }: TypedData, place: Place): string {
  const says = words.wallet.says;
  const amount = (field: string) => amountOf(message[field], domain.verifyingContract, place);
  const who = (field: string) => nameIn(message[field], place);
  switch (known) {
    case "voucher":
      return says.voucher(`${message.maxClaimableAmount}`);
    case "receive":
    case "transfer":
      return says.authorization(amount("value"), who("from"), who("to"));
    case "permit":
      return says.permit(who("spender"), amount("value"));
    case "rationale":
      return says.rationale(String(message.proposalId), String(message.support));
    default:
      return says[known];
  }
}

/** Each field with its value; nothing is left out. */
function factsOf({ domain, message }: TypedData, place: Place): Explanation["facts"] {
  const { name, version, chainId, verifyingContract } = domain;
  const asWritten = Object.entries(message).map(([field, value]) => [field, shown(value, place)] as const);
  const where = {
    [words.wallet.domain.name]: [name, version].filter(Boolean).join(" "),
    [words.wallet.domain.chain]: chainId === undefined ? undefined : String(chainId),
    [words.wallet.domain.contract]: verifyingContract === undefined ? undefined : shown(verifyingContract, place),
  };
  return [...Object.entries(where).flatMap(([label, value]) => (value ? [[label, value] as const] : [])), ...asWritten];
}

function domainWarnings({ domain }: TypedData, { chainId, contracts }: Place): string[] {
  const { chainId: signed, verifyingContract } = domain;
  const warn = words.wallet.warn;
  const isKnown = Object.values(contracts).some((known) => same(known, verifyingContract));
  return [
    ...(signed === undefined ? [warn.noChain] : []),
    ...(signed !== undefined && Number(signed) !== chainId ? [warn.otherChain(String(signed), chainId)] : []),
    ...(verifyingContract !== undefined && !isKnown ? [warn.stranger] : []),
  ];
}

/** Nobody needs a right to more than half of all numbers: it is a right to everything, for ever. */
export function isUnlimited(value: unknown): boolean {
  try {
    return BigInt(value as string) > maxUint256 / 2n;
  } catch {
    return false;
  }
}

function greed({ primaryType, message }: TypedData): string[] {
  const amounts = ["value", "amount", "allowance"].filter((field) => isUnlimited(message[field]));
  return primaryType.startsWith("Permit") && amounts.length > 0 ? [words.wallet.warn.unlimited] : [];
}

/** In dollars where the contract is the lab's dollar. */
export function amountOf(value: unknown, token: unknown, { contracts }: Place): string {
  if (isUnlimited(value)) return words.wallet.everything;
  const isDollar = same(contracts.LabDollar, token);
  return isDollar ? words.wallet.dollars(formatUnits(BigInt(value as string), 6)) : words.wallet.units(String(value));
}

function shown(value: unknown, place: Place): string | boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && isAddress(value, { strict: false })) return nameIn(value, place);
  const json = () => JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part));
  return typeof value === "object" ? json() : String(value);
}

/** A name where there is one, and the address for strangers. */
export function nameIn(address: unknown, { name }: Place): string {
  if (typeof address !== "string" || !isAddress(address, { strict: false })) return String(address);
  if (isAddressEqual(address, zeroAddress)) return words.wallet.nobody;
  const found = name(address);
  return found.includes("…") ? address : found;
}

function same(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && one.toLowerCase() === other.toLowerCase();
}
