// A voucher: the payer's signature under a running total. Solidity twin: getVoucherDigest in VoucherChannels.sol.
import { type Chain, revertOf } from "@synergy/kit";
import {
  type Address,
  concatHex,
  type Hex,
  isAddressEqual,
  isHex,
  keccak256,
  type LocalAccount,
  numberToHex,
  toHex,
  zeroAddress,
} from "viem";
import { VoucherChannels } from "../generated/VoucherChannels.ts";
import { type Channel, eip712Domain } from "./channel.ts";
import { InvalidAmountError } from "./errors.ts";
import { recoverSigner } from "./secp256k1.ts";

/** "You may take up to this much out of this channel, in all, ever." */
export type Voucher = {
  channelId: Hex;
  /** Token units since the channel was first opened: cumulative, never per answer. */
  maxClaimableAmount: bigint;
};
export type SignedVoucher = Voucher & { signature: Hex };

export const voucherTypes = {
  Voucher: [
    { name: "channelId", type: "bytes32" },
    { name: "maxClaimableAmount", type: "uint128" },
  ],
} as const;

/** Amounts are uint128 in the contract. */
export const maxAmount = 2n ** 128n - 1n;

/**
 * Signs a running total of `amount` token units, as any wallet would.
 *
 * @throws {InvalidAmountError} outside 0 to 2^128 - 1
 */
export async function signVoucher(signer: LocalAccount, channel: Channel, amount: bigint): Promise<SignedVoucher> {
  if (amount < 0n || amount > maxAmount) throw new InvalidAmountError("voucher's amount", amount);
  const message = { channelId: channel.id, maxClaimableAmount: amount };
  const domain = eip712Domain(channel.domain);
  const signature = await signer.signTypedData({ domain, types: voucherTypes, primaryType: "Voucher", message });
  return { ...message, signature };
}

const typeHash = keccak256(toHex("Voucher(bytes32 channelId,uint128 maxClaimableAmount)"));

/** The EIP-712 digest under a voucher: what viem's hashTypedData gives, in two hashes instead of five. */
export function voucherDigest(channel: Channel, amount: bigint): Hex {
  const structHash = keccak256(concatHex([typeHash, channel.id, numberToHex(amount, { size: 32 })]));
  return keccak256(concatHex(["0x1901", channel.domainSeparator, structHash]));
}

export type VoucherVerdict = { valid: true } | { valid: false; reason: VoucherReason; detail: string };
export type VoucherReason =
  /** It names another channel: other terms, another chain or another contract. */
  | "foreign-channel"
  /** Negative, or more than a uint128 holds. */
  | "amount-out-of-range"
  /** The contract would not even look for a signer: see `recoverSigner`. */
  | "malformed-signature"
  /** A sound signature, but not the payer's under this amount: altered, forged or signed for somewhere else. */
  | "wrong-signer"
  /** The payer has no payerAuthorizer, and did not confirm the signature himself. */
  | "refused-by-wallet"
  /** The payer is a smart wallet, which only the chain can ask: use `verifyVoucherOnChain`. */
  | "wallet-must-be-asked";

/** Whether the contract would honour this voucher's signature, decided without the chain. */
export async function verifyVoucher(channel: Channel, voucher: SignedVoucher): Promise<VoucherVerdict> {
  const problem = problemOf(channel, voucher);
  if (problem) return problem;
  const { payerAuthorizer } = channel.config;
  if (payerAuthorizer === zeroAddress) return refuse("wallet-must-be-asked", "The channel has no payerAuthorizer.");
  return checkSigner(channel, voucher, payerAuthorizer);
}

/**
 * The same for every payer: where there is no payerAuthorizer, the contract itself is asked, by a call that claims
 * nothing. A smart wallet (ERC-1271) may change its mind before the claim, so claim its vouchers soon.
 */
export async function verifyVoucherOnChain(
  chain: Chain,
  channel: Channel,
  voucher: SignedVoucher,
): Promise<VoucherVerdict> {
  const { config, domain } = channel;
  const problem = problemOf(channel, voucher);
  if (problem || config.payerAuthorizer !== zeroAddress) return problem ?? verifyVoucher(channel, voucher);
  const { signature, maxClaimableAmount } = voucher;
  if (!isHex(signature) || signature.length % 2 === 1) return refuse("malformed-signature", "These are no bytes.");
  const bill = { voucher: { channel: config, maxClaimableAmount }, signature, totalClaimed: 0n };
  const call = { abi: VoucherChannels.abi, address: domain.contract, functionName: "claim", args: [[bill]] } as const;
  try {
    await chain.client.simulateContract({ ...call, account: config.receiver });
    return { valid: true };
  } catch (error) {
    if (revertOf(error)?.name !== "InvalidVoucherSignature") throw error;
    return refuse("refused-by-wallet", `${config.payer} does not confirm the signature.`);
  }
}

async function checkSigner(channel: Channel, voucher: SignedVoucher, expected: Address): Promise<VoucherVerdict> {
  const digest = voucherDigest(channel, voucher.maxClaimableAmount);
  const signer = await recoverSigner(digest, voucher.signature);
  if (!signer) return refuse("malformed-signature", `${voucher.signature} is no canonical signature r, s, v.`);
  if (isAddressEqual(signer, expected)) return { valid: true };
  return refuse("wrong-signer", `Under this amount it is ${signer}'s signature, not ${expected}'s.`);
}

function problemOf(channel: Channel, { channelId, maxClaimableAmount: amount }: SignedVoucher) {
  if (channelId.toLowerCase() !== channel.id) {
    return refuse("foreign-channel", `It is for the channel ${channelId}, and this is ${channel.id}.`);
  }
  if (amount < 0n || amount > maxAmount) return refuse("amount-out-of-range", `No uint128 holds ${amount}.`);
  return undefined;
}

function refuse(reason: VoucherReason, detail: string): VoucherVerdict {
  return { valid: false, reason, detail };
}
