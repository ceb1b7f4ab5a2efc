// Time on a chain is the timestamp of its blocks, in seconds. A development chain can skip ahead.
import type { PublicClient } from "viem";
import { ClockError } from "./chainErrors.ts";

export type Clock = {
  /** Timestamp of the newest block, in seconds since the epoch. */
  now(): Promise<bigint>;
  /** Lets `seconds` pass: skips ahead where the chain allows it, and really waits where it does not. */
  advance(seconds: number | bigint): Promise<void>;
};

/** The instant at which every in-process chain begins: gas and UIDs then repeat from run to run. */
export const genesisTime = Date.UTC(2026, 0, 1) / 1000;

/** A clock over the newest block. @param backend tells whether time can be moved */
export function createClock(client: PublicClient, backend: { movesTime: boolean }): Clock {
  const now = async () => (await client.getBlock({ blockTag: "latest" })).timestamp;
  const skipTo = async (time: bigint) => {
    // Chains of one class share a node: mine at once, so that nobody else's transaction takes the skip.
    await client.request({
      method: "evm_setNextBlockTimestamp",
      params: [Number(time)],
    } as never);
    await client.request({ method: "evm_mine", params: [] } as never);
  };
  const waitUntil = async (time: bigint) => {
    while ((await now()) < time) await new Promise((resolve) => setTimeout(resolve, 1000));
  };
  return {
    now,
    async advance(seconds) {
      if (BigInt(seconds) < 1n) throw new ClockError(BigInt(seconds));
      const target = (await now()) + BigInt(seconds);
      await (backend.movesTime ? skipTo(target) : waitUntil(target));
    },
  };
}
