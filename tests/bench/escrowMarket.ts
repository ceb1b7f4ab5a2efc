// The people and contracts that the escrow's gas is measured with: everybody has tokens already, as in real life.
import {
  type Channel,
  type ChannelConfig,
  channelBetween,
  channelIn,
  deployEscrow,
  dollarAt,
  type Escrow,
  openWithDeposit,
  signDeposit,
} from "@synergy/escrow";
import type { Chain } from "@synergy/kit";
import { type LocalAccount, numberToHex } from "viem";

/** 100 dollars, in LabDollar's units. */
const purse = 100_000_000n;

/** An escrow in which everybody, the contract itself included, owns some dollars. */
export async function createMarket(chain: Chain): Promise<Escrow> {
  const escrow = await deployEscrow(chain);
  await fund(escrow, Object.values(chain.actors));
  const { ada, dan } = chain.actors;
  await openGasless(escrow, ada, channelFor(escrow, ada, dan), 1_000_000n);
  return escrow;
}

export async function fund({ chain, ...escrow }: Escrow, people: readonly LocalAccount[]): Promise<void> {
  const dollar = dollarAt({ chain, ...escrow });
  for (const { address } of people) await chain.mined(dollar.write.faucet([address, purse]));
}

/** @param number tells the channels between the same two apart */
export function channelFor(escrow: Escrow, payer: LocalAccount, receiver: LocalAccount, number = 0): Channel {
  const people = { payer: payer.address, receiver: receiver.address, token: escrow.labDollar };
  const terms: ChannelConfig = channelBetween({ ...people, salt: numberToHex(number, { size: 32 }) });
  return channelIn(escrow, terms);
}

/** The payer signs, the lab sends. Returns the gas. */
export async function openGasless(
  escrow: Escrow,
  payer: LocalAccount,
  channel: Channel,
  amount: bigint,
): Promise<number> {
  const validBefore = (await escrow.chain.clock.now()) + 3600n;
  const deposit = await signDeposit(payer, channel, { amount, validBefore, salt: 1n });
  const { gasUsed } = await openWithDeposit(escrow, escrow.chain.actors.lab, channel, deposit);
  return Number(gasUsed);
}
