// One measured figure, and what it is compared with. Peers are measured in the same run; one that
// can't be installed is cited, with the date of the measurement in its name.

export type Row = {
  /** Stable name for programs: concept, thing, unit. */
  id: string;
  /** What was measured, in words. */
  what: string;
  value: number;
  unit: string;
  peer?: string;
  peerValue?: number;
  /** value / peerValue: below 1 is less than the peer. */
  ratio?: number;
  note?: string;
};

/**
 * A file `<concept>.bench.ts` exports a `rows` of this type.
 *
 * @param tell reports progress to the person who waits
 * @param isQuick leave out the few rows that take as long as all the others (the tests do)
 */
export type Bench = (tell: (progress: string) => void, isQuick: boolean) => Promise<Row[]>;

/** A row with a peer and their ratio, to three digits. */
export function compare(row: Row, peer: string, peerValue: number): Row {
  return { ...row, peer, peerValue, ratio: rounded(row.value / peerValue) };
}

/** To three significant digits, which is more than times repeat to. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The value in the middle, which one slow run does not move. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Runs `work` some times and returns the median of the milliseconds that it took. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return rounded(median(times));
}
