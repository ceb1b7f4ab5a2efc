// What a transaction did, as a sentence: a key, and the values that the words of a language are put around.
// Types only, as in types.ts.
import type { Amount, Party, Shown } from "./values.ts";

type Who = { who: Party };
type NumberOf = Extract<Shown, { as: "number" }>;
type TextOf = Extract<Shown, { as: "text" }>;
type HexOf = Extract<Shown, { as: "hex" }>;

/** Every sentence that the microscope can say, with its values. `who` has sent the transaction, and pays the gas. */
export type Sentences = {
  // Anything
  deployed: Who & { contract: Party };
  sentEther: Who & { to: Party; amount: Amount };
  /** A function that has no sentence of its own. */
  called: Who & { contract: Party; function: TextOf };
  /** Somebody whom the lab does not know, or data that fits no function. */
  calledUnknown: Who & { contract: Party; data: HexOf };
  /** Several calls in one transaction; they are in the entry's `parts`. */
  batched: Who & { contract: Party; count: NumberOf };

  // Tokens
  faucet: Who & { to: Party; amount: Amount };
  minted: Who & { to: Party; amount: Amount };
  transferred: Who & { to: Party; amount: Amount };
  transferredFrom: Who & { from: Party; to: Party; amount: Amount };
  approved: Who & { spender: Party; amount: Amount };
  /** `owner` has signed (EIP-2612), `who` has carried it. */
  permitted: Who & { owner: Party; spender: Party; amount: Amount };
  /** `from` has signed (EIP-3009), `who` has carried it. */
  transferredBySignature: Who & { from: Party; to: Party; amount: Amount };
  cancelledAuthorization: Who & { owner: Party };

  // Payment channels
  /** `who` is the payer. */
  openedChannel: Who & { receiver: Party; amount: Amount };
  /** `payer` has signed, `who` has carried it. */
  openedChannelFor: Who & { payer: Party; receiver: Party; amount: Amount };
  /** x402's way: opens a channel, or fills it up. */
  deposited: Who & { payer: Party; receiver: Party; amount: Amount };
  /** `amount` is paid now, `total` is what the voucher says. */
  redeemed: Who & { payer: Party; receiver: Party; amount: Amount; total: Amount };
  redeemedMany: Who & { receiver: Party; count: NumberOf; amount: Amount };
  /** `amount` is paid now, `back` goes home to the payer. */
  closedChannel: Who & { payer: Party; receiver: Party; amount: Amount; back: Amount };
  /** x402's way: `count` channels are billed, the money follows by `settled`. */
  claimed: Who & { receiver: Party; count: NumberOf; amount: Amount };
  settled: Who & { receiver: Party; amount: Amount };
  refunded: Who & { payer: Party; amount: Amount };
  startedWithdrawal: Who & { amount: Amount };
  withdrew: Who & { amount: Amount };

  // Jobs in escrow
  createdJob: Who & { provider: Party; amount: Amount };
  /** `customer` has signed, `who` has carried it. */
  createdJobFor: Who & { customer: Party; provider: Party; amount: Amount };
  releasedJob: Who & { provider: Party; amount: Amount };
  releasedJobBySignature: Who & { customer: Party; provider: Party; amount: Amount };
  /** The contract `condition` has judged the evidence. */
  releasedJobByCondition: Who & { provider: Party; condition: Party; amount: Amount };
  refundedJob: Who & { customer: Party; amount: Amount };
  disputedJob: Who & { provider: Party; amount: Amount };
  resolvedJob: Who & { provider: Party; toProvider: Amount; customer: Party; toCustomer: Amount };

  // Proofs
  askedForProof: Who & { worker: Party; job: NumberOf };
  answeredWithProof: Who & { worker: Party; digit: NumberOf; job: NumberOf };

  // Models on offer (the loop); `royalty` is in basis points
  registeredModel: Who & { price: Amount; royalty: NumberOf };
  /** Money into escrow and the picture's commitment onto the board, in one; `customer` has signed. */
  orderedAnswer: Who & { customer: Party; provider: Party; amount: Amount };
  changedRoyalty: Who & { royalty: NumberOf };
  changedPrice: Who & { price: Amount };

  // Attestations
  registeredSchema: Who & { schema: TextOf };
  attested: Who & { attester: Party; schema: HexOf };
  /** An attestation that the WorkRegistry took into its list of works. */
  registeredWork: Who & { author: Party; royalty: NumberOf; uid: HexOf };
  revoked: Who & { attester: Party; uid: HexOf };
  revokedOffchain: Who & { uid: HexOf };
  timestamped: Who & { data: HexOf };

  // The DAO; `title` is the first line of the proposal's text, `support` is "for", "against" or "abstain"
  delegated: Who & { delegate: Party };
  delegatedBySignature: Who & { delegate: Party };
  proposed: Who & { title: TextOf };
  staged: Who & { support: TextOf; title: TextOf };
  castStaged: Who & { support: TextOf; title: TextOf };
  vetoed: Who & { title: TextOf };
  voted: Who & { support: TextOf; title: TextOf };
  overrode: Who & { support: TextOf; title: TextOf };
  queued: Who & { title: TextOf };
  executed: Who & { title: TextOf };
  cancelledProposal: Who & { title: TextOf };
  changedAgent: Who & { agent: Party };
  changedPolicy: Who & { hash: HexOf };
  changedLimits: Who & { contract: Party };
};

export type SentenceKey = keyof Sentences;

/** A sentence of any kind: `switch (sentence.key)` narrows `values`. */
export type Sentence = { [Key in SentenceKey]: { key: Key; values: Sentences[Key] } }[SentenceKey];
