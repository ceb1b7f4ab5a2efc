// The microscope's answers under /v1/hood, for everybody who shows them (`import type … from "@synergy/lab/hood"`).
// Types only: importing this file loads nothing.
import type { Hash, Hex } from "viem";
import type { Sentence, SentenceKey, Sentences } from "./sentences.ts";
import type { Amount, Named, Party, Shown } from "./values.ts";

export type { Amount, Named, Party, Sentence, SentenceKey, Sentences, Shown };

export type Kind = "money" | "proof" | "vote" | "claim" | "deploy" | "other";

/** Why a call failed. `error` is the custom error's name, or "Error" for a plain sentence, or "Panic". */
export type Failure = { error: string; args: Named[]; text?: string };

/** One transaction of the list, newest first there, and of the stream. */
export type Entry = {
  hash: Hash;
  block: number;
  /** Place in the block. */
  index: number;
  /** Seconds since 1970. */
  time: number;
  from: Party;
  /** Missing when a contract is deployed. */
  to?: Party;
  /** What was called or deployed, when the lab knows it. */
  contract?: Party;
  kind: Kind;
  sentence: Sentence;
  /** The calls of a batch, or those that a proposal decides on. */
  parts?: Sentence[];
  /** Money that moved, also between contracts; what a map draws. */
  movements: Movement[];
  gas: number;
  failed?: Failure;
  /** Never in a block: the node refused it beforehand, when it was asked for its gas. `block` is the one before. */
  refused?: true;
};

/** `GET /v1/hood/transactions?after=<block>`: the newest 50 after that block, newest first. */
export type HoodList = {
  /** The newest block that is in. */
  block: number;
  /** Changes when the chain is another one (start over, a node that was set back). */
  world: string;
  transactions: Entry[];
};

/**
 * `GET /v1/hood/stream`, an EventSource. Its events and their JSON data:
 * `hello` (first; the world it tells of), `transaction` (one each, in order), `reset` (forget everything, load anew).
 * Load the list after `hello`, or what happens in between is missed; tell double ones by their hash.
 */
export type HoodEvents = { hello: { world: string; block: number }; transaction: Entry; reset: { world: string } };

/** ETH (`token` is missing) or an ERC-20 token. What is made comes from the zero address, what is destroyed goes there. */
export type Movement = { token?: Party; from: Party; to: Party; amount: Amount };

/** One call; `type` is CALL, DELEGATECALL, STATICCALL, CREATE or CREATE2. */
export type Call = {
  type: string;
  from: Party;
  to: Party;
  /** Whose code ran, where that is another contract than `to` (DELEGATECALL). */
  function?: string;
  args: Named[];
  returned: Named[];
  /** What could not be decoded. */
  data?: Hex;
  ether?: Amount;
  gas: number;
  failed?: Failure;
  calls: Call[];
};

export type EmittedEvent = {
  contract: Party;
  /** Missing when the lab does not know the event: then `topics` and `data` say all there is. */
  name?: string;
  args: Named[];
  topics: Hex[];
  data: Hex;
};

/** One variable that has another value now. `variable` is Solidity's path, such as `balances[Ada].locked`. */
export type Change = {
  contract: Party;
  variable: string;
  type: string;
  /** False where only the storage slot is known; `variable` is then its number. */
  known: boolean;
  before: Shown;
  after: Shown;
};

/** A Groth16 proof in a call, with what it was checked against. */
export type CarriedProof = { verifier: Party; valid: boolean; signals: Named[]; proof: Named[] };

/** An EIP-712 message whose signature was carried in the call. */
export type CarriedSignature = {
  /** Who must have signed; missing where only the contract knows. */
  signer?: Party;
  /** Whether that is so; missing where the lab can't tell by itself (a contract as the signer). */
  valid?: boolean;
  domain: Named[];
  primaryType: string;
  /** EIP-712's own form, as a wallet takes it. */
  types: Record<string, { name: string; type: string }[]>;
  message: Named[];
  signature: Hex;
};

/** A file of Solidity of which lines ran. The text is under `GET /v1/hood/sources/<source>`. */
export type RanFile = {
  source: string;
  /** Such as "escrow/contracts/JobEscrow.sol" or "@openzeppelin/contracts/token/ERC20/ERC20.sol". */
  path: string;
  /** Written for this lab, not taken from a library. */
  own: boolean;
  /** Lines count from 1; `hits` is how often the EVM came to the line. */
  lines: { line: number; hits: number }[];
  functions: RanFunction[];
  /** Where it was reverted. */
  revertedAt?: number;
};

/** `name` is "release" or "onlyOwner"; `contract` is where it is written. */
export type RanFunction = { contract: string; name: string; from: number; to: number; hits: number };

/** `GET /v1/hood/sources/:id` */
export type SourceFile = { source: string; path: string; own: boolean; text: string };

/** `GET /v1/hood/transactions/:hash`: one transaction, opened. */
export type Opened = {
  entry: Entry;
  /** Whether the node let itself be traced. Without that, there are no nested calls, changes or lines. */
  traced: boolean;
  call: Call;
  events: EmittedEvent[];
  changes: Change[];
  movements: Movement[];
  failed?: Failure;
  gas: {
    used: number;
    /** What every transaction costs before the first instruction: 21000 and its data. */
    start: number;
    /** Without what it gave on to others, the largest first. Missing gas is a refund (EIP-3529). */
    contracts: { contract: Party; gas: number }[];
  };
  proofs: CarriedProof[];
  signatures: CarriedSignature[];
  /** In the order in which they were reached. */
  files: RanFile[];
};

/** Every error of these routes. */
export type HoodError = { error: string };
