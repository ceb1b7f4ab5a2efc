// Vouchers: the stock x402 client and ours sign the same thing, and nothing else buys anything.
import { createActors } from "@synergy/kit";
import { signVoucher as signStockVoucher } from "@x402/evm/batch-settlement/client";
import { concatHex, type Hex, numberToHex, recoverAddress, sliceHex, zeroAddress } from "viem";
import { expect, test } from "vitest";
import { type ChannelConfig, channelBetween, channelOf } from "../src/channel.ts";
import { InvalidAmountError, InvalidChannelError } from "../src/errors.ts";
import { x402Addresses } from "../src/placing.ts";
import { isCanonicalSignature } from "../src/secp256k1.ts";
import { maxAmount, type SignedVoucher, signVoucher, verifyVoucher, voucherDigest } from "../src/voucher.ts";

const { ada, bob, carol, eve } = createActors();
const token = ada.address; // any address will do here
const domain = { chainId: 31337, contract: x402Addresses.voucherChannels };
const config = channelBetween({ payer: carol.address, receiver: bob.address, token });
const channel = channelOf(domain, config);

const reasonOf = async (voucher: SignedVoucher, at = channel) => {
  const verdict = await verifyVoucher(at, voucher);
  return verdict.valid ? "valid" : verdict.reason;
};

test("Carol's voucher is honoured, and is byte for byte what the stock x402 client signs", async () => {
  const voucher = await signVoucher(carol, channel, 1000n);
  expect(await verifyVoucher(channel, voucher)).toEqual({ valid: true });
  const stock = await signStockVoucher(carol, channel.id, "1000", "eip155:31337");
  expect(stock.signature).toBe(voucher.signature);
});

test("Eve raises the amount of Carol's voucher: it is no longer Carol's signature", async () => {
  const voucher = await signVoucher(carol, channel, 1000n);
  expect(await reasonOf({ ...voucher, maxClaimableAmount: 1001n })).toBe("wrong-signer");
});

test("Eve signs a voucher in Carol's place", async () => {
  expect(await reasonOf(await signVoucher(eve, channel, 1000n))).toBe("wrong-signer");
});

test.each([
  ["another chain", channelOf({ ...domain, chainId: 1 }, config)],
  ["another contract", channelOf({ ...domain, contract: eve.address }, config)],
  ["other terms", channelOf(domain, { ...config, receiver: eve.address })],
])("a voucher for %s is for another channel, whatever id is written on it", async (_, other) => {
  const voucher = await signVoucher(carol, other, 1000n);
  expect(await reasonOf(voucher)).toBe("foreign-channel");
  expect(await reasonOf({ ...voucher, channelId: channel.id })).toBe("wrong-signer");
});

test.each([
  ["n - s and the other v", true],
  ["v of 0 or 1 in place of 27 or 28", false],
])("Eve pays with a signature that viem takes and the contract does not: %s", async (_, isUpper) => {
  const { signature, ...message } = await signVoucher(carol, channel, 1000n);
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const s = BigInt(sliceHex(signature, 32, 64));
  const v = Number(sliceHex(signature, 64));
  const [newS, newV] = isUpper ? [order - s, 55 - v] : [s, v - 27];
  const r = sliceHex(signature, 0, 32);
  const twin = concatHex([r, numberToHex(newS, { size: 32 }), numberToHex(newV, { size: 1 })]);
  expect(await recoverAddress({ hash: voucherDigest(channel, 1000n), signature: twin })).toBe(carol.address);
  expect(isCanonicalSignature(twin)).toBe(false);
  expect(await reasonOf({ ...message, signature: twin })).toBe("malformed-signature");
});

test.each(["0x", "0x00", "not hex", `0x${"zz".repeat(65)}`, `0x${"00".repeat(65)}`, `0x${"ff".repeat(64)}1b`])(
  "junk in place of a signature is refused: %s",
  async (junk) => {
    const voucher = await signVoucher(carol, channel, 1000n);
    expect(await reasonOf({ ...voucher, signature: junk as Hex })).toBe("malformed-signature");
  },
);

test("no voucher is signed or honoured for an amount that the contract can't hold", async () => {
  await expect(signVoucher(carol, channel, maxAmount + 1n)).rejects.toThrow(InvalidAmountError);
  await expect(signVoucher(carol, channel, -1n)).rejects.toThrow(InvalidAmountError);
  const voucher = await signVoucher(carol, channel, maxAmount);
  expect(await reasonOf(voucher)).toBe("valid");
  expect(await reasonOf({ ...voucher, maxClaimableAmount: maxAmount + 1n })).toBe("amount-out-of-range");
  expect(await reasonOf({ ...voucher, maxClaimableAmount: -1n })).toBe("amount-out-of-range");
});

test("a smart wallet's voucher is not decided without the chain", async () => {
  const wallet = channelOf(domain, { ...config, payerAuthorizer: zeroAddress });
  expect(await reasonOf(await signVoucher(carol, wallet, 1000n), wallet)).toBe("wallet-must-be-asked");
});

test("the letter case of addresses and ids makes no difference", async () => {
  const lower = Object.fromEntries(
    Object.entries(config).map(([k, v]) => [k, typeof v === "string" ? v.toLowerCase() : v]),
  );
  const same = channelOf(domain, lower as ChannelConfig);
  expect(same.id).toBe(channel.id);
  const voucher = await signVoucher(carol, channel, 1000n);
  expect(await reasonOf({ ...voucher, channelId: `0x${channel.id.slice(2).toUpperCase()}` }, same)).toBe("valid");
});

test.each([
  ["receiver", { receiver: zeroAddress }],
  ["receiverAuthorizer", { receiverAuthorizer: zeroAddress }],
  ["withdrawDelay", { withdrawDelay: 899 }],
  ["withdrawDelay", { withdrawDelay: 2_592_001 }],
  ["withdrawDelay", { withdrawDelay: 900.5 }],
])("terms with a bad %s are refused before the contract would", (field, terms) => {
  const build = () => channelBetween({ payer: carol.address, receiver: bob.address, token, ...terms });
  expect(build).toThrow(InvalidChannelError);
  expect(build).toThrow(field);
});
