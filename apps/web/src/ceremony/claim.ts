// What Eve claims when she forges: "the agreed model sees this digit in the picture with this commitment".

export type Claim = { digit: number; commitment: bigint; ctx: bigint };

/** A claim about a picture and a job that do not exist. */
export function inventClaim(digit: number): Claim {
  return { digit, commitment: randomNumber(), ctx: randomNumber() };
}

/** In the circuit's order. */
export function signalsOf({ commitment, digit, ctx }: Claim): bigint[] {
  return [commitment, BigInt(digit), ctx];
}

/** 248 bits: surely below the prime of the field. */
function randomNumber(): bigint {
  return crypto.getRandomValues(new Uint8Array(31)).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}
