import { expect, test } from "vitest";
import { genesisTime } from "../src/index.ts";
import { hardhatChain } from "../src/node/index.ts";

test("an in-process chain begins at the fixed instant and each block comes one second later", async () => {
  const chain = await hardhatChain();
  expect(await chain.clock.now()).toBe(BigInt(genesisTime));
  await chain.clock.advance(3600);
  expect(await chain.clock.now()).toBe(BigInt(genesisTime + 3600));
  await chain.close();
});
