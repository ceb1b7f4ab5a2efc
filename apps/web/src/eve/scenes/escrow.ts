// Carol's channel with Bob: three answers bought, and redeemed.
import {
  attacks,
  buyAnswers,
  channelBetween,
  channelIn,
  dollarAt,
  inDollars,
  newSalt,
  openBooks,
  openEscrow,
  openWithDeposit,
  redeemVoucher,
  signDeposit,
} from "@synergy/escrow";
import type { World } from "@synergy/kit";
import { digitModel, infer, sampleDigits } from "@synergy/model";
import { sceneFor } from "../scene.ts";

export const attempts = attacks.map(({ attempt }) => attempt);

const amount = 1_000_000n;
const price = 10_000n;

export async function setScene({ chain, contracts }: World) {
  const { lab, bob, carol } = chain.actors;
  const escrow = await openEscrow(chain, contracts);
  await chain.mined(dollarAt(escrow).write.faucet([carol.address, amount]));
  const people = { payer: carol.address, receiver: bob.address, token: escrow.labDollar };
  const channel = channelIn(escrow, channelBetween({ ...people, salt: newSalt() }));
  const validBefore = (await chain.clock.now()) + 3600n;
  await openWithDeposit(escrow, lab, channel, await signDeposit(carol, channel, { amount, validBefore, salt: 0n }));
  const work = (index: number) => infer(digitModel, sampleDigits[index]!.pixels).class;
  const { books, first, last } = await buyAnswers(carol, channel, openBooks(amount), { count: 3, price, work });
  await redeemVoucher(escrow, bob, channel, last);
  const target = { escrow, channel, first, last, provider: books.provider, price };
  const left = amount - last.maxClaimableAmount;
  return sceneFor(attacks, target, {
    answer: inDollars(price),
    signed: inDollars(last.maxClaimableAmount),
    left: inDollars(left),
  });
}
