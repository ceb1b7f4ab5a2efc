// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IOrderBook, ProofCondition} from "./ProofCondition.sol";
import {LoopActors} from "./test/LoopActors.t.sol";

/// @dev An order book that can be made to say anything: the condition must not believe it about more than a number.
contract CarelessOrderBook is IOrderBook {
    mapping(bytes32 jobId => uint256) public boardJobOf;

    function note(bytes32 jobId, uint256 boardJob) external {
        boardJobOf[jobId] = boardJob;
    }
}

/// @dev The condition by itself, for any picture, provider and job.
contract ProofConditionTest is LoopActors {
    CarelessOrderBook private immutable book = new CarelessOrderBook();
    ProofCondition private immutable condition;

    constructor() {
        condition = new ProofCondition(board, book);
    }

    function testFuzz_AProvenAnswerMeetsIt(bytes32 jobId, uint256 picture, uint8 digit) public {
        answerOnBoard(noted(jobId, picture %= board.FIELD_ORDER(), BOB), digit % 10);
        require(condition.isMet(jobId, condition.requirementOf(root, picture), BOB, ""), "it is not met");
    }

    function testFuzz_AnAnswerForAnotherPictureDoesNot(bytes32 jobId, uint256 ordered, uint256 drawn) public {
        uint256 order = board.FIELD_ORDER();
        vm.assume((ordered %= order) != (drawn %= order));
        answerOnBoard(noted(jobId, drawn, BOB), 7);
        bytes32 required = condition.requirementOf(root, ordered);
        bytes32 onBoard = condition.requirementOf(root, drawn);
        refused(jobId, required, BOB, abi.encodeWithSelector(ProofCondition.OtherOrder.selector, required, onBoard));
    }

    function testFuzz_AnAnswerOfAnotherModelDoesNot(bytes32 jobId, bytes32 model) public {
        vm.assume(model != root);
        answerOnBoard(noted(jobId, 1, BOB), 7);
        bytes32 required = condition.requirementOf(model, 1);
        bytes32 onBoard = condition.requirementOf(root, 1);
        refused(jobId, required, BOB, abi.encodeWithSelector(ProofCondition.OtherOrder.selector, required, onBoard));
    }

    function testFuzz_SomebodyElsesAnswerDoesNot(bytes32 jobId, address worker) public {
        vm.assume(worker != BOB && worker != address(0));
        answerOnBoard(noted(jobId, 1, worker), 7);
        bytes memory reason = abi.encodeWithSelector(ProofCondition.OtherProvider.selector, worker, BOB);
        refused(jobId, condition.requirementOf(root, 1), BOB, reason);
    }

    function testFuzz_AJobWithoutAnAnswerOrWithoutAnOrderDoesNot(bytes32 jobId, bytes32 unknown) public {
        vm.assume(jobId != unknown);
        uint256 boardJob = noted(jobId, 1, BOB);
        bytes32 required = condition.requirementOf(root, 1);
        refused(jobId, required, BOB, abi.encodeWithSelector(ProofCondition.NotAnswered.selector, jobId, boardJob));
        refused(unknown, required, BOB, abi.encodeWithSelector(ProofCondition.NotOrdered.selector, unknown));
    }

    function noted(bytes32 jobId, uint256 picture, address worker) private returns (uint256 boardJob) {
        boardJob = board.postJob(root, picture, worker);
        book.note(jobId, boardJob);
    }

    function refused(bytes32 jobId, bytes32 requirement, address provider, bytes memory reason) private {
        bytes memory call = abi.encodeCall(condition.isMet, (jobId, requirement, provider, ""));
        rejected(EVE, address(condition), call, reason);
    }
}
