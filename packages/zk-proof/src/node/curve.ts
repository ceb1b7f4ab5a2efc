// snarkjs keeps its curve, and a worker for each processor, in a global. Nobody else ends them.

/** Ends snarkjs's workers, without which a program never exits. */
export async function releaseCurve(): Promise<void> {
  const shared = globalThis as { curve_bn128?: { terminate(): Promise<void> } | null };
  await shared.curve_bn128?.terminate();
  shared.curve_bn128 = null;
}
