// The shapes that travel through the delegate: proposal → prepared → verdict → gated → decision.
import type { Address, Hex } from "viem";
import type { ConceptId } from "./concepts/ids.ts";

export type { ConceptId } from "./concepts/ids.ts";

/** What the delegate does with a proposal: three kinds of vote, a question to its human, or nothing. */
export type Action = "for" | "against" | "abstain" | "ask" | "skip";

/** One call that the proposal would run on chain; `value` is in wei. */
export type Call = { readonly target: Address; readonly value: bigint; readonly calldata: Hex };

/** A proposal as it arrives: its text is written by strangers, and nothing of it is trusted. */
export type Proposal = {
  readonly id: string;
  readonly dao: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Where it is voted on, such as "executable" or "social". */
  readonly kind: string;
  /** null when the text carries no calldata, as for a vote off chain. */
  readonly actions: readonly Call[] | null;
  /** Given by the caller, not by the proposal: USD per whole token, and the treasury's worth in USD. */
  readonly context: Context;
};

/** What the caller knows of the DAO. */
export type Context = {
  readonly treasuryUsd: number;
  /** USD per whole token, by symbol. */
  readonly prices: Readonly<Record<string, number>>;
  /** Tokens beside the well-known ones, by address in any case. */
  readonly tokens?: Readonly<Record<string, { readonly symbol: string; readonly decimals: number }>> | undefined;
  /** The DAO's own accounts, such as its treasury: what a swap returns to one of them has not left. */
  readonly accounts?: readonly Address[] | undefined;
};

/** Something in the text that a person does not see, or that is not what it looks like. */
export type TextFlag = {
  readonly kind:
    | "hiddenComment"
    | "hiddenMarkup"
    | "hiddenCharacters"
    | "zeroWidth"
    | "bidi"
    | "mixedScript"
    | "struckOut"
    | "disguisedWord"
    | "compatibilityForm";
  readonly where: "title" | "body";
  /** What was hidden, or the text around it, made visible. */
  readonly quote: string;
};

export type CleanText = { readonly title: string; readonly body: string; readonly flags: readonly TextFlag[] };

export type Finding = { readonly kind: string; readonly quote: string; readonly where: "title" | "body" };

export type Screening = { readonly suspicious: boolean; readonly findings: readonly Finding[] };

/** A call that could be read; calls inside it (Safe, multicall, timelock, proxy) follow it in the list, deeper. */
export type DecodedCall = {
  readonly target: Address;
  readonly value: bigint;
  readonly selector: Hex;
  /** The function's name, such as "transfer"; "receive" for a plain transfer of ETH. */
  readonly name: string;
  readonly signature: string;
  readonly args: readonly unknown[];
  readonly depth: number;
  readonly calldata: Hex;
};

/** A call that could not be read, or that runs foreign code. */
export type OpaqueCall = Call & { readonly selector: Hex | null; readonly depth: number; readonly reason: string };

export type Decoded = { readonly calls: readonly DecodedCall[]; readonly opaque: readonly OpaqueCall[] };

/** Money that would leave the treasury (a stream counts for one year); `amount` in whole tokens, `usd` null when no price is known. */
export type Movement = {
  readonly token: string;
  readonly amount: number;
  readonly usd: number | null;
  readonly to: Address | null;
  readonly source: "calldata" | "text";
  /** An exchange (swap, deposit, loan) leaves the worth with the DAO; an approval lets somebody else move it later. */
  readonly how: "transfer" | "stream" | "mint" | "exchange" | "approval";
};

export type Mismatch = { readonly kind: string; readonly detail: string };

export type Facts = {
  readonly movements: readonly Movement[];
  /** Symbols or addresses of moved tokens whose worth nobody knows: limits in USD say nothing about them. */
  readonly unpriced: readonly string[];
  /** What the proposal asks for in USD: the calldata's sum, or the text's headline figure; null when none is named. */
  readonly requestedUsd: number | null;
  /** What would change hands in USD, swaps and deposits of the treasury included. */
  readonly movedUsd: number | null;
  /** movedUsd over the treasury, 0 to 1 and above. */
  readonly treasuryShare: number | null;
  readonly unlimitedApprovals: readonly { readonly token: Address; readonly spender: Address; readonly why: string }[];
  readonly selectors: readonly Hex[];
  /** The number of calls that could not be read. */
  readonly opaque: number;
  readonly mismatches: readonly Mismatch[];
  /** What the calls do, one entry for each call that was read. */
  readonly effects: readonly Effect[];
};

/** What kind of thing a function does, as far as its name says. */
export type EffectKind =
  | "transfer"
  | "approval"
  | "stream"
  | "mint"
  | "burn"
  | "swap"
  | "invest"
  | "ownership"
  | "role"
  | "upgrade"
  | "governance"
  | "parameter"
  | "naming"
  | "pause"
  | "wrapper"
  | "other";

export type Effect = {
  readonly kind: EffectKind;
  /** The function's name. */
  readonly name: string;
  readonly target: Address;
  /** Whether it takes a power away (revoke, renounce, remove, controller set to false) instead of giving one. */
  readonly revokes: boolean;
};

export type PreparedProposal = {
  readonly proposal: Proposal;
  readonly clean: CleanText;
  readonly screening: Screening;
  readonly decoded: Decoded;
  readonly facts: Facts;
};

export type Verb = "for" | "against" | "never" | "abstain" | "ask" | "skip";

/** Bounds on money: above is exclusive, upTo inclusive; in USD, or as a share of the treasury from 0 to 1. */
export type Limit = {
  readonly unit: "usd" | "share";
  readonly above?: number;
  readonly upTo?: number;
  /** Only when all the money goes to one company or person. */
  readonly oneRecipient?: boolean;
};

/** One statement of the human's policy, in a form that a program can follow. */
export type Rule = {
  readonly id: string;
  readonly verb: Verb;
  /** Any of these; "anything" stands for every proposal. */
  readonly concepts: readonly ConceptId[];
  /** The rule is silent where one of these holds ("except", "other than"). */
  readonly except?: readonly ConceptId[];
  readonly limit?: Limit;
  /** The words of the human that this rule was read from. */
  readonly sentence: string;
};

export type PolicyProblem = {
  readonly kind: "unmapped" | "conflict" | "noVerb" | "unclear" | "empty";
  readonly sentence: string;
  /** Why it blocks activation, and what to write instead. */
  readonly detail: string;
};

/** A policy with problems can't be activated. */
export type Policy = {
  readonly text: string;
  readonly rules: readonly Rule[];
  /** What happens with a proposal that no rule speaks of. */
  readonly rest: "skip" | "ask" | "abstain";
  readonly problems: readonly PolicyProblem[];
  /** Sentences without a wish in them; the human sees that they count for nothing. */
  readonly background?: readonly string[];
};

export type Reason = {
  readonly ruleId: string;
  readonly text: string;
  /** Words that occur in the cleaned title or body exactly so. */
  readonly quote?: string;
  readonly where?: "title" | "body" | "calldata";
};

export type Verdict = {
  readonly action: Action;
  readonly ruleIds: readonly string[];
  readonly reasons: readonly Reason[];
  /** 0 to 10 000. */
  readonly confidenceBps: number;
};

/** Whatever reads a policy and a proposal, and says what to do; the gate has the last word after it. */
export interface Brain {
  readonly id: string;
  /** keccak256 over everything that decides the brain's answers. */
  readonly modelHash: Hex;
  judge(policy: Policy, proposal: PreparedProposal): Promise<Verdict> | Verdict;
}

/** A verdict after the gate, which may only lower a vote to "ask" or "against". */
export type GatedVerdict = Verdict & {
  readonly lowered: readonly { readonly kind: string; readonly detail: string }[];
};

/** A line of the digest: what was skipped although it is large or can't be read, and why. */
export type DigestEntry = {
  readonly proposal: string;
  readonly title: string;
  readonly why: string;
  readonly notable: readonly string[];
};

export type Decision = {
  readonly prepared: PreparedProposal;
  /** The brain's own answer. */
  readonly verdict: Verdict;
  /** What counts. */
  readonly final: GatedVerdict;
  /** null unless the proposal was skipped. */
  readonly digest: DigestEntry | null;
};
