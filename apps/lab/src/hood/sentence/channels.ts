// Sentences about payment channels: the direct door of VoucherChannels, and x402's.
import { type Address, type Hex, sliceHex } from "viem";
import { type Deed, type Makers, number, received, say, sender } from "./deed.ts";

type Terms = { token: Address };
type Config = { payer: Address; receiver: Address; token: Address };
type Claim = { voucher: { channel: Config; maxClaimableAmount: bigint }; totalClaimed: bigint };

/** 20 bytes of address and 12 bytes of amount; see VoucherChannels.sol. */
function readEntry(entry: unknown): { person: Address; amount: bigint } {
  return { person: sliceHex(entry as Hex, 0, 20), amount: BigInt(sliceHex(entry as Hex, 20, 32)) };
}

const termsOf = ({ args }: Deed) => args.terms as Terms;
const configOf = ({ args }: Deed) => args.config as Config;

function claimed(deed: Deed) {
  const claims = deed.args.voucherClaims as readonly Claim[];
  const [first] = claims;
  if (!first) return undefined;
  const total = claims.reduce((sum, claim) => sum + claim.totalClaimed, 0n);
  const { receiver, token } = first.voucher.channel;
  return say("claimed", {
    who: sender(deed),
    receiver: deed.book.party(receiver),
    count: number(claims.length),
    amount: deed.book.amount(total, token),
  });
}

function refunded(deed: Deed) {
  const { payer, token } = configOf(deed);
  const amount = received(deed, token, payer, deed.args.amount as bigint);
  return say("refunded", { who: sender(deed), payer: deed.book.party(payer), amount });
}

function withdrawal(key: "startedWithdrawal" | "withdrew") {
  return (deed: Deed) => {
    const { payer, token } = configOf(deed);
    return say(key, { who: sender(deed), amount: received(deed, token, payer, (deed.args.amount as bigint) ?? 0n) });
  };
}

export const channelMakers: Makers = {
  "open(terms, receiver, amount)": (deed) =>
    say("openedChannel", {
      who: sender(deed),
      receiver: deed.book.party(deed.args.receiver as Address),
      amount: deed.book.amount(deed.args.amount as bigint, termsOf(deed).token),
    }),
  "openWithAuthorization(terms, receiver, entry, validBefore, salt, signature)": (deed) => {
    const { person, amount } = readEntry(deed.args.entry);
    return say("openedChannelFor", {
      who: sender(deed),
      payer: deed.book.party(person),
      receiver: deed.book.party(deed.args.receiver as Address),
      amount: deed.book.amount(amount, termsOf(deed).token),
    });
  },
  "deposit(config, amount, collector, collectorData)": (deed) => {
    const { payer, receiver, token } = configOf(deed);
    return say("deposited", {
      who: sender(deed),
      payer: deed.book.party(payer),
      receiver: deed.book.party(receiver),
      amount: deed.book.amount(deed.args.amount as bigint, token),
    });
  },
  "redeem(terms, entry, signature)": (deed) => {
    const { person, amount } = readEntry(deed.args.entry);
    const { token } = termsOf(deed);
    return say("redeemed", {
      who: sender(deed),
      payer: deed.book.party(person),
      receiver: sender(deed),
      amount: received(deed, token, deed.who, amount),
      total: deed.book.amount(amount, token),
    });
  },
  "redeemMany(terms, entries, signatures)": (deed) => {
    const entries = deed.args.entries as readonly Hex[];
    const total = entries.reduce((sum, entry) => sum + readEntry(entry).amount, 0n);
    return say("redeemedMany", {
      who: sender(deed),
      receiver: sender(deed),
      count: number(entries.length),
      amount: received(deed, termsOf(deed).token, deed.who, total),
    });
  },
  "close(terms, entry, signature)": (deed) => {
    const { person, amount } = readEntry(deed.args.entry);
    const { token } = termsOf(deed);
    // The voucher may have been paid earlier, and nothing be left: what did not move is zero.
    const failed = deed.logs.length === 0;
    return say("closedChannel", {
      who: sender(deed),
      payer: deed.book.party(person),
      receiver: sender(deed),
      amount: received(deed, token, deed.who, failed ? amount : 0n),
      back: received(deed, token, person, 0n),
    });
  },
  "claim(voucherClaims)": claimed,
  "claimWithSignature(voucherClaims, authorizerSignature)": claimed,
  "settle(receiver, token)": (deed) => {
    const { receiver, token } = deed.args as { receiver: Address; token: Address };
    const amount = received(deed, token, receiver, 0n);
    return say("settled", { who: sender(deed), receiver: deed.book.party(receiver), amount });
  },
  "refund(config, amount)": refunded,
  "refundWithSignature(config, amount, nonce, receiverAuthorizerSignature)": refunded,
  "initiateWithdraw(config, amount)": withdrawal("startedWithdrawal"),
  "finalizeWithdraw(config)": withdrawal("withdrew"),
};
