// Reads constraints and names as circom writes them (iden3's r1cs format, version 1).
import { LabError } from "@synergy/kit";

/** A sum of wires times constants. Wire 0 is always 1. */
export type Combination = readonly (readonly [wire: number, factor: bigint])[];

/** a · b = c, modulo the prime. */
export type Constraint = readonly [a: Combination, b: Combination, c: Combination];

/** Wires in this order: 1, outputs, public inputs, private inputs, everything inside. */
export type ConstraintSystem = {
  wires: number;
  outputs: number;
  publicInputs: number;
  privateInputs: number;
  constraints: readonly Constraint[];
};

/** Bytes that are no constraints. */
export class MalformedR1csError extends LabError {
  override name = "MalformedR1csError";
  constructor(problem: string) {
    super(`This is no r1cs file as circom writes it: ${problem}.`, {
      fix: "Run `npm run build`, which makes it again.",
    });
  }
}

const numberBytes = 32;

/** @throws {MalformedR1csError} */
export function readR1cs(bytes: Uint8Array): ConstraintSystem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readSections(view);
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedR1csError("it ends too early");
    throw error;
  }
}

function readSections(view: DataView): ConstraintSystem {
  if (view.getUint32(0) !== 0x72316373) throw new MalformedR1csError('it does not begin with "r1cs"');
  const sections = new Map<number, number>();
  let position = 12;
  for (let index = 0; index < view.getUint32(8, true); index++) {
    sections.set(view.getUint32(position, true), position + 12);
    position += 12 + Number(view.getBigUint64(position + 4, true));
  }
  const header = sections.get(1);
  const body = sections.get(2);
  if (header === undefined || body === undefined) throw new MalformedR1csError("a section is missing");
  const field = (index: number) => view.getUint32(header + 4 + numberBytes + 4 * index, true);
  return {
    wires: field(0),
    outputs: field(1),
    publicInputs: field(2),
    privateInputs: field(3),
    constraints: readConstraints(view, body, field(6)),
  };
}

function readConstraints(view: DataView, start: number, count: number): Constraint[] {
  let position = start;
  const combination = (): Combination => {
    const length = view.getUint32(position, true);
    position += 4;
    return Array.from({ length }, () => {
      const term = [view.getUint32(position, true), readNumber(view, position + 4)] as const;
      position += 4 + numberBytes;
      return term;
    });
  };
  return Array.from({ length: count }, () => [combination(), combination(), combination()] as const);
}

function readNumber(view: DataView, position: number): bigint {
  let value = 0n;
  for (let offset = numberBytes - 8; offset >= 0; offset -= 8) {
    value = (value << 64n) | view.getBigUint64(position + offset, true);
  }
  return value;
}

/** From circom's .sym file: the wire of each signal. Signals that were optimised away have none. */
export function readWires(sym: string): Map<string, number> {
  const wires = new Map<string, number>();
  for (const line of sym.trim().split("\n")) {
    const [, wire, , name] = line.split(",");
    if (Number(wire) >= 0) wires.set(name!, Number(wire));
  }
  return wires;
}
