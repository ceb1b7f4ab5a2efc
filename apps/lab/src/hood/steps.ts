// The instructions that ran, call by call: debug_traceTransaction's struct logs, sorted into the frames of the call tree.
import { type RawCall, type Run, trace } from "./callTrace.ts";
import type { World } from "./world.ts";

/** One instruction. `stack` is there only where it was asked for; its last element is the top. */
export type Step = { pc: number; op: string; depth: number; stack?: string[] };

export type Frame = { call: RawCall; steps: Step[] };

/** A transaction with more gas than that in its loops would take too long to trace. */
const mostGas = 4_000_000;
/** With stacks, every step takes some 400 bytes. */
const mostStepsWithStack = 40_000;

/** In the order in which they began; undefined where the node does not trace, or where there is too much to trace. */
export async function traceSteps(world: World, run: Run, outermost: RawCall): Promise<Frame[] | undefined> {
  if (Number(outermost.gasUsed) - storedCode(outermost) > mostGas) return undefined;
  const plain = await ask(world, run, true);
  if (!plain) return undefined;
  const full = plain.length <= mostStepsWithStack ? await ask(world, run, false) : undefined;
  return toFrames(full ?? plain, outermost);
}

async function ask(world: World, run: Run, disableStack: boolean): Promise<Step[] | undefined> {
  const options = { disableMemory: true, disableStorage: true, disableStack };
  return (await trace<{ structLogs: Step[] }>(world, run, options))?.structLogs;
}

/** Gas for putting code on the chain: 200 a byte, without an instruction. */
function storedCode({ type, output = "0x", calls = [] }: RawCall): number {
  const own = type.startsWith("CREATE") ? 100 * (output.length - 2) : 0;
  return calls.reduce((sum, call) => sum + storedCode(call), own);
}

const callers = new Set(["CALL", "CALLCODE", "DELEGATECALL", "STATICCALL", "CREATE", "CREATE2"]);

// A call to an account without code is in the tree, but has no steps: the depth tells.
export function toFrames(steps: readonly Step[], outermost: RawCall): Frame[] {
  const frames: Frame[] = [];
  const open: { frame: Frame; next: number }[] = [];
  const enter = (call: RawCall) => {
    const frame = { call, steps: [] };
    frames.push(frame);
    open.push({ frame, next: 0 });
  };
  let called: RawCall | undefined = outermost;
  for (const step of steps) {
    if (step.depth > open.length && called) enter(called);
    while (open.length > step.depth) open.pop();
    const top = open.at(-1);
    if (!top) break;
    top.frame.steps.push(step);
    called = callers.has(step.op) ? top.frame.call.calls?.[top.next++] : undefined;
  }
  return frames;
}
