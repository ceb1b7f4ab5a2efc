// Opening a commitment by trying: what Eve does when Carol forgot the salt.
import { readDigits } from "./digits.ts";
import { commitImage } from "./image.ts";

export type DictionaryAttack = {
  /** Pictures that were hashed. */
  tries: number;
  milliseconds: number;
  /** The picture behind the commitment, if it was in the dictionary. */
  found: readonly number[] | undefined;
};

/**
 * Hashes one likely picture after the other until one gives the commitment.
 *
 * @param salt what Eve guesses the salt to be: an unsalted commitment has 0
 * @param pictures her dictionary; the 1,797 public digits when left out
 */
export async function openByDictionary(
  commitment: bigint,
  salt: bigint = 0n,
  pictures?: readonly (readonly number[])[],
): Promise<DictionaryAttack> {
  const dictionary = pictures ?? (await readDigits()).map(({ pixels }) => pixels);
  const start = performance.now();
  for (const [index, pixels] of dictionary.entries()) {
    if ((await commitImage(pixels, salt)) !== commitment) continue;
    return { tries: index + 1, milliseconds: performance.now() - start, found: pixels };
  }
  return { tries: dictionary.length, milliseconds: performance.now() - start, found: undefined };
}

/** One line for people. */
export function describeAttack({ tries, milliseconds, found }: DictionaryAttack): string {
  const outcome = found ? "opened" : "not opened";
  return `${outcome} after ${tries} tries in ${Math.round(milliseconds)} ms`;
}
