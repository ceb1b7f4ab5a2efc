// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IReleaseCondition} from "@synergy/escrow/contracts/IReleaseCondition.sol";
import {ProofOfInference} from "@synergy/zk-proof/contracts/ProofOfInference.sol";

/// @dev The part of ModelJobs that is needed here.
interface IOrderBook {
    function boardJobOf(bytes32 jobId) external view returns (uint256);
}

/// @title Met when the model that was ordered has answered for the picture that was ordered, with a proof.
/// @notice The board checks proofs and knows nothing about money; the escrow holds money and knows nothing about proofs.
/// @dev It says why it is not met by reverting; the escrow passes the reason on. Evidence is not needed: all of it is on
/// the board already.
contract ProofCondition is IReleaseCondition {
    ProofOfInference public immutable board;
    IOrderBook public immutable orders;

    error NotOrdered(bytes32 jobId);
    error OtherOrder(bytes32 required, bytes32 onBoard);
    error NotAnswered(bytes32 jobId, uint256 boardJob);
    error OtherProvider(address answeredBy, address provider);

    constructor(ProofOfInference itsBoard, IOrderBook orderBook) {
        (board, orders) = (itsBoard, orderBook);
    }

    /// @param requirement see requirementOf; the customer's signature covers it
    function isMet(bytes32 jobId, bytes32 requirement, address provider, bytes calldata) external view returns (bool) {
        uint256 boardJob = orders.boardJobOf(jobId);
        if (boardJob == 0) revert NotOrdered(jobId);
        bytes32 onBoard = requirementOf(board.modelRoot(), board.jobOf(boardJob).imageCommitment);
        if (onBoard != requirement) revert OtherOrder(requirement, onBoard);
        (bool isAnswered, , address worker) = board.answerOf(boardJob);
        if (worker != provider) revert OtherProvider(worker, provider);
        if (!isAnswered) revert NotAnswered(jobId, boardJob);
        return true;
    }

    /// @notice What a job requires: an answer of this model for this picture.
    /// @dev TypeScript twin: requirementOf in src/jobs.ts
    function requirementOf(bytes32 modelRoot, uint256 imageCommitment) public pure returns (bytes32) {
        return keccak256(abi.encode(modelRoot, imageCommitment));
    }
}
