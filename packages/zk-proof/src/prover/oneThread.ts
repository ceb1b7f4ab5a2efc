// Keeps snarkjs in the thread that calls it.
import * as snarkjs from "snarkjs";

// snarkjs keeps its curve in a global and would start eight workers of its own for it. One is enough: the circuit is
// small, and a worker inside of a worker needs rights that a page's policy may not give.
export async function keepOneThread(): Promise<void> {
  const shared = globalThis as { curve_bn128?: unknown };
  shared.curve_bn128 ||= await snarkjs.curves.getCurveFromName("bn128", { singleThread: true });
}
