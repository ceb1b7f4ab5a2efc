// x402's `exact`, one on-chain transfer per answer: its own facilitator settles a payment on the same chain and token.
import { dollarAt, type Escrow } from "@synergy/escrow";
import { x402Facilitator } from "@x402/core/facilitator";
import type { PaymentPayload, PaymentRequirements } from "@x402/core/types";
import { authorizationTypes, toFacilitatorEvmSigner } from "@x402/evm";
import { ExactEvmScheme } from "@x402/evm/exact/facilitator";
import { createWalletClient, custom, type Hex, type LocalAccount, publicActions } from "viem";

/** Gas of the transaction that x402's facilitator sends for one payment of `amount` token units from `payer`. */
export async function exactGas(escrow: Escrow, payer: LocalAccount, receiver: LocalAccount, amount: bigint) {
  const { chain, labDollar: asset } = escrow;
  const network = `eip155:${chain.id}` as const;
  const wallet = createWalletClient({
    account: chain.actors.lab,
    chain: chain.client.chain,
    transport: custom(chain.client),
    pollingInterval: 50,
  }).extend(publicActions);
  const signer = toFacilitatorEvmSigner({ ...wallet, address: chain.actors.lab.address } as never);
  const facilitator = new x402Facilitator().register(network, new ExactEvmScheme(signer));
  const accepted: PaymentRequirements = {
    scheme: "exact",
    network,
    asset,
    amount: String(amount),
    payTo: receiver.address,
    maxTimeoutSeconds: 60,
    extra: { name: "LabDollar", version: "1" },
  };
  const payload = await signExact(escrow, payer, accepted);
  const { success, transaction, errorReason } = await facilitator.settle(payload, accepted);
  if (!success) throw new Error(`x402's facilitator refused the payment: ${errorReason}`);
  return Number((await chain.mined(transaction as Hex)).gasUsed);
}

/** What the stock client sends, with times and a nonce that are the same in every run, so that gas repeats. */
async function signExact(escrow: Escrow, payer: LocalAccount, accepted: PaymentRequirements): Promise<PaymentPayload> {
  const { amount: value, payTo: to, asset } = accepted;
  const nonce: Hex = `0x${"5a".repeat(32)}`;
  const authorization = { from: payer.address, to, value, validAfter: "0", validBefore: "4102444800", nonce };
  const signature = await payer.signTypedData({
    domain: { name: "LabDollar", version: "1", chainId: escrow.chain.id, verifyingContract: asset as Hex },
    types: authorizationTypes,
    primaryType: "TransferWithAuthorization",
    message: {
      from: payer.address,
      to: to as Hex,
      value: BigInt(value),
      validAfter: 0n,
      validBefore: BigInt(authorization.validBefore),
      nonce,
    },
  });
  return { x402Version: 2, accepted, payload: { signature, authorization } };
}

/** Gas of an ordinary transfer between two who own the token. */
export async function transferGas(escrow: Escrow, payer: LocalAccount, receiver: LocalAccount, amount: bigint) {
  const sending = dollarAt(escrow, payer).write.transfer([receiver.address, amount]);
  return Number((await escrow.chain.mined(sending)).gasUsed);
}
