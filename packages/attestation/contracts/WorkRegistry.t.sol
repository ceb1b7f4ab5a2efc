// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attesters} from "./test/Attesters.t.sol";
import {WorkRegistry} from "./WorkRegistry.sol";

/// @dev Properties for any input; who may do what, and the named errors of every rule, are in test/*.test.ts.
contract WorkRegistryTest is Attesters {
    address private constant ADA = address(0xADA);
    address private constant EVE = address(0xE5E);

    function testFuzz_TheFirstAttesterIsTheAuthorOfRecord(bytes32 contentHash, address second) public {
        vm.assume(contentHash != 0 && second != ADA);
        bytes32 uid = register(ADA, workOf(contentHash, 0));
        commitAndWait(second, contentHash);

        attestRejected(
            second,
            workOf(contentHash, 0),
            abi.encodeWithSelector(WorkRegistry.AlreadyClaimed.selector, contentHash, uid)
        );
        require(registry.uidOf(contentHash) == uid, "the record changed hands");
    }

    function testFuzz_RevokingDoesNotFreeTheContentForOthers(bytes32 contentHash, address second) public {
        vm.assume(contentHash != 0 && second != ADA);
        bytes32 uid = register(ADA, workOf(contentHash, 0));
        revoke(ADA, uid);
        commitAndWait(second, contentHash);

        attestRejected(
            second,
            workOf(contentHash, 0),
            abi.encodeWithSelector(WorkRegistry.AlreadyClaimed.selector, contentHash, uid)
        );
    }

    function testFuzz_AYoungCommitmentIsRefusedUntilTheLastSecond(bytes32 contentHash, uint64 age) public {
        vm.assume(contentHash != 0);
        age %= COMMITMENT_AGE;
        uint64 committedAt = uint64(block.timestamp);
        bytes32 commitment = registry.commitmentOf(ADA, contentHash, SALT);
        commit(ADA, contentHash);
        vm.warp(committedAt + age);

        attestRejected(
            ADA,
            workOf(contentHash, 0),
            abi.encodeWithSelector(
                WorkRegistry.CommitmentTooYoung.selector,
                commitment,
                committedAt,
                committedAt + COMMITMENT_AGE
            )
        );
        vm.warp(committedAt + COMMITMENT_AGE);
        attest(ADA, workOf(contentHash, 0));
    }

    function testFuzz_AnotherAuthorsCommitmentIsWorthless(bytes32 contentHash, address thief) public {
        vm.assume(contentHash != 0 && thief != ADA);
        commitAndWait(ADA, contentHash);

        bytes32 missing = registry.commitmentOf(thief, contentHash, SALT);
        attestRejected(
            thief,
            workOf(contentHash, 0),
            abi.encodeWithSelector(WorkRegistry.NotCommitted.selector, missing)
        );
    }

    function testFuzz_SharesAreAcceptedExactlyWhenTheyFitIntoTheWhole(uint16[3] memory shares) public {
        WorkRegistry.Work memory work = workOf(keccak256("derived"), 0);
        work.sources = new bytes32[](3);
        work.shares = new uint16[](3);
        uint256 total = 0;
        for (uint256 i = 0; i < 3; ++i) {
            work.sources[i] = register(ADA, workOf(keccak256(abi.encode(i)), 0));
            work.shares[i] = shares[i] % 5_000; // about half of the sums are above 10 000
            total += work.shares[i];
        }
        commitAndWait(EVE, work.contentHash);

        if (total <= registry.WHOLE()) attest(EVE, work);
        else attestRejected(EVE, work, abi.encodeWithSelector(WorkRegistry.SharesExceedWhole.selector, total));
    }

    function testFuzz_ASourceNeverGetsLessThanItAsksFor(uint16 asked, uint16 offered) public {
        asked %= 10_001;
        offered %= 10_001;
        WorkRegistry.Work memory work = workOf(keccak256("derived"), 0);
        work.sources = new bytes32[](1);
        work.shares = new uint16[](1);
        (work.sources[0], work.shares[0]) = (register(ADA, workOf(keccak256("source"), asked)), offered);
        commitAndWait(EVE, work.contentHash);

        bytes memory reason = abi.encodeWithSelector(
            WorkRegistry.ShareTooLow.selector,
            work.sources[0],
            offered,
            asked
        );
        if (offered >= asked) attest(EVE, work);
        else attestRejected(EVE, work, reason);
    }
}
