// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {ForLimits} from "./ForLimits.sol";

/// @title What the human decides: who the agent is, by which policy, and within which limits.
/// @notice Every change starts a new mandate. What was staged under an older one can't be cast any more, and what was
/// signed under an older one can't be staged any more.
abstract contract GuardTerms is ForLimits {
    /// @dev Times are in units of the Governor's clock.
    struct Limits {
        uint48 vetoWindow; // between staging and the first moment for casting
        uint48 deadlineMargin; // between the last moment for casting and the deadline: left to the owner's own vote
        uint48 period;
        uint16 maxVotes; // stagings in any span of one period
        uint16 minConfidenceBps;
    }

    /// @notice The human. He can take his votes away at any time: he delegates them to somebody else.
    address public immutable owner;

    /// @notice Whose signature counts; zero when nobody's does.
    address public agent;
    /// @notice Counts the changes of these terms.
    uint32 public mandate = 1;
    bytes32 public policyHash;
    Limits public limits;
    mapping(address agent => bool) private _wasAgent;

    event AgentChanged(address indexed previous, address indexed current);
    event PolicyChanged(bytes32 previous, bytes32 current);
    event LimitsChanged(Limits limits);

    error NotTheOwner(address caller, address owner);
    error AgentUsedBefore(address agent);

    modifier onlyOwner() {
        if (msg.sender != owner) revert NotTheOwner(msg.sender, owner);
        _;
    }

    modifier startsMandate() {
        ++mandate;
        emit IERC5267.EIP712DomainChanged(); // the mandate is a part of what the agent's signatures are bound to
        _;
    }

    constructor(address human, address firstAgent, bytes32 firstPolicyHash, Limits memory firstLimits) {
        owner = human;
        _setAgent(firstAgent);
        _setPolicy(firstPolicyHash);
        _setLimits(firstLimits);
    }

    /// @notice Replaces the agent; zero removes it. Whoever was one before can't come back: others may have the key.
    function setAgent(address newAgent) external onlyOwner startsMandate {
        _setAgent(newAgent);
    }

    function setPolicy(bytes32 newPolicyHash) external onlyOwner startsMandate {
        _setPolicy(newPolicyHash);
    }

    function setLimits(Limits calldata newLimits) external onlyOwner startsMandate {
        _setLimits(newLimits);
    }

    /// @notice Replaces the list of caps. A token that is not on it can't move by a vote FOR.
    function setCaps(Cap[] calldata newCaps) external onlyOwner startsMandate {
        _setCaps(newCaps);
    }

    /// @notice Puts functions on the list of those that a vote FOR may let run, or takes them off.
    function allow(AllowedCall[] calldata calls, bool allowed) external onlyOwner startsMandate {
        _allow(calls, allowed);
    }

    function _setAgent(address newAgent) private {
        if (_wasAgent[newAgent]) revert AgentUsedBefore(newAgent);
        _wasAgent[newAgent] = newAgent != address(0);
        emit AgentChanged(agent, newAgent);
        agent = newAgent;
    }

    function _setPolicy(bytes32 newPolicyHash) private {
        emit PolicyChanged(policyHash, newPolicyHash);
        policyHash = newPolicyHash;
    }

    function _setLimits(Limits memory newLimits) private {
        limits = newLimits;
        emit LimitsChanged(newLimits);
    }
}
