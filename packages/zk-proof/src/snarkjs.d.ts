// snarkjs ships no types. This is the part of it that the lab uses: https://github.com/iden3/snarkjs
declare module "snarkjs" {
  /** A path (Node only), the bytes themselves, or a place in memory that gets `data`. */
  type File = string | Uint8Array | { type: "mem"; data?: Uint8Array };
  type Logger = Record<"info" | "warn" | "error" | "debug", (message: string) => void>;
  /** Both phases of a ceremony are made of turns. */
  type Turns = {
    contribute(from: File, to: File, name: string, entropy: string, logger?: Logger): Promise<Uint8Array>;
    beacon(from: File, to: File, name: string, hex: string, iterations: number, logger?: Logger): Promise<Uint8Array>;
  };
  type Transform = Record<string, unknown>;

  export const groth16: {
    prove(zkey: File, witness: File, logger?: Logger): Promise<{ proof: object; publicSignals: string[] }>;
    verify(verificationKey: object, publicSignals: string[], proof: object, logger?: Logger): Promise<boolean>;
  };
  export const wtns: {
    calculate(input: Transform, wasm: File, witness: File, options?: { memorySize?: number }): Promise<void>;
    check(r1cs: File, witness: File, logger?: Logger): Promise<boolean>;
    exportJson(witness: File): Promise<bigint[]>;
  };
  export const zKey: Turns & {
    newZKey(r1cs: File, ptau: File, zkey: File, logger?: Logger): Promise<Uint8Array>;
    verifyFromR1cs(r1cs: File, ptau: File, zkey: File, logger?: Logger): Promise<boolean>;
    verifyFromInit(initial: File, ptau: File, zkey: File, logger?: Logger): Promise<boolean>;
    exportVerificationKey(zkey: File, logger?: Logger): Promise<object>;
  };
  export const powersOfTau: Turns & {
    newAccumulator(curve: unknown, power: number, ptau: File, logger?: Logger): Promise<Uint8Array>;
    preparePhase2(from: File, to: File, logger?: Logger): Promise<void>;
    verify(ptau: File, logger?: Logger): Promise<boolean>;
  };
  export const r1cs: { info(r1cs: File, logger?: Logger): Promise<Record<string, unknown>> };
  export const curves: { getCurveFromName(name: string, options?: { singleThread?: boolean }): Promise<Curve> };
  export type Curve = { terminate(): Promise<void> };
}
