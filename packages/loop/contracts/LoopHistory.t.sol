// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {JobEscrow} from "@synergy/escrow/contracts/JobEscrow.sol";
import {ModelRegistry} from "./ModelRegistry.sol";
import {LoopActors} from "./test/LoopActors.t.sol";

/// @dev Carol orders, Bob answers or gives up, the DAO changes its mind and strangers try to, in any order; and a count
/// that anybody can follow is kept beside the contracts: see `owedToAda`.
contract LoopHistory is LoopActors {
    bytes[] private _jobs; // ABI-encoded
    // As it was when the job was opened.
    mapping(uint256 index => uint256 royaltyBps) private _promised;
    mapping(uint256 index => bool) private _isOver;
    uint16 public decided = ROYALTY; // the royalty that the DAO last agreed on
    uint128 public decidedPrice = PRICE;
    uint256 public owedToAda;
    uint256 public owedToBob;
    uint256 public held;
    string public fault; // what went wrong first; empty as long as nothing did

    constructor() {
        registerModel();
    }

    function doOpen(uint64 more) external {
        if (_jobs.length == 24) return;
        uint256 picture = _jobs.length;
        JobEscrow.Job memory job = jobFor(picture);
        job.amount += more;
        open(job, picture);
        _jobs.push(abi.encode(job));
        _promised[picture] = decided;
        held += job.amount;
    }

    /// @dev Signed under the terms of an earlier job, which may be over.
    function doOpenUnderOldTerms(uint8 which) external {
        JobEscrow.Job memory job = jobFor(1_000 + _jobs.length);
        job.royalties = jobAt(which % _jobs.length).royalties;
        bool isOld = _promised[which % _jobs.length] != decided;
        open(job, 1_000 + _jobs.length); // reverts, and the run goes on, where the contract says no
        _blame(isOld, "a job was opened under old terms");
        held += job.amount;
    }

    function doAnswer(uint8 which, uint8 digit) external {
        answer(escrow.jobIdOf(jobAt(which % _jobs.length)), digit % 10);
    }

    function doRelease(uint8 which) external {
        uint256 index = which % _jobs.length;
        JobEscrow.Job memory job = jobAt(index);
        (bool isAnswered, , ) = board.answerOf(jobs.boardJobOf(escrow.jobIdOf(job)));
        escrow.releaseByCondition(job, "");
        _blame(!isAnswered, "paid without an answer");
        uint256 royalty = (job.amount * _promised[index]) / 10_000;
        owedToAda += royalty;
        owedToBob += job.amount - royalty;
        _end(index);
    }

    function doGiveUp(uint8 which) external {
        uint256 index = which % _jobs.length;
        JobEscrow.Job memory job = jobAt(index);
        vm.prank(BOB);
        escrow.refund(job);
        _end(index);
    }

    function doDecide(uint16 royaltyBps, uint64 price) external {
        vm.prank(TIMELOCK);
        models.setRoyalty(root, royaltyBps % 5_001);
        decided = royaltyBps % 5_001;
        vm.prank(TIMELOCK);
        models.setPrice(root, uint128(price) + 1);
        decidedPrice = uint128(price) + 1;
    }

    function doMeddle(address stranger, uint16 royaltyBps) external {
        vm.prank(stranger);
        models.setRoyalty(root, royaltyBps);
        _blame(stranger != TIMELOCK, "a stranger changed the royalty");
        decided = royaltyBps;
    }

    function doWait(uint16 time) external {
        vm.warp(block.timestamp + time % 1_000);
    }

    /// @dev Royalty and price that hold now, and what the three have.
    function present() external view returns (uint16, uint128) {
        (, ModelRegistry.Terms memory terms) = models.termsOf(root);
        return (terms.royaltyBps, terms.price);
    }

    function balances() external view returns (uint256 ada, uint256 bob, uint256 inEscrow) {
        return (dollar.balanceOf(ADA), dollar.balanceOf(BOB), dollar.balanceOf(address(escrow)));
    }

    function jobAt(uint256 index) private view returns (JobEscrow.Job memory) {
        return abi.decode(_jobs[index], (JobEscrow.Job));
    }

    function _end(uint256 index) private {
        _blame(_isOver[index], "a job was paid twice");
        _isOver[index] = true;
        held -= jobAt(index).amount;
    }

    // A require would only undo this step of the history, and nobody would hear of it.
    function _blame(bool happened, string memory what) private {
        if (happened && bytes(fault).length == 0) fault = what;
    }
}

/// @dev Invariants after any history.
contract LoopHistoryTest {
    LoopHistory private history;

    function setUp() public {
        history = new LoopHistory();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(history);
    }

    function invariant_NobodyIsPaidTwiceOrWithoutAnAnswer() public view {
        require(bytes(history.fault()).length == 0, history.fault());
    }

    function invariant_EachJobPaysTheSplitThatWasPromisedWhenItWasOpened() public view {
        (uint256 ada, uint256 bob, uint256 inEscrow) = history.balances();
        require(ada == history.owedToAda(), "Ada has something else than her royalties");
        require(bob == history.owedToBob(), "Bob has something else than the rest");
        require(inEscrow == history.held(), "the escrow holds something else than its open jobs");
    }

    function invariant_TheTermsAreThoseThatTheDaoDecided() public view {
        (uint16 royaltyBps, uint128 price) = history.present();
        require(royaltyBps == history.decided() && price == history.decidedPrice(), "somebody else changed the terms");
    }
}
