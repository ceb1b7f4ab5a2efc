// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    AttestationRequest,
    AttestationRequestData,
    RevocationRequest,
    RevocationRequestData
} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {AttestationCondition} from "./AttestationCondition.sol";
import {LoopActors} from "./test/LoopActors.t.sol";

/// @dev Dollars wait until Ada has attested: for any subject, author, schema, expiry and shape of data.
contract AttestationConditionTest is LoopActors {
    AttestationCondition private immutable condition = new AttestationCondition(eas);
    bytes32 private immutable schema;
    bytes32 private immutable otherSchema;

    constructor() {
        schema = eas.getSchemaRegistry().register("bytes32 subject,string note", ISchemaResolver(address(0)), true);
        otherSchema = eas.getSchemaRegistry().register("bytes32 subject,bool good", ISchemaResolver(address(0)), true);
    }

    function testFuzz_TheOrderedAttestationMeetsIt(bytes32 subject, bytes32 jobId) public {
        bytes32 uid = attestAbout(ADA, schema, subject, 0, address(0));
        require(ask(jobId, orderOf(subject), ADA, uid), "it is not met");
    }

    function testFuzz_AnotherSchemaAuthorOrSubjectDoesNotMeetIt(bytes32 subject, bytes32 other, address author) public {
        vm.assume(other != subject && author != ADA);
        AttestationCondition.Order memory order = orderOf(subject);
        bytes32 uid = attestAbout(ADA, otherSchema, subject, 0, address(0));
        bytes memory reason = abi.encodeWithSelector(AttestationCondition.WrongSchema.selector, otherSchema, schema);
        refused(order, ADA, uid, reason);
        uid = attestAbout(author, schema, subject, 0, address(0));
        refused(order, ADA, uid, abi.encodeWithSelector(AttestationCondition.WrongAuthor.selector, author, ADA));
        uid = attestAbout(ADA, schema, other, 0, address(0));
        refused(order, ADA, uid, abi.encodeWithSelector(AttestationCondition.WrongSubject.selector, other, subject));
    }

    function testFuzz_OnceItIsRevokedItPaysNobody(bytes32 subject) public {
        bytes32 uid = attestAbout(ADA, schema, subject, 0, address(0));
        vm.prank(ADA);
        eas.revoke(RevocationRequest(schema, RevocationRequestData(uid, 0)));
        uint64 time = uint64(block.timestamp);
        bytes memory reason = abi.encodeWithSelector(AttestationCondition.RevokedAttestation.selector, uid, time);
        refused(orderOf(subject), ADA, uid, reason);
    }

    function testFuzz_ItCountsUntilItExpires(bytes32 subject, uint32 lasts, uint32 waited) public {
        uint64 expiresAt = uint64(block.timestamp) + lasts + 1;
        bytes32 uid = attestAbout(ADA, schema, subject, expiresAt, address(0));
        vm.warp(block.timestamp + waited);
        bytes memory reason = abi.encodeWithSelector(AttestationCondition.ExpiredAttestation.selector, uid, expiresAt);
        if (block.timestamp >= expiresAt) return refused(orderOf(subject), ADA, uid, reason);
        require(ask(0, orderOf(subject), ADA, uid), "it is not met");
    }

    function testFuzz_TheSecondOfItsExpiryIsTooLate(bytes32 subject, uint32 lasts) public {
        uint64 expiresAt = uint64(block.timestamp) + lasts + 1;
        bytes32 uid = attestAbout(ADA, schema, subject, expiresAt, address(0));
        vm.warp(expiresAt - 1);
        require(ask(0, orderOf(subject), ADA, uid), "it expired too early");
        vm.warp(expiresAt);
        bytes memory reason = abi.encodeWithSelector(AttestationCondition.ExpiredAttestation.selector, uid, expiresAt);
        refused(orderOf(subject), ADA, uid, reason);
    }

    function testFuzz_AnotherOrderThanTheJobsIsRefused(bytes32 subject, bytes32 other) public {
        vm.assume(subject != other);
        bytes32 uid = attestAbout(ADA, schema, other, 0, address(0));
        bytes32 required = condition.requirementOf(orderOf(subject));
        bytes32 shown = condition.requirementOf(orderOf(other));
        bytes memory call = abi.encodeCall(condition.isMet, (0, required, ADA, abi.encode(orderOf(other), uid)));
        bytes memory reason = abi.encodeWithSelector(AttestationCondition.OtherOrder.selector, required, shown);
        rejected(EVE, address(condition), call, reason);
    }

    function testFuzz_AnAttestationPaysWhoMadeItOrWhomItNames(bytes32 subject, address provider) public {
        vm.assume(provider != ADA && provider != BOB);
        bytes32 uid = attestAbout(ADA, schema, subject, 0, BOB);
        require(ask(0, orderOf(subject), BOB, uid), "it names Bob, and does not pay him");
        bytes4 selector = AttestationCondition.NotAboutProvider.selector;
        refused(orderOf(subject), provider, uid, abi.encodeWithSelector(selector, provider, ADA, BOB));
    }

    function testFuzz_WhatNobodyAttestedMeetsNothing(bytes32 uid) public {
        refused(orderOf(0), ADA, uid, abi.encodeWithSelector(AttestationCondition.UnknownAttestation.selector, uid));
    }

    function orderOf(bytes32 subject) private view returns (AttestationCondition.Order memory) {
        return AttestationCondition.Order(schema, ADA, subject);
    }

    function attestAbout(address author, bytes32 under, bytes32 subject, uint64 expiresAt, address recipient)
        private
        returns (bytes32)
    {
        bytes memory data = abi.encode(subject, "a note");
        vm.prank(author);
        return eas.attest(AttestationRequest(under, AttestationRequestData(recipient, expiresAt, true, 0, data, 0)));
    }

    function ask(bytes32 jobId, AttestationCondition.Order memory order, address provider, bytes32 uid)
        private
        view
        returns (bool)
    {
        return condition.isMet(jobId, condition.requirementOf(order), provider, abi.encode(order, uid));
    }

    function refused(AttestationCondition.Order memory order, address provider, bytes32 uid, bytes memory reason)
        private
    {
        bytes32 requirement = condition.requirementOf(order);
        bytes memory call = abi.encodeCall(condition.isMet, (0, requirement, provider, abi.encode(order, uid)));
        rejected(EVE, address(condition), call, reason);
    }
}
