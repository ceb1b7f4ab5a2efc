// Opening a registry, and reading it back.
import { hardhatChain } from "@synergy/kit/node";
import { afterAll, describe, expect, test } from "vitest";
import { IncompleteRegistryError } from "../src/errors.ts";
import { commitWork, publishWork, revokeWork } from "../src/publish.ts";
import { listRecords, readLineage, recordByContent, recordByUid } from "../src/records.ts";
import { deployRegistry, openRegistry, registryContracts } from "../src/registry.ts";
import { royaltyStatement } from "../src/royalty.ts";
import { UnknownSourceError } from "../src/royaltyErrors.ts";
import { newSalt } from "../src/work.ts";
import { newWork, register } from "./support/works.ts";

const chain = await hardhatChain();
const { ada, bob, carol } = chain.actors;
afterAll(() => chain.close());

describe("opening", () => {
  test("contracts that stand are used again", async () => {
    const registry = await deployRegistry(chain);
    expect(await openRegistry(chain, { ...registryContracts(registry), Other: ada.address })).toEqual(registry);
  });

  test("a fresh chain gets new ones", async () => {
    expect((await openRegistry(chain, {})).minCommitmentAge).toBe(60n);
  });

  test("two of three contracts are a mistake", async () => {
    const { WorkRegistry: _, ...rest } = registryContracts(await deployRegistry(chain));
    await expect(openRegistry(chain, rest)).rejects.toThrow(IncompleteRegistryError);
  });
});

describe("reading", () => {
  test("unknown UIDs and contents have no record", async () => {
    const registry = await deployRegistry(chain);
    expect(await recordByUid(registry, newSalt())).toBeUndefined();
    expect(await recordByContent(registry, newSalt())).toBeUndefined();
    expect(await listRecords(registry)).toEqual([]);
  });

  test("a content's record is the latest one, revoked or not; the list has them all", async () => {
    const registry = await deployRegistry(chain);
    const first = await register(registry, ada, newWork(ada));
    const revoked = { ...first, revokedAt: (await revokeWork(registry, ada, first.uid)).revokedAt };
    expect(await recordByContent(registry, first.work.contentHash)).toEqual({ ...revoked, transaction: undefined });

    const { record: second } = await publishWork(registry, ada, { ...first.work, licence: "CC0-1.0" });
    expect((await recordByContent(registry, first.work.contentHash))?.uid).toBe(second.uid);
    expect(await listRecords(registry)).toEqual([revoked, second]);
  });

  test("250 works are read in batches, each as it was registered", async () => {
    const registry = await deployRegistry(chain);
    const works = Array.from({ length: 250 }, () => newWork(bob));
    for (const work of works) await commitWork(registry, bob, work);
    await chain.clock.advance(registry.minCommitmentAge);
    for (const work of works) await publishWork(registry, bob, work);
    expect((await listRecords(registry)).map((record) => record.work)).toEqual(works);
  });

  test("a derived work's lineage is read from the chain, and its statement drawn up", async () => {
    const registry = await deployRegistry(chain);
    const photo = await register(registry, ada, newWork(ada, { royaltyBps: 1_000 }));
    const collage = await register(
      registry,
      bob,
      newWork(bob, { sources: [{ uid: photo.uid, shareBps: 1_000 }], royaltyBps: 2_000 }),
    );
    const poster = await register(
      registry,
      carol,
      newWork(carol, { sources: [{ uid: collage.uid, shareBps: 2_000 }] }),
    );
    const statement = royaltyStatement(await readLineage(registry, poster.uid), poster.uid, 1_000n);
    expect(statement.map(({ payee, amount }) => [payee, amount])).toEqual([
      [carol.address, 800n],
      [bob.address, 180n],
      [ada.address, 20n],
    ]);
    await expect(readLineage(registry, newSalt())).rejects.toThrow(UnknownSourceError);
  });
});
