// Gas of the escrow's ways to pay. The figures repeat to the unit: signatures and block times are the same in every run.
import {
  type Channel,
  closeChannel,
  createSignedJob,
  dollarAt,
  type Escrow,
  type Job,
  jobBetween,
  jobIdAt,
  openChannel,
  redeemVoucher,
  redeemVouchers,
  releaseJob,
  releaseSignedJob,
  signJob,
  signRelease,
  signVoucher,
} from "@synergy/escrow";
import { type LocalAccount, numberToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { channelFor, fund, openGasless } from "./escrowMarket.ts";

/** A thousandth of a cent, in LabDollar's units: the price of an answer. */
export const price = 10n;
const deposit = 200_000n;

/** Carol signs a deposit; after `answers` answers Bob ends the channel, and she has the rest back. */
export async function gaslessLifecycle(escrow: Escrow, answers: number, number: number): Promise<number> {
  const { bob, carol } = escrow.chain.actors;
  const channel = channelFor(escrow, carol, bob, number);
  const opened = await openGasless(escrow, carol, channel, deposit);
  return opened + (await close(escrow, channel, answers));
}

/** The same, with a deposit out of an allowance that Carol gave before. */
export async function allowanceLifecycle(escrow: Escrow, answers: number, number: number): Promise<number> {
  const { chain, voucherChannels } = escrow;
  const { bob, carol } = chain.actors;
  await chain.mined(dollarAt(escrow, carol).write.approve([voucherChannels, deposit]));
  const channel = channelFor(escrow, carol, bob, number);
  const { gasUsed } = await openChannel(escrow, carol, channel, deposit);
  return Number(gasUsed) + (await close(escrow, channel, answers));
}

async function close(escrow: Escrow, channel: Channel, answers: number): Promise<number> {
  const { bob, carol } = escrow.chain.actors;
  const voucher = await signVoucher(carol, channel, BigInt(answers) * price);
  return Number((await closeChannel(escrow, bob, channel, voucher)).gasUsed);
}

/** Bob has a voucher paid out; the channel stays open. */
export async function claimGas(escrow: Escrow, number: number): Promise<number> {
  const { bob, carol } = escrow.chain.actors;
  const channel = channelFor(escrow, carol, bob, number);
  await openGasless(escrow, carol, channel, deposit);
  const voucher = await signVoucher(carol, channel, 1000n * price);
  return Number((await redeemVoucher(escrow, bob, channel, voucher)).gasUsed);
}

/** Vouchers of 100 payers in one transaction, per payer. */
export async function batchGas(escrow: Escrow): Promise<number> {
  const { bob } = escrow.chain.actors;
  const payers = Array.from({ length: 100 }, (_, index) => payerNumber(index));
  await fund(escrow, payers);
  const items = [];
  for (const payer of payers) {
    const channel = channelFor(escrow, payer, bob);
    await openGasless(escrow, payer, channel, deposit);
    items.push({ channel, voucher: await signVoucher(payer, channel, 1000n * price) });
  }
  return Number((await redeemVouchers(escrow, bob, items)).gasUsed) / payers.length;
}

function payerNumber(index: number): LocalAccount {
  return privateKeyToAccount(numberToHex(0x5e1f_0000_0000n + BigInt(index), { size: 32 }));
}

/**
 * A job whose customer pays in by signature, and releases it by her own transaction, or by a signature again.
 *
 * As in the peers' figures it has no royalties and no condition.
 */
export async function jobGas(escrow: Escrow): Promise<{ byTransaction: number; bySignature: number }> {
  const { carol, lab } = escrow.chain.actors;
  await createdJob(escrow, 0); // the contract holds somebody's money already
  const [first, firstGas] = await createdJob(escrow, 1);
  const released = await releaseJob(escrow, carol, first);
  const [second, secondGas] = await createdJob(escrow, 2);
  const word = await signRelease(escrow, carol, jobIdAt(escrow, second));
  const releasedByWord = await releaseSignedJob(escrow, lab, second, word);
  return {
    byTransaction: Number(firstGas + released.gasUsed),
    bySignature: Number(secondGas + releasedByWord.gasUsed),
  };
}

async function createdJob(escrow: Escrow, number: number): Promise<[Job, bigint]> {
  const { bob, carol, lab } = escrow.chain.actors;
  const deadline = (await escrow.chain.clock.now()) + 86_400n;
  const people = { customer: carol.address, provider: bob.address, token: escrow.labDollar };
  const job = jobBetween({ ...people, amount: 1_000_000n, deadline, requirement: numberToHex(number, { size: 32 }) });
  const { gasUsed } = await createSignedJob(escrow, lab, job, await signJob(escrow, carol, job));
  return [job, gasUsed];
}
