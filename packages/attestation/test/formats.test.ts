// Attestation files and links come from strangers: whatever is in them, the answer is a named error.

import { deflateSync } from "node:zlib";
import { hardhatChain } from "@synergy/kit/node";
import fc from "fast-check";
import { strFromU8, strToU8, zlibSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { fromEasJson, toEasJson } from "../src/eas/json.ts";
import { signOffchain } from "../src/eas/offchain.ts";
import { fromEasUrl, toEasUrl } from "../src/eas/url.ts";
import { verifyOffchain } from "../src/eas/verifyOffchain.ts";
import { MalformedAttestationError, UnexportableSignatureError } from "../src/errors.ts";
import { deployRegistry } from "../src/registry.ts";
import { futureWallet } from "./support/wallets.ts";
import { newWork } from "./support/works.ts";

const chain = await hardhatChain();
const registry = await deployRegistry(chain);
const { ada } = chain.actors;
const attestation = await signOffchain(registry, ada, newWork(ada));
const file = JSON.parse(toEasJson(attestation));
afterAll(() => chain.close());

const linkTo = (text: string) => `#attestation=${btoa(strFromU8(zlibSync(strToU8(text)), true))}`;

describe("EAS JSON", () => {
  test("a file that is read back is valid", async () => {
    expect(await verifyOffchain(registry, fromEasJson(toEasJson(attestation)))).toMatchObject({ valid: true });
  });

  const { sig } = file;
  const { message, signature } = sig;
  const cases: [string, unknown, string][] = [
    ["a list", [], "the file is [] instead of an object"],
    ["null", null, "the file is null instead of an object"],
    ["a file without sig", { signer: ada.address }, "sig is missing"],
    ["a signer that is no address", { sig, signer: "Ada" }, "signer is"],
    ["a signer with a wrong checksum", { sig, signer: ada.address.replace("C", "c") }, "signer is"],
    ["version 1", { ...file, sig: { ...sig, version: 1 } }, "sig.version is 1 instead of 2"],
    ["other types", { ...file, sig: { ...sig, types: { Attest: [] } } }, "sig.types is"],
    ["another domain", { ...file, sig: { ...sig, domain: { ...sig.domain, name: "EAS" } } }, "domain.name is"],
    ["a time below zero", { ...file, sig: { ...sig, message: { ...message, time: -1 } } }, "time is -1"],
    ["a time beyond uint64", { ...file, sig: { ...sig, message: { ...message, time: `${2n ** 64n}` } } }, "time is"],
    ["a fraction as time", { ...file, sig: { ...sig, message: { ...message, time: 1.5 } } }, "time is 1.5"],
    ["half a byte of data", { ...file, sig: { ...sig, message: { ...message, data: "0x123" } } }, "data is"],
    ["a short salt", { ...file, sig: { ...sig, message: { ...message, salt: "0x12" } } }, "salt is"],
    ["a word for revocable", { ...file, sig: { ...sig, message: { ...message, revocable: "yes" } } }, "revocable is"],
    ["v of 256", { ...file, sig: { ...sig, signature: { ...signature, v: 256 } } }, "v is 256"],
    ["r with 33 bytes", { ...file, sig: { ...sig, signature: { ...signature, r: `${signature.r}00` } } }, "r is"],
  ];
  test.each(cases)("%s is refused, and the message says what is wrong", (_, value, problem) => {
    const read = () => fromEasJson(JSON.stringify(value));
    expect(read).toThrow(MalformedAttestationError);
    expect(read).toThrow(problem);
  });

  test("text that is no JSON, and text without end, are refused", () => {
    expect(() => fromEasJson("{")).toThrow("it is not JSON");
    expect(() => fromEasJson(" ".repeat(65_537))).toThrow("65537 characters are more than 65536");
  });

  test("any JSON value ends in an attestation or in a named error", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => fromEasJson(text)).toThrow(MalformedAttestationError);
        expect(() => fromEasUrl(linkTo(text))).toThrow(MalformedAttestationError);
      }),
    );
  });
});

describe("EAS links", () => {
  test("a link that is read back is valid, with or without what stands before the marker", async () => {
    const fragment = toEasUrl(attestation);
    for (const link of [fragment, `https://easscan.org/offchain/url/${fragment}`, fragment.split("=")[1]!]) {
      expect(await verifyOffchain(registry, fromEasUrl(link))).toMatchObject({ valid: true });
    }
  });

  test("a short link that would unpack to 40 MB is refused, and its memory is not taken", () => {
    const bomb = `#attestation=${deflateSync(Buffer.alloc(40_000_000)).toString("base64")}`;
    expect(bomb.length).toBeLessThan(65_536);
    expect(() => fromEasUrl(bomb)).toThrow("the link holds 65537 bytes or more, and 65536 are allowed");
  });

  test("a link that is too long is refused unopened", () => {
    expect(() => fromEasUrl(`#attestation=${"A".repeat(70_000)}`)).toThrow("70000 bytes or more");
  });

  test("a truncated link, any text, and a list that is too short are refused", () => {
    const link = toEasUrl(attestation);
    expect(() => fromEasUrl(link.slice(0, 200))).toThrow(MalformedAttestationError);
    expect(() => fromEasUrl("https://example.org")).toThrow("the link does not unpack");
    expect(() => fromEasUrl("#attestation=%")).toThrow("the link does not unpack");
    expect(() => fromEasUrl(linkTo("[1,2,3]"))).toThrow("a list of 18 values");
  });
});

test("a smart wallet's signature does not fit into a file or a link", async () => {
  const wallet = await futureWallet(chain, ada);
  const signed = await signOffchain(registry, wallet, newWork(ada));
  expect(() => toEasJson(signed)).toThrow(UnexportableSignatureError);
  expect(() => toEasUrl(signed)).toThrow(UnexportableSignatureError);
});
