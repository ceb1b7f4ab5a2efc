// The messages that the lab's software signs, by the exact encoding of their types: a look-alike with another field is
// another type.
import type { TypedData } from "./types.ts";

const authorization =
  "(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)" as const;

/** EIP-712, section "encodeType", of every message that the lab's software signs. A test holds them to the packages. */
export const knownTypes = {
  voucher: "Voucher(bytes32 channelId,uint128 maxClaimableAmount)",
  receive: `ReceiveWithAuthorization${authorization}`,
  transfer: `TransferWithAuthorization${authorization}`,
  release: "Release(bytes32 jobId)",
  attest:
    "Attest(address attester,bytes32 schema,address recipient,uint64 expirationTime,bool revocable,bytes32 refUID,bytes data,uint256 value,uint256 nonce,uint64 deadline)",
  attestOffchain:
    "Attest(uint16 version,bytes32 schema,address recipient,uint64 time,uint64 expirationTime,bool revocable,bytes32 refUID,bytes data,bytes32 salt)",
  revoke: "Revoke(address revoker,bytes32 schema,bytes32 uid,uint256 value,uint256 nonce,uint64 deadline)",
  rationale:
    "Rationale(uint256 proposalId,uint8 support,bytes32 rationaleHash,bytes32 modelHash,bytes32 policyHash,uint16 confidenceBps)",
  permit: "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)",
} as const;
/** EIP-712, section "encodeType": the type, and then those that it is made of, by name. */
export function encodeType({ types, primaryType }: Pick<TypedData, "types" | "primaryType">): string {
  const inside = new Set<string>();
  const visit = (type: string) => {
    const name = type.replace(/\[\d*\]/g, "");
    if (inside.has(name) || !types[name]) return;
    inside.add(name);
    for (const field of types[name]) visit(field.type);
  };
  visit(primaryType);
  inside.delete(primaryType);
  const encode = (name: string) => `${name}(${types[name]!.map((field) => `${field.type} ${field.name}`).join(",")})`;
  return [primaryType, ...[...inside].sort()].map(encode).join("");
}
