// Payers that are contracts answer for their own vouchers (ERC-1271). Some of them lie.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { concatHex, type Hex, numberToHex, padHex, zeroAddress, zeroHash } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Channel, channelBetween } from "../src/channel.ts";
import { channelIn, channelsAt } from "../src/channels.ts";
import { deployEscrow, type Escrow } from "../src/contracts.ts";
import { signVoucher, verifyVoucherOnChain } from "../src/voucher.ts";

const chain = await hardhatChain();
const { bob, carol, eve } = chain.actors;
let escrow: Escrow;
beforeAll(async () => {
  escrow = await deployEscrow(chain);
});
afterAll(() => chain.close());

const wallet = "0x1271127112711271127112711271127112711271";
const setCode = (code: Hex) => chain.client.request({ method: "hardhat_setCode", params: [wallet, code] } as never);

/** A wallet that answers every question with the same word, of which it returns `size` bytes. */
const answering = (word: Hex, size = 32): Hex =>
  // PUSH32 word PUSH0 MSTORE PUSH1 size PUSH0 RETURN
  concatHex(["0x7f", word, "0x5f5260", numberToHex(size, { size: 1 }), "0x5ff3"]);
const magic = padHex("0x1626ba7e", { dir: "right", size: 32 });

function channelOf(payer: `0x${string}`, payerAuthorizer: `0x${string}` = zeroAddress): Channel {
  return channelIn(escrow, channelBetween({ payer, payerAuthorizer, receiver: bob.address, token: escrow.labDollar }));
}

/** What the contract says when Bob really claims; nothing is deposited, so a good signature fails at the balance. */
async function contractAccepts({ config }: Channel, signature: Hex): Promise<boolean> {
  const voucher = { channel: config, maxClaimableAmount: 10n };
  const claiming = channelsAt(escrow, bob).write.claim([[{ voucher, signature, totalClaimed: 10n }]]);
  const { name } = await rejection(claiming);
  expect(["InvalidVoucherSignature", "VoucherExceedsBalance"]).toContain(name);
  return name === "VoucherExceedsBalance";
}

async function decide(channel: Channel, signature: Hex): Promise<boolean> {
  const voucher = { channelId: channel.id, maxClaimableAmount: 10n, signature };
  const verdict = await verifyVoucherOnChain(chain, channel, voucher);
  expect(await contractAccepts(channel, signature)).toBe(verdict.valid);
  return verdict.valid;
}

const wallets: [string, Hex, boolean][] = [
  ["says yes", answering(magic), true],
  ["says yes, and more", answering(magic, 64), true],
  ["says no", answering(padHex("0xffffffff", { dir: "right", size: 32 })), false],
  ["says yes with something behind it", answering(`0x1626ba7e${"01".repeat(28)}`), false],
  ["says yes in four bytes", answering(magic, 4), false],
  ["says nothing", "0x00", false],
  ["reverts", "0x5f5ffd", false],
  // PUSH1 1 PUSH0 SSTORE, and then yes: a call that may not write ends here
  ["writes to its storage before it says yes", concatHex(["0x60015f55", answering(magic)]), false],
];

test.each(wallets)("a wallet that %s: decided as the contract does", async (_, code, valid) => {
  await setCode(code);
  expect(await decide(channelOf(wallet), "0x1234")).toBe(valid);
  expect(await decide(channelOf(wallet), "0x")).toBe(valid);
});

test("a payer without code and without payerAuthorizer signs with the key of the address", async () => {
  const channel = channelOf(carol.address);
  expect(await decide(channel, (await signVoucher(carol, channel, 10n)).signature)).toBe(true);
  expect(await decide(channel, (await signVoucher(eve, channel, 10n)).signature)).toBe(false);
  expect(await decide(channel, "0x1234")).toBe(false);
});

test("with a payerAuthorizer the wallet is not asked", async () => {
  await setCode(answering(magic));
  const channel = channelOf(wallet, carol.address);
  expect(await decide(channel, (await signVoucher(carol, channel, 10n)).signature)).toBe(true);
  expect(await decide(channel, (await signVoucher(eve, channel, 10n)).signature)).toBe(false);
});

test("what is no voucher of the channel is refused before anybody is asked", async () => {
  const channel = channelOf(wallet);
  const voucher = { channelId: channel.id, maxClaimableAmount: 10n, signature: "0x12" as Hex };
  const reasonOf = async (changes: object) => {
    const verdict = await verifyVoucherOnChain(chain, channel, { ...voucher, ...changes });
    return verdict.valid ? "valid" : verdict.reason;
  };
  expect(await reasonOf({ channelId: zeroHash })).toBe("foreign-channel");
  expect(await reasonOf({ maxClaimableAmount: 2n ** 128n })).toBe("amount-out-of-range");
  expect(await reasonOf({ signature: "0x123" })).toBe("malformed-signature");
});
