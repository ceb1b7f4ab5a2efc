// Channels on the chain: the calls of the direct door (VoucherChannels.sol), each one transaction.
import { LabError } from "@synergy/kit";
import { type Account, encodePacked, type Hex, isAddressEqual, parseAbi, zeroHash } from "viem";
import { LabDollar } from "../generated/LabDollar.ts";
import { VoucherChannels } from "../generated/VoucherChannels.ts";
import { type Channel, type ChannelConfig, channelOf } from "./channel.ts";
import type { Escrow } from "./contracts.ts";
import { compactSignature, type SignedDeposit } from "./deposit.ts";
import type { SignedVoucher } from "./voucher.ts";

// With the errors of the token and the collector, so that what they refuse has a name here too.
const abi = [
  ...VoucherChannels.abi,
  ...parseAbi([
    "error ERC3009InvalidSignature()",
    "error ERC3009InvalidAuthorizationTime(uint256 validAfter, uint256 validBefore)",
    "error ERC3009UsedAuthorization(address authorizer, bytes32 nonce)",
    "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
    "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
    "error OnlyChannels(address channels, address sender)",
  ]),
] as const;

/** The contract with `from` as the sender of its writes. */
export function channelsAt({ chain, voucherChannels }: Escrow, from?: Account) {
  return chain.at({ abi }, voucherChannels, from);
}

/** LabDollar with `from` as the sender of its writes. */
export function dollarAt({ chain, labDollar }: Escrow, from?: Account) {
  return chain.at(LabDollar, labDollar, from);
}

/** The channel that these terms have in this contract, ready for vouchers. */
export function channelIn({ chain, voucherChannels }: Escrow, config: ChannelConfig): Channel {
  return channelOf({ chainId: chain.id, contract: voucherChannels }, config);
}

/** What the chain says about a channel. Token units. */
export type ChannelOnChain = {
  /** Deposited, less what was paid back; what was claimed is still in it. */
  balance: bigint;
  claimed: bigint;
  /** What the payer asked back, and when (seconds). Zero and zero while she stays. */
  withdrawal: { amount: bigint; initiatedAt: number };
};

export async function readChannel(escrow: Escrow, { id }: Channel): Promise<ChannelOnChain> {
  const { read } = channelsAt(escrow);
  const [[balance, claimed], [amount, initiatedAt]] = await Promise.all([
    read.channels([id]),
    read.pendingWithdrawals([id]),
  ]);
  return { balance, claimed, withdrawal: { amount, initiatedAt } };
}

/** Opens a channel or adds to it. The payer has allowed the contract `amount` before, with the token's `approve`. */
export function openChannel(escrow: Escrow, payer: Account, { config }: Channel, amount: bigint) {
  return escrow.chain.mined(channelsAt(escrow, payer).write.open([termsOf(config), config.receiver, amount]));
}

/** Opens a channel, or adds to it, with a signed deposit; the sender pays the gas. */
export function openWithDeposit(escrow: Escrow, sender: Account, { config }: Channel, deposit: SignedDeposit) {
  const { amount, validBefore, salt, signature } = deposit;
  const { write } = channelsAt(escrow, sender);
  return escrow.chain.mined(
    write.openWithAuthorization([
      termsOf(config),
      config.receiver,
      entryOf(config, amount),
      validBefore,
      salt,
      compactSignature(signature),
    ]),
  );
}

/** Pays the receiver, who sends it, what the voucher adds. @throws {NotDirectError} */
export function redeemVoucher(escrow: Escrow, receiver: Account, { config }: Channel, voucher: SignedVoucher) {
  const { maxClaimableAmount, signature } = voucher;
  const { write } = channelsAt(escrow, receiver);
  return escrow.chain.mined(
    write.redeem([termsOf(config), entryOf(config, maxClaimableAmount), compactSignature(signature)]),
  );
}

/** The direct door is for channels whose two people sign with plain keys of their own. */
export class NotDirectError extends LabError {
  override name = "NotDirectError";
  constructor(field: "payerAuthorizer" | "receiverAuthorizer", actual: string, expected: string) {
    super(`The channel's ${field} is ${actual}, and the direct door needs ${expected}.`, {
      fix: "Use x402's functions for this channel: deposit, claim, settle and refund.",
    });
  }
}

/** Vouchers go into one batch when their channels differ in nothing but the payer, who signs with his own key. */
export class MixedBatchError extends LabError {
  override name = "MixedBatchError";
  constructor(index: number, problem: string) {
    super(`Voucher ${index} of the batch can't be redeemed with the others: ${problem}.`, {
      fix: "Redeem it by itself with redeemVoucher, or batch it with others of the same terms.",
    });
  }
}

export type RedeemItem = { channel: Channel; voucher: SignedVoucher };

/**
 * Pays the receiver, who sends it, from many channels in one transfer.
 *
 * @throws {MixedBatchError} when a channel's terms differ from those of the first, or a total is 2^96 or more
 * @throws {NotDirectError} when somebody signs for another
 */
export function redeemVouchers(escrow: Escrow, receiver: Account, items: readonly RedeemItem[]) {
  return escrow.chain.mined(channelsAt(escrow, receiver).write.redeemMany(packBatch(items)));
}

/** The arguments of `redeemMany`: the terms that all share, and a word and a signature for each payer. */
export function packBatch(items: readonly RedeemItem[]) {
  const first = items[0];
  if (!first) throw new MixedBatchError(0, "there is none");
  const terms = termsOf(first.channel.config);
  const shared = sharedPart(first.channel.config);
  const entries = items.map(({ channel: { config }, voucher: { maxClaimableAmount } }, index) => {
    if (sharedPart(config) !== shared) throw new MixedBatchError(index, "its terms differ from those of the first");
    if (maxClaimableAmount >= 2n ** 96n) throw new MixedBatchError(index, "its total needs more than 12 bytes");
    return entryOf(config, maxClaimableAmount);
  });
  return [terms, entries, items.map(({ voucher }) => compactSignature(voucher.signature))] as const;
}

function sharedPart({ receiver, token, withdrawDelay, salt }: ChannelConfig): string {
  return JSON.stringify([receiver, token, withdrawDelay, salt]).toLowerCase();
}

/** The receiver ends the channel: the voucher is paid, if there is one, and the rest goes back to the payer. */
export async function closeChannel(escrow: Escrow, receiver: Account, channel: Channel, voucher?: SignedVoucher) {
  const { write } = channelsAt(escrow, receiver);
  const last = voucher?.maxClaimableAmount ?? (await readChannel(escrow, channel)).claimed;
  const signature = voucher ? compactSignature(voucher.signature) : { r: zeroHash, vs: zeroHash };
  return escrow.chain.mined(write.close([termsOf(channel.config), entryOf(channel.config, last), signature]));
}

/** The payer asks for `amount` back; she has it after the channel's withdrawDelay, with `finishWithdrawal`. */
export function startWithdrawal(escrow: Escrow, payer: Account, { config }: Channel, amount: bigint) {
  return escrow.chain.mined(channelsAt(escrow, payer).write.initiateWithdraw([config, amount]));
}

/** Pays the payer what she asked for, less what the receiver claimed of it since. */
export function finishWithdrawal(escrow: Escrow, payer: Account, { config }: Channel) {
  return escrow.chain.mined(channelsAt(escrow, payer).write.finalizeWithdraw([config]));
}

/** @throws {NotDirectError} when somebody else signs for one of the two */
function termsOf({ payer, payerAuthorizer, receiver, receiverAuthorizer, ...terms }: ChannelConfig) {
  if (!isAddressEqual(payerAuthorizer, payer)) throw new NotDirectError("payerAuthorizer", payerAuthorizer, payer);
  if (!isAddressEqual(receiverAuthorizer, receiver)) {
    throw new NotDirectError("receiverAuthorizer", receiverAuthorizer, receiver);
  }
  return terms;
}

function entryOf({ payer }: ChannelConfig, amount: bigint): Hex {
  return encodePacked(["address", "uint96"], [payer, amount]);
}
