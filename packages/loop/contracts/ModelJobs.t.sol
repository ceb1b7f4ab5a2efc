// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IReleaseCondition} from "@synergy/escrow/contracts/IReleaseCondition.sol";
import {JobEscrow} from "@synergy/escrow/contracts/JobEscrow.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ModelJobs} from "./ModelJobs.sol";
import {ModelRegistry} from "./ModelRegistry.sol";
import {ProofCondition} from "./ProofCondition.sol";
import {LoopActors} from "./test/LoopActors.t.sol";

/// @dev Properties of jobs from order to payment. Any history of many jobs is in LoopHistory.t.sol.
contract ModelJobsTest is LoopActors {
    bytes32 private immutable work;

    constructor() {
        work = registerModel();
    }

    function testFuzz_AnAnswerPaysItsProviderAndTheCreatorAndNobodyElse(uint256 picture, uint96 more, uint8 digit) public {
        picture %= board.FIELD_ORDER();
        JobEscrow.Job memory job = jobFor(picture);
        job.amount += more;
        answer(open(job, picture), digit % 10);
        escrow.releaseByCondition(job, "");
        uint256 royalty = (uint256(job.amount) * ROYALTY) / 10_000;
        require(dollar.balanceOf(ADA) == royalty && dollar.balanceOf(BOB) == job.amount - royalty, "a wrong part");
        require(dollar.balanceOf(address(escrow)) == 0 && dollar.balanceOf(carol) == 0, "something is left");
    }

    function testFuzz_AJobIsPaidOnce(uint256 picture) public {
        JobEscrow.Job memory job = jobFor(picture %= board.FIELD_ORDER());
        bytes32 jobId = open(job, picture);
        open(jobFor((picture + 1) % board.FIELD_ORDER()), (picture + 1) % board.FIELD_ORDER()); // another one's money
        answer(jobId, 7);
        escrow.releaseByCondition(job, "");
        bytes memory reason = abi.encodeWithSelector(JobEscrow.NotHeld.selector, jobId);
        rejected(EVE, address(escrow), abi.encodeCall(escrow.releaseByCondition, (job, "")), reason);
        reason = abi.encodeWithSelector(ModelJobs.AlreadyOrdered.selector, jobId, 1);
        openRejected(job, picture, reason);
    }

    function testFuzz_AChangeOfTheRoyaltyTouchesNoJobThatIsOpen(uint16 later) public {
        JobEscrow.Job memory job = jobFor(1);
        bytes32 jobId = open(job, 1);
        setRoyalty(later %= 5_001);
        require(jobs.orderOf(jobId).version == 1, "the job has other terms");
        answer(jobId, 7);
        escrow.releaseByCondition(job, "");
        require(dollar.balanceOf(ADA) == (uint256(PRICE) * ROYALTY) / 10_000, "the new royalty was paid for an old job");
    }

    function testFuzz_WhatWasSignedUnderOldTermsIsNotOpenedUnderNewOnes(uint16 later) public {
        vm.assume((later %= 5_001) != ROYALTY);
        JobEscrow.Job memory job = jobFor(1);
        setRoyalty(later);
        openRejected(job, 1, otherShares(job));
    }

    function testFuzz_ARoyaltyIsNeitherLeftOutNorTurnedAway(uint16 bps, address account) public {
        JobEscrow.Job memory job = jobFor(1);
        vm.assume(bps <= 5_000 && (bps != ROYALTY || account != ADA));
        job.royalties[0] = JobEscrow.Share(account, bps);
        openRejected(job, 1, otherShares(job));
        job.royalties = new JobEscrow.Share[](0);
        openRejected(job, 1, otherShares(job));
    }

    function testFuzz_NothingIsSoldBelowThePrice(uint128 amount) public {
        JobEscrow.Job memory job = jobFor(1);
        job.amount = amount % PRICE;
        openRejected(job, 1, abi.encodeWithSelector(ModelJobs.PriceTooLow.selector, job.amount, PRICE));
    }

    function testFuzz_OnlyTheRegisteredProviderInTheRegisteredTokenIsPaid(address other) public {
        vm.assume(other != BOB && other != address(dollar));
        JobEscrow.Job memory job = jobFor(1);
        job.provider = other;
        openRejected(job, 1, abi.encodeWithSelector(ModelJobs.OtherProvider.selector, other, BOB));
        job = jobFor(1);
        job.token = IERC20(other);
        openRejected(job, 1, abi.encodeWithSelector(ModelJobs.OtherToken.selector, other, dollar));
    }

    function testFuzz_NoCustomerHasAWayBackOnceTheAnswerIsPublic(address hers, uint64 time) public {
        vm.assume(hers != address(jobs.condition()) && hers != address(0));
        JobEscrow.Job memory job = jobFor(1);
        job.arbiter = hers;
        openRejected(job, 1, abi.encodeWithSelector(ModelJobs.ArbiterNamed.selector, hers));
        job = jobFor(1);
        job.condition = IReleaseCondition(hers);
        openRejected(job, 1, abi.encodeWithSelector(ModelJobs.OtherCondition.selector, hers, jobs.condition()));
        job = jobFor(1);
        uint256 earliest = block.timestamp + jobs.MIN_TIME();
        job.deadline = uint64(time % earliest);
        openRejected(job, 1, abi.encodeWithSelector(ModelJobs.DeadlineTooSoon.selector, job.deadline, earliest));
    }

    function testFuzz_TheSignatureIsGoodForOnePicture(uint256 signed, uint256 other) public {
        uint256 order = board.FIELD_ORDER();
        vm.assume((signed %= order) != (other %= order));
        JobEscrow.Job memory job = jobFor(signed);
        bytes32 ordered = jobs.condition().requirementOf(root, other);
        openRejected(job, other, abi.encodeWithSelector(ModelJobs.OtherOrder.selector, job.requirement, ordered));
    }

    function test_AnAnswerToAnotherJobMeetsNoCondition() public {
        JobEscrow.Job memory job = jobFor(1);
        bytes32 jobId = open(job, 1);
        answer(open(jobFor(2), 2), 7);
        bytes memory reason = abi.encodeWithSelector(ProofCondition.NotAnswered.selector, jobId, 1);
        rejected(BOB, address(escrow), abi.encodeCall(escrow.releaseByCondition, (job, "")), reason);
    }

    function test_AJobThatWasNotOrderedHereIsNotPaidByItsCondition() public {
        JobEscrow.Job memory job = jobFor(1);
        job.royalties = new JobEscrow.Share[](0);
        bytes32 jobId = createDirectly(job);
        bytes memory reason = abi.encodeWithSelector(ProofCondition.NotOrdered.selector, jobId);
        rejected(BOB, address(escrow), abi.encodeCall(escrow.releaseByCondition, (job, "")), reason);
    }

    function test_EveBringsTheSignatureToTheEscrowDirectlyAndTheOrderGoesThroughAllTheSame() public {
        JobEscrow.Job memory job = jobFor(1);
        bytes32 jobId = createDirectly(job);
        (bytes32 r, bytes32 vs) = signatureOf(job);
        require(jobs.open(job, root, 1, r, vs) == jobId, "another job");
        answer(jobId, 3);
        escrow.releaseByCondition(job, "");
        require(dollar.balanceOf(ADA) > 0, "nobody was paid");
    }

    function test_NothingIsOrderedWithAJobThatIsOver() public {
        JobEscrow.Job memory job = jobFor(1);
        dollar.faucet(carol, job.amount);
        vm.prank(carol);
        dollar.approve(address(escrow), job.amount);
        vm.prank(carol);
        bytes32 jobId = escrow.create(job);
        vm.prank(BOB);
        escrow.refund(job);
        openRejected(job, 1, abi.encodeWithSelector(ModelJobs.NotHeld.selector, jobId, JobEscrow.Status.Over));
    }

    function test_AfterAdaRevokedHerWorkOpenJobsArePaidAndNewOnesAreRefused() public {
        JobEscrow.Job memory job = jobFor(1);
        bytes32 jobId = open(job, 1);
        revoke(ADA, work);
        openRejected(jobFor(2), 2, abi.encodeWithSelector(ModelRegistry.RevokedWork.selector, work));
        answer(jobId, 3);
        escrow.releaseByCondition(job, "");
        require(dollar.balanceOf(ADA) == (uint256(PRICE) * ROYALTY) / 10_000, "her royalty is missing");
    }

    function createDirectly(JobEscrow.Job memory job) private returns (bytes32) {
        dollar.faucet(carol, job.amount);
        (bytes32 r, bytes32 vs) = signatureOf(job);
        vm.prank(EVE);
        return escrow.createWithAuthorization(job, r, vs);
    }

    function otherShares(JobEscrow.Job memory job) private view returns (bytes memory) {
        (uint256 version, ) = models.termsOf(root);
        bytes32 registered = keccak256(abi.encode(models.sharesAt(root, version)));
        bytes32 named = keccak256(abi.encode(job.royalties));
        return abi.encodeWithSelector(ModelJobs.OtherShares.selector, named, registered);
    }
}
