// Everything that Eve tries with channels and jobs. Each attempt runs for real and returns what stopped it.
import { LabError, type Revert, rejection } from "@synergy/kit";
import { bytesToHex, type Hex, type LocalAccount } from "viem";
import { HookToken } from "../generated/HookToken.ts";
import { offerVoucher, VoucherRefusedError } from "./buyAnswer.ts";
import { type Channel, channelBetween, channelOf } from "./channel.ts";
import {
  channelIn,
  closeChannel,
  dollarAt,
  finishWithdrawal,
  openChannel,
  readChannel,
  redeemVoucher,
  startWithdrawal,
} from "./channels.ts";
import type { Escrow } from "./contracts.ts";
import type { Job } from "./job.ts";
import { createSignedJob } from "./jobs.ts";
import type { ProviderState } from "./provider.ts";
import { type SignedVoucher, signVoucher } from "./voucher.ts";

/** What Eve has in her hands: she has seen every voucher, and she may even stand in Bob's shoes. */
export type Target = {
  escrow: Escrow;
  /** Carol's channel with Bob, which Bob has redeemed. */
  channel: Channel;
  /** The voucher for the first answer, and the newest one. */
  first: SignedVoucher;
  last: SignedVoucher;
  /** Bob's books. */
  provider: ProviderState;
  /** Token units per answer. */
  price: bigint;
};

export type Attack = { attempt: string; run: (target: Target) => Promise<string> };

/** An attack went through: the lab is broken, and the demo must not say otherwise. */
export class AttackSucceededError extends LabError {
  override name = "AttackSucceededError";
  constructor(what: string) {
    super(`Eve got through: ${what}.`, { fix: "A check is missing. Compare your change with the last version." });
  }
}

const replaysAtTheServer: Attack = {
  attempt: "hands Bob's server a voucher that Carol has used already",
  run: ({ channel, provider, first, price }) => refusal(offerVoucher(channel, provider, first, price)),
};

const raisesTheAmount: Attack = {
  attempt: "writes a larger amount into Carol's newest voucher, and hands that in",
  run: ({ channel, provider, last, price }) => refusal(offerVoucher(channel, provider, raised(last, price), price)),
};

const claimsMore: Attack = {
  attempt: "claims more on chain than Carol signed, with Bob's own key",
  run: ({ escrow, channel, last, price }) => redeemed(escrow, channel, raised(last, price)),
};

const replaysOnChain: Attack = {
  attempt: "redeems the newest voucher a second time",
  run: ({ escrow, channel, last }) => redeemed(escrow, channel, last),
};

const bringsForeignVoucher: Attack = {
  attempt: "brings a voucher that Carol signed for the same terms on another chain",
  async run({ escrow, channel, last, price }) {
    const elsewhere = channelOf({ ...channel.domain, chainId: channel.domain.chainId + 1 }, channel.config);
    const { carol } = escrow.chain.actors;
    return redeemed(escrow, channel, await signVoucher(carol, elsewhere, last.maxClaimableAmount + price));
  },
};

const closesWithStaleVoucher: Attack = {
  attempt: "is customer and provider of a channel of her own, takes 20 units out, and closes it as if it had been 10",
  async run({ escrow }) {
    const { eve } = escrow.chain.actors;
    const channel = await openedBy(escrow, eve, eve);
    await redeemVoucher(escrow, eve, channel, await signVoucher(eve, channel, 20n));
    const stale = await signVoucher(eve, channel, 10n);
    return nameOfRevert(await rejection(closeChannel(escrow, eve, channel, stale)));
  },
};

const leavesEarly: Attack = {
  attempt: "buys from Bob, and asks her whole deposit back before he redeems",
  async run({ escrow }) {
    const { eve, bob } = escrow.chain.actors;
    const channel = await openedBy(escrow, eve, bob);
    const voucher = await signVoucher(eve, channel, 10n);
    await startWithdrawal(escrow, eve, channel, eveDeposit);
    const { name } = await rejection(finishWithdrawal(escrow, eve, channel));
    await redeemVoucher(escrow, bob, channel, voucher); // Bob has seen her going, and has time
    const { withdrawal } = await readChannel(escrow, channel);
    if (withdrawal.amount !== eveDeposit - 10n) throw new AttackSucceededError("she took back what she had spent");
    return `${name}: Bob has ${channel.config.withdrawDelay / 60} minutes to bring her voucher, and she gets the rest`;
  },
};

const drainsWithHostileToken: Attack = {
  attempt: "opens a channel in a token of her own that moves less than it says",
  async run({ escrow }) {
    const { eve, bob } = escrow.chain.actors;
    const token = await escrow.chain.deploy(HookToken, [], eve);
    await escrow.chain.mined(token.write.mint([eve.address, eveDeposit]));
    await escrow.chain.mined(token.write.approve([escrow.voucherChannels, eveDeposit]));
    await escrow.chain.mined(token.write.setFee([eveDeposit / 2n]));
    const people = { payer: eve.address, receiver: bob.address, token: token.address };
    const channel = channelIn(escrow, channelBetween(people));
    return nameOfRevert(await rejection(openChannel(escrow, eve, channel, eveDeposit)));
  },
};

/** In the order in which the demo shows them. */
export const attacks: readonly Attack[] = [
  replaysAtTheServer,
  raisesTheAmount,
  claimsMore,
  replaysOnChain,
  bringsForeignVoucher,
  closesWithStaleVoucher,
  leavesEarly,
  drainsWithHostileToken,
];

/** Eve overtakes the lab with Carol's signed job, and writes herself in as the provider. */
export async function stealJob(escrow: Escrow, job: Job, signature: Hex): Promise<string> {
  const { eve } = escrow.chain.actors;
  const stolen = { ...job, provider: eve.address };
  return nameOfRevert(await rejection(createSignedJob(escrow, eve, stolen, signature)));
}

/** The contract's own words; long values are shortened. */
export function nameOfRevert({ name, args }: Revert): string {
  const short = args.map((arg) => shortened(String(arg)));
  return short.length > 0 ? `${name}(${short.join(", ")})` : name;
}

function shortened(text: string): string {
  return text.replace(/(0x[0-9a-f]{6})[0-9a-f]{30,}([0-9a-f]{4})/gi, "$1…$2");
}

const eveDeposit = 1000n;

/** A new channel from Eve, with 1,000 token units in it. */
async function openedBy(escrow: Escrow, eve: LocalAccount, receiver: LocalAccount): Promise<Channel> {
  const people = { payer: eve.address, receiver: receiver.address, token: escrow.labDollar };
  const channel = channelIn(escrow, channelBetween({ ...people, salt: newSalt() }));
  const dollar = dollarAt(escrow, eve);
  await escrow.chain.mined(dollar.write.faucet([eve.address, eveDeposit]));
  await escrow.chain.mined(dollar.write.approve([escrow.voucherChannels, eveDeposit]));
  await openChannel(escrow, eve, channel, eveDeposit);
  return channel;
}

/** 32 random bytes: a channel that nobody has had before. */
export function newSalt(): Hex {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

function raised(voucher: SignedVoucher, by: bigint): SignedVoucher {
  return { ...voucher, maxClaimableAmount: voucher.maxClaimableAmount + by };
}

async function redeemed(escrow: Escrow, channel: Channel, voucher: SignedVoucher): Promise<string> {
  return nameOfRevert(await rejection(redeemVoucher(escrow, escrow.chain.actors.bob, channel, voucher)));
}

async function refusal(offer: Promise<unknown>): Promise<string> {
  try {
    await offer;
  } catch (error) {
    if (error instanceof VoucherRefusedError) return shortened(error.message);
    throw error;
  }
  throw new AttackSucceededError("Bob would have worked for nothing");
}
