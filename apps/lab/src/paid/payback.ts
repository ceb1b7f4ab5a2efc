// Gives a payment in advance back when no answer came of it. EIP-3009 knows no refund, so Bob signs a transfer of his
// own; its nonce follows from the payment's, and the token takes each nonce once: nobody is paid back twice.
import type { Chain } from "@synergy/kit";
import type { SettleResponse } from "@x402/core/types";
import { authorizationTypes, eip3009ABI } from "@x402/evm";
import { type Hex, keccak256, type LocalAccount, maxUint48, parseAbi, toHex } from "viem";
import type { Facilitator } from "./facilitator.ts";
import type { Journal, PaymentInAdvance } from "./journal.ts";
import { labDollar, type Offer } from "./offer.ts";

export type Payback = ReturnType<typeof createPayback>;

export type PaybackParts = {
  client: Chain["client"];
  offer: Offer;
  facilitator: Facilitator;
  journal: Journal;
  /** Who was paid: the account behind the offer's `payTo`. */
  provider: LocalAccount;
};

const events = parseAbi([
  "event AuthorizationUsed(address indexed authorizer, bytes32 indexed nonce)",
  "event Transfer(address indexed from, address indexed to, uint256 value)",
]);

export function createPayback({ client, offer, facilitator, journal, provider }: PaybackParts) {
  const { signer, queue } = facilitator;
  const [chainId, verifyingContract] = [Number(offer.network.split(":")[1]), offer.asset];
  const domain = { name: labDollar.name, version: labDollar.version, chainId, verifyingContract };

  /** Whether the token has seen this authorization. */
  const isUsed = (from: Hex, nonce: Hex) =>
    signer.readContract({
      address: offer.asset,
      abi: eip3009ABI,
      functionName: "authorizationState",
      args: [from, nonce],
    }) as Promise<boolean>;

  /**
   * Whether this very payment has reached Bob. That its nonce is used proves nothing: Eve can use a nonce of her own
   * for a transfer to herself. EIP-3009 tokens note the nonce, and right after it the transfer.
   */
  const wasPaid = async ({ nonce, payer, amount }: PaymentInAdvance) => {
    const noted = { abi: events, address: offer.asset } as const;
    const args = { authorizer: payer, nonce };
    const [used] = await client.getContractEvents({ ...noted, eventName: "AuthorizationUsed", args, fromBlock: 0n });
    if (!used) return false;
    const { blockHash, logIndex } = used;
    const toBob = { from: payer, to: offer.payTo };
    const transfers = await client.getContractEvents({ ...noted, eventName: "Transfer", args: toBob, blockHash });
    return transfers.some((transfer) => transfer.logIndex === logIndex + 1 && transfer.args.value === amount);
  };

  const send = async ({ nonce, payer, amount }: PaymentInAdvance) => {
    const message = {
      from: provider.address,
      to: payer,
      value: amount,
      validAfter: 0n,
      validBefore: BigInt(maxUint48),
      nonce: paybackNonce({ nonce, payer }),
    };
    const typed = { domain, types: authorizationTypes, primaryType: "TransferWithAuthorization", message } as const;
    const { from, to, value, validAfter, validBefore } = message;
    const signature = await provider.signTypedData(typed);
    const args = [from, to, value, validAfter, validBefore, message.nonce, signature];
    const call = { address: offer.asset, abi: eip3009ABI, functionName: "transferWithAuthorization", args };
    const hash = await signer.writeContract(call);
    const { status } = await signer.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`The transfer ${hash} was reverted.`);
    return hash;
  };

  /** Sends the money back unless it was sent before, and squares the journal. @returns the receipt for the payer */
  const payBack = (payment: PaymentInAdvance): Promise<SettleResponse> =>
    queue(async () => {
      const isDone = await isUsed(provider.address, paybackNonce(payment));
      const transaction = isDone ? "" : await send(payment);
      journal.square(payment);
      const extra = { paidBack: String(payment.amount) };
      return { success: true, transaction, network: offer.network, payer: payment.payer, amount: "0", extra };
    });

  return {
    isUsed,
    wasPaid,
    payBack,
    /** After a crash: what was paid and never answered goes back; what was never paid is forgotten. */
    async settleOldDebts(): Promise<void> {
      for (const payment of journal.owed()) {
        if (await wasPaid(payment)) await payBack(payment);
        else journal.square(payment);
      }
    },
  };
}

// Nonces of EIP-3009 are each payer's own, so the payer is part of it.
function paybackNonce({ nonce, payer }: Pick<PaymentInAdvance, "nonce" | "payer">): Hex {
  return keccak256(toHex(`payback of ${nonce} to ${payer}`.toLowerCase()));
}
