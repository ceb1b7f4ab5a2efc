// circomlibjs ships no types. This is the part of it that the lab uses.
declare module "circomlibjs" {
  type FieldElement = Uint8Array;
  type Poseidon = ((inputs: readonly bigint[], initialState?: bigint) => FieldElement) & {
    F: { toObject(element: FieldElement): bigint; p: bigint };
  };
  export function buildPoseidonOpt(): Promise<Poseidon>;
}
