// Whatever single field of an off-chain attestation Eve changes, it is refused.
import { hardhatChain } from "@synergy/kit/node";
import fc from "fast-check";
import type { Hex } from "viem";
import { afterAll, expect, test } from "vitest";
import { fromEasJson, toEasJson } from "../src/eas/json.ts";
import { offchainUid, type SignedAttestation, signOffchain } from "../src/eas/offchain.ts";
import { verifyOffchain } from "../src/eas/verifyOffchain.ts";
import { deployRegistry } from "../src/registry.ts";
import { decodeWork, encodeWork, newSalt, type Work } from "../src/work.ts";
import { newWork } from "./support/works.ts";

const chain = await hardhatChain();
const registry = await deployRegistry(chain);
const { ada, bob } = chain.actors;
const sources = [
  { uid: newSalt(), shareBps: 400 },
  { uid: newSalt(), shareBps: 600 },
];
const work = newWork(ada, { sources, royaltyBps: 250 });
const attestation = await signOffchain(registry, ada, work, { recipient: bob.address, refUID: newSalt() });
afterAll(() => chain.close());

/** Flips one bit of a hexadecimal value. */
const flipBit = (value: Hex) =>
  fc.nat(value.length * 4 - 9).map((bit): Hex => {
    const digit = 2 + (bit >> 2);
    const flipped = (Number.parseInt(value[digit]!, 16) ^ (1 << (bit & 3))).toString(16);
    return `${value.slice(0, digit)}${flipped}${value.slice(digit + 1)}`.toLowerCase() as Hex;
  });
const otherInteger = (value: bigint) => fc.bigInt(0n, 2n ** 64n - 1n).filter((integer) => integer !== value);

const { message, domain } = attestation;
const inMessage = (change: Partial<typeof message>) => ({ ...attestation, message: { ...message, ...change } });
const inDomain = (change: Partial<typeof domain>) => ({ ...attestation, domain: { ...domain, ...change } });
const tamperings: Record<string, fc.Arbitrary<SignedAttestation>> = {
  signer: flipBit(ada.address).map((signer) => ({ ...attestation, signer })),
  uid: flipBit(attestation.uid).map((uid) => ({ ...attestation, uid })),
  signature: flipBit(attestation.signature).map((signature) => ({ ...attestation, signature })),
  "domain.version": fc.string().map((version) => inDomain({ version: `1.4.0${version || "1"}` })),
  "domain.chainId": otherInteger(domain.chainId).map((chainId) => inDomain({ chainId })),
  "domain.verifyingContract": flipBit(domain.verifyingContract).map((verifyingContract) =>
    inDomain({ verifyingContract }),
  ),
  "message.version": fc.nat(65_535).map((version) => inMessage({ version: version === 2 ? 0 : version })),
  "message.schema": flipBit(message.schema).map((schema) => inMessage({ schema })),
  "message.recipient": flipBit(message.recipient).map((recipient) => inMessage({ recipient })),
  "message.time": otherInteger(message.time).map((time) => inMessage({ time })),
  "message.expirationTime": otherInteger(0n).map((expirationTime) => inMessage({ expirationTime })),
  "message.revocable": fc.constant(inMessage({ revocable: false })),
  "message.refUID": flipBit(message.refUID).map((refUID) => inMessage({ refUID })),
  "message.data": flipBit(message.data).map((data) => inMessage({ data })),
  "message.salt": flipBit(message.salt).map((salt) => inMessage({ salt })),
};

test("the attestation is valid before anybody touches it", async () => {
  expect(await verifyOffchain(registry, attestation)).toMatchObject({ valid: true, work });
});

test.each(Object.entries(tamperings))("changing %s is noticed", async (_, tampered) => {
  await fc.assert(
    fc.asyncProperty(tampered, async (changed) => {
      expect(await verifyOffchain(registry, changed)).toMatchObject({ valid: false });
    }),
    { numRuns: 100 },
  );
});

test("changing a field and mending the UID is noticed by the signature", async () => {
  const messages = fc.oneof(
    ...Object.entries(tamperings)
      .filter(([name]) => name.startsWith("message.") && !/version|schema/.test(name))
      .map(([, tampered]) => tampered),
  );
  await fc.assert(
    fc.asyncProperty(messages, async (changed) => {
      const mended = { ...changed, uid: offchainUid(changed.message) };
      expect(await verifyOffchain(registry, mended)).toMatchObject({ valid: false, reason: "wrong-signature" });
    }),
    { numRuns: 300 },
  );
});

test("changing any character of the JSON file is noticed or changes nothing", async () => {
  const file = toEasJson(attestation);
  const index = fc.nat(file.length - 1);
  const character = fc.constantFrom(...'0123456789abcdefABCDEF"{}[],:x ');
  await fc.assert(
    fc.asyncProperty(index, character, async (at, other) => {
      const changed = read(file.slice(0, at) + other + file.slice(at + 1));
      if (!changed) return;
      const verdict = await verifyOffchain(registry, changed);
      // Letter case of hexadecimal, white space and the order of keys mean nothing.
      if (verdict.valid) expect(normal(changed)).toEqual(normal(attestation));
    }),
    { numRuns: 1_000 },
  );
});

test("decoding brings back every field of a work, for any work", () => {
  const word = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes): Hex => `0x${Buffer.from(bytes).toString("hex")}`);
  const works: fc.Arbitrary<Work> = fc.record({
    contentHash: word,
    perceptualHash: word,
    licence: fc.string({ unit: "grapheme" }),
    payee: fc.constantFrom(ada.address, bob.address),
    royaltyBps: fc.nat(10_000),
    sources: fc.array(fc.record({ uid: word, shareBps: fc.nat(65_535) }), { maxLength: 16 }),
    salt: word,
  });
  fc.assert(
    fc.property(works, (any) => {
      expect(decodeWork(encodeWork(any))).toEqual(any);
    }),
  );
});

function read(file: string): SignedAttestation | undefined {
  try {
    return fromEasJson(file);
  } catch (error) {
    expect(error).toMatchObject({ name: "MalformedAttestationError" });
    return undefined;
  }
}

const normal = (value: SignedAttestation): unknown =>
  JSON.parse(JSON.stringify(value, (_, field) => (typeof field === "bigint" ? field.toString() : field)).toLowerCase());
