// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {JobActors} from "./test/JobActors.t.sol";
import {JobEscrow} from "./JobEscrow.sol";

/// @dev People do what they like with sixteen jobs, in any order, as often as they like; and the books are kept.
contract JobHistory is JobActors {
    uint256 public moneyIn;
    uint256 public moneyOut;
    uint256 public held;
    string public fault; // what went wrong first; empty as long as nothing did
    JobEscrow.Job[] private _jobs;
    mapping(uint256 index => bool) private _isHeld;
    mapping(bytes32 jobId => bool) private _wasPaid;

    function doCreate(uint96 amount, uint16 bps, uint8 arbiter) external {
        if (_jobs.length == 16) return;
        JobEscrow.Job storage job = _jobs.push();
        _fill(job, amount, arbiter);
        job.royalties.push(JobEscrow.Share(ADA, bps % 10_001));
        create(job);
        _isHeld[_jobs.length - 1] = true;
        moneyIn += job.amount;
        held += job.amount;
    }

    function doRelease(uint8 which) external {
        JobEscrow.Job memory job = _begin(which);
        vm.prank(CAROL);
        escrow.release(job); // reverts, and the run goes on, where the escrow says no
        _end(which, job);
    }

    function doReleaseByCondition(uint8 which, bool isRight) external {
        JobEscrow.Job memory job = _begin(which);
        escrow.releaseByCondition(job, isRight ? bytes("open") : bytes("shut"));
        _blame(!isRight, "paid without its condition");
        _end(which, job);
    }

    function doRefund(uint8 which, bool byProvider) external {
        JobEscrow.Job memory job = _begin(which);
        uint256 before = dollar.balanceOf(CAROL);
        vm.prank(byProvider ? BOB : ADA);
        escrow.refund(job);
        _blame(dollar.balanceOf(CAROL) != before + job.amount, "the refund is not complete");
        _end(which, job);
    }

    function doDispute(uint8 which, bool byProvider) external {
        dispute(_begin(which), byProvider ? BOB : CAROL);
    }

    function doResolve(uint8 which, uint96 toProvider) external {
        JobEscrow.Job memory job = _begin(which);
        vm.prank(DAN);
        escrow.resolve(job, toProvider);
        _end(which, job);
    }

    /// @dev The money is there and the customer is willing. The id was used, and so the escrow must say no for ever.
    function doCreateAgain(uint8 which) external {
        JobEscrow.Job memory job = _begin(which);
        fund(job);
        uint256 present = block.timestamp;
        if (present > job.deadline) vm.warp(job.deadline); // so that it is not refused for being too late
        vm.prank(CAROL);
        (bool isDone, ) = address(escrow).call(abi.encodeCall(escrow.create, (job)));
        vm.warp(present);
        _blame(isDone, "an id took money twice");
    }

    function doWait(uint32 time) external {
        vm.warp(block.timestamp + (time % 3 days));
    }

    /// @dev Whatever happened before: after the last deadline, one call by anybody frees the money.
    function freeEverything() external {
        vm.warp(block.timestamp + 400 days);
        for (uint8 i = 0; i < _jobs.length; ++i) {
            if (!_isHeld[i]) continue;
            escrow.refund(_jobs[i]);
            _end(i, _jobs[i]);
        }
    }

    function balance() external view returns (uint256) {
        return dollar.balanceOf(address(escrow));
    }

    function _fill(JobEscrow.Job storage job, uint96 amount, uint8 arbiter) private {
        (job.customer, job.provider, job.token) = (CAROL, BOB, dollar);
        (job.amount, job.deadline) = (uint128(amount) + 1, uint64(block.timestamp + 1 days + _jobs.length));
        (job.condition, job.requirement) = (condition, keccak256(abi.encode(BOB, "open")));
        if (arbiter % 4 > 0) job.arbiter = DAN;
    }

    function _begin(uint8 which) private view returns (JobEscrow.Job memory) {
        return _jobs[which % _jobs.length];
    }

    function _end(uint8 which, JobEscrow.Job memory job) private {
        uint256 index = which % _jobs.length;
        bytes32 jobId = escrow.jobIdOf(job);
        _blame(!_isHeld[index] || _wasPaid[jobId], "a job was paid twice");
        _wasPaid[jobId] = true;
        _isHeld[index] = false;
        held -= job.amount;
        moneyOut += job.amount;
    }

    // A require would only undo this step of the history, and nobody would hear of it.
    function _blame(bool happened, string memory what) private {
        if (happened && bytes(fault).length == 0) fault = what;
    }
}

/// @dev Invariants after any history.
contract JobEscrowHistoryTest {
    JobHistory private history;

    function setUp() public {
        history = new JobHistory();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(history);
    }

    function invariant_NobodyIsPaidTwiceOrForNothing() public view {
        require(bytes(history.fault()).length == 0, history.fault());
    }

    function invariant_MoneyInIsMoneyOutPlusMoneyHeld() public view {
        require(history.balance() == history.held(), "the escrow holds something else than its open jobs");
        require(history.moneyIn() == history.moneyOut() + history.held(), "money appeared or vanished");
    }

    function invariant_NoMoneyIsLocked() public {
        history.freeEverything();
        require(history.balance() == 0, "money is locked");
    }
}
