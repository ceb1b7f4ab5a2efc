// The contracts give the integers of TypeScript, on every picture there is.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { afterAll, describe, expect, test } from "vitest";
import { DigitModel } from "../generated/DigitModel.ts";
import { PlainDigitModel } from "../generated/PlainDigitModel.ts";
import { infer } from "../src/infer.ts";
import { digitModel } from "../src/models.ts";
import { digits } from "../src/node/digits.ts";
import { modelRootKeccak } from "../src/roots.ts";

const chain = await hardhatChain();
const [packed, plain] = [await chain.deploy(DigitModel, []), await chain.deploy(PlainDigitModel, [])];
const all = await digits();
afterAll(() => chain.close());

const asPicture = (pixels: readonly number[]) => pixels as never;

async function expectTheSame(contract: typeof packed | typeof plain, pixels: readonly number[]): Promise<void> {
  const expected = infer(digitModel, pixels);
  const [digit, logits] = await contract.read.classify([asPicture(pixels)]);
  expect({ digit, logits: logits.map(Number) }).toEqual({ digit: expected.class, logits: expected.logits });
}

describe("Solidity and TypeScript agree", () => {
  test("on the class and all logits of all 1,797 pictures (packed contract)", async () => {
    expect(all).toHaveLength(1797);
    for (const { pixels } of all) await expectTheSame(packed, pixels);
  });

  test("on every fortieth picture (plain contract, which needs over ten times the gas)", async () => {
    for (let index = 0; index < all.length; index += 40) await expectTheSame(plain, all[index]!.pixels);
  });

  test("on the model's root", async () => {
    expect(await packed.read.modelRoot()).toBe(modelRootKeccak(digitModel));
    expect(await plain.read.modelRoot()).toBe(modelRootKeccak(digitModel));
  });
});

test("a pixel out of range is refused by name, in a column that is read and in one that is not", async () => {
  const paper = Array<number>(64).fill(0);
  for (const index of [8, 10]) {
    const refused = await rejection(packed.read.classify([asPicture(paper.with(index, 17))]));
    expect(refused).toMatchObject({ name: "PixelOutOfRange", args: [BigInt(index), 17] });
  }
});

test("packing pays: less than a tenth of the plain contract's gas", async () => {
  const gasOf = (contract: typeof packed | typeof plain) =>
    chain.client.estimateContractGas({
      abi: DigitModel.abi,
      address: contract.address,
      functionName: "classify",
      args: [asPicture(all[0]!.pixels)],
    });
  expect(10n * (await gasOf(packed))).toBeLessThan(await gasOf(plain));
});
