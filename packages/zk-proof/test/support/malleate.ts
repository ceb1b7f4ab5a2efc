// From a proof that holds, another one that holds: e(−A, −B) = e(A, B).
import { baseFieldPrime, type Proof } from "../../src/index.ts";

const minus = (value: bigint) => (baseFieldPrime - value) % baseFieldPrime;

export function negated({ a, b, c }: Proof): Proof {
  const [real, imaginary] = b[1];
  return { a: [a[0], minus(a[1])], b: [b[0], [minus(real), minus(imaginary)]], c };
}
