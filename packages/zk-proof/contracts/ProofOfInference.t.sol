// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Groth16Verifier} from "./Groth16Verifier.sol";
import {ProofOfInference} from "./ProofOfInference.sol";

/// @dev What holds for any input. Answers with real proofs are in test/contracts.test.ts.
contract ProofOfInferenceTest {
    ProofOfInference private jobs = new ProofOfInference(new Groth16Verifier());

    function testFuzz_AJobIsKeptAsItWasPosted(uint256 imageCommitment, address worker) public {
        imageCommitment %= jobs.FIELD_ORDER();
        if (worker == address(0)) worker = address(1);
        uint256 jobId = jobs.postJob(jobs.modelRoot(), imageCommitment, worker);

        ProofOfInference.Job memory job = jobs.jobOf(jobId);
        require(job.imageCommitment == imageCommitment && job.worker == worker, "the job changed");
        require(job.customer == address(this) && !job.isAnswered, "the job began wrong");
        require(jobId == jobs.jobCount(), "the id is not the next one");
    }

    function testFuzz_OnlyItsOwnModelCanBeAskedFor(bytes32 model) public {
        bytes32 served = jobs.modelRoot();
        if (model == served) return;
        rejected(
            abi.encodeCall(jobs.postJob, (model, 1, address(1))),
            abi.encodeWithSelector(ProofOfInference.OtherModel.selector, served, model)
        );
    }

    function testFuzz_ACommitmentOutsideOfTheFieldIsRefused(uint256 value) public {
        uint256 order = jobs.FIELD_ORDER();
        if (value < order) value += order;
        rejected(
            abi.encodeCall(jobs.postJob, (jobs.modelRoot(), value, address(1))),
            abi.encodeWithSelector(ProofOfInference.NotAFieldElement.selector, value, order)
        );
    }

    function testFuzz_AJobThatNobodyPostedHasNoAnswer(uint256 jobId, uint256[8] calldata proof) public {
        jobs.postJob(jobs.modelRoot(), 1, address(1));
        if (jobId == 1) jobId = 2;
        bytes memory reason = abi.encodeWithSelector(ProofOfInference.UnknownJob.selector, jobId);
        rejected(abi.encodeCall(jobs.submitAnswer, (jobId, 7, proof)), reason);
        rejected(abi.encodeCall(jobs.answerOf, (jobId)), reason);
    }

    function testFuzz_AnythingAboveNineIsNoDigit(uint8 digit, uint256[8] calldata proof) public {
        uint256 jobId = jobs.postJob(jobs.modelRoot(), 1, address(1));
        if (digit < 10) digit += 10;
        rejected(
            abi.encodeCall(jobs.submitAnswer, (jobId, digit, proof)),
            abi.encodeWithSelector(ProofOfInference.NotADigit.selector, digit, 10)
        );
    }

    function testFuzz_RandomNumbersAnswerNoJob(uint8 digit, uint256[8] calldata proof) public {
        uint256 jobId = jobs.postJob(jobs.modelRoot(), 1, address(1));
        digit %= 10;
        rejected(
            abi.encodeCall(jobs.submitAnswer, (jobId, digit, proof)),
            abi.encodeWithSelector(ProofOfInference.InvalidProof.selector, jobId, digit)
        );
    }

    function testFuzz_TheContextTellsJobsAndWorkersApart(uint256 jobId, address worker, uint256 job2, address worker2)
        public
        view
    {
        bool isSame = jobId == job2 && worker == worker2;
        require((jobs.contextOf(jobId, worker) == jobs.contextOf(job2, worker2)) == isSame, "two jobs share a context");
        require(jobs.contextOf(jobId, worker) < jobs.FIELD_ORDER(), "the context is no field element");
    }

    function rejected(bytes memory call, bytes memory reason) private {
        (bool isDone, bytes memory answer) = address(jobs).call(call);
        require(!isDone, "it was accepted");
        require(keccak256(answer) == keccak256(reason), "it was refused for another reason");
    }
}
