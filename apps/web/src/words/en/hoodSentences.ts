// What transactions did and signatures say, a sentence each.
import type { Party, SentenceKey, Sentences, Shown } from "@synergy/lab/hood";
import { type Phrase, phrase, unlessSame } from "../phrase.ts";

export type SentenceWords = { [Key in SentenceKey]: (values: Sentences[Key]) => Phrase };

const gasBy = (who: Party, other: Party) => unlessSame(who, other, phrase`; ${who} paid the gas`);

export const sentences: SentenceWords = {
  deployed: ({ who, contract }) => phrase`${who} put a new contract on the chain: ${contract}`,
  sentEther: ({ who, to, amount }) => phrase`${who} sent ${amount} to ${to}`,
  called: ({ who, contract, function: name }) => phrase`${who} called ${name} of ${contract}`,
  calledUnknown: ({ who, contract, data }) => phrase`${who} called ${contract} with ${data}`,
  batched: ({ who, contract, count }) => phrase`${who} made ${count} calls of ${contract} at once`,

  faucet: ({ who, to, amount }) => phrase`${who} got ${amount} for ${to} from the tap`,
  minted: ({ who, to, amount }) => phrase`${who} made ${amount} for ${to}`,
  transferred: ({ who, to, amount }) => phrase`${who} paid ${amount} to ${to}`,
  transferredFrom: ({ who, from, to, amount }) => phrase`${who} moved ${amount} from ${from} to ${to}`,
  approved: ({ who, spender, amount }) => phrase`${who} allows ${spender} to take up to ${amount}`,
  permitted: ({ who, owner, spender, amount }) =>
    phrase`${who} carried ${owner}'s signature that allows ${spender} to take up to ${amount}`,
  transferredBySignature: ({ who, from, to, amount }) =>
    phrase`${who} carried ${from}'s signature that pays ${amount} to ${to}`,
  cancelledAuthorization: ({ who, owner }) => phrase`${who} cancelled a payment that ${owner} had signed`,

  openedChannel: ({ who, receiver, amount }) => phrase`${who} opened a channel with ${receiver}, ${amount}`,
  openedChannelFor: ({ who, payer, receiver, amount }) =>
    phrase`${payer} opened a channel with ${receiver}, ${amount}${gasBy(who, payer)}`,
  deposited: ({ who, payer, receiver, amount }) =>
    phrase`${payer} put ${amount} into a channel with ${receiver}${gasBy(who, payer)}`,
  redeemed: ({ who, payer, receiver, amount, total }) =>
    phrase`${who} redeemed ${payer}'s voucher: ${amount} to ${receiver}, ${total} in all`,
  redeemedMany: ({ who, receiver, count, amount }) =>
    phrase`${who} redeemed ${count} vouchers at once: ${amount} to ${receiver}`,
  closedChannel: ({ who, payer, receiver, amount, back }) =>
    phrase`${who} closed a channel: ${amount} to ${receiver}, ${back} back to ${payer}`,
  claimed: ({ who, receiver, count, amount }) =>
    phrase`${who} billed ${count} channels for ${receiver}, ${amount} in all`,
  settled: ({ who, receiver, amount }) => phrase`${who} had ${amount} paid out to ${receiver}`,
  refunded: ({ who, payer, amount }) => phrase`${who} gave ${amount} back to ${payer}`,
  startedWithdrawal: ({ who, amount }) => phrase`${who} announced to withdraw ${amount} from a channel`,
  withdrew: ({ who, amount }) => phrase`${who} withdrew ${amount} from a channel`,

  createdJob: ({ who, provider, amount }) => phrase`${who} put ${amount} in escrow for a job by ${provider}`,
  createdJobFor: ({ who, customer, provider, amount }) =>
    phrase`${customer} put ${amount} in escrow for a job by ${provider}${gasBy(who, customer)}`,
  releasedJob: ({ who, provider, amount }) => phrase`${who} released a job: ${amount} for ${provider}'s work`,
  releasedJobBySignature: ({ who, customer, provider, amount }) =>
    phrase`${who} released a job with ${customer}'s signature: ${amount} for ${provider}'s work`,
  releasedJobByCondition: ({ who, provider, condition, amount }) =>
    phrase`${who} showed evidence, ${condition} accepted it: ${amount} for ${provider}'s work`,
  refundedJob: ({ who, customer, amount }) => phrase`${who} had a job refunded: ${amount} back to ${customer}`,
  disputedJob: ({ who, provider, amount }) => phrase`${who} disputes ${provider}'s job, ${amount}`,
  resolvedJob: ({ who, provider, toProvider, customer, toCustomer }) =>
    phrase`${who} judged a dispute: ${toProvider} to ${provider}, ${toCustomer} to ${customer}`,

  askedForProof: ({ who, worker, job }) => phrase`${who} asked ${worker} for a proven answer, job ${job}`,
  answeredWithProof: ({ who, worker, digit, job }) =>
    phrase`${worker} proved that the model sees a ${digit}, job ${job}${gasBy(who, worker)}`,

  registeredModel: ({ who, price, royalty }) =>
    phrase`${who} offers a model: ${price} an answer, ${royalty} basis points to those whose works it learnt from`,
  orderedAnswer: ({ who, customer, provider, amount }) =>
    phrase`${customer} ordered a proven answer from ${provider}, ${amount} in escrow${gasBy(who, customer)}`,
  changedRoyalty: ({ who, royalty }) => phrase`${who} set the royalty to ${royalty} basis points`,
  changedPrice: ({ who, price }) => phrase`${who} set the price of an answer to ${price}`,

  registeredSchema: ({ who, schema }) => phrase`${who} registered a form for claims: ${schema}`,
  attested: ({ who, attester, schema }) =>
    phrase`${attester} made a claim of the form ${schema}${gasBy(who, attester)}`,
  registeredWork: ({ who, author, royalty, uid }) =>
    phrase`${author} registered a work with a royalty of ${royalty} basis points: ${uid}${gasBy(who, author)}`,
  revoked: ({ who, attester, uid }) => phrase`${attester} took back the claim ${uid}${gasBy(who, attester)}`,
  revokedOffchain: ({ who, uid }) => phrase`${who} took back the off-chain claim ${uid}`,
  timestamped: ({ who, data }) => phrase`${who} put a time on ${data}`,

  delegated: ({ who, delegate }) => phrase`${who} handed the vote to ${delegate}`,
  delegatedBySignature: ({ who, delegate }) => phrase`A signature hands the vote to ${delegate}; ${who} paid the gas`,
  proposed: ({ who, title }) => phrase`${who} proposed: ${title}`,
  staged: ({ who, support, title }) => phrase`${who} announced to vote ${support}: ${title}`,
  castStaged: ({ who, support, title }) => phrase`${who} had the announced vote cast, ${support}: ${title}`,
  vetoed: ({ who, title }) => phrase`${who} vetoed the delegate's vote: ${title}`,
  voted: ({ who, support, title }) => phrase`${who} voted ${support}: ${title}`,
  overrode: ({ who, support, title }) => phrase`${who} overrode the delegate and voted ${support}: ${title}`,
  queued: ({ who, title }) => phrase`${who} put what was decided in the queue: ${title}`,
  executed: ({ who, title }) => phrase`${who} carried out what was decided: ${title}`,
  cancelledProposal: ({ who, title }) => phrase`${who} cancelled the proposal: ${title}`,
  changedAgent: ({ who, agent }) => phrase`${who} made ${agent} the delegate's voice`,
  changedPolicy: ({ who, hash }) => phrase`${who} gave the delegate another policy: ${hash}`,
  changedLimits: ({ who, contract }) => phrase`${who} changed the limits of ${contract}`,
};

/** The values of a message by their names; a name that is not there shows as a dash. */
export type Message = (name: string) => Shown;
type Who = { who: Shown; where: Shown };
type Say = (who: Who, message: Message) => Phrase;
export type MessageWords = { byType: Readonly<Partial<Record<string, Say>>>; other: Say };

/** `byType` has the messages by their primary types. */
export const messages: MessageWords = {
  byType: {
    Voucher: ({ who, where }, message) =>
      phrase`${who} lets the receiver take up to ${message("maxClaimableAmount")} in all out of a channel of ${where}`,
    ChannelConfig: ({ who, where }, message) =>
      phrase`${who} agrees to the terms of a channel of ${where} with ${message("receiver")}`,
    Release: ({ who, where }, message) => phrase`${who} releases job ${message("jobId")} of ${where}`,
    TransferWithAuthorization: ({ who }, message) => phrase`${who} pays ${message("value")} to ${message("to")}, once`,
    ReceiveWithAuthorization: ({ who }, message) =>
      phrase`${who} lets ${message("to")} fetch ${message("value")}, once`,
    Permit: ({ who }, message) => phrase`${who} allows ${message("spender")} to take up to ${message("value")}`,
    Attest: ({ who, where }) => phrase`${who} makes a claim under the rules of ${where}`,
    Revoke: ({ who }, message) => phrase`${who} takes back the claim ${message("uid")}`,
    Rationale: ({ who }, message) => phrase`${who} gives the reason of a vote on proposal ${message("proposalId")}`,
    Delegation: ({ who }, message) => phrase`${who} hands the vote to ${message("delegatee")}`,
    Ballot: ({ who }, message) => phrase`${who} votes on proposal ${message("proposalId")}`,
    text: ({ who }, message) => phrase`${who} signs the text ${message("text")}`,
  },
  other: ({ who, where }, message) => phrase`${who} signs ${message("primaryType")} for ${where}`,
};
