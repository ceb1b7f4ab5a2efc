// Eve's tries, as the demo shows them: each must fail, and for its own reason.
import { hardhatChain } from "@synergy/kit/node";
import { afterAll, expect, test } from "vitest";
import { billOf } from "../src/bill.ts";
import { buyAnswers, openBooks } from "../src/buyAnswer.ts";
import { redeemVoucher } from "../src/channels.ts";
import { DepositSpentError } from "../src/errors.ts";
import { AttackSucceededError, attacks, stealJob, type Target } from "../src/eve.ts";
import { signJob } from "../src/jobs.ts";
import { balanceOf, fundedEscrow, openedChannel } from "./support/channels.ts";
import { newJob } from "./support/jobs.ts";

const chain = await hardhatChain();
const escrow = await fundedEscrow(chain);
const { bob, carol } = chain.actors;
afterAll(() => chain.close());

const price = 10n;
const channel = await openedChannel(escrow, carol, bob, 1000n);
const seen: number[] = [];
const work = (index: number) => seen.push(index);
const { books, first, last } = await buyAnswers(carol, channel, openBooks(1000n), { count: 20, price, work });
const before = await balanceOf(escrow, bob);
await redeemVoucher(escrow, bob, channel, last);
const target: Target = { escrow, channel, first, last, provider: books.provider, price };

test("twenty answers were made, both books say so, and Bob has the money", async () => {
  expect(seen).toHaveLength(20);
  expect(books.payer).toEqual({ balance: 1000n, charged: 200n, signed: 200n });
  expect(books.provider).toMatchObject({ charged: 200n, served: 20, voucher: last });
  expect((await balanceOf(escrow, bob)) - before).toBe(200n);
});

const reasons = [
  "spent-voucher",
  "wrong-signer",
  "InvalidVoucherSignature",
  "StaleVoucher(0, 200, 200)",
  "InvalidVoucherSignature",
  "StaleVoucher(0, 10, 20)",
  "WithdrawTooEarly",
  "InexactDeposit(1000, 500)",
];
test.each(attacks.map((attack, index) => ({ ...attack, reason: reasons[index]! })))(
  "Eve $attempt: $reason",
  async ({ run, reason }) => {
    expect(await run(target)).toContain(reason);
  },
);

test("an attack that the provider lets through is reported as such", async () => {
  const careless = { ...books.provider, charged: 0n };
  await expect(attacks[0]!.run({ ...target, provider: careless })).rejects.toThrow(AttackSucceededError);
});

test("Eve overtakes Carol's signed job with herself as the provider: the signature is for other terms", async () => {
  const job = await newJob(escrow);
  expect(await stealJob(escrow, job, await signJob(escrow, carol, job))).toBe("ERC3009InvalidSignature");
});

test("Carol can't buy more than she has deposited, and Bob makes no answer for it", async () => {
  const purchase = buyAnswers(carol, channel, books, { count: 81, price, work });
  await expect(purchase).rejects.toThrow(DepositSpentError);
  expect(seen).toHaveLength(20 + 80);
});

test("the bill is gas times prices, per answer and in all", () => {
  const ways = [{ way: "a channel", transactions: 2, gas: 200_000n }];
  expect(billOf(1000, ways, { gwei: 1, dollarsPerEther: 3000 })).toEqual([
    {
      way: "a channel",
      transactions: 2,
      "gas each": "200",
      "dollars each": "$0.000600",
      "dollars in all": "$0.600",
    },
  ]);
});
