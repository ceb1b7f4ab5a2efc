// Changing a witness, as a dishonest prover can: it is a file on her own machine.
// Layout (snarkjs, .wtns version 2): magic and header of 12 + 12 + 40 + 12 bytes, then 32 bytes per wire, little-endian.

const headerBytes = 76;
const wireBytes = 32;

/** Wire 0 is the constant 1; then come the public signals. */
const wires = { imageCommitment: 1, class: 2, ctx: 3 } as const;

/** A copy of the witness in which one public signal has another value. */
export function withSignal(witness: Uint8Array, name: keyof typeof wires, value: bigint): Uint8Array {
  const changed = witness.slice();
  const start = headerBytes + wireBytes * wires[name];
  for (let index = 0; index < wireBytes; index++) changed[start + index] = Number((value >> BigInt(8 * index)) & 0xffn);
  return changed;
}
