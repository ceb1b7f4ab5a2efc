// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {JobEscrow} from "@synergy/escrow/contracts/JobEscrow.sol";
import {ModelRegistry} from "./ModelRegistry.sol";
import {LoopActors} from "./test/LoopActors.t.sol";

/// @dev Properties for any rate, any number of works and any caller.
contract ModelRegistryTest is LoopActors {
    function testFuzz_TheSharesAlwaysAddUpToTheRoyalty(uint8 count, uint16 royaltyBps) public {
        (count, royaltyBps) = (count % 16 + 1, royaltyBps % 5_001);
        registerModel(royaltyBps, manyWorks(count, 0));
        JobEscrow.Share[] memory shares = models.sharesAt(root, 1);
        uint256 total = 0;
        for (uint256 i = 0; i < count; ++i) {
            total += shares[i].bps;
            require(shares[i].account == ADA, "a share goes to somebody else");
            require(shares[0].bps - shares[i].bps <= 1, "the parts are not equal");
        }
        require(shares.length == count && total == royaltyBps, "the shares do not add up");
    }

    function testFuzz_NobodyButTheTimelockChangesTerms(address caller, uint16 royaltyBps, uint128 price) public {
        vm.assume(caller != TIMELOCK);
        registerModel();
        bytes memory reason = abi.encodeWithSelector(ModelRegistry.NotTheTimelock.selector, caller, TIMELOCK);
        rejected(caller, address(models), abi.encodeCall(models.setRoyalty, (root, royaltyBps)), reason);
        rejected(caller, address(models), abi.encodeCall(models.setPrice, (root, price)), reason);
    }

    function testFuzz_AChangeMakesAVersionAndLeavesTheOldOnes(uint16 royaltyBps, uint128 price, uint32 later) public {
        (royaltyBps, price) = (royaltyBps % 5_001, price == 0 ? 1 : price);
        registerModel();
        uint256 before = block.timestamp;
        vm.warp(before + later);
        setRoyalty(royaltyBps);
        vm.prank(TIMELOCK);
        models.setPrice(root, price);
        (uint256 version, ModelRegistry.Terms memory terms) = models.termsOf(root);
        require(version == 3 && terms.price == price && terms.royaltyBps == royaltyBps, "the change is wrong");
        require(terms.since == before + later, "the time is wrong");
        terms = models.termsAt(root, 1);
        require(terms.price == PRICE && terms.royaltyBps == ROYALTY && terms.since == before, "the past has changed");
    }

    function testFuzz_TheRoyaltyNeverFallsBelowWhatTheLicencesAsk(uint16 asked, uint16 royaltyBps) public {
        (asked, royaltyBps) = (asked % 1_000 + 1, royaltyBps % 5_001);
        bytes32[] memory works = manyWorks(3, asked);
        bytes memory reason = abi.encodeWithSelector(ModelRegistry.RoyaltyTooLow.selector, royaltyBps, asked * 3);
        bytes memory call = abi.encodeCall(models.register, (root, PRICE, royaltyBps, works));
        if (royaltyBps < asked * 3) return rejected(BOB, address(models), call, reason);
        registerModel(royaltyBps, works);
        uint16 less = asked * 3 - 1;
        reason = abi.encodeWithSelector(ModelRegistry.RoyaltyTooLow.selector, less, asked * 3);
        rejected(TIMELOCK, address(models), abi.encodeCall(models.setRoyalty, (root, less)), reason);
    }

    function testFuzz_WhoeverDoesTheWorkKeepsHalf(uint16 royaltyBps) public {
        registerModel();
        bytes memory call = abi.encodeCall(models.setRoyalty, (root, royaltyBps));
        bytes memory reason = abi.encodeWithSelector(ModelRegistry.RoyaltyTooHigh.selector, royaltyBps, 5_000);
        if (royaltyBps > 5_000) return rejected(TIMELOCK, address(models), call, reason);
        setRoyalty(royaltyBps);
    }

    function testFuzz_AModelRootHasOneProvider(address second) public {
        bytes32[] memory works = new bytes32[](1);
        works[0] = registerModel();
        bytes memory call = abi.encodeCall(models.register, (root, PRICE, ROYALTY, works));
        bytes memory reason = abi.encodeWithSelector(ModelRegistry.AlreadyRegistered.selector, root, BOB);
        rejected(second, address(models), call, reason);
    }

    function testFuzz_AWorkThatNobodyAttestedIsRefused(bytes32 uid) public {
        bytes32[] memory works = new bytes32[](1);
        works[0] = uid;
        bytes memory reason = abi.encodeWithSelector(ModelRegistry.UnknownWork.selector, uid);
        rejected(BOB, address(models), abi.encodeCall(models.register, (root, PRICE, ROYALTY, works)), reason);
    }

    function test_AWorkIsNamedOnceAndNotAfterItWasRevoked() public {
        bytes32[] memory works = new bytes32[](2);
        works[0] = works[1] = registerWork("a drawing", 0);
        bytes memory call = abi.encodeCall(models.register, (root, PRICE, ROYALTY, works));
        rejected(BOB, address(models), call, abi.encodeWithSelector(ModelRegistry.DuplicateWork.selector, works[0]));
        revoke(ADA, works[0]);
        rejected(BOB, address(models), call, abi.encodeWithSelector(ModelRegistry.RevokedWork.selector, works[0]));
    }

    function manyWorks(uint256 count, uint16 asked) private returns (bytes32[] memory works) {
        works = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) works[i] = registerWork(keccak256(abi.encode(i)), asked);
    }
}
