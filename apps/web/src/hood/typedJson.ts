// A signature's message as machines take it: Solidity-like structs, and the JSON of eth_signTypedData_v4.
import type { CarriedSignature, Named, Shown } from "@synergy/lab/hood";

/** struct Voucher { bytes32 channelId; … } */
export function typesText(types: CarriedSignature["types"]): string {
  const struct = ([name, fields]: [string, { name: string; type: string }[]]) =>
    `struct ${name} {\n${fields.map(({ name, type }) => `  ${type} ${name};\n`).join("")}}`;
  return Object.entries(types).map(struct).join("\n\n");
}

export function typedJson({ domain, types, primaryType, message }: CarriedSignature): string {
  const domainTypes = domain.map(({ name, type }) => ({ name, type }));
  const typed = {
    types: { EIP712Domain: domainTypes, ...types },
    primaryType,
    domain: members(domain),
    message: members(message),
  };
  return JSON.stringify(typed, null, 2);
}

function members(items: readonly Named[]): Record<string, unknown> {
  return Object.fromEntries(items.map(({ name, value, type }) => [name, plain(value, type)]));
}

// Whole numbers stay text: JSON's own would lose digits.
function plain(value: Shown, type: string): unknown {
  switch (value.as) {
    case "party":
      return value.address;
    case "amount":
      return value.units;
    case "number":
    case "boolean":
      return value.value;
    case "text":
      return value.text;
    case "hex":
      return value.hex;
    case "time":
      return String(value.seconds);
    case "list":
      return type.endsWith("]") ? value.items.map((item) => plain(item.value, item.type)) : members(value.items);
  }
}
