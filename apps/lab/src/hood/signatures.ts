// Signatures in a transaction, with the EIP-712 messages that they are for.
//
// A contract seldom gets the whole message: it puts it together from what it is told and what it knows. We do the same,
// and compare: the digest that went into ecrecover must be the digest of our message.
import { type Address, type Hex, hashTypedData, isAddressEqual, sliceHex, type TypedDataParameter } from "viem";
import { everyCall, type RawCall } from "./callTrace.ts";
import { scopeOf } from "./scope.ts";
import { byName } from "./sentence/deed.ts";
import type { Tools } from "./sentence/index.ts";
import { showAll } from "./show.ts";
import { type Claimed, signatureReaders } from "./signed/index.ts";
import type { CarriedSignature } from "./types.ts";

type Recovery = { digest: Hex; r: Hex; signer: Address };

export function signaturesIn(tools: Tools, chainId: number, outermost: RawCall): CarriedSignature[] {
  const calls = everyCall(outermost);
  const recoveries = calls.filter(({ to }) => to && BigInt(to) === 1n).flatMap(readRecovery);
  return calls.flatMap((call) =>
    claimedIn(tools, chainId, call).map((claimed) => showSignature(tools, chainId, claimed, recoveries, call)),
  );
}

/** ecrecover takes digest, v, r and s, one word each, and gives an address (Yellow Paper, appendix F). */
function readRecovery({ input, output = "0x" }: RawCall): Recovery[] {
  if (input.length < 2 + 2 * 128 || output.length !== 66) return [];
  return [{ digest: sliceHex(input, 0, 32), r: sliceHex(input, 64, 96), signer: sliceHex(output, 12) }];
}

function claimedIn(tools: Tools, chainId: number, { from, to, input }: RawCall): Claimed[] {
  const decoded = to && tools.decoder.call(to, input);
  const domain = decoded && tools.book.domainOf(to);
  if (!decoded || !domain) return [];
  const { item, args } = decoded;
  const key = `${item.name}(${item.inputs.map(({ name }) => name).join(", ")})`;
  const typed = { ...domain, chainId, verifyingContract: to };
  return signatureReaders.get(key)?.({ domain: typed, from, args: byName(item.inputs, args) }) ?? [];
}

function showSignature(
  tools: Tools,
  chainId: number,
  claimed: Claimed,
  recoveries: Recovery[],
  call: RawCall,
): CarriedSignature {
  const { signer, primaryType, types, signature, domain } = claimed;
  const recovery = recoveries.find(({ r }) => r === sliceHex(signature, 0, 32));
  const message = completed(claimed, recovery);
  const scope = scopeOf(tools, call.to ?? null, call.input);
  const fields = types[primaryType] ?? [];
  const isSame = recovery && digestOf(claimed, message) === recovery.digest;
  return {
    ...(signer && { signer: tools.book.party(signer) }),
    ...(recovery && { valid: isSame === true && (!signer || isAddressEqual(recovery.signer, signer)) }),
    domain: [
      { name: "name", type: "string", value: { as: "text", text: domain.name } },
      { name: "version", type: "string", value: { as: "text", text: domain.version } },
      { name: "chainId", type: "uint256", value: { as: "number", value: String(chainId) } },
      { name: "verifyingContract", type: "address", value: tools.book.party(domain.verifyingContract) },
    ],
    primaryType,
    types,
    message: showAll(
      fields,
      fields.map(({ name }) => message[name]),
      scope,
    ),
    signature,
  };
}

type Message = Readonly<Record<string, unknown>>;

/** Nonces count up from zero, and are not told with the call: the right one gives the right digest. */
const mostNonces = 256n;

function completed(claimed: Claimed, recovery: Recovery | undefined): Message {
  const { message, types, primaryType } = claimed;
  const isMissing = (types[primaryType] as TypedDataParameter[]).some(
    ({ name }) => name === "nonce" && !(name in message),
  );
  if (!isMissing) return message;
  for (let nonce = 0n; recovery && nonce < mostNonces; nonce += 1n) {
    if (digestOf(claimed, { ...message, nonce }) === recovery.digest) return { ...message, nonce };
  }
  return { ...message, nonce: 0n };
}

function digestOf({ domain, types, primaryType }: Claimed, message: Message): Hex {
  return hashTypedData({ domain, types, primaryType, message } as never);
}
