// Runs circom's witness program many times: loaded once, it takes a millisecond per picture.
import { fieldPrime } from "@synergy/model";

export type CircuitInput = Record<string, bigint | readonly bigint[] | readonly (readonly bigint[])[]>;

/** What circom 2 compiles into every witness program. */
type Exports = {
  init(checksAll: number): void;
  getInputSize(): number;
  getWitnessSize(): number;
  getWitness(wire: number): void;
  setInputSignal(hashHigh: number, hashLow: number, position: number): void;
  readSharedRWMemory(word: number): number;
  writeSharedRWMemory(word: number, value: number): void;
};

/** 32-bit words per field element. */
const words = 8;

/** The program refused the input: some constraint does not hold. */
export class WitnessRefused extends Error {
  override name = "WitnessRefused";
}

/**
 * Loads a program for repeated use.
 *
 * @returns a function from inputs to the values of all wires, in the order of the r1cs; it throws {WitnessRefused} when a
 *   constraint does not hold, or an input is missing or has too many or too few values
 */
export async function loadWitnessProgram(wasm: Uint8Array<ArrayBuffer>): Promise<(input: CircuitInput) => bigint[]> {
  const module = await WebAssembly.compile(wasm);
  let program = instantiate(module);
  return (input) => {
    try {
      return run(program, input);
    } catch (error) {
      // A program that was interrupted has not given back its memory, and would run out of it some refusals later.
      program = instantiate(module);
      throw error;
    }
  };
}

function instantiate(module: WebAssembly.Module): Exports {
  const nothing = () => {};
  const runtime = {
    exceptionHandler(code: number) {
      throw new WitnessRefused(`the circuit's program stopped with code ${code}`);
    },
    printErrorMessage: nothing,
    writeBufferMessage: nothing,
    showSharedRWMemory: nothing,
  };
  return new WebAssembly.Instance(module, { runtime }).exports as unknown as Exports;
}

function run(program: Exports, input: CircuitInput): bigint[] {
  program.init(1);
  let count = 0;
  for (const [name, value] of Object.entries(input)) {
    const hash = fnv1a(name);
    const values = [value].flat(2) as bigint[];
    for (const [position, element] of values.entries()) {
      write(program, ((element % fieldPrime) + fieldPrime) % fieldPrime);
      program.setInputSignal(Number(hash >> 32n), Number(hash & 0xffffffffn), position);
      count++;
    }
  }
  if (count < program.getInputSize()) throw new WitnessRefused(`${count} of ${program.getInputSize()} inputs given`);
  return Array.from({ length: program.getWitnessSize() }, (_, wire) => read(program, wire));
}

function write(program: Exports, value: bigint): void {
  for (let word = 0; word < words; word++) {
    program.writeSharedRWMemory(word, Number((value >> BigInt(32 * word)) & 0xffffffffn));
  }
}

function read(program: Exports, wire: number): bigint {
  program.getWitness(wire);
  let value = 0n;
  for (let word = words - 1; word >= 0; word--) {
    value = (value << 32n) | BigInt(program.readSharedRWMemory(word) >>> 0);
  }
  return value;
}

/** The hash by which the program knows its inputs' names (FNV-1a, 64 bits). */
function fnv1a(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}
