// Off-chain attestations: who signed what, for which chain, and whether it still holds.
import { hardhatChain } from "@synergy/kit/node";
import { concatHex, type Hex, hexToBigInt, hexToNumber, numberToHex, sliceHex } from "viem";
import { afterAll, describe, expect, test } from "vitest";
import {
  type OffchainMessage,
  offchainTypedData,
  offchainUid,
  type SignedAttestation,
  signOffchain,
} from "../src/eas/offchain.ts";
import { revokeOffchain } from "../src/eas/onchain.ts";
import { verifyOffchain } from "../src/eas/verifyOffchain.ts";
import { deployRegistry } from "../src/registry.ts";
import { newSalt } from "../src/work.ts";
import { deployedWallet, futureWallet } from "./support/wallets.ts";
import { newWork } from "./support/works.ts";

const [chain, otherChain] = [await hardhatChain(), await hardhatChain({ chainId: 31338 })];
const [registry, otherRegistry] = [await deployRegistry(chain), await deployRegistry(otherChain)];
const { ada, eve } = chain.actors;
afterAll(() => Promise.all([chain.close(), otherChain.close()]));

/** Eve signs a message that she has changed, in Ada's name or in her own. */
async function resign(attestation: SignedAttestation, change: Partial<OffchainMessage>, signer = ada) {
  const message = { ...attestation.message, ...change };
  const signature = await signer.signTypedData(offchainTypedData(attestation.domain, message));
  return { ...attestation, message, uid: offchainUid(message), signature };
}

const reasonOf = async (attestation: SignedAttestation) => {
  const verdict = await verifyOffchain(registry, attestation);
  return verdict.valid ? "valid" : verdict.reason;
};

describe("who signed", () => {
  test("Ada's attestation is valid, and says what she attested", async () => {
    const work = newWork(ada, { sources: [{ uid: newSalt(), shareBps: 700 }] });
    const attestation = await signOffchain(registry, ada, work);
    expect(await verifyOffchain(registry, attestation)).toEqual({ valid: true, signer: ada.address, work });
  });

  test("a smart wallet's attestation is valid (ERC-1271)", async () => {
    const wallet = await deployedWallet(chain, ada);
    expect(await reasonOf(await signOffchain(registry, wallet, newWork(ada)))).toBe("valid");
  });

  test("a smart wallet that Eve does not own refuses her signature", async () => {
    const wallet = await deployedWallet(chain, ada);
    const attestation = await signOffchain(registry, wallet, newWork(ada));
    expect(await reasonOf(await resign(attestation, {}, eve))).toBe("wrong-signature");
  });

  test("the attestation of a wallet that does not exist yet is valid (ERC-6492)", async () => {
    const wallet = await futureWallet(chain, ada);
    expect(await chain.client.getCode({ address: wallet.address })).toBeUndefined();
    expect(await reasonOf(await signOffchain(registry, wallet, newWork(ada)))).toBe("valid");
  });

  test("Eve can't speak for a wallet that does not exist yet with a wallet of her own", async () => {
    const [wallet, evesWallet] = [await futureWallet(chain, ada), await futureWallet(chain, eve)];
    const attestation = await signOffchain(registry, evesWallet, newWork(eve));
    expect(await reasonOf({ ...attestation, signer: wallet.address })).toBe("wrong-signature");
  });

  test("Eve can't put her signature under Ada's name", async () => {
    const attestation = await signOffchain(registry, eve, newWork(eve));
    expect(await reasonOf({ ...attestation, signer: ada.address })).toBe("wrong-signature");
  });

  test("the other half of a signature's twins is refused (n - s), and so is v as 0 or 1", async () => {
    const attestation = await signOffchain(registry, ada, newWork(ada));
    const { signature } = attestation;
    const [r, s, v] = [sliceHex(signature, 0, 32), sliceHex(signature, 32, 64), hexToNumber(sliceHex(signature, 64))];
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const highS = numberToHex(order - hexToBigInt(s), { size: 32 });
    const withV = (half: Hex, value: number) => concatHex([r, half, numberToHex(value, { size: 1 })]);
    expect(await reasonOf({ ...attestation, signature: withV(highS, 55 - v) })).toBe("wrong-signature");
    expect(await reasonOf({ ...attestation, signature: withV(s, v - 27) })).toBe("wrong-signature");
  });
});

describe("for which chain", () => {
  test("an attestation made for another chain is foreign here, though EAS has the same address there", async () => {
    expect(otherRegistry.eas).toBe(registry.eas);
    const attestation = await signOffchain(otherRegistry, ada, newWork(ada));
    expect(await reasonOf(attestation)).toBe("foreign-chain");
    const relabelled = { ...attestation, domain: { ...attestation.domain, chainId: 31337n } };
    expect(await reasonOf(relabelled)).toBe("wrong-signature");
  });

  test("an attestation made for another EAS on the same chain is foreign", async () => {
    const attestation = await signOffchain(await deployRegistry(chain), ada, newWork(ada));
    expect(await reasonOf(attestation)).toBe("foreign-contract");
  });

  test("an attestation made for another version of EAS is foreign", async () => {
    const attestation = await signOffchain({ ...registry, easVersion: "1.3.0" }, ada, newWork(ada));
    expect(await reasonOf(attestation)).toBe("foreign-version");
  });
});

describe("what was signed", () => {
  test("a forged UID is refused", async () => {
    const attestation = await signOffchain(registry, ada, newWork(ada));
    expect(await reasonOf({ ...attestation, uid: newSalt() })).toBe("wrong-uid");
  });

  test("an attestation under another schema is no work", async () => {
    const attestation = await signOffchain(registry, ada, newWork(ada));
    expect(await reasonOf(await resign(attestation, { schema: newSalt() }))).toBe("wrong-schema");
  });

  test("another version of the format is refused", async () => {
    const attestation = await signOffchain(registry, ada, newWork(ada));
    expect(await reasonOf(await resign(attestation, { version: 1 }))).toBe("unsupported-version");
  });

  test("data that is no work is refused, also with bytes behind it", async () => {
    const attestation = await signOffchain(registry, ada, newWork(ada));
    expect(await reasonOf(await resign(attestation, { data: "0x1234" }))).toBe("malformed-work");
    const longer = concatHex([attestation.message.data, numberToHex(0, { size: 32 })]);
    expect(await reasonOf(await resign(attestation, { data: longer }))).toBe("malformed-work");
  });

  test("a work that promises more than the whole is refused", async () => {
    const sources = [6_000, 4_001].map((shareBps) => ({ uid: newSalt(), shareBps }));
    expect(await reasonOf(await signOffchain(registry, ada, newWork(ada, { sources })))).toBe("malformed-work");
  });
});

describe("whether it still holds", () => {
  test("an attestation holds until the second before it expires", async () => {
    const expirationTime = (await chain.clock.now()) + 100n;
    const attestation = await signOffchain(registry, ada, newWork(ada), { expirationTime });
    await chain.clock.advance(99);
    expect(await reasonOf(attestation)).toBe("valid");
    await chain.clock.advance(1);
    expect(await reasonOf(attestation)).toBe("expired");
  });

  test("an attestation can't claim a time that has not come", async () => {
    const time = (await chain.clock.now()) + 10n;
    expect(await reasonOf(await signOffchain(registry, ada, newWork(ada), { time }))).toBe("from-the-future");
  });

  test("Ada revokes her attestation", async () => {
    const attestation = await signOffchain(registry, ada, newWork(ada));
    await revokeOffchain(registry, ada, attestation.uid);
    expect(await reasonOf(attestation)).toBe("revoked");
  });

  test("Eve's revocation of Ada's attestation counts for nothing", async () => {
    const attestation = await signOffchain(registry, ada, newWork(ada));
    await revokeOffchain(registry, eve, attestation.uid);
    expect(await reasonOf(attestation)).toBe("valid");
  });
});
