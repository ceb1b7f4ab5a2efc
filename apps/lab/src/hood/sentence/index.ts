// What a call did, in one sentence; and in several where it carries several calls.
import type { Address, Hex } from "viem";
import type { Kind, Sentence, SentenceKey } from "../types.ts";
import type { RawLog } from "../world.ts";
import { attestationMakers } from "./attestations.ts";
import { channelMakers } from "./channels.ts";
import { byName, type Deed, hex, type Maker, number, type Said, say, type Tools, text } from "./deed.ts";
import { jobMakers } from "./jobs.ts";
import { tokenMakers } from "./tokens.ts";
import { voteMakers } from "./votes.ts";

export type { Tools } from "./deed.ts";

type Deeds = { who: Address; to: Address; data: Hex; value: bigint; logs: readonly RawLog[] };

const makers: ReadonlyMap<string, Maker> = new Map(
  Object.entries({
    ...tokenMakers,
    ...channelMakers,
    ...jobMakers,
    ...attestationMakers,
    ...voteMakers,
    "tryAggregate(requireSuccess, calls)": multicall3,
    "multicall(data)": multicall,
  } satisfies Record<string, Maker>),
);

/** @param logs of the whole transaction; none when it failed */
export function sentenceOf(call: Deeds, tools: Tools): Said {
  const { who, to, data, value, logs } = call;
  const decoded = tools.decoder.call(to, data);
  const parties = { who: tools.book.party(who), contract: tools.book.party(to) };
  if (!decoded) return alone(withoutFunction(call, tools));
  const { item, args } = decoded;
  const deed: Deed = { ...tools, who, to, item, args: byName(item.inputs, args), logs };
  const key = `${item.name}(${item.inputs.map(({ name }) => name).join(", ")})`;
  const said = made(makers.get(key), deed);
  if (said) return said;
  if (value > 0n && item.inputs.length === 0) return alone(withoutFunction({ ...call, data: "0x" }, tools));
  return alone(say("called", { ...parties, function: text(item.name) }));
}

// A foreign contract may use the same names for other things: then the plain sentence has to do.
function made(maker: Maker | undefined, deed: Deed): Said | undefined {
  try {
    const made = maker?.(deed);
    return made && ("sentence" in made ? made : { sentence: made, parts: decidedCalls(deed) });
  } catch {
    return undefined;
  }
}

/** What a proposal does, or would do, when it is executed. */
function decidedCalls(deed: Deed): Sentence[] {
  const { targets, calldatas } = deed.args as { targets?: readonly Address[]; calldatas?: readonly Hex[] };
  if (!targets || !calldatas) return [];
  const who = executorIn(deed) ?? deed.to;
  return sentencesOf(
    deed,
    targets.flatMap((to, index) => ({ who, to, data: calldatas[index] ?? "0x" })),
  );
}

/** The timelock, as it says so itself. */
function executorIn({ decoder, logs }: Deed): Address | undefined {
  const own = new Set(["CallExecuted", "CallScheduled"]);
  return logs.find((log) => own.has(decoder.event(log)?.item.name ?? ""))?.address;
}

const alone = (sentence: Sentence): Said => ({ sentence, parts: [] });

function withoutFunction({ who, to, data, value }: Deeds, { book }: Tools): Sentence {
  if (data !== "0x") return say("calledUnknown", { who: book.party(who), contract: book.party(to), data: hex(data) });
  return say("sentEther", { who: book.party(who), to: book.party(to), amount: book.amount(value) });
}

function multicall3(deed: Deed): Said {
  const calls = deed.args.calls as readonly { target: Address; callData: Hex }[];
  // Multicall3 is the sender of its calls. What an event of a batch belongs to, nobody can tell.
  return batched(
    deed,
    calls.map(({ target, callData }) => ({ who: deed.to, to: target, data: callData })),
  );
}

function multicall(deed: Deed): Said {
  // OpenZeppelin's Multicall keeps the sender (it delegates to itself).
  const calls = deed.args.data as readonly Hex[];
  return batched(
    deed,
    calls.map((data) => ({ who: deed.who, to: deed.to, data })),
  );
}

type InnerCall = { who: Address; to: Address; data: Hex };

function batched(deed: Deed, calls: InnerCall[]): Said {
  const values = { who: deed.book.party(deed.who), contract: deed.book.party(deed.to), count: number(calls.length) };
  return { sentence: say("batched", values), parts: sentencesOf(deed, calls) };
}

function sentencesOf(tools: Tools, calls: InnerCall[]): Sentence[] {
  return calls.flatMap((call) => {
    const { sentence, parts } = sentenceOf({ ...call, value: 0n, logs: [] }, tools);
    return sentence.key === "batched" ? parts : [sentence];
  });
}

const kinds: Readonly<Record<Exclude<Kind, "other">, readonly SentenceKey[]>> = {
  deploy: ["deployed"],
  money: [
    "sentEther",
    "faucet",
    "minted",
    "transferred",
    "transferredFrom",
    "approved",
    "permitted",
    "transferredBySignature",
    "cancelledAuthorization",
    "openedChannel",
    "openedChannelFor",
    "deposited",
    "redeemed",
    "redeemedMany",
    "closedChannel",
    "claimed",
    "settled",
    "refunded",
    "startedWithdrawal",
    "withdrew",
    "createdJob",
    "createdJobFor",
    "releasedJob",
    "releasedJobBySignature",
    "releasedJobByCondition",
    "refundedJob",
    "disputedJob",
    "resolvedJob",
    "orderedAnswer",
  ],
  proof: ["askedForProof", "answeredWithProof", "registeredModel"],
  claim: ["registeredSchema", "attested", "registeredWork", "revoked", "revokedOffchain", "timestamped"],
  vote: [
    "delegated",
    "delegatedBySignature",
    "proposed",
    "staged",
    "castStaged",
    "vetoed",
    "voted",
    "overrode",
    "queued",
    "executed",
    "cancelledProposal",
    "changedAgent",
    "changedPolicy",
    "changedLimits",
    "changedRoyalty",
    "changedPrice",
  ],
};

const kindByKey = new Map(
  Object.entries(kinds).flatMap(([kind, keys]) => keys.map((key) => [key, kind as Kind] as const)),
);

/** A batch is what its first call is. */
export function kindOf({ sentence, parts }: Said): Kind {
  return kindByKey.get(sentence.key) ?? (parts[0] && kindByKey.get(parts[0].key)) ?? "other";
}
