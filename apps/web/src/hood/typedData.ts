// EIP-712 messages in the microscope's form: every field with its name, its type and a value that people can read.
import type { CarriedSignature, Named, Party, Shown } from "@synergy/lab/hood";
import type { Address, Hex } from "viem";
import { words } from "../words/index.ts";

type Field = { name: string; type: string };
type Types = Record<string, readonly Field[]>;

/** As `signTypedData` takes it. */
export type TypedMessage = {
  domain?: Record<string, unknown> | undefined;
  types: Types;
  primaryType: string;
  message: Record<string, unknown>;
};

/** Who has which name, and the contract whose units are dollars. */
export type Names = { party(address: Address): Party; dollar: Address | undefined };

const domainFields: readonly Field[] = [
  { name: "name", type: "string" },
  { name: "version", type: "string" },
  { name: "chainId", type: "uint256" },
  { name: "verifyingContract", type: "address" },
  { name: "salt", type: "bytes32" },
];
const amounts = /^(amount|value|maxClaimableAmount)$/;
const times = /^(time|deadline|validBefore|validAfter|expirationTime)$/;
/** As LabDollar.sol says of itself. */
const dollarDecimals = 6;
const dollarSymbol = "LUSD";

export function describeTyped(typed: TypedMessage, signer: Address, signature: Hex, names: Names): CarriedSignature {
  const { domain = {}, types, primaryType, message } = typed;
  const isDollar = [domain.verifyingContract, message.token].some((token) => isSame(token, names.dollar));
  const all = Object.entries(types).filter(([name]) => name !== "EIP712Domain");
  const show = (fields: readonly Field[], values: Record<string, unknown>): Named[] =>
    fields
      .filter(({ name }) => values[name] !== undefined)
      .map((field) => ({ ...field, value: showField(field, values[field.name], { types, names, isDollar }) }));
  return {
    signer: names.party(signer),
    valid: true, // the key is here: it was made a moment ago
    domain: show(domainFields, domain),
    primaryType,
    types: Object.fromEntries(all.map(([name, fields]) => [name, fields.map(({ name, type }) => ({ name, type }))])),
    message: show(types[primaryType] ?? [], message),
    signature,
  };
}

/** A text by EIP-191, in the same form. */
export function describeText(text: string, signer: Address, signature: Hex, names: Names): CarriedSignature {
  const message: Named[] = [{ name: "text", type: "string", value: { as: "text", text } }];
  return { signer: names.party(signer), valid: true, domain: [], primaryType: "text", types: {}, message, signature };
}

type Scope = { types: Types; names: Names; isDollar: boolean };

function showField({ name, type }: Field, value: unknown, scope: Scope): Shown {
  const array = /^(.*)\[\d*\]$/.exec(type);
  if (array) {
    const [, element = ""] = array;
    const items = (value as unknown[]).map((item, index) => named(String(index), element, item, scope));
    return { as: "list", items };
  }
  const fields = scope.types[type];
  if (fields) {
    const members = value as Record<string, unknown>;
    return { as: "list", items: fields.map((field) => named(field.name, field.type, members[field.name], scope)) };
  }
  if (type === "address") return scope.names.party(value as Address);
  if (type === "bool") return { as: "boolean", value: value === true };
  if (type === "string") return { as: "text", text: String(value) };
  if (type.startsWith("bytes")) return { as: "hex", hex: value as Hex };
  return showInteger(name, String(BigInt(value as string)), scope.isDollar);
}

function named(name: string, type: string, value: unknown, scope: Scope): Named {
  return { name, type, value: showField({ name, type }, value, scope) };
}

function showInteger(name: string, units: string, isDollar: boolean): Shown {
  if (amounts.test(name))
    return isDollar
      ? { as: "amount", units, decimals: dollarDecimals, symbol: dollarSymbol }
      : { as: "amount", units, decimals: 0, symbol: words.hood.signature.units };
  const isTime = times.test(name) && /^[1-9]\d{9}$/.test(units);
  return isTime ? { as: "time", seconds: Number(units) } : { as: "number", value: units };
}

function isSame(one: unknown, other: Address | undefined): boolean {
  return typeof one === "string" && one.toLowerCase() === other?.toLowerCase();
}
