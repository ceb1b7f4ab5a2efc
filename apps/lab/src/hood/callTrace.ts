// The calls inside a transaction, as debug_traceTransaction's callTracer tells them (go-ethereum's format).
import type { Address, Hex } from "viem";
import type { CallRequest, Node, RawLog, RawReceipt, RawTransaction } from "./world.ts";

export type RawCall = {
  type: string;
  from: Address;
  /** Missing where creating a contract failed. */
  to?: Address;
  input: Hex;
  output?: Hex;
  gasUsed: Hex;
  value?: Hex;
  error?: string;
  calls?: RawCall[];
  logs?: RawLog[];
};

/** Something that ran: a transaction in a block, or one that the node refused beforehand. */
export type Run = {
  transaction: RawTransaction;
  /** Missing for what was refused. */
  receipt?: RawReceipt;
};

/** Traces a run with any tracer; a node without debug_ methods gives `undefined`. */
export async function trace<Answer>({ node }: { node: Node }, run: Run, options: object): Promise<Answer | undefined> {
  try {
    if (run.receipt) return await node.debug<Answer>("debug_traceTransaction", [run.transaction.hash, options]);
    return await node.debug<Answer>("debug_traceCall", [
      requestOf(run.transaction),
      run.transaction.blockNumber,
      options,
    ]);
  } catch {
    return undefined;
  }
}

export const traceCalls = (world: { node: Node }, run: Run) =>
  trace<RawCall>(world, run, { tracer: "callTracer", tracerConfig: { withLog: true } });

export function requestOf({ from, to, input, value, gas }: RawTransaction): CallRequest {
  return { from, to, data: input, value, gas };
}

/** The call and all calls within, outermost first. */
export function everyCall(call: RawCall): RawCall[] {
  return [call, ...(call.calls ?? []).flatMap(everyCall)];
}

/** What came back with the revert; from the trace, or from the node's answer to the same call before that block. */
export async function revertData(world: { node: Node }, run: Run, call?: RawCall): Promise<Hex> {
  const traced = call ?? (await traceCalls(world, run));
  if (traced) return traced.output ?? "0x";
  const { transaction } = run;
  try {
    await world.node.call(requestOf(transaction), Number(transaction.blockNumber) - (run.receipt ? 1 : 0));
    return "0x";
  } catch (error) {
    return dataIn(error);
  }
}

function dataIn(error: unknown): Hex {
  const { data, cause } = (error ?? {}) as { data?: unknown; cause?: unknown };
  if (typeof data === "string" && data.startsWith("0x")) return data as Hex;
  const inner = (data as { data?: unknown } | undefined)?.data;
  if (typeof inner === "string" && inner.startsWith("0x")) return inner as Hex;
  return cause ? dataIn(cause) : "0x";
}
