// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {JobActors} from "./test/JobActors.t.sol";
import {JobEscrow} from "./JobEscrow.sol";

/// @dev Properties for any amount, share and time; signatures and hostile tokens are in test/jobs*.test.ts.
contract JobEscrowTest is JobActors {
    function testFuzz_ASplitAlwaysAddsUpAndDustGoesToTheProvider(uint128 amount, uint16[3] memory bps) public {
        vm.assume(amount > 0);
        JobEscrow.Job memory job = jobOf(amount);
        job.royalties = sharesOf(bps);
        bytes32 jobId = create(job);
        vm.prank(CAROL);
        escrow.release(job);

        uint256 toOthers = 0;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 part = (uint256(amount) * job.royalties[i].bps) / escrow.WHOLE();
            require(dollar.balanceOf(job.royalties[i].account) == part, "a royalty is wrong");
            toOthers += part;
        }
        require(dollar.balanceOf(BOB) == amount - toOthers, "the rest is not the provider's");
        require(dollar.balanceOf(address(escrow)) == 0, "something stayed behind");
        require(escrow.statusOf(jobId) == JobEscrow.Status.Over, "the job is not over");
    }

    function testFuzz_RoyaltiesAreAcceptedExactlyWhenTheyFitIntoTheWhole(uint16[3] memory bps) public {
        JobEscrow.Job memory job = jobOf(1);
        job.royalties = sharesOf([bps[0] % 5_000, bps[1] % 5_000, bps[2] % 5_000]);
        uint256 total = 0;
        for (uint256 i = 0; i < 3; ++i) total += job.royalties[i].bps = bps[i] % 5_000;
        fund(job);
        bytes memory reason = abi.encodeWithSelector(JobEscrow.RoyaltiesExceedWhole.selector, total, escrow.WHOLE());
        if (total > escrow.WHOLE()) return rejected(CAROL, abi.encodeCall(escrow.create, (job)), reason);
        vm.prank(CAROL);
        escrow.create(job);
    }

    function testFuzz_AJobIsPaidOnce(uint128 amount, uint128 others, bytes calldata evidence) public {
        vm.assume(amount > 0 && others > 0 && evidence.length <= 32);
        JobEscrow.Job memory other = jobOf(others);
        other.requirement = "another job";
        create(other); // money that a second payment could come from
        JobEscrow.Job memory job = jobOf(amount);
        (job.condition, job.requirement) = (condition, keccak256(abi.encode(BOB, evidence)));
        bytes32 jobId = create(job);
        escrow.releaseByCondition(job, evidence);

        bytes memory reason = abi.encodeWithSelector(JobEscrow.NotHeld.selector, jobId);
        rejected(BOB, abi.encodeCall(escrow.releaseByCondition, (job, evidence)), reason);
        rejected(CAROL, abi.encodeCall(escrow.release, (job)), reason);
        rejected(BOB, abi.encodeCall(escrow.refund, (job)), reason);
        fund(job);
        reason = abi.encodeWithSelector(JobEscrow.AlreadyCreated.selector, jobId, JobEscrow.Status.Over);
        rejected(CAROL, abi.encodeCall(escrow.create, (job)), reason);
        require(dollar.balanceOf(BOB) == amount && dollar.balanceOf(address(escrow)) == others, "paid twice");
    }

    function testFuzz_OtherEvidenceMeetsNoCondition(bytes32 right, bytes32 wrong) public {
        vm.assume(right != wrong);
        JobEscrow.Job memory job = jobOf(1);
        (job.condition, job.requirement) = (condition, keccak256(abi.encode(BOB, abi.encode(right))));
        bytes32 jobId = create(job);
        rejected(
            BOB,
            abi.encodeCall(escrow.releaseByCondition, (job, abi.encode(wrong))),
            abi.encodeWithSelector(JobEscrow.ConditionNotMet.selector, jobId, condition)
        );
    }

    function testFuzz_TheRefundComesAfterTheDeadlineAndNotBefore(uint128 amount, uint32 waited) public {
        vm.assume(amount > 0);
        JobEscrow.Job memory job = jobOf(amount);
        create(job);
        vm.warp(block.timestamp + waited);
        bytes memory reason = abi.encodeWithSelector(JobEscrow.TooEarly.selector, block.timestamp, job.deadline + 1);
        if (waited <= 1 hours) return rejected(DAN, abi.encodeCall(escrow.refund, (job)), reason);
        escrow.refund(job);
        require(dollar.balanceOf(CAROL) == amount, "the refund is wrong");
    }

    function testFuzz_ADisputeCannotLockTheMoney(uint128 amount, bool byCustomer, uint32 waited) public {
        vm.assume(amount > 0);
        JobEscrow.Job memory job = jobOf(amount);
        create(job);
        dispute(job, byCustomer ? CAROL : BOB);
        uint256 last = job.deadline + escrow.RESOLVE_TIME();
        vm.warp(block.timestamp + waited);
        bytes memory reason = abi.encodeWithSelector(JobEscrow.TooEarly.selector, block.timestamp, last + 1);
        if (block.timestamp <= last) return rejected(DAN, abi.encodeCall(escrow.refund, (job)), reason);
        escrow.refund(job); // the arbiter never answered
        require(dollar.balanceOf(CAROL) == amount, "the refund is wrong");
    }

    function testFuzz_TheArbiterDividesWhatIsHeldAndNothingMore(uint128 amount, uint256 toProvider) public {
        vm.assume(amount > 0);
        JobEscrow.Job memory job = jobOf(amount);
        create(job);
        dispute(job, CAROL);
        bytes memory call = abi.encodeCall(escrow.resolve, (job, toProvider));
        bytes memory reason = abi.encodeWithSelector(JobEscrow.MoreThanHeld.selector, toProvider, amount);
        if (toProvider > amount) return rejected(DAN, call, reason);
        vm.prank(DAN);
        escrow.resolve(job, toProvider);
        require(dollar.balanceOf(BOB) == toProvider && dollar.balanceOf(CAROL) == amount - toProvider, "wrong parts");
    }

    function testFuzz_OtherTermsAreAnotherJob(uint128 amount, address thief) public {
        vm.assume(amount > 0 && thief != BOB);
        JobEscrow.Job memory job = jobOf(amount);
        create(job);
        job.provider = thief;
        bytes memory reason = abi.encodeWithSelector(JobEscrow.NotHeld.selector, escrow.jobIdOf(job));
        rejected(CAROL, abi.encodeCall(escrow.release, (job)), reason);
    }

    function testFuzz_AnAllowanceFundsOnlyItsOwnersJobs(address stranger) public {
        vm.assume(stranger != CAROL);
        JobEscrow.Job memory job = jobOf(1);
        fund(job);
        bytes memory reason = abi.encodeWithSelector(JobEscrow.NotCustomer.selector, stranger, CAROL);
        rejected(stranger, abi.encodeCall(escrow.create, (job)), reason);
    }

    /// @dev Three shares of at most a third each.
    function sharesOf(uint16[3] memory bps) private pure returns (JobEscrow.Share[] memory shares) {
        shares = new JobEscrow.Share[](3);
        for (uint256 i = 0; i < 3; ++i) shares[i] = JobEscrow.Share(address(uint160(0x1000 + i)), bps[i] % 3_334);
    }
}
