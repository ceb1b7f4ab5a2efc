// Why a proof must never be what is used up: from one that holds, anybody makes another one that holds.
import type { Proof } from "./proof.ts";
import { baseFieldPrime } from "./verify.ts";

/** (−A, −B, C), because e(−A, −B) = e(A, B). It proves exactly the same, with other bytes. */
export function otherProofOf({ a, b, c }: Proof): Proof {
  const [real, imaginary] = b[1];
  return { a: [a[0], minus(a[1])], b: [b[0], [minus(real), minus(imaginary)]], c };
}

function minus(value: bigint): bigint {
  return (baseFieldPrime - value) % baseFieldPrime;
}
