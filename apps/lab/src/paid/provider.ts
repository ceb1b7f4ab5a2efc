// Bob's business: what he offers, his books on disk, and how he cashes in.
import path from "node:path";
import { type ChannelStore, openStore } from "@synergy/escrow/node";
import type { Chain } from "@synergy/kit";
import { x402ResourceServer } from "@x402/core/server";
import type { PaymentPayload, PaymentRequirements } from "@x402/core/types";
import type { Address } from "viem";
import { LabChannelScheme } from "./channelScheme.ts";
import { createCollector } from "./collector.ts";
import { PayInAdvanceScheme } from "./exactScheme.ts";
import { createFacilitator, networkOf } from "./facilitator.ts";
import { heedBooks } from "./heeded.ts";
import { openJournal } from "./journal.ts";
import { type Offer, withdrawDelay } from "./offer.ts";
import { createPayback } from "./payback.ts";
import { createQuoteTime } from "./quoteTime.ts";
import { withReleases } from "./releases.ts";

/** The lab is alone with its books. Whoever locks them all the same must not make everybody else wait for long. */
const lockTimeoutMs = 1000;

export type Provider = Awaited<ReturnType<typeof openProvider>>;

/**
 * Opens Bob's books and makes him ready to be paid.
 *
 * @param folder where his books are; one for each chain
 */
export async function openProvider(chain: Chain, labDollar: Address, folder: string) {
  const facilitator = createFacilitator(chain);
  const offer: Offer = { network: networkOf(chain), asset: labDollar, payTo: chain.actors.bob.address };
  const store = withReleases(openStore(path.join(folder, "channels.sqlite"), lockTimeoutMs));
  const journal = openJournal(path.join(folder, "journal.sqlite"), lockTimeoutMs);
  const payback = createPayback({ client: chain.client, offer, facilitator, journal, provider: chain.actors.bob });
  const quoteTime = createQuoteTime(chain);
  const channels = new LabChannelScheme({
    receiver: offer.payTo,
    chainId: chain.id,
    quoteTime,
    onLeaving: () => collector.collectSoon(),
    config: { storage: store, receiverAuthorizerSigner: chain.actors.bob, withdrawDelay },
  });
  const exact = new PayInAdvanceScheme({ journal, payback, quoteTime });
  const server = new PatientServer(facilitator).register(offer.network, exact).register(offer.network, channels);
  await forgetTheChain(store);
  await payback.settleOldDebts().catch(complain); // the debts stay in the journal
  const collector = createCollector({ offer, facilitator, channels });
  return {
    offer,
    facilitator,
    server,
    quoteTime,
    store,
    journal,
    /** Cashes in all vouchers, and moves what they are worth to Bob. */
    collect: collector.collect,
    async close() {
      await collector.stop();
      store.close();
      journal.close();
    },
  };
}

function complain(error: unknown): void {
  console.error(`Bob could not pay back what he owes: ${error instanceof Error ? error.message : String(error)}`);
}

// What was known of the chain may be from before a crash in the middle of a deposit or a refund: ask it again.
async function forgetTheChain(store: ChannelStore): Promise<void> {
  for (const { channelId } of await store.list()) {
    await store.updateChannel(channelId, (record) => {
      if (!record) return record;
      const { onchainSyncedAt: _, ...rest } = record;
      return rest;
    });
  }
}

/**
 * x402's server, with two differences: a payment may quote the time limit of an earlier quote, which follows the clock;
 * and no answer leaves when its charge could not be written down.
 */
class PatientServer extends x402ResourceServer {
  override findMatchingRequirements(offered: PaymentRequirements[], payment: PaymentPayload) {
    const { maxTimeoutSeconds } = payment.accepted;
    return offered.find((terms) => super.findMatchingRequirements([{ ...terms, maxTimeoutSeconds }], payment));
  }

  override async settlePayment(...[payment, ...rest]: Parameters<x402ResourceServer["settlePayment"]>) {
    return heedBooks(payment, await super.settlePayment(payment, ...rest));
  }
}
