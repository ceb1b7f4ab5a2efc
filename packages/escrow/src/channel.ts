// What a payment channel is: its terms, and the id that commits to them. Solidity twin: VoucherChannels.sol.
import { type Address, type Hex, hashDomain, hashTypedData, zeroAddress, zeroHash } from "viem";
import { InvalidChannelError } from "./errors.ts";

/** The terms of a channel, which never change. Field by field x402's `ChannelConfig` of the scheme batch-settlement. */
export type ChannelConfig = {
  /** Who pays, and who gets the rest back. */
  payer: Address;
  /** Whose key signs vouchers; the zero address when the payer is a smart wallet that answers for itself (ERC-1271). */
  payerAuthorizer: Address;
  /** Who is paid. */
  receiver: Address;
  /** Who may claim and refund in the receiver's name. */
  receiverAuthorizer: Address;
  /** The ERC-20 token that is paid with. */
  token: Address;
  /** Seconds that the payer waits for an exit nobody agreed to, from 900 (15 minutes) to 2,592,000 (30 days). */
  withdrawDelay: number;
  /** Tells channels with equal terms apart. */
  salt: Hex;
};

/** Where channels live: a signature for one contract on one chain is worth nothing anywhere else (EIP-712). */
export type ChannelDomain = { chainId: number; contract: Address };

export const minWithdrawDelay = 900;
export const maxWithdrawDelay = 30 * 24 * 3600;

/** The terms that somebody with an ordinary key would choose, where `terms` says nothing else. */
export function channelBetween(
  terms: Pick<ChannelConfig, "payer" | "receiver" | "token"> & Partial<ChannelConfig>,
): ChannelConfig {
  const { payer, receiver } = terms;
  const usual = {
    payerAuthorizer: payer,
    receiverAuthorizer: receiver,
    withdrawDelay: minWithdrawDelay,
    salt: zeroHash,
  };
  return checkChannel({ ...usual, ...terms });
}

/** @throws {InvalidChannelError} when the contract would refuse a deposit into a channel with these terms */
export function checkChannel(config: ChannelConfig): ChannelConfig {
  const { receiver, receiverAuthorizer, withdrawDelay } = config;
  if (receiver === zeroAddress) throw new InvalidChannelError("receiver", receiver, "an address");
  if (receiverAuthorizer === zeroAddress) {
    throw new InvalidChannelError("receiverAuthorizer", receiverAuthorizer, "an address");
  }
  const delayFits =
    Number.isInteger(withdrawDelay) && withdrawDelay >= minWithdrawDelay && withdrawDelay <= maxWithdrawDelay;
  if (!delayFits) {
    throw new InvalidChannelError("withdrawDelay", withdrawDelay, `${minWithdrawDelay} to ${maxWithdrawDelay} seconds`);
  }
  return config;
}

/** The EIP-712 domain, as viem takes it. */
export function eip712Domain({ chainId, contract }: ChannelDomain) {
  return { name: "x402 Batch Settlement", version: "1", chainId, verifyingContract: contract } as const;
}

export const channelTypes = {
  ChannelConfig: [
    { name: "payer", type: "address" },
    { name: "payerAuthorizer", type: "address" },
    { name: "receiver", type: "address" },
    { name: "receiverAuthorizer", type: "address" },
    { name: "token", type: "address" },
    { name: "withdrawDelay", type: "uint40" },
    { name: "salt", type: "bytes32" },
  ],
} as const;

/** A channel ready for use: its terms, and what is derived from them once instead of once per voucher. */
export type Channel = {
  domain: ChannelDomain;
  config: ChannelConfig;
  id: Hex;
  /** The EIP-712 hash of the domain. */
  domainSeparator: Hex;
};

export function channelOf(domain: ChannelDomain, config: ChannelConfig): Channel {
  return { domain, config, id: channelId(domain, config), domainSeparator: domainSeparator(domain) };
}

/** The channel's id: the EIP-712 hash of its terms, so that whoever knows the id has agreed to all of them. */
export function channelId(domain: ChannelDomain, config: ChannelConfig): Hex {
  const typed = { types: channelTypes, primaryType: "ChannelConfig", message: config } as const;
  return hashTypedData({ domain: eip712Domain(domain), ...typed });
}

// OpenZeppelin's EIP712 has these four fields and no salt.
const domainTypes = {
  EIP712Domain: [
    { name: "name", type: "string" },
    { name: "version", type: "string" },
    { name: "chainId", type: "uint256" },
    { name: "verifyingContract", type: "address" },
  ],
} as const;

function domainSeparator(domain: ChannelDomain): Hex {
  const { chainId, ...rest } = eip712Domain(domain);
  return hashDomain({ domain: { ...rest, chainId: BigInt(chainId) }, types: domainTypes });
}
