// Sentences about the DAO: its token's votes, its proposals, and the guard of an AI delegate.
import type { Address, Hex } from "viem";
import { firstLine } from "../memory.ts";
import { type Deed, eventArgs, hex, type Makers, say, sender, text } from "./deed.ts";

const supports = ["against", "for", "abstain"];

const supportOf = (support: unknown) => text(supports[Number(support)] ?? String(support));
const titleOf = ({ memory, args }: Deed, key: unknown = args.proposalId) => text(memory.titleOf(key as bigint | Hex));

function delegated(key: "delegated" | "delegatedBySignature") {
  return (deed: Deed) => say(key, { who: sender(deed), delegate: deed.book.party(deed.args.delegatee as Address) });
}

function voted(key: "voted" | "overrode") {
  return (deed: Deed) => {
    const voter = deed.args.voter as Address | undefined; // somebody else may carry a signed vote
    const who = voter ? deed.book.party(voter) : sender(deed);
    return say(key, { who, support: supportOf(deed.args.support), title: titleOf(deed) });
  };
}

/** What follows a vote names its proposal by the calls and the hash of its text. */
function decided(key: "queued" | "executed" | "cancelledProposal") {
  return (deed: Deed) => say(key, { who: sender(deed), title: titleOf(deed, deed.args.descriptionHash) });
}

const list = "targets, values, calldatas";

export const voteMakers: Makers = {
  "delegate(delegatee)": delegated("delegated"),
  "delegateBySig(delegatee, nonce, expiry, v, r, s)": delegated("delegatedBySignature"),
  [`propose(${list}, description)`]: (deed) =>
    say("proposed", { who: sender(deed), title: text(firstLine(String(deed.args.description))) }),
  "castVote(proposalId, support)": voted("voted"),
  "castVoteBySig(proposalId, support, voter, signature)": voted("voted"),
  "castVoteWithReason(proposalId, support, reason)": voted("voted"),
  "castVoteWithReasonAndParams(proposalId, support, reason, params)": voted("voted"),
  "castVoteWithReasonAndParamsBySig(proposalId, support, voter, reason, params, signature)": voted("voted"),
  "castOverrideVote(proposalId, support, reason)": voted("overrode"),
  "castOverrideVoteBySig(proposalId, support, voter, reason, signature)": voted("overrode"),
  [`queue(${list}, descriptionHash)`]: decided("queued"),
  [`execute(${list}, descriptionHash)`]: decided("executed"),
  [`cancel(${list}, descriptionHash)`]: decided("cancelledProposal"),

  "stage(actions, rationale, signature)": (deed) => {
    const { proposalId, support } = deed.args.rationale as { proposalId: bigint; support: number };
    return say("staged", { who: sender(deed), support: supportOf(support), title: titleOf(deed, proposalId) });
  },
  "cast(proposalId, reason)": (deed) => {
    const support = supportOf(eventArgs(deed, "StagedVoteCast")?.support ?? "");
    return say("castStaged", { who: sender(deed), support, title: titleOf(deed) });
  },
  "veto(proposalId)": (deed) => say("vetoed", { who: sender(deed), title: titleOf(deed) }),
  "setAgent(newAgent)": (deed) =>
    say("changedAgent", { who: sender(deed), agent: deed.book.party(deed.args.newAgent as Address) }),
  "setPolicy(newPolicyHash)": (deed) =>
    say("changedPolicy", { who: sender(deed), hash: hex(deed.args.newPolicyHash as Hex) }),
  "setLimits(newLimits)": (deed) => changedLimits(deed),
  "setCaps(newCaps)": (deed) => changedLimits(deed),
  "allow(calls, allowed)": (deed) => changedLimits(deed),
};

const changedLimits = (deed: Deed) => say("changedLimits", { who: sender(deed), contract: deed.book.party(deed.to) });
