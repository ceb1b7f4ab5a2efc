// How long a quote is good for. A payer's client signs "valid until" by its own wall clock, but the chain decides by
// its own time, and demos that wait for a deadline move the lab's chain ahead by days.
import type { Chain } from "@synergy/kit";

/** Seconds that a payer has, by the chain's clock. */
const patience = 300;

/** Blocks in quick succession push the chain's clock ahead by a second each; more than this is a jump. */
const jumpSeconds = 60;

/** Payments that come without a quote look at the chain's clock too, but not each of them. */
const lookEveryMs = 1000;

export type QuoteTime = {
  /** The `maxTimeoutSeconds` of a quote: five minutes, and the chain's lead over the wall clock. */
  seconds(): number;
  /** Looks at the chain's clock; to be called before each quote. */
  refresh(): Promise<void>;
  /** The same, unless somebody has looked within the last second; to be called before each payment. */
  glance(): Promise<void>;
  /** Whether the chain's clock has jumped since then: a payer's exit may have run its course. @param ms wall clock */
  hasJumpedSince(ms: number): boolean;
};

export function createQuoteTime({ client }: Chain): QuoteTime {
  let lead = 0;
  let lookedAt = 0;
  let jump = { lead: 0, noticedAt: 0 };
  const refresh = async () => {
    // The pending block: a chain that nobody used for an hour still shows the time of its last block as the latest.
    const { timestamp } = await client.getBlock({ blockTag: "pending" });
    lookedAt = Date.now();
    lead = Math.max(0, Number(timestamp) - Math.floor(lookedAt / 1000));
    if (lead - jump.lead > jumpSeconds) jump = { lead, noticedAt: lookedAt };
    else if (lead < jump.lead) jump.lead = lead;
  };
  return {
    seconds: () => patience + lead,
    refresh,
    async glance() {
      if (Date.now() - lookedAt > lookEveryMs) await refresh();
    },
    hasJumpedSince: (ms) => ms <= jump.noticedAt,
  };
}
