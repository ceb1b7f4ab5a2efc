// Tokens that cheat, collectors that count twice, wallets that change their mind, and dust.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { type Account, type Address, encodeFunctionData, parseAbi, toFunctionSelector, zeroAddress } from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { FickleWallet } from "../generated/FickleWallet.ts";
import { GenerousCollector } from "../generated/GenerousCollector.ts";
import { HookToken } from "../generated/HookToken.ts";
import { LyingToken } from "../generated/LyingToken.ts";
import { TwiceCollector } from "../generated/TwiceCollector.ts";
import { VoucherChannels } from "../generated/VoucherChannels.ts";
import { type Channel, channelBetween } from "../src/channel.ts";
import {
  channelIn,
  channelsAt,
  closeChannel,
  dollarAt,
  finishWithdrawal,
  openChannel,
  readChannel,
  redeemVoucher,
  startWithdrawal,
} from "../src/channels.ts";
import { signVoucher } from "../src/voucher.ts";
import { fundedEscrow, newChannel, openedChannel, purses, saltOf } from "./support/channels.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { bob, carol, eve } = chain.actors;
const contract = (from?: Account) => channelsAt(escrow, from).write;
afterAll(() => chain.close());

let used = 0;
const nextTerms = () => ({ salt: saltOf(++used) });

/** Carol has 1,000 units of a token with hooks, and allows the channels to take them. */
async function hookToken() {
  const token = await chain.deploy(HookToken, []);
  await chain.mined(token.write.mint([carol.address, 1000n]));
  await chain.mined(chain.at(HookToken, token.address, carol).write.approve([escrow.voucherChannels, 1000n]));
  return token;
}
const carols = (token: Address) => newChannel(escrow, carol, bob, { token, ...nextTerms() });
const callOf = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi: VoucherChannels.abi, functionName, args } as never);

describe("a token that is not honest with the channels", () => {
  test("keeps a fee: the deposit is refused, with what was missing", async () => {
    const token = await hookToken();
    await chain.mined(token.write.setFee([3n]));
    const refusal = await rejection(openChannel(escrow, carol, carols(token.address), 100n));
    expect(refusal).toEqual({ name: "InexactDeposit", args: [100n, 97n] });
  });

  test("says yes and moves nothing, whatever it claims to hold: the deposit is refused", async () => {
    const token = await chain.deploy(LyingToken, []);
    for (const lie of [0n, 1_000_000n]) {
      await chain.mined(token.write.claimBalance([lie]));
      const refusal = await rejection(openChannel(escrow, carol, carols(token.address), 100n));
      expect(refusal).toEqual({ name: "InexactDeposit", args: [lie + 100n, lie] });
    }
  });

  test("calls back during a deposit and brings in another: the first one sees that too much came", async () => {
    const token = await hookToken();
    const collector = await chain.deploy(GenerousCollector, [100n]);
    await chain.mined(token.write.mint([collector.address, 100n]));
    const { config } = carols(token.address);
    await chain.mined(
      token.write.plan([escrow.voucherChannels, callOf("deposit", [config, 100n, collector.address, "0x"])]),
    );
    const refusal = await rejection(openChannel(escrow, carol, carols(token.address), 100n));
    expect(refusal).toEqual({ name: "InexactDeposit", args: [100n, 200n] });
  });

  test("calls back while Bob is paid: the books are closed by then, and he is paid once", async () => {
    const token = await hookToken();
    const [first, second] = [carols(token.address), carols(token.address)];
    for (const channel of [first, second]) await openChannel(escrow, carol, channel, 100n);
    const voucher = { channel: first.config, maxClaimableAmount: 40n };
    const { signature } = await signVoucher(carol, first, 40n);
    await chain.mined(contract(bob).claim([[{ voucher, signature, totalClaimed: 40n }]]));
    await chain.mined(token.write.plan([escrow.voucherChannels, callOf("settle", [bob.address, token.address])]));
    await chain.mined(contract(eve).settle([bob.address, token.address]));
    expect(await token.read.balanceOf([bob.address])).toBe(40n);
    expect(await token.read.balanceOf([escrow.voucherChannels])).toBe(160n);
  });

  test("calls its payer back during the exit, who asks for the exit again: there is none any more", async () => {
    const token = await hookToken();
    const wallet = await chain.deploy(FickleWallet, []);
    const channel = await walletChannel(wallet.address, 100n, token.address);
    await chain.mined(wallet.write.act([escrow.voucherChannels, callOf("initiateWithdraw", [channel.config, 60n])]));
    await chain.clock.advance(900);
    const exit = callOf("finalizeWithdraw", [channel.config]);
    const again = encodeFunctionData({
      abi: FickleWallet.abi,
      functionName: "act",
      args: [escrow.voucherChannels, exit],
    });
    await chain.mined(token.write.plan([wallet.address, again]));
    const { name, args } = await rejection(wallet.write.act([escrow.voucherChannels, exit]));
    expect(name).toBe("ActFailed");
    const selector = toFunctionSelector("NoWithdrawal(bytes32)").slice(2); // inside the wallet's and the token's errors
    expect(String(args[0])).toContain(selector);
    expect(await readChannel(escrow, channel)).toMatchObject({ balance: 100n });
  });
});

describe("a collector that x402's door calls for a deposit", () => {
  test.each([0n, 99n, 101n])("brings %i units instead of 100: refused", async (brings) => {
    const collector = await chain.deploy(GenerousCollector, [brings]);
    await chain.mined(dollarAt(escrow).write.faucet([collector.address, brings]));
    const [held] = await purses(escrow);
    const { config } = newChannel(escrow, carol, bob, nextTerms());
    const refusal = await rejection(contract(eve).deposit([config, 100n, collector.address, "0x"]));
    expect(refusal).toEqual({ name: "InexactDeposit", args: [held! + 100n, held! + brings] });
  });

  test("has the same tokens counted in a channel of its own: the door is locked meanwhile", async () => {
    const collector = await chain.deploy(TwiceCollector, []);
    await chain.mined(dollarAt(escrow).write.faucet([collector.address, 100n]));
    const { config } = newChannel(escrow, carol, bob, nextTerms());
    const refusal = await rejection(contract(eve).deposit([config, 100n, collector.address, "0x"]));
    expect(refusal.name).toBe("ReentrancyGuardReentrantCall");
  });
});

/** A channel of a payer that is a contract, with a deposit that somebody else's collector brings. */
async function walletChannel(wallet: Address, amount: bigint, token = escrow.labDollar): Promise<Channel> {
  const terms = { payer: wallet, payerAuthorizer: zeroAddress, receiver: bob.address, token, ...nextTerms() };
  const channel = channelIn(escrow, channelBetween(terms));
  const collector = await chain.deploy(GenerousCollector, [amount]);
  const give = parseAbi(["function faucet(address, uint256)", "function mint(address, uint256)"]);
  const purse = chain.at({ abi: give }, token).write;
  await chain.mined(
    token === escrow.labDollar ? purse.faucet([collector.address, amount]) : purse.mint([collector.address, amount]),
  );
  await chain.mined(contract(eve).deposit([channel.config, amount, collector.address, "0x"]));
  return channel;
}

describe("a payer that is a contract (ERC-1271)", () => {
  const moods = { yes: 0, no: 1, revert: 2, reenter: 3 } as const;
  const claimOf = (channel: Channel, total: bigint) => ({
    voucher: { channel: channel.config, maxClaimableAmount: total },
    signature: "0x" as const,
    totalClaimed: total,
  });

  test("says yes: its voucher is claimed", async () => {
    const wallet = await chain.deploy(FickleWallet, []);
    const channel = await walletChannel(wallet.address, 100n);
    await chain.mined(contract(bob).claim([[claimOf(channel, 40n)]]));
    expect(await readChannel(escrow, channel)).toMatchObject({ claimed: 40n });
  });

  test.each(["no", "revert", "reenter"] as const)(
    "changes its mind (%s): the claim says which voucher it was",
    async (mood) => {
      const wallet = await chain.deploy(FickleWallet, []);
      const [good, bad] = [await walletChannel(wallet.address, 100n), await walletChannel(wallet.address, 100n)];
      await chain.mined(wallet.write.plan([escrow.voucherChannels, callOf("claim", [[claimOf(good, 40n)]])]));
      await chain.mined(wallet.write.setMood([moods[mood]]));
      const honest = await openedChannel(escrow, carol, bob, 100n, nextTerms());
      const { signature } = await signVoucher(carol, honest, 10n);
      const refusal = await rejection(
        contract(bob).claim([[{ ...claimOf(honest, 10n), signature }, claimOf(bad, 40n)]]),
      );
      expect(refusal).toEqual({ name: "InvalidVoucherSignature", args: [1n, bad.id] });
      expect(await readChannel(escrow, honest)).toMatchObject({ claimed: 0n });
    },
  );

  test("loses nothing but its own deposit, whatever it says yes to", async () => {
    const wallet = await chain.deploy(FickleWallet, []);
    const channel = await walletChannel(wallet.address, 100n);
    const refusal = await rejection(contract(bob).claim([[claimOf(channel, 101n)]]));
    expect(refusal).toEqual({ name: "VoucherExceedsBalance", args: [0n, 101n, 100n] });
  });

  test("can't be impersonated at the direct door, where nonsense recovers nobody", async () => {
    const wallet = await chain.deploy(FickleWallet, []);
    const channel = await walletChannel(wallet.address, 100n);
    const plain = { ...channel, config: { ...channel.config, payerAuthorizer: wallet.address } };
    const refusal = await rejection(redeemVoucher(escrow, bob, plain, await signVoucher(eve, channel, 40n)));
    expect(refusal.name).toBe("InvalidVoucherSignature");
  });
});

describe("dust", () => {
  const sendDust = () => chain.mined(dollarAt(escrow, eve).write.transfer([escrow.voucherChannels, 1n]));

  test("sent to the contract, it is nobody's: opening, paying and closing stay exact", async () => {
    await sendDust();
    const channel = await openedChannel(escrow, carol, bob, 100n, nextTerms());
    await sendDust();
    const [, bobBefore, carolBefore] = await purses(escrow, bob, carol);
    await closeChannel(escrow, bob, channel, await signVoucher(carol, channel, 60n));
    expect((await purses(escrow, bob, carol)).slice(1)).toEqual([bobBefore! + 60n, carolBefore! + 40n]);
  });

  test("paid into Carol's channel while she leaves, it neither delays nor shrinks her exit", async () => {
    const channel = await openedChannel(escrow, carol, bob, 100n, nextTerms());
    await startWithdrawal(escrow, carol, channel, 100n);
    const collector = await chain.deploy(GenerousCollector, [1n]);
    await chain.mined(dollarAt(escrow).write.faucet([collector.address, 1n]));
    await chain.mined(contract(eve).deposit([channel.config, 1n, collector.address, "0x"]));
    await chain.clock.advance(900);
    const [, before] = await purses(escrow, carol);
    await finishWithdrawal(escrow, carol, channel);
    expect((await purses(escrow, carol))[1]).toBe(before! + 100n);
  });
});
