// A deposit that costs the payer no gas: she signs, somebody else brings it to the chain (EIP-3009).
import {
  encodeAbiParameters,
  type Hex,
  keccak256,
  type LocalAccount,
  parseAbiParameters,
  parseSignature,
  signatureToCompactSignature,
} from "viem";
import type { Channel } from "./channel.ts";

/** A deposit in LabDollar; whoever has it can do with it what the payer wanted, and nothing else. */
export type SignedDeposit = {
  amount: bigint;
  /** Seconds since the epoch; from then on nobody can bring it. */
  validBefore: bigint;
  /** Tells two deposits into one channel apart. */
  salt: bigint;
  signature: Hex;
};

/** What is signed over to move tokens without gas: EIP-3009, section "Specification". */
export const authorizationFields = [
  { name: "from", type: "address" },
  { name: "to", type: "address" },
  { name: "value", type: "uint256" },
  { name: "validAfter", type: "uint256" },
  { name: "validBefore", type: "uint256" },
  { name: "nonce", type: "bytes32" },
] as const;

export const depositTypes = { ReceiveWithAuthorization: authorizationFields } as const;

/** The nonce by which an authorization belongs to one channel. Solidity twin: openWithAuthorization. */
export function depositNonce(channelId: Hex, salt: bigint): Hex {
  return keccak256(encodeAbiParameters(parseAbiParameters("bytes32, uint256"), [channelId, salt]));
}

/** Signs a deposit into one channel, and no other. Costs no gas. */
export async function signDeposit(
  payer: LocalAccount,
  { config, id, domain: { chainId, contract } }: Channel,
  terms: Omit<SignedDeposit, "signature">,
): Promise<SignedDeposit> {
  const { amount: value, validBefore, salt } = terms;
  const domain = { name: "LabDollar", version: "1", chainId, verifyingContract: config.token } as const;
  const message = { from: payer.address, to: contract, value, validAfter: 0n, validBefore };
  const signature = await payer.signTypedData({
    domain,
    types: depositTypes,
    primaryType: "ReceiveWithAuthorization",
    message: { ...message, nonce: depositNonce(id, salt) },
  });
  return { ...terms, signature };
}

/** r and vs of ERC-2098, from the 65 bytes that wallets make. */
export function compactSignature(signature: Hex): { r: Hex; vs: Hex } {
  const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
  return { r, vs };
}
