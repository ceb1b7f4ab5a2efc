// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    IEAS,
    AttestationRequest,
    AttestationRequestData,
    RevocationRequest,
    RevocationRequestData
} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {StockEas} from "./StockEas.t.sol";
import {WorkRegistry} from "../WorkRegistry.sol";

/// @title What people do with the registry, in one line each, for the Solidity tests.
abstract contract Attesters is StockEas {
    uint64 internal constant COMMITMENT_AGE = 60;
    bytes32 internal constant SALT = keccak256("salt");

    IEAS internal immutable eas = deployEas();
    WorkRegistry internal immutable registry = new WorkRegistry(eas, COMMITMENT_AGE);

    function workOf(bytes32 contentHash, uint16 royaltyBps) internal pure returns (WorkRegistry.Work memory work) {
        work.contentHash = contentHash;
        work.licence = "CC-BY-4.0";
        work.payee = address(0xADA);
        work.royaltyBps = royaltyBps;
        work.salt = SALT;
    }

    function commit(address author, bytes32 contentHash) internal {
        bytes32 commitment = registry.commitmentOf(author, contentHash, SALT);
        if (eas.getTimestamp(commitment) == 0) eas.timestamp(commitment);
    }

    function commitAndWait(address author, bytes32 contentHash) internal {
        commit(author, contentHash);
        vm.warp(block.timestamp + COMMITMENT_AGE);
    }

    /// @dev Prepares the call before the cheatcode, which takes the next call whatever it is.
    function attest(address author, WorkRegistry.Work memory work) internal returns (bytes32) {
        AttestationRequest memory request = requestOf(work);
        vm.prank(author);
        return eas.attest(request);
    }

    function attestRejected(address author, WorkRegistry.Work memory work, bytes memory reason) internal {
        AttestationRequest memory request = requestOf(work);
        vm.expectRevert(reason);
        vm.prank(author);
        eas.attest(request);
    }

    function register(address author, WorkRegistry.Work memory work) internal returns (bytes32) {
        commitAndWait(author, work.contentHash);
        return attest(author, work);
    }

    function revoke(address author, bytes32 uid) internal {
        RevocationRequest memory request = RevocationRequest(registry.schemaUid(), RevocationRequestData(uid, 0));
        vm.prank(author);
        eas.revoke(request);
    }

    function requestOf(WorkRegistry.Work memory work) internal view returns (AttestationRequest memory) {
        AttestationRequestData memory data = AttestationRequestData(address(0), 0, true, 0, encode(work), 0);
        return AttestationRequest(registry.schemaUid(), data);
    }

    function encode(WorkRegistry.Work memory work) internal pure returns (bytes memory) {
        return
            abi.encode(
                work.contentHash,
                work.perceptualHash,
                work.licence,
                work.payee,
                work.royaltyBps,
                work.sources,
                work.shares,
                work.salt
            );
    }
}
