// How long a quote is good for. A payer's client signs "valid until" by its own wall clock, but the chain decides by
// its own time, and demos that wait for a deadline move the lab's chain ahead by days.
import type { Chain } from "@synergy/kit";

/** Seconds that a payer has, by the chain's clock. */
const patience = 300;

export type QuoteTime = {
  /** The `maxTimeoutSeconds` of a quote: five minutes, and the chain's lead over the wall clock. */
  seconds(): number;
  /** Looks at the chain's clock; to be called before each quote. */
  refresh(): Promise<void>;
};

export function createQuoteTime({ client }: Chain): QuoteTime {
  let lead = 0;
  return {
    seconds: () => patience + lead,
    async refresh() {
      // The pending block: a chain that nobody used for an hour still shows the time of its last block as the latest.
      const { timestamp } = await client.getBlock({ blockTag: "pending" });
      lead = Math.max(0, Number(timestamp) - Math.floor(Date.now() / 1000));
    },
  };
}
