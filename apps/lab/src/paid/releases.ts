// A reservation must end also when the file can't be written: otherwise a payer whom the lab failed would have to wait
// until it expires. What was given up is remembered here, and the record is read without it.
import type { ChannelStore } from "@synergy/escrow/node";

type Record = Awaited<ReturnType<ChannelStore["list"]>>[number];

export type ReleasableStore = ChannelStore & {
  /** From now on this reservation counts as gone, whatever the file says. */
  release(pendingId: string): void;
};

export function withReleases(store: ChannelStore): ReleasableStore {
  const given = new Set<string>();
  const seen = <R extends Record | undefined>(record: R): R => {
    if (!record?.pendingRequest || !given.has(record.pendingRequest.pendingId)) return record;
    // Its deposit may have reached the chain since, so what was known of the chain goes too.
    const { pendingRequest: _, onchainSyncedAt: __, ...rest } = record;
    return rest as R;
  };
  return {
    ...store,
    get: async (channelId) => seen(await store.get(channelId)),
    list: async () => (await store.list()).map(seen),
    updateChannel: (channelId, update) =>
      store.updateChannel(channelId, (stored) => {
        const current = seen(stored);
        const next = update(current);
        return next === current ? stored : next;
      }),
    release: (pendingId) => void given.add(pendingId),
  };
}
