// Gives a payment in advance back when no answer came of it. EIP-3009 knows no refund, so Bob signs a transfer of his
// own; its nonce follows from the payment's, and the token takes each nonce once: nobody is paid back twice.
import type { SettleResponse } from "@x402/core/types";
import { authorizationTypes, eip3009ABI } from "@x402/evm";
import { type Hex, keccak256, type LocalAccount, maxUint48, toHex } from "viem";
import type { Facilitator } from "./facilitator.ts";
import type { Journal, PaymentInAdvance } from "./journal.ts";
import { labDollar, type Offer } from "./offer.ts";

export type Payback = ReturnType<typeof createPayback>;

export type PaybackParts = {
  offer: Offer;
  facilitator: Facilitator;
  journal: Journal;
  /** Who was paid: the account behind the offer's `payTo`. */
  provider: LocalAccount;
};

export function createPayback({ offer, facilitator, journal, provider }: PaybackParts) {
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

  const send = async ({ nonce, payer, amount }: PaymentInAdvance) => {
    const message = {
      from: provider.address,
      to: payer,
      value: amount,
      validAfter: 0n,
      validBefore: BigInt(maxUint48),
      nonce: paybackNonce(nonce),
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
      const isDone = await isUsed(provider.address, paybackNonce(payment.nonce));
      const transaction = isDone ? "" : await send(payment);
      journal.square(payment.nonce);
      const extra = { paidBack: String(payment.amount) };
      return { success: true, transaction, network: offer.network, payer: payment.payer, amount: "0", extra };
    });

  return {
    isUsed,
    payBack,
    /** After a crash: what was paid and never answered goes back; what was never paid is forgotten. */
    async settleOldDebts(): Promise<void> {
      for (const payment of journal.owed()) {
        if (await isUsed(payment.payer, payment.nonce)) await payBack(payment);
        else journal.square(payment.nonce);
      }
    },
  };
}

function paybackNonce(nonce: Hex): Hex {
  return keccak256(toHex(`payback of ${nonce.toLowerCase()}`));
}
