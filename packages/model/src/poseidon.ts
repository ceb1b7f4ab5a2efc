// Poseidon, the hash that is cheap inside a proof (Grassi et al., eprint 2019/458), with circomlib's parameters.
import { PoseidonInputError } from "./errors.ts";

/** The order of BN254's scalar field: circuits compute modulo this prime. */
export const fieldPrime = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;

// Its tables of constants take a moment to build, so they are built once, and only when somebody hashes.
let building: ReturnType<typeof build> | undefined;

async function build() {
  const { buildPoseidonOpt } = await import("circomlibjs");
  return buildPoseidonOpt();
}

/**
 * Hashes 1 to 16 field elements to one. Circuit twins: `Poseidon(n)` of circomlib; with `state`, `PoseidonEx(n, 1)`.
 *
 * @param state what the permutation's capacity begins with: to chain calls into a sponge
 * @throws {PoseidonInputError} when there are none or too many, or one is negative or not below `fieldPrime`
 */
export async function poseidon(inputs: readonly bigint[], state = 0n): Promise<bigint> {
  if (inputs.length < 1 || inputs.length > 16) throw new PoseidonInputError(`${inputs.length} inputs`);
  // The library would reduce it silently, and then two different inputs had one hash.
  const outside = [...inputs, state].find((input) => input < 0n || input >= fieldPrime);
  if (outside !== undefined) throw new PoseidonInputError(`${outside} is outside the field`);
  building ??= build();
  const hash = await building;
  return hash.F.toObject(hash([...inputs], state));
}
