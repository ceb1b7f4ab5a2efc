// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {Attesters} from "./test/Attesters.t.sol";

/// @dev Four people do what they like with three pictures, in any order, as often as they like.
contract History is Attesters {
    mapping(bytes32 contentHash => address) public firstAuthorOf;

    function wait(uint8 time) external {
        vm.warp(block.timestamp + time);
    }

    function doCommit(uint8 person, uint8 picture) external {
        commit(personAt(person), contentAt(picture));
    }

    function doRegister(uint8 person, uint8 picture) external {
        (address author, bytes32 content) = (personAt(person), contentAt(picture));
        attest(author, workOf(content, 0)); // reverts, and the run goes on, where the registry says no
        if (firstAuthorOf[content] == address(0)) firstAuthorOf[content] = author;
    }

    function doRevoke(uint8 person, uint8 picture) external {
        revoke(personAt(person), registry.uidOf(contentAt(picture)));
    }

    function authorOfRecord(uint8 picture) external view returns (address) {
        Attestation memory attestation = eas.getAttestation(registry.uidOf(contentAt(picture)));
        return attestation.attester;
    }

    function contentAt(uint8 picture) public pure returns (bytes32) {
        return bytes32(uint256(picture % 3) + 1);
    }

    function personAt(uint8 person) public pure returns (address) {
        return address(uint160(person % 4) + 0x1000);
    }
}

/// @dev Invariants after any history.
contract WorkRegistryHistoryTest {
    History private history;

    function setUp() public {
        history = new History();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(history);
    }

    function invariant_TheAuthorOfRecordNeverChangesHands() public view {
        for (uint8 picture = 0; picture < 3; ++picture) {
            address first = history.firstAuthorOf(history.contentAt(picture));
            require(history.authorOfRecord(picture) == first, "the author of record changed");
        }
    }
}
