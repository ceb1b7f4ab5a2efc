// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {JobEscrow} from "@synergy/escrow/contracts/JobEscrow.sol";
import {ProofOfInference} from "@synergy/zk-proof/contracts/ProofOfInference.sol";
import {IOrderBook, ProofCondition} from "./ProofCondition.sol";
import {ModelRegistry} from "./ModelRegistry.sol";

/// @title Orders answers of registered models: the money into the escrow, the picture's commitment onto the board.
/// @notice A job is opened under the terms that hold at that moment, and stays under them whatever the DAO decides later.
/// @dev Nothing stops two people from paying each other elsewhere, without a royalty. But this condition pays nobody
/// whose job was not opened here.
contract ModelJobs is IOrderBook {
    struct Order {
        bytes32 modelRoot;
        uint256 version; // of the model's terms
        uint256 boardJob;
    }

    /// @notice Seconds that a provider has at least, to prove and to be paid.
    uint256 public constant MIN_TIME = 10 minutes;

    ModelRegistry public immutable registry;
    JobEscrow public immutable escrow;
    ProofOfInference public immutable board;
    ProofCondition public immutable condition;

    mapping(bytes32 jobId => Order order) private _orders;

    event AnswerOrdered(bytes32 indexed jobId, bytes32 indexed modelRoot, uint256 version, uint256 boardJob);

    error AlreadyOrdered(bytes32 jobId, uint256 boardJob);
    error OtherProvider(address named, address registered);
    error OtherToken(address named, address registered);
    error PriceTooLow(uint256 amount, uint256 price);
    error OtherShares(bytes32 named, bytes32 registered);
    error OtherCondition(address named, address required);
    error ArbiterNamed(address arbiter);
    error DeadlineTooSoon(uint256 deadline, uint256 earliest);
    error OtherOrder(bytes32 required, bytes32 ordered);
    error NotHeld(bytes32 jobId, JobEscrow.Status status);

    constructor(ModelRegistry itsRegistry, JobEscrow itsEscrow, ProofOfInference itsBoard) {
        (registry, escrow, board) = (itsRegistry, itsEscrow, itsBoard);
        condition = new ProofCondition(itsBoard, this);
    }

    /// @notice Brings the customer's signed job. Anybody may: her signature covers all of it.
    /// @param job built from the model's present terms
    /// @param imageCommitment to the picture that the model shall read; with the model it gives the job's requirement
    /// @param r first half of her EIP-3009 signature, whose nonce is the job's id
    /// @param vs second half and parity in one word (EIP-2098)
    function open(JobEscrow.Job calldata job, bytes32 modelRoot, uint256 imageCommitment, bytes32 r, bytes32 vs)
        external
        returns (bytes32 jobId)
    {
        uint256 version = _requireTerms(job, modelRoot);
        bytes32 ordered = condition.requirementOf(modelRoot, imageCommitment);
        if (job.requirement != ordered) revert OtherOrder(job.requirement, ordered);
        jobId = escrow.jobIdOf(job);
        if (_orders[jobId].boardJob != 0) revert AlreadyOrdered(jobId, _orders[jobId].boardJob);

        uint256 boardJob = board.postJob(modelRoot, imageCommitment, job.provider);
        _orders[jobId] = Order(modelRoot, version, boardJob);
        emit AnswerOrdered(jobId, modelRoot, version, boardJob);
        _requireMoney(job, jobId, r, vs);
    }

    function orderOf(bytes32 jobId) external view returns (Order memory) {
        return _orders[jobId];
    }

    /// @inheritdoc IOrderBook
    function boardJobOf(bytes32 jobId) external view returns (uint256) {
        return _orders[jobId].boardJob;
    }

    function _requireTerms(JobEscrow.Job calldata job, bytes32 modelRoot) private view returns (uint256 version) {
        ModelRegistry.Terms memory terms;
        (version, terms) = registry.termsOf(modelRoot);
        registry.requireLicensed(modelRoot);
        address provider = registry.modelOf(modelRoot).provider;
        if (job.provider != provider) revert OtherProvider(job.provider, provider);
        address token = address(registry.token());
        if (address(job.token) != token) revert OtherToken(address(job.token), token);
        if (job.amount < terms.price) revert PriceTooLow(job.amount, terms.price);
        bytes32 named = keccak256(abi.encode(job.royalties));
        bytes32 registered = keccak256(abi.encode(registry.sharesAt(modelRoot, version)));
        if (named != registered) revert OtherShares(named, registered);
        _requireFairEnd(job);
    }

    // The answer is public before it is paid. Until then, nothing may let the customer have her money back.
    function _requireFairEnd(JobEscrow.Job calldata job) private view {
        address required = address(condition);
        if (address(job.condition) != required) revert OtherCondition(address(job.condition), required);
        if (job.arbiter != address(0)) revert ArbiterNamed(job.arbiter);
        uint256 earliest = block.timestamp + MIN_TIME;
        if (job.deadline < earliest) revert DeadlineTooSoon(job.deadline, earliest);
    }

    // Whoever saw her signature may have brought it to the escrow directly: the money is there all the same.
    function _requireMoney(JobEscrow.Job calldata job, bytes32 jobId, bytes32 r, bytes32 vs) private {
        JobEscrow.Status status = escrow.statusOf(jobId);
        if (status == JobEscrow.Status.Over) revert NotHeld(jobId, status);
        if (status == JobEscrow.Status.None) escrow.createWithAuthorization(job, r, vs);
    }
}
