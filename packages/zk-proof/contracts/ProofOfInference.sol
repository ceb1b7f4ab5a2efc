// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IInferenceVerifier} from "./IInferenceVerifier.sol";

/// @title Jobs for a model, answered with a proof instead of trust.
/// @notice A customer posts a commitment to a picture and names a worker. An answer is recorded only with a proof that
/// the committed model, run on the committed picture, gives this digit. The picture itself never comes here.
/// @dev The customer must post the commitment: "some hidden picture gives a 7" would prove nothing. And a job is used
/// up by its id, never by its proof: from one Groth16 proof anybody makes another one that also verifies.
contract ProofOfInference {
    struct Job {
        uint256 imageCommitment; // Poseidon(packed picture, salt)
        address customer;
        address worker;
        bool isAnswered;
        uint8 digit;
    }

    uint8 public constant CLASSES = 10;
    /// @notice Order of the field that circuits over BN254 count in.
    uint256 public constant FIELD_ORDER = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    IInferenceVerifier public immutable verifier;
    bytes32 public immutable modelRoot;

    /// @notice Job ids are 1, 2, 3 …
    uint256 public jobCount;
    mapping(uint256 jobId => Job job) private _jobs;

    event JobPosted(uint256 indexed jobId, address indexed customer, address indexed worker, uint256 imageCommitment);
    event JobAnswered(uint256 indexed jobId, address indexed worker, uint8 digit);

    error OtherModel(bytes32 served, bytes32 asked);
    error NotAFieldElement(uint256 value, uint256 order);
    error MissingWorker();
    error UnknownJob(uint256 jobId);
    error AlreadyAnswered(uint256 jobId, uint8 digit);
    error NotADigit(uint256 given, uint256 classes);
    error InvalidProof(uint256 jobId, uint8 digit);

    constructor(IInferenceVerifier inferenceVerifier) {
        verifier = inferenceVerifier;
        modelRoot = inferenceVerifier.modelRoot();
    }

    /// @param model the model that must answer: Carol agrees to this one, and no other
    /// @param imageCommitment made by the customer herself, with a salt that she keeps
    /// @param worker whose answer counts; he may let anybody send it
    function postJob(bytes32 model, uint256 imageCommitment, address worker) external returns (uint256 jobId) {
        if (model != modelRoot) revert OtherModel(modelRoot, model);
        if (imageCommitment >= FIELD_ORDER) revert NotAFieldElement(imageCommitment, FIELD_ORDER);
        if (worker == address(0)) revert MissingWorker();
        jobId = ++jobCount;
        _jobs[jobId] = Job(imageCommitment, msg.sender, worker, false, 0);
        emit JobPosted(jobId, msg.sender, worker, imageCommitment);
    }

    /// @notice Records the answer when the proof holds for this very job. Each job is answered once.
    function submitAnswer(uint256 jobId, uint8 digit, uint256[8] calldata proof) external {
        Job storage job = _jobs[jobId];
        address worker = job.worker;
        if (worker == address(0)) revert UnknownJob(jobId);
        if (job.isAnswered) revert AlreadyAnswered(jobId, job.digit);
        if (digit >= CLASSES) revert NotADigit(digit, CLASSES);
        uint256[3] memory signals = [job.imageCommitment, uint256(digit), contextOf(jobId, worker)];
        if (!verifier.verify(proof, signals)) revert InvalidProof(jobId, digit);
        (job.isAnswered, job.digit) = (true, digit);
        emit JobAnswered(jobId, worker, digit);
    }

    /// @notice What ties a proof to this chain, this contract, this job and this worker.
    /// @dev TypeScript twin: contextOf in src/context.ts
    function contextOf(uint256 jobId, address worker) public view returns (uint256) {
        return uint256(keccak256(abi.encode(block.chainid, address(this), jobId, worker))) % FIELD_ORDER;
    }

    /// @notice The digit, once it is proven. An escrow asks this before it pays.
    function answerOf(uint256 jobId) external view returns (bool isAnswered, uint8 digit, address worker) {
        Job storage job = _jobOf(jobId);
        return (job.isAnswered, job.digit, job.worker);
    }

    function jobOf(uint256 jobId) external view returns (Job memory) {
        return _jobOf(jobId);
    }

    function _jobOf(uint256 jobId) private view returns (Job storage job) {
        job = _jobs[jobId];
        if (job.worker == address(0)) revert UnknownJob(jobId);
    }
}
