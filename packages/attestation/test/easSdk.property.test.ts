// The stock EAS SDK judges our off-chain attestations, and we judge the SDK's.
import { hardhatChain } from "@synergy/kit/node";
import fc from "fast-check";
import type { Hex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, expect, test } from "vitest";
import { delegatedTypes, signDelegatedAttest } from "../src/eas/delegated.ts";
import { fromEasJson, toEasJson } from "../src/eas/json.ts";
import { offchainUid, signOffchain } from "../src/eas/offchain.ts";
import { fromEasUrl, toEasUrl } from "../src/eas/url.ts";
import { verifyOffchain } from "../src/eas/verifyOffchain.ts";
import { deployRegistry } from "../src/registry.ts";
import { encodeWork, newSalt } from "../src/work.ts";
import { ethersWallet, sdk, sdkDelegated, sdkOffchain } from "./support/sdk.ts";
import { newWork } from "./support/works.ts";

const chain = await hardhatChain();
const registry = await deployRegistry(chain);
const judge = sdkOffchain(registry);
const { ada, bob } = chain.actors;
afterAll(() => chain.close());

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(toHex);
const toHex = (array: Uint8Array): Hex => `0x${Buffer.from(array).toString("hex")}`;
const messages = fc.record({
  version: fc.constant(2),
  schema: bytes(32),
  recipient: bytes(20),
  time: fc.bigInt(0n, 2n ** 64n - 1n),
  expirationTime: fc.bigInt(0n, 2n ** 64n - 1n),
  revocable: fc.boolean(),
  refUID: bytes(32),
  data: fc.uint8Array({ maxLength: 200 }).map(toHex),
  salt: bytes(32),
});

/** What the SDK reads from an EAS file: integers as the numbers that they are. */
function readBySdk(file: string) {
  const { signer, sig } = JSON.parse(file);
  const message = {
    ...sig.message,
    time: BigInt(sig.message.time),
    expirationTime: BigInt(sig.message.expirationTime),
  };
  return { signer, sig: { ...sig, domain: { ...sig.domain, chainId: BigInt(sig.domain.chainId) }, message } };
}

test("UIDs are the SDK's, for any message", () => {
  fc.assert(
    fc.property(messages, (message) => {
      const { schema, recipient, time, expirationTime, revocable, refUID, data, salt } = message;
      const theirs = sdk.Offchain.getOffchainUID(
        2,
        schema,
        recipient,
        time,
        expirationTime,
        revocable,
        refUID,
        data,
        salt,
      );
      expect(offchainUid(message)).toBe(theirs);
    }),
    { numRuns: 1_000 },
  );
});

test("the SDK believes what we sign, from our JSON and from our link", async () => {
  const attestation = await signOffchain(registry, ada, newWork(ada), { recipient: bob.address });
  const fromFile = readBySdk(toEasJson(attestation));
  expect(judge.verifyOffchainAttestationSignature(ada.address, fromFile.sig)).toBe(true);

  const link = decodeURIComponent(toEasUrl(attestation).replace("#attestation=", ""));
  const fromLink = sdk.decodeBase64ZippedBase64(link);
  expect(fromLink.signer).toBe(ada.address);
  expect(judge.verifyOffchainAttestationSignature(ada.address, fromLink.sig as never)).toBe(true);
});

test("the SDK does not believe what we sign in another name", async () => {
  const attestation = await signOffchain(registry, ada, newWork(ada));
  expect(judge.verifyOffchainAttestationSignature(bob.address, readBySdk(toEasJson(attestation)).sig)).toBe(false);
});

test("we believe what the SDK signs, from its JSON and from its link", async () => {
  const privateKey = generatePrivateKey();
  const author = privateKeyToAccount(privateKey);
  const work = newWork(author);
  const time = await chain.clock.now();
  const sig = await judge.signOffchainAttestation(
    {
      schema: registry.schemaUid,
      recipient: bob.address,
      time,
      expirationTime: time + 1_000n,
      revocable: true,
      refUID: newSalt(),
      data: encodeWork(work),
    },
    ethersWallet(privateKey),
  );
  const write = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  const fromFile = fromEasJson(JSON.stringify({ sig, signer: author.address }, write));
  expect(await verifyOffchain(registry, fromFile)).toEqual({ valid: true, signer: author.address, work });

  const link = sdk.createOffchainURL({ sig, signer: author.address });
  expect(fromEasUrl(`https://sepolia.easscan.org${link}`)).toEqual(fromFile);
});

test("both forms bring back exactly what was signed, for any message", () => {
  const { eas: verifyingContract } = registry;
  const domain = { version: "1.4.0", chainId: 31337n, verifyingContract };
  fc.assert(
    fc.property(messages, bytes(64), fc.nat(255), (message, rs, v) => {
      const signature: Hex = `${rs}${v.toString(16).padStart(2, "0")}`;
      const attestation = { signer: ada.address, uid: offchainUid(message), domain, message, signature };
      expect(fromEasJson(toEasJson(attestation))).toEqual(attestation);
      expect(fromEasUrl(toEasUrl(attestation))).toEqual(attestation);
    }),
    { numRuns: 300 },
  );
});

test("the SDK believes our delegated requests", async () => {
  const { data, attester, nonce, deadline, signature } = await signDelegatedAttest(registry, ada, newWork(ada));
  const delegated = sdkDelegated(registry);
  const request = {
    domain: delegated.getDomainTypedData(),
    primaryType: "Attest" as const,
    types: { Attest: [...delegatedTypes.Attest] },
    message: { ...data, attester, schema: registry.schemaUid, nonce, deadline },
    signature,
  };
  expect(delegated.verifyDelegatedAttestationSignature(ada.address, request)).toBe(true);
  expect(delegated.verifyDelegatedAttestationSignature(bob.address, request)).toBe(false);
});
