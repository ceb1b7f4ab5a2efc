// What both forms of an attestation have in common, read field by field: they come from strangers.

import type { Hex } from "viem";
import { MalformedAttestationError } from "../errors.ts";
import { readAddress, readBoolean, readHex, readInteger, readSame, readText } from "./fields.ts";
import { type OffchainDomain, type OffchainMessage, offchainDomainName, offchainVersion } from "./offchain.ts";
import { fromRsv } from "./signature.ts";

/** Longest text that is taken for an attestation, packed or unpacked, in characters. */
export const maxAttestationSize = 64 * 1024;
const maxUint64 = 2n ** 64n - 1n;

export function readDomain(domain: Record<string, unknown>): OffchainDomain {
  readSame(domain.name, offchainDomainName, "domain.name");
  return {
    version: readText(domain.version, "domain.version"),
    chainId: readInteger(domain.chainId, "domain.chainId", maxUint64),
    verifyingContract: readAddress(domain.verifyingContract, "domain.verifyingContract"),
  };
}

export function readMessage(message: Record<string, unknown>): OffchainMessage {
  readSame(message.version, offchainVersion, "message.version");
  return {
    version: offchainVersion,
    schema: readHex(message.schema, "schema", 32),
    recipient: readAddress(message.recipient, "recipient"),
    time: readInteger(message.time, "time", maxUint64),
    expirationTime: readInteger(message.expirationTime, "expirationTime", maxUint64),
    revocable: readBoolean(message.revocable, "revocable"),
    refUID: readHex(message.refUID, "refUID", 32),
    data: readHex(message.data, "data"),
    salt: readHex(message.salt, "salt", 32),
  };
}

export function parseJson(text: string): unknown {
  if (text.length > maxAttestationSize) {
    throw new MalformedAttestationError(`${text.length} characters are more than ${maxAttestationSize}`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new MalformedAttestationError("it is not JSON", cause);
  }
}

export function readSignature(signature: Record<string, unknown>): Hex {
  return fromRsv({
    v: Number(readInteger(signature.v, "v", 255n)),
    r: readHex(signature.r, "r", 32),
    s: readHex(signature.s, "s", 32),
  });
}
