// Channels for tests: funded people, deposits and vouchers.
import type { Chain } from "@synergy/kit";
import { type Address, type Hex, type LocalAccount, numberToHex } from "viem";
import { type ChannelConfig, channelBetween } from "../../src/channel.ts";
import { channelIn, dollarAt, openWithDeposit } from "../../src/channels.ts";
import { deployEscrow, type Escrow } from "../../src/contracts.ts";
import { signDeposit } from "../../src/deposit.ts";

export const dollars = (amount: number) => BigInt(Math.round(amount * 1e6));

/** The contracts, and 1,000 dollars for everybody. */
export async function fundedEscrow(chain: Chain): Promise<Escrow> {
  const escrow = await deployEscrow(chain);
  for (const { address } of Object.values(chain.actors)) {
    await chain.mined(dollarAt(escrow).write.faucet([address, dollars(1000)]));
  }
  return escrow;
}

let salts = 0n;
export const nextSalt = () => ++salts;

/** A channel from `payer` to `receiver` in LabDollar. */
export function newChannel(
  escrow: Escrow,
  payer: { address: Address },
  receiver: { address: Address },
  terms: Partial<ChannelConfig> = {},
) {
  const people = { payer: payer.address, receiver: receiver.address, token: escrow.labDollar };
  return channelIn(escrow, channelBetween({ ...people, ...terms }));
}

/** Opens it with a signed deposit that the lab brings. */
export async function openedChannel(
  escrow: Escrow,
  payer: LocalAccount,
  receiver: LocalAccount,
  amount: bigint,
  terms: Partial<ChannelConfig> = {},
) {
  const channel = newChannel(escrow, payer, receiver, terms);
  const validBefore = (await escrow.chain.clock.now()) + 3600n;
  const deposit = await signDeposit(payer, channel, { amount, validBefore, salt: nextSalt() });
  await openWithDeposit(escrow, escrow.chain.actors.lab, channel, deposit);
  return channel;
}

export async function balanceOf(escrow: Escrow, { address }: { address: Address }): Promise<bigint> {
  return dollarAt(escrow).read.balanceOf([address]);
}

/** The salt of a channel's terms, for the same two people's next channel. */
export function saltOf(index: number): Hex {
  return numberToHex(index, { size: 32 });
}

/** What the chain says about the books: the contract's dollars, and a person's. */
export async function purses(escrow: Escrow, ...people: { address: Address }[]): Promise<bigint[]> {
  return Promise.all([{ address: escrow.voucherChannels }, ...people].map((person) => balanceOf(escrow, person)));
}
