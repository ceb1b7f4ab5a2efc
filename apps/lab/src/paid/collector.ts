// How Bob turns vouchers into money: claim (the contract notes what he has earned), then settle (it pays him).

import { VoucherChannels } from "@synergy/escrow/node";
import { BATCH_SETTLEMENT_ADDRESS } from "@x402/evm";
import type { BatchSettlementChannelManager, Channel, ChannelStorage } from "@x402/evm/batch-settlement/server";
import { type AbiParameter, parseAbi, toFunctionSelector } from "viem";
import type { LabChannelScheme } from "./channelScheme.ts";
import type { Facilitator } from "./facilitator.ts";
import { type Offer, withdrawDelay } from "./offer.ts";
import { createQueue } from "./queue.ts";

/** A payer who leaves without Bob waits for `withdrawDelay`: he looks four times in that time. */
const everyMs = (withdrawDelay / 4) * 1000;

const abi = parseAbi([
  "function receivers(address, address) view returns (uint128 totalClaimed, uint128 totalSettled)",
]);

export type Collected = {
  /** Vouchers that were claimed, one per channel. */
  vouchers: number;
  /** Token units that went to Bob. */
  paid: bigint;
  transactions: string[];
  /** Channels whose voucher the contract did not take, with its reason. */
  refused: { channelId: string; reason: string }[];
};

export type CollectorParts = { offer: Offer; facilitator: Facilitator; channels: LabChannelScheme };

export function createCollector({ offer, facilitator, channels }: CollectorParts) {
  const manager = channels.createChannelManager(facilitator, offer.network, offer.asset);
  const queue = createQueue();
  const collect = () =>
    queue(async (): Promise<Collected> => {
      const { claims, refused } = await claimAll(manager, channels.getStorage());
      const transactions = claims.map(({ transaction }) => transaction);
      const vouchers = claims.reduce((sum, claim) => sum + claim.vouchers, 0);
      // Not only after a claim: a refund claims too, and a crash may have come between claim and settle.
      const paid = await unpaid(facilitator, offer);
      if (paid > 0n) transactions.push((await manager.settle()).transaction);
      return { vouchers, paid, transactions, refused };
    });
  const collectSoon = () => void collect().catch(complain);
  const timer = setInterval(collectSoon, everyMs);
  timer.unref();
  return {
    collect,
    /** Without waiting for it. */
    collectSoon,
    /** The last vouchers are cashed in; on a chain that is gone already there is nothing to get. */
    async stop() {
      clearInterval(timer);
      await collect().catch(complain);
    },
  };
}

// A batch goes through or fails as a whole, so one bad channel must not stop the others: then each goes alone.
async function claimAll(manager: BatchSettlementChannelManager, storage: ChannelStorage) {
  try {
    return { claims: await manager.claim(), refused: [] };
  } catch {
    const claims = [];
    const refused = [];
    for (const { channelId } of await storage.list()) {
      const only = (all: Channel[]) => all.filter((channel) => channel.channelId === channelId);
      try {
        claims.push(...(await manager.claim({ selectClaimChannels: only })));
      } catch (error) {
        refused.push({ channelId, reason: reasonOf(error) });
      }
    }
    return { claims, refused };
  }
}

// x402 passes on viem's whole report. The contract's own error is in it, by its selector.
function reasonOf(error: unknown): string {
  const report = error instanceof Error ? error.message : String(error);
  const known = VoucherChannels.abi.find((item) => item.type === "error" && report.includes(selectorOf(item)));
  return known && "name" in known ? known.name : (report.split("\n")[0] ?? report);
}

type AbiError = { name: string; inputs: readonly AbiParameter[] };
const selectorOf = ({ name, inputs }: AbiError) =>
  toFunctionSelector(`${name}(${inputs.map(({ type }) => type).join(",")})`);

async function unpaid({ signer }: Facilitator, { payTo, asset }: Offer): Promise<bigint> {
  const call = { address: BATCH_SETTLEMENT_ADDRESS, abi, functionName: "receivers", args: [payTo, asset] } as const;
  const [claimed, settled] = (await signer.readContract(call)) as [bigint, bigint];
  return claimed - settled;
}

function complain(error: unknown): void {
  console.error(`Bob could not cash in his vouchers: ${error instanceof Error ? error.message : String(error)}`);
}
