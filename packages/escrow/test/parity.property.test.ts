// TypeScript, Solidity and x402's packages agree on ids and digests; TypeScript and Solidity on who signed.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { computeChannelId } from "@x402/evm/batch-settlement/client";
import fc from "fast-check";
import { concatHex, getAddress, type Hex, hashTypedData, hexToBytes, numberToHex, sliceHex, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterAll, expect, test } from "vitest";
import { type ChannelConfig, channelBetween, eip712Domain } from "../src/channel.ts";
import { channelIn, channelsAt } from "../src/channels.ts";
import { deployEscrow } from "../src/contracts.ts";
import { signVoucher, verifyVoucher, voucherDigest, voucherTypes } from "../src/voucher.ts";

const chain = await hardhatChain();
const escrow = await deployEscrow(chain);
const { bob, carol } = chain.actors;
const { read, simulate } = channelsAt(escrow, bob);
afterAll(() => chain.close());

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((value) => toHex(value));
const address = bytes(20).map((value) => getAddress(value));
const amount = fc.bigInt(0n, 2n ** 128n - 1n);
const anyConfig: fc.Arbitrary<ChannelConfig> = fc.record({
  payer: address,
  payerAuthorizer: address,
  receiver: address,
  receiverAuthorizer: address,
  token: address,
  withdrawDelay: fc.integer({ min: 0, max: 2 ** 40 - 1 }),
  salt: bytes(32),
});

test("a channel's id is the same in TypeScript, in Solidity and in x402's client", async () => {
  await fc.assert(
    fc.asyncProperty(anyConfig, async (config) => {
      const { id } = channelIn(escrow, config);
      expect(id).toBe(computeChannelId(config, chain.id));
      expect(id).toBe(await read.getChannelId([config]));
    }),
    { numRuns: 50 },
  );
});

test("a voucher's digest is the same in TypeScript, in Solidity and in viem", async () => {
  await fc.assert(
    fc.asyncProperty(anyConfig, amount, async (config, maxClaimableAmount) => {
      const channel = channelIn(escrow, config);
      const message = { channelId: channel.id, maxClaimableAmount };
      const typed = { types: voucherTypes, primaryType: "Voucher", message } as const;
      const digest = voucherDigest(channel, maxClaimableAmount);
      expect(digest).toBe(hashTypedData({ domain: eip712Domain(channel.domain), ...typed }));
      expect(digest).toBe(await read.getVoucherDigest([channel.id, maxClaimableAmount]));
    }),
    { numRuns: 50 },
  );
});

// Nothing is deposited: whoever gets past the signature is told so.
const config = channelBetween({ payer: carol.address, receiver: bob.address, token: escrow.labDollar });
const channel = channelIn(escrow, config);
const signed = await signVoucher(carol, channel, 1000n);

/** Whether the contract honours the signature, at x402's door. */
async function solidityAccepts(signature: Hex): Promise<boolean> {
  const voucher = { channel: config, maxClaimableAmount: 1000n };
  const { name } = await rejection(simulate.claim([[{ voucher, signature, totalClaimed: 1000n }]], { account: bob }));
  if (name === "InvalidVoucherSignature") return false;
  expect(name).toBe("VoucherExceedsBalance");
  return true;
}

/** Both decide; they must agree. */
async function decide(signature: Hex): Promise<boolean> {
  const verdict = await verifyVoucher(channel, { ...signed, signature });
  expect(await solidityAccepts(signature)).toBe(verdict.valid);
  return verdict.valid;
}

// The curve's order n, and the prime of its field p (SEC 2, section 2.4.1).
const n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const p = 2n ** 256n - 2n ** 32n - 977n;
const [r, s] = [BigInt(sliceHex(signed.signature, 0, 32)), BigInt(sliceHex(signed.signature, 32, 64))];
const v = Number(sliceHex(signed.signature, 64));
const join = (parts: { r?: bigint; s?: bigint; v?: number }) => {
  const all = { r, s, v, ...parts };
  return concatHex([word(all.r), word(all.s), numberToHex(all.v, { size: 1 })]);
};
const word = (value: bigint) => numberToHex(value, { size: 32 });

test("the signature as it is, in small and in capital letters, passes both", async () => {
  expect(await decide(signed.signature)).toBe(true);
  expect(await decide(`0x${signed.signature.slice(2).toUpperCase()}`)).toBe(true);
});

const forms: [string, Hex][] = [
  ...[0, 1, 2, 26, 29, 30, 255, 55 - v].map((other): [string, Hex] => [`v = ${other}`, join({ v: other })]),
  ["the upper s", join({ s: n - s })],
  ["the upper s with the other v, which ecrecover alone would take", join({ s: n - s, v: 55 - v })],
  ...[0n, 1n, n / 2n, n / 2n + 1n, n - 1n, n, n + 1n, 2n ** 256n - 1n].flatMap((edge): [string, Hex][] => [
    [`s = ${toHex(edge)}`, join({ s: edge })],
    [`r = ${toHex(edge)}`, join({ r: edge })],
  ]),
  ["r of no point on the curve", join({ r: 5n })],
  ["r above n, below p", join({ r: p - 1n })],
  ["r = p", join({ r: p })],
  ["no bytes", "0x"],
  ["64 bytes, the compact form of ERC-2098", sliceHex(signed.signature, 0, 64)],
  ["66 bytes", concatHex([signed.signature, "0x00"])],
  ["twice the signature", concatHex([signed.signature, signed.signature])],
  ["a key at infinity", signatureOfNobody()],
];

test.each(forms)("neither TypeScript nor Solidity accepts %s", async (_, signature) => {
  expect(await decide(signature)).toBe(false);
});

/** With R = (z/s)·G the recovered key is the point at infinity: a signature that no key has made. */
function signatureOfNobody(): Hex {
  const z = BigInt(voucherDigest(channel, 1000n));
  for (let k = 1n; ; k++) {
    const inverse = power(k, n - 2n); // Fermat
    const low = (z * inverse) % n;
    const { publicKey } = privateKeyToAccount(word(k)); // 04, x, y of k·G
    const [x, y] = [BigInt(sliceHex(publicKey, 1, 33)), BigInt(sliceHex(publicKey, 33, 65))];
    if (low <= n / 2n && x < n) return join({ r: x, s: low, v: 27 + Number(y & 1n) });
  }
}

function power(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = power((base * base) % n, exponent / 2n);
  return exponent % 2n === 1n ? (half * base) % n : half;
}

test("a changed byte anywhere is refused by both", async () => {
  const change = fc.record({ at: fc.integer({ min: 0, max: 64 }), by: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by }) => {
      const changed = hexToBytes(signed.signature);
      changed[at]! ^= by;
      expect(await decide(toHex(changed))).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test("made-up r, s and v are refused by both", async () => {
  const made = fc.record({ r: fc.bigInt(0n, n), s: fc.bigInt(0n, n / 2n), v: fc.constantFrom(27, 28) });
  await fc.assert(
    fc.asyncProperty(made, async (parts) => {
      expect(await decide(join(parts))).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test("anybody's voucher for any amount passes both, if he is the payer", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.bigInt(1n, n - 1n),
      amount.filter((value) => value > 0n),
      async (key, max) => {
        const payer = privateKeyToAccount(word(key));
        const terms = channelBetween({ payer: payer.address, receiver: bob.address, token: escrow.labDollar });
        const his = channelIn(escrow, terms);
        const { signature, ...message } = await signVoucher(payer, his, max);
        expect(await verifyVoucher(his, { ...message, signature })).toEqual({ valid: true });
        const voucher = { channel: terms, maxClaimableAmount: max };
        const { name } = await rejection(
          simulate.claim([[{ voucher, signature, totalClaimed: max }]], { account: bob }),
        );
        expect(name).toBe("VoucherExceedsBalance");
      },
    ),
    { numRuns: 30 },
  );
});
