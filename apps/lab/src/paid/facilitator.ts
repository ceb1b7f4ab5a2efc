// The x402 facilitator: it checks payments and sends the transactions, so that neither Carol nor Bob needs gas.
// It is x402's own, run in this process; all that is ours is its account, its view of the chain and its queue.
import type { Chain } from "@synergy/kit";
import { x402Facilitator } from "@x402/core/facilitator";
import type { FacilitatorClient } from "@x402/core/server";
import { type FacilitatorEvmSigner, toFacilitatorEvmSigner } from "@x402/evm";
import { BatchSettlementEvmScheme } from "@x402/evm/batch-settlement/facilitator";
import { ExactEvmScheme } from "@x402/evm/exact/facilitator";
import { createPublicClient, createWalletClient, custom } from "viem";
import { accountCount, developmentAccount } from "../accounts.ts";
import { createQueue, type Queue } from "./queue.ts";

export type Facilitator = FacilitatorClient & {
  signer: FacilitatorEvmSigner;
  /** Every transaction of the facilitator's account goes through here. */
  queue: Queue;
};

/** CAIP-2, as x402 names chains. */
export function networkOf(chain: Chain): `eip155:${number}` {
  return `eip155:${chain.id}`;
}

/** x402's facilitator for both schemes on this chain. */
export function createFacilitator(chain: Chain): Facilitator {
  const signer = createSigner(chain);
  const network = networkOf(chain);
  const stock = new x402Facilitator()
    // Without the simulation a used or expired payment fails with no reason that a customer could act on.
    .register(network, new ExactEvmScheme(signer, { simulateInSettle: true }))
    .register(network, new BatchSettlementEvmScheme(signer));
  const queue = createQueue();
  return {
    signer,
    queue,
    getSupported: async () => stock.getSupported() as Awaited<ReturnType<FacilitatorClient["getSupported"]>>,
    verify: (payment, requirements) => stock.verify(payment, requirements),
    // One at a time: of five copies of a payment the first is settled, and the others learn that it was.
    settle: (payment, requirements) => queue(() => stock.settle(payment, requirements)),
  };
}

const confirmationTimeoutMs = 30_000;

function createSigner(chain: Chain): FacilitatorEvmSigner {
  // None of the actors' accounts: other programs send from those at the same time, and nonces would collide.
  const account = developmentAccount(accountCount - 1);
  const shared = { chain: chain.client.chain, transport: custom(chain.client), pollingInterval: 50, cacheTime: 0 };
  // Hardhat answers for the time of the latest block, which may be hours old; a payment's first valid second is
  // ten minutes ago. The pending block has the time that the transaction's block will have.
  const reader = createPublicClient({ ...shared, experimental_blockTag: "pending" });
  const wallet = createWalletClient({ ...shared, account });
  // x402 types ABIs as unknown[], which viem's generics refuse: hence `as never`.
  const client = {
    address: account.address,
    readContract: (call) => reader.readContract(call as never),
    verifyTypedData: (call) => reader.verifyTypedData(call as never),
    writeContract: (call) => wallet.writeContract(call as never),
    sendTransaction: (call) => wallet.sendTransaction(call as never),
    waitForTransactionReceipt: (call) => reader.waitForTransactionReceipt(call),
    getCode: (call) => reader.getCode(call),
  } satisfies Parameters<typeof toFacilitatorEvmSigner>[0];
  return toFacilitatorEvmSigner(client, { confirmationTimeoutMs });
}
