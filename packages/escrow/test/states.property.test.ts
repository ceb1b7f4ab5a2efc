// Payer and provider against a simple oracle: a list of the prices of the answers that were really given.
import { createActors } from "@synergy/kit";
import fc from "fast-check";
import { expect, test } from "vitest";
import { channelBetween, channelOf } from "../src/channel.ts";
import { ChargeError, DepositSpentError, InvalidAmountError } from "../src/errors.ts";
import * as payers from "../src/payer.ts";
import { x402Addresses } from "../src/placing.ts";
import * as providers from "../src/provider.ts";
import { type SignedVoucher, signVoucher } from "../src/voucher.ts";

const { ada, bob, carol, eve } = createActors();
const config = channelBetween({ payer: carol.address, receiver: bob.address, token: ada.address });
const channel = channelOf({ chainId: 31337, contract: x402Addresses.voucherChannels }, config);

/** The state machines look at amounts only, so the oracle's vouchers need no signature. */
const unsigned = (amount: bigint): SignedVoucher => ({
  channelId: channel.id,
  maxClaimableAmount: amount,
  signature: "0x",
});

/** What both remember, what the chain knows, and the oracle. */
type World = {
  payer: payers.PayerState;
  provider: providers.ProviderState;
  chain: { balance: bigint; claimed: bigint };
  prices: bigint[];
};
type Step = (world: World) => void;

const sum = (values: bigint[]) => values.reduce((total, value) => total + value, 0n);

/** Carol asks; if her deposit covers it, her voucher is pending at Bob's, and returned. */
function ask(world: World, price: bigint): SignedVoucher | undefined {
  if (world.payer.charged + price > world.payer.balance) {
    expect(() => payers.nextVoucher(world.payer, price)).toThrow(DepositSpentError);
    return undefined;
  }
  const next = payers.nextVoucher(world.payer, price);
  world.payer = next.state;
  const voucher = unsigned(next.amount);
  const decision = providers.takeVoucher(world.provider, voucher, price);
  if (!decision.accepted) throw new Error(decision.detail);
  world.provider = decision.state;
  return voucher;
}

function hear(world: World): void {
  const heard = payers.afterAnswer(world.payer, world.provider.charged);
  if (!heard.accepted) throw new Error(heard.detail);
  world.payer = heard.state;
}

/** An answer for `price`, or for less if less was used up. */
const buy = fc.tuple(fc.bigInt(0n, 30n), fc.bigInt(0n, 30n)).map(
  ([price, unused]): Step =>
    (world) => {
      if (!ask(world, price)) return;
      const charge = price > unused ? price - unused : 0n;
      world.provider = providers.finishAnswer(world.provider, charge);
      world.prices.push(charge);
      hear(world);
    },
);

/** The model breaks, or the server is killed while it works: no answer, no charge. */
const fail = fc.bigInt(0n, 30n).map(
  (price): Step =>
    (world) => {
      if (ask(world, price)) world.provider = providers.dropAnswer(world.provider);
    },
);

/** The answer is charged and never arrives; Carol learns of it from Bob's books when her next voucher is refused. */
const loseAnswer = fc.bigInt(1n, 30n).map(
  (price): Step =>
    (world) => {
      const voucher = ask(world, price);
      if (!voucher) return;
      world.provider = providers.finishAnswer(world.provider, price);
      world.prices.push(price);
      expect(providers.takeVoucher(world.provider, voucher, price)).toMatchObject({ reason: "spent-voucher" });
      hear(world);
    },
);

/** Carol starts again with what the chain knows, and takes Bob's word from there. */
const forget = fc.constant<Step>((world) => {
  const before = world.payer;
  world.payer = { ...payers.recoverFromChain(world.chain), signed: before.signed };
  hear(world);
  expect(world.payer).toEqual(before);
});

const claim = fc.constant<Step>((world) => {
  const due = providers.claimable(world.provider);
  if (!due) return;
  expect(due.total).toBeGreaterThan(world.chain.claimed);
  expect(due.total).toBeLessThanOrEqual(due.voucher.maxClaimableAmount);
  expect(due.voucher.maxClaimableAmount).toBeLessThanOrEqual(world.chain.balance);
  world.chain.claimed = due.total;
  world.provider = providers.withChain(world.provider, { ...world.chain, withdrawing: false });
  expect(providers.claimable(world.provider)).toBeUndefined();
});

const topUp = fc.bigInt(1n, 100n).map(
  (amount): Step =>
    (world) => {
      world.chain.balance += amount;
      world.payer = payers.withBalance(world.payer, world.chain.balance);
      world.provider = providers.withChain(world.provider, { ...world.chain, withdrawing: false });
    },
);

test("whatever happens to two honest people, the books are the sum of the answers that were given", () => {
  const steps = fc.array(fc.oneof(buy, buy, buy, fail, loseAnswer, forget, claim, topUp), { maxLength: 60 });
  fc.assert(
    fc.property(fc.bigInt(0n, 300n), steps, (deposit, story) => {
      const chain = { balance: deposit, claimed: 0n };
      const world = { payer: payers.openPayer(deposit), provider: providers.openProvider(chain), chain, prices: [] };
      for (const step of story) {
        step(world);
        checkBooks(world);
      }
    }),
    { numRuns: 500 },
  );
});

function checkBooks({ payer, provider, chain, prices }: World): void {
  expect(provider.charged).toBe(sum(prices));
  expect(provider.served).toBe(prices.length);
  expect(payer.charged).toBe(provider.charged);
  expect(payer.signed).toBeLessThanOrEqual(chain.balance);
  expect(provider.voucher?.maxClaimableAmount ?? 0n).toBeGreaterThanOrEqual(provider.charged);
  expect(payer.signed).toBeGreaterThanOrEqual(provider.voucher?.maxClaimableAmount ?? 0n);
  expect(provider.charged).toBeGreaterThanOrEqual(chain.claimed);
}

test("a voucher buys an answer if it is for exactly the next total, and the reason says why not", () => {
  const books = fc.record({ charged: fc.bigInt(0n, 50n), balance: fc.bigInt(0n, 100n) });
  fc.assert(
    fc.property(books, fc.bigInt(1n, 50n), fc.bigInt(0n, 150n), ({ charged, balance }, price, amount) => {
      const state = { ...providers.openProvider({ balance, claimed: 0n }), charged };
      const decision = providers.takeVoucher(state, unsigned(amount), price);
      const fits = amount === charged + price && amount <= balance;
      expect(decision.accepted).toBe(fits);
      if (decision.accepted) return;
      if (decision.reason === "spent-voucher") expect(amount <= charged).toBe(true);
      if (decision.reason === "underpaid") expect(amount > charged && amount < charged + price).toBe(true);
      if (decision.reason === "overpaid") expect(amount > charged + price).toBe(true);
      if (decision.reason === "exceeds-balance") expect(amount > balance).toBe(true);
    }),
  );
});

const bobs = providers.openProvider({ balance: 1000n, claimed: 0n });
const afterOne = () => {
  const taken = providers.takeVoucher(bobs, unsigned(10n), 10n);
  if (!taken.accepted) throw new Error(taken.detail);
  return providers.finishAnswer(taken.state, 10n);
};

test("Eve replays Carol's voucher: it has bought its answer", () => {
  expect(providers.takeVoucher(afterOne(), unsigned(10n), 10n)).toMatchObject({ reason: "spent-voucher" });
});

test("the same voucher twice at once: the second one finds the channel busy", () => {
  const taken = providers.takeVoucher(bobs, unsigned(10n), 10n);
  if (!taken.accepted) throw new Error(taken.detail);
  expect(providers.takeVoucher(taken.state, unsigned(10n), 10n)).toMatchObject({ reason: "busy" });
});

test("nobody is served who is leaving", () => {
  const leaving = providers.withChain(bobs, { balance: 1000n, claimed: 0n, withdrawing: true });
  expect(providers.takeVoucher(leaving, unsigned(10n), 10n)).toMatchObject({ reason: "withdrawing" });
});

test("Bob can't charge without a voucher, more than it covers, or less than nothing", () => {
  expect(() => providers.finishAnswer(bobs, 1n)).toThrow(ChargeError);
  const taken = providers.takeVoucher(bobs, unsigned(10n), 10n);
  if (!taken.accepted) throw new Error(taken.detail);
  expect(() => providers.finishAnswer(taken.state, 11n)).toThrow(ChargeError);
  expect(() => providers.finishAnswer(taken.state, -1n)).toThrow(ChargeError);
});

test("a dishonest Bob can't talk Carol into a higher or a lower total", () => {
  const { state } = payers.nextVoucher(payers.openPayer(100n), 10n);
  expect(payers.afterAnswer(state, 11n)).toMatchObject({ accepted: false, reason: "more-than-signed" });
  const answered = payers.afterAnswer(state, 10n);
  if (!answered.accepted) throw new Error(answered.detail);
  expect(payers.afterAnswer(answered.state, 9n)).toMatchObject({ accepted: false, reason: "less-than-before" });
});

test("amounts that no channel can hold are refused", () => {
  expect(() => payers.openPayer(-1n)).toThrow(InvalidAmountError);
  expect(() => payers.openPayer(2n ** 128n)).toThrow(InvalidAmountError);
  expect(() => payers.nextVoucher(payers.openPayer(1n), -1n)).toThrow(InvalidAmountError);
});

test("Carol lost her notes, and finds them again in Bob's books, under her own signature", async () => {
  const voucher = await signVoucher(carol, channel, 40n);
  const books = { balance: 100n, claimed: 10n, charged: 35n, voucher };
  expect(await payers.recoverFromProvider(channel, books)).toEqual({
    recovered: true,
    state: { balance: 100n, charged: 35n, signed: 40n },
  });
});

test("books that her signature does not cover do not convince her", async () => {
  const voucher = await signVoucher(carol, channel, 40n);
  const books = { balance: 100n, claimed: 10n, charged: 35n, voucher };
  const reasonFor = async (lie: Partial<payers.ProviderBooks>) => {
    const recovery = await payers.recoverFromProvider(channel, { ...books, ...lie });
    return recovery.recovered ? "recovered" : recovery.reason;
  };
  expect(await reasonFor({ charged: 41n })).toBe("books-do-not-add-up");
  expect(await reasonFor({ charged: 9n })).toBe("books-do-not-add-up");
  expect(await reasonFor({ balance: 34n })).toBe("books-do-not-add-up");
  expect(await reasonFor({ voucher: { ...voucher, maxClaimableAmount: 90n } })).toBe("wrong-signer");
  expect(await reasonFor({ voucher: await signVoucher(eve, channel, 40n) })).toBe("wrong-signer");
});
