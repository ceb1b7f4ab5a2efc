import type { Chain } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  attacks,
  deployRegistry,
  describeWork,
  inspect,
  labAuthority,
  linkTo,
  recordByUid,
  registerWork,
  samplePicture,
  signOffchain,
  signPicture,
  type Target,
} from "../src/index.ts";

let chain: Chain;
let target: Target;

beforeAll(async () => {
  chain = await hardhatChain();
  const { ada, eve } = chain.actors;
  const registry = await deployRegistry(chain);
  const elsewhere = await deployRegistry(await hardhatChain({ chainId: otherChainId }));
  const original = await samplePicture(5);
  const work = await describeWork(original, { licence: "CC0-1.0", payee: ada.address, royaltyBps: 500 });
  const record = await registerWork(registry, ada, work);
  const attestation = await signOffchain(registry, ada, work);
  const signed = await signPicture(original, await (await labAuthority()).issue("Ada"), linkTo(registry, record));
  target = { registry, elsewhere, ada, eve, record, attestation, signed };
});
afterAll(async () => {
  await chain.close();
  await target.elsewhere.chain.close();
});

const expected: Record<string, RegExp> = {
  "changes one pixel": /^edited, credential-intact: .*assertion\.dataHash\.mismatch/,
  "strips the credential": /^claimed, claimant-is-author: Eve says "mine", but Ada registered it first/,
  "signs Ada's picture again": /^claimed, credential-trusted: .*Eve's Authority/,
  "registers it on another chain": /^claimed, credential-names-this-work: It names chain 31338, not chain 31337/,
  "brings along an attestation": /^claimed, attestation-valid: foreign-chain/,
  "replays on this chain": /^InvalidSignature$/,
  "registers the same picture": /^AlreadyClaimed\(/,
  "writes herself into": /^wrong-uid/,
  "does the same, and computes": /^wrong-signature/,
  "revokes Ada's work": /^AccessDenied$/,
};

test.each(attacks.map((attack) => [attack.attempt, attack] as const))(
  "Eve %s, and fails for the named reason",
  async (attempt, attack) => {
    const [, reason] = Object.entries(expected).find(([start]) => attempt.startsWith(start)) ?? [];
    expect(await attack.run(target)).toMatch(reason ?? /an attack without an expected reason/);
  },
);

test("after all of it, Ada's record and her picture are as they were", async () => {
  expect(await recordByUid(target.registry, target.record.uid)).toMatchObject({
    author: target.ada.address,
    revokedAt: 0n,
  });
  expect(await inspect(target.signed, target.registry)).toMatchObject({ verdict: "genuine" });
});
