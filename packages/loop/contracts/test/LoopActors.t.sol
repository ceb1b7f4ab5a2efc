// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attesters} from "@synergy/attestation/contracts/test/Attesters.t.sol";
import {WorkRegistry} from "@synergy/attestation/contracts/WorkRegistry.sol";
import {JobEscrow} from "@synergy/escrow/contracts/JobEscrow.sol";
import {LabDollar} from "@synergy/escrow/contracts/LabDollar.sol";
import {IInferenceVerifier} from "@synergy/zk-proof/contracts/IInferenceVerifier.sol";
import {ProofOfInference} from "@synergy/zk-proof/contracts/ProofOfInference.sol";
import {ModelJobs} from "../ModelJobs.sol";
import {ModelRegistry} from "../ModelRegistry.sol";

/// @dev The cheatcodes of Hardhat's Solidity tests that ours use beside those of StockEas.
interface LoopVm {
    function chainId(uint256 id) external;
    function addr(uint256 privateKey) external pure returns (address);
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
}

/// @dev In place of the pairing, which nobody can compute backwards: the proof is the digit, eight times. Real proofs
/// are in test/*.test.ts.
contract DigitsForProofs is IInferenceVerifier {
    bytes32 public constant modelRoot = keccak256("the lab's model");

    function verify(uint256[8] calldata proof, uint256[3] calldata signals) external pure returns (bool) {
        for (uint256 i = 0; i < 8; ++i) {
            if (proof[i] != signals[1]) return false;
        }
        return true;
    }
}

/// @title Everybody of the loop, and what they do in one line each, for the Solidity tests.
/// @dev EAS, works, escrow, dollar and board are the real ones. Carol signs with a key of her own.
abstract contract LoopActors is Attesters {
    LoopVm internal constant loopVm = LoopVm(address(vm));
    address internal constant ADA = address(0xADA);
    address internal constant BOB = address(0xB0B);
    address internal constant EVE = address(0xE7E);
    address internal constant TIMELOCK = address(0x71E10C);
    uint256 internal constant CAROLS_KEY = 0xCA401;
    uint128 internal constant PRICE = 1_000_000;
    uint16 internal constant ROYALTY = 1_000;

    address internal immutable carol = loopVm.addr(CAROLS_KEY);
    LabDollar internal immutable dollar;
    JobEscrow internal immutable escrow = new JobEscrow();
    ProofOfInference internal immutable board = new ProofOfInference(new DigitsForProofs());
    bytes32 internal immutable root = board.modelRoot();
    ModelRegistry internal immutable models;
    ModelJobs internal immutable jobs;

    constructor() {
        loopVm.chainId(31337); // the faucet of LabDollar is open on development chains only
        dollar = new LabDollar();
        models = new ModelRegistry(eas, registry, dollar, TIMELOCK);
        jobs = new ModelJobs(models, escrow, board);
    }

    /// @dev Ada's work, on record: its payee is Ada.
    function registerWork(bytes32 contentHash, uint16 asked) internal returns (bytes32 uid) {
        return register(ADA, workOf(contentHash, asked));
    }

    function registerModel(uint16 royaltyBps, bytes32[] memory works) internal {
        vm.prank(BOB);
        models.register(root, PRICE, royaltyBps, works);
    }

    /// @dev Bob's model, trained from one work of Ada's that asks for nothing.
    function registerModel() internal returns (bytes32 work) {
        bytes32[] memory works = new bytes32[](1);
        work = works[0] = registerWork("a drawing", 0);
        registerModel(ROYALTY, works);
    }

    function setRoyalty(uint16 royaltyBps) internal {
        vm.prank(TIMELOCK);
        models.setRoyalty(root, royaltyBps);
    }

    /// @dev What Carol would sign now; the picture's commitment tells jobs apart.
    function jobFor(uint256 imageCommitment) internal view returns (JobEscrow.Job memory job) {
        (uint256 version, ModelRegistry.Terms memory terms) = models.termsOf(root);
        (job.customer, job.provider, job.token, job.amount) = (carol, BOB, dollar, terms.price);
        job.royalties = models.sharesAt(root, version);
        job.condition = jobs.condition();
        job.requirement = jobs.condition().requirementOf(root, imageCommitment);
        job.deadline = uint64(block.timestamp + 1 hours);
    }

    function open(JobEscrow.Job memory job, uint256 imageCommitment) internal returns (bytes32 jobId) {
        dollar.faucet(carol, job.amount);
        (bytes32 r, bytes32 vs) = signatureOf(job);
        return jobs.open(job, root, imageCommitment, r, vs);
    }

    function openRejected(JobEscrow.Job memory job, uint256 imageCommitment, bytes memory reason) internal {
        dollar.faucet(carol, job.amount);
        (bytes32 r, bytes32 vs) = signatureOf(job);
        rejected(EVE, address(jobs), abi.encodeCall(jobs.open, (job, root, imageCommitment, r, vs)), reason);
    }

    function answer(bytes32 jobId, uint8 digit) internal {
        answerOnBoard(jobs.boardJobOf(jobId), digit);
    }

    function answerOnBoard(uint256 boardJob, uint8 digit) internal {
        uint256[8] memory proof;
        for (uint256 i = 0; i < 8; ++i) proof[i] = digit;
        board.submitAnswer(boardJob, digit, proof);
    }

    /// @dev EIP-3009, with the job's id as the nonce.
    function signatureOf(JobEscrow.Job memory job) internal view returns (bytes32 r, bytes32 vs) {
        bytes32 terms = keccak256(
            abi.encode(
                keccak256(
                    "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,"
                    "uint256 validBefore,bytes32 nonce)"
                ),
                carol,
                escrow,
                job.amount,
                0,
                job.deadline,
                escrow.jobIdOf(job)
            )
        );
        uint8 v;
        bytes32 s;
        (v, r, s) = loopVm.sign(CAROLS_KEY, keccak256(abi.encodePacked(hex"1901", dollar.DOMAIN_SEPARATOR(), terms)));
        vs = bytes32(uint256(s) | (uint256(v - 27) << 255));
    }

    /// @dev Takes the answer of a call that must fail, and holds it against the reason that is expected.
    function rejected(address sender, address target, bytes memory call, bytes memory reason) internal {
        vm.prank(sender);
        (bool isDone, bytes memory result) = target.call(call);
        require(!isDone, "it was accepted");
        require(keccak256(result) == keccak256(reason), "it was refused for another reason");
    }
}
