// The calls inside a transaction, as debug_traceTransaction's callTracer tells them (go-ethereum's format).
import type { Address, Hex } from "viem";
import { type CallRequest, type Node, NodeError, type RawLog, type RawReceipt, type RawTransaction } from "./world.ts";

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

/** The outermost call of a run; with the calls within where the node traces. */
export async function outermostCall(world: { node: Node }, run: Run): Promise<{ call: RawCall; traced: boolean }> {
  const call = await traceCalls(world, run);
  if (call) return { call, traced: true };
  return { call: await untraced(world, run), traced: false };
}

// A node without debug_ methods tells why something was reverted when it is asked the same once more.
async function untraced({ node }: { node: Node }, { transaction, receipt }: Run): Promise<RawCall> {
  const { from, to, input, value, blockNumber } = transaction;
  const address = to ?? receipt?.contractAddress;
  const gasUsed = receipt?.gasUsed ?? "0x0";
  const call: RawCall = { type: to ? "CALL" : "CREATE", from, ...(address && { to: address }), input, value, gasUsed };
  if (receipt?.status === "0x1") return call;
  try {
    await node.call(requestOf(transaction), Number(blockNumber) - (receipt ? 1 : 0));
    return { ...call, error: "failed" };
  } catch (error) {
    return { ...call, error: "execution reverted", output: (error instanceof NodeError && error.revert) || "0x" };
  }
}
