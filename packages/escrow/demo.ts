import { defineDemo, nameOf, rejection } from "@synergy/kit";
import { digitModel, infer, sampleDigits } from "@synergy/model";
import {
  attacks,
  billOf,
  buyAnswers,
  channelBetween,
  channelIn,
  createSignedJob,
  deployDigitCondition,
  dollarAt,
  gasOfExact,
  gasOfTransfer,
  inDollars,
  jobBetween,
  nameOfRevert,
  newSalt,
  openBooks,
  openEscrow,
  openWithDeposit,
  orderedDigit,
  pictureEvidence,
  readChannel,
  redeemVoucher,
  refundJob,
  releaseByCondition,
  signDeposit,
  signJob,
  splitOf,
  stealJob,
} from "./src/index.ts";

const info = {
  id: "escrow",
  title: "Paid by the answer",
  lecture: "Inference",
  minutes: 8,
  summary: "Carol buys a thousand answers with two transactions, and a drawing that is paid when it is right.",
};

export default defineDemo(info, async ({ step, say, show, ask, chain, actors, ...stage }) => {
  const { lab, ada, bob, carol } = actors;

  await step("Carol opens a channel to Bob: she signs, and somebody else pays the gas");
  const escrow = await openEscrow(chain, stage.contracts);
  const dollar = dollarAt(escrow);
  const count = Math.round(
    await ask.number("answers", "How many answers will she buy?", 1000, { min: 2, max: 10_000 }),
  );
  const price = 10n; // millionths of a dollar: a thousandth of a cent
  const amount = 2n * price * BigInt(count);
  await chain.mined(dollar.write.faucet([carol.address, amount + 10_000_000n]));
  const people = { payer: carol.address, receiver: bob.address, token: escrow.labDollar };
  const channel = channelIn(escrow, channelBetween({ ...people, salt: newSalt() }));
  const validBefore = (await chain.clock.now()) + 3600n;
  const deposit = await signDeposit(carol, channel, { amount, validBefore, salt: 0n });
  const opened = await openWithDeposit(escrow, lab, channel, deposit);
  show("channel", channel.id);
  show("deposit", inDollars(amount));
  show("gas to open", opened.gasUsed);

  await step("She buys her answers one by one, and the chain hears of none of them");
  say(
    "For each picture she signs a voucher: her running total. Bob checks it, runs the model, and keeps the newest one.",
  );
  const totals: [number, number][] = [[0, 0]];
  const work = (index: number) => infer(digitModel, sampleDigits[index % 10]!.pixels).class;
  const onAnswer = (bought: number, total: bigint) => {
    stage.progress("answers", bought, count);
    if (bought % Math.ceil(count / 20) === 0 || bought === count) totals.push([bought, Number(total)]);
  };
  const { books, first, last } = await buyAnswers(carol, channel, openBooks(amount), { count, price, work, onAnswer });
  const onChain = await readChannel(escrow, channel);
  const series = [
    { name: "Carol has signed", points: totals },
    {
      name: "the chain knows of",
      points: totals.map(([bought]): [number, number] => [bought, Number(onChain.claimed)]),
    },
  ];
  stage.chart({ title: "Bob's count, and what he holds", kind: "line", unit: "millionths of a dollar", series });
  show("Bob served", books.provider.served);
  show("Carol's running total", inDollars(books.payer.charged));
  show("her newest signature", last.signature);

  await step("Bob settles: one transaction, with the last voucher and none of the others");
  const settled = await redeemVoucher(escrow, bob, channel, last);
  const { claimed } = await readChannel(escrow, channel);
  show("Bob has received", inDollars(claimed));
  show("left in the channel", inDollars(amount - claimed));
  show("gas to settle", settled.gasUsed);

  await step("Eve tries to get more than was signed, or to pay less");
  const target = { escrow, channel, first, last, provider: books.provider, price };
  for (const { attempt, run } of attacks) stage.blocked(attempt, await run(target));

  await step("The bill, against paying for each answer by itself");
  const gwei = await ask.number("gwei", "What does gas cost, in gwei? (0.01: a rollup; 1: Ethereum)", 0.01, { min: 0 });
  const ether = await ask.number("ether", "What does an ether cost, in dollars?", 3000, { min: 0 });
  const ways = [
    { way: "this channel", transactions: 2, gas: opened.gasUsed + settled.gasUsed },
    { way: "one transfer each", transactions: count, gas: BigInt(count) * (await gasOfTransfer(escrow, price)) },
    { way: "x402 exact", transactions: count, gas: BigInt(count) * (await gasOfExact(escrow, price)) },
  ];
  stage.table(`${count} answers`, billOf(count, ways, { gwei, dollarsPerEther: ether }));
  say(`The answers themselves cost ${inDollars(books.payer.charged)}. Both prices are yours: they change by the hour.`);

  await step("One drawing is worth more: its money waits in escrow, and a contract judges it");
  const digit = Math.round(await ask.number("digit", "Which digit does Carol order?", 7, { min: 0, max: 9 }));
  const terms = { ...people, customer: carol.address, provider: bob.address, amount: 5_000_003n };
  const royalties = [{ account: ada.address, bps: 1000 }];
  const order = { condition: await deployDigitCondition(chain), requirement: orderedDigit(digit), royalties };
  const job = jobBetween({ ...terms, ...order, deadline: (await chain.clock.now()) + 86_400n });
  const signature = await signJob(escrow, carol, job);
  stage.blocked("overtakes Carol's job, with herself as the provider", await stealJob(escrow, job, signature));
  const created = await createSignedJob(escrow, lab, job, signature);
  const handIn = (pixels: readonly number[]) => releaseByCondition(escrow, bob, job, pictureEvidence(pixels));
  const another = sampleDigits[(digit + 1) % 10]!.pixels;
  stage.blocked("hands in another digit in Bob's name", nameOfRevert(await rejection(handIn(another))));
  const { pixels } = sampleDigits[digit]!;
  const drawing = await ask.drawing("drawing", `Draw a ${digit} for Bob, or hand this one in`, pixels);
  const read = infer(digitModel, drawing).class;
  const wrong = () => rejection(handIn(drawing));
  if (read !== digit) stage.blocked(`guides your hand: the model reads a ${read}`, nameOfRevert(await wrong()));
  const paid = await handIn(read === digit ? drawing : pixels);
  for (const part of splitOf(job, job.amount)) show(`${nameOf(part.account)} receives`, inDollars(part.amount));
  show("gas to create, to release", `${created.gasUsed} and ${paid.gasUsed}`);

  await step("Another job is never done: after the deadline, the money goes back");
  await chain.mined(dollar.write.faucet([carol.address, terms.amount])); // a new block, and so the present time
  const late = jobBetween({ ...terms, requirement: newSalt(), deadline: (await chain.clock.now()) + 60n });
  await createSignedJob(escrow, lab, late, await signJob(escrow, carol, late));
  show("Carol asks too early", nameOfRevert(await rejection(refundJob(escrow, carol, late))));
  await chain.clock.advance(61);
  const poorer = await dollar.read.balanceOf([carol.address]);
  await refundJob(escrow, carol, late);
  show("a minute later she has back", inDollars((await dollar.read.balanceOf([carol.address])) - poorer));
});
