// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {
    GovernorCountingOverridable
} from "@openzeppelin/contracts/governance/extensions/GovernorCountingOverridable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {GuardTerms} from "./GuardTerms.sol";
import {SignedRationale} from "./SignedRationale.sol";

/// @title Stands between an AI agent and the votes that a human lent it.
/// @notice Dan delegates to this contract. Its agent may only stage votes, each with a signed reason; after a veto
/// window anybody may cast what was staged. It holds nothing and can do nothing but vote. What a proposal does limits
/// votes FOR and no others, although an abstention counts towards the quorum: only Dan's veto or own vote stops one.
/// @dev All times are in units of the Governor's clock (ERC-6372): seconds for LabGovernor, blocks for many others.
/// The Governor is one of OpenZeppelin 4.9 or newer: older ones have no clock.
contract DelegateGuard is SignedRationale {
    struct Actions {
        address[] targets;
        uint256[] values;
        bytes[] calldatas;
        bytes32 descriptionHash;
    }

    enum Status {
        None,
        Staged,
        Vetoed,
        Cast
    }

    struct StagedVote {
        bytes32 rationaleHash;
        uint48 castableAt;
        uint32 mandate;
        uint8 support;
        Status status;
    }

    uint8 private constant FOR = 1;
    uint8 private constant ABSTAIN = 2;

    IGovernor public immutable governor;

    mapping(uint256 proposalId => StagedVote) public votes;
    uint48[] private _stagings; // when each vote was staged

    event VoteStaged(
        uint256 indexed proposalId,
        address indexed agent,
        uint8 support,
        uint48 castableAt,
        bytes32 rationaleHash,
        bytes32 modelHash,
        bytes32 policyHash,
        uint16 confidenceBps
    );
    event StagedVoteCast(uint256 indexed proposalId, uint8 support, uint256 weight);
    event VoteVetoed(uint256 indexed proposalId);

    error OtherProposal(uint256 signed, uint256 recomputed);
    error OtherPolicy(bytes32 signed, bytes32 current);
    error UnknownSupport(uint8 support);
    error LowConfidence(uint16 confidenceBps, uint16 minimum);
    error NotOpen(uint256 proposalId, IGovernor.ProposalState state);
    error NotStaged(uint256 proposalId);
    error AlreadyStaged(uint256 proposalId);
    error AlreadyCast(uint256 proposalId);
    error Vetoed(uint256 proposalId);
    error StaleMandate(uint32 stagedUnder, uint32 current);
    error TooEarly(uint256 time, uint256 castableAt);
    error TooLate(uint256 time, uint256 latest);
    error TooManyVotes(uint256 maximum, uint256 period);
    error AlteredReason(bytes32 staged, bytes32 given);

    constructor(
        IGovernor itsGovernor,
        address human,
        address firstAgent,
        bytes32 policy,
        Limits memory firstLimits
    ) GuardTerms(human, firstAgent, policy, firstLimits) {
        governor = itsGovernor;
    }

    /// @notice Announces a vote. Anybody may bring it here; the agent's signature is what counts.
    /// @param actions what the proposal will run: its id is recomputed from them, so the limits bind to just that
    function stage(Actions calldata actions, Rationale calldata rationale, bytes calldata signature) external {
        _requireSameProposal(actions, rationale.proposalId);
        _requireAgent(rationale, signature);
        if (rationale.policyHash != policyHash) revert OtherPolicy(rationale.policyHash, policyHash);
        if (rationale.support > ABSTAIN) revert UnknownSupport(rationale.support);
        uint16 minimum = limits.minConfidenceBps;
        if (rationale.confidenceBps < minimum) revert LowConfidence(rationale.confidenceBps, minimum);
        _requireUnstaged(rationale.proposalId);
        uint48 castableAt = _castableAt(rationale.proposalId);
        if (rationale.support == FOR) _requireWithinLimits(actions.targets, actions.values, actions.calldatas);
        _countStaging();

        votes[rationale.proposalId] = StagedVote(
            rationale.rationaleHash,
            castableAt,
            mandate,
            rationale.support,
            Status.Staged
        );
        emit VoteStaged(
            rationale.proposalId,
            agent,
            rationale.support,
            castableAt,
            rationale.rationaleHash,
            rationale.modelHash,
            rationale.policyHash,
            rationale.confidenceBps
        );
    }

    /// @notice Casts a staged vote, once its veto window is over. Anybody may call it.
    /// @param reason the very text that was staged by its hash; it appears on chain beside the vote
    function cast(uint256 proposalId, string calldata reason) external returns (uint256 weight) {
        StagedVote storage vote = votes[proposalId];
        _requireStaged(proposalId, vote.status);
        if (vote.mandate != mandate) revert StaleMandate(vote.mandate, mandate);
        uint256 time = governor.clock();
        if (time < vote.castableAt) revert TooEarly(time, vote.castableAt);
        uint256 latest = latestCastAt(proposalId);
        if (time > latest) revert TooLate(time, latest);
        bytes32 given = keccak256(bytes(reason));
        if (given != vote.rationaleHash) revert AlteredReason(vote.rationaleHash, given);

        vote.status = Status.Cast;
        weight = governor.castVoteWithReason(proposalId, vote.support, reason);
        emit StagedVoteCast(proposalId, vote.support, weight);
    }

    /// @notice Keeps the guard from ever voting on a proposal, whether something is staged or not.
    function veto(uint256 proposalId) external onlyOwner {
        if (votes[proposalId].status == Status.Cast) revert AlreadyCast(proposalId);
        votes[proposalId].status = Status.Vetoed;
        emit VoteVetoed(proposalId);
    }

    /// @notice Whether the Governor lets the owner replace the guard's vote by his own (castOverrideVote).
    /// Where it does not, all he can do about a single proposal is to veto the guard's vote in time.
    function canOverride() external view returns (bool) {
        bytes memory question = abi.encodeCall(GovernorCountingOverridable.hasVotedOverride, (0, owner));
        (bool isAnswered, bytes memory answer) = address(governor).staticcall(question);
        return isAnswered && answer.length == 32;
    }

    /// @notice The last moment at which a vote can be cast here.
    function latestCastAt(uint256 proposalId) public view returns (uint256) {
        return Math.saturatingSub(governor.proposalDeadline(proposalId), limits.deadlineMargin);
    }

    function _requireSameProposal(Actions calldata actions, uint256 proposalId) private view {
        uint256 recomputed = _proposalIdOf(actions.targets, actions.values, actions.calldatas, actions.descriptionHash);
        if (recomputed != proposalId) revert OtherProposal(proposalId, recomputed);
    }

    // Before OpenZeppelin 5.3 an id was always the hash, and there was no getProposalId.
    function _proposalIdOf(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        bytes32 descriptionHash
    ) private view returns (uint256) {
        try governor.getProposalId(targets, values, calldatas, descriptionHash) returns (uint256 proposalId) {
            return proposalId;
        } catch {
            return governor.hashProposal(targets, values, calldatas, descriptionHash);
        }
    }

    // A vote of an older mandate may be staged anew: the new agent, or the new terms, decide again.
    function _requireUnstaged(uint256 proposalId) private view {
        Status status = votes[proposalId].status;
        if (status == Status.None) return;
        bool isCurrent = votes[proposalId].mandate == mandate;
        if (status == Status.Staged && isCurrent) revert AlreadyStaged(proposalId);
        if (status != Status.Staged) _requireStaged(proposalId, status);
    }

    function _requireStaged(uint256 proposalId, Status status) private pure {
        if (status == Status.None) revert NotStaged(proposalId);
        if (status == Status.Vetoed) revert Vetoed(proposalId);
        if (status == Status.Cast) revert AlreadyCast(proposalId);
    }

    function _castableAt(uint256 proposalId) private view returns (uint48) {
        IGovernor.ProposalState state = governor.state(proposalId); // reverts when there is no such proposal
        uint256 firstVote = governor.proposalSnapshot(proposalId) + 1;
        uint256 castableAt = Math.max(uint256(governor.clock()) + limits.vetoWindow, firstVote);
        uint256 latest = latestCastAt(proposalId);
        if (castableAt > latest) revert TooLate(castableAt, latest);
        bool isOpen = state == IGovernor.ProposalState.Pending || state == IGovernor.ProposalState.Active;
        if (!isOpen) revert NotOpen(proposalId, state);
        return SafeCast.toUint48(castableAt);
    }

    // The window slides: however the stagings lie, no span of one period holds more than maxVotes of them.
    function _countStaging() private {
        uint48 time = governor.clock();
        uint256 count = _stagings.length;
        (uint256 maximum, uint256 period) = (limits.maxVotes, limits.period);
        bool isFull = maximum == 0 || (count >= maximum && time - _stagings[count - maximum] < period);
        if (isFull) revert TooManyVotes(maximum, period);
        _stagings.push(time);
    }
}
