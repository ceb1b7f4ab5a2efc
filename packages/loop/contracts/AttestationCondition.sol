// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    Attestation,
    EMPTY_UID,
    NO_EXPIRATION_TIME
} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {IReleaseCondition} from "@synergy/escrow/contracts/IReleaseCondition.sol";

/// @title Met by an attestation of the stock EAS: the one that was ordered, and as long as its author stands by it.
/// @notice Made for "I pay when the work is on record under your name", and for "I pay when she says that it is good".
/// @dev It says why it is not met by reverting; the escrow passes the reason on.
contract AttestationCondition is IReleaseCondition {
    /// @dev TypeScript twin: AttestationOrder in src/attestationJob.ts
    struct Order {
        bytes32 schema;
        address author; // who must have attested
        bytes32 subject; // first word of the attestation's data: for a registered work, its content hash
    }

    IEAS public immutable eas;

    error OtherOrder(bytes32 required, bytes32 shown);
    error UnknownAttestation(bytes32 uid);
    error WrongSchema(bytes32 attested, bytes32 ordered);
    error WrongAuthor(address attester, address ordered);
    error WrongSubject(bytes32 attested, bytes32 ordered);
    error RevokedAttestation(bytes32 uid, uint64 revokedAt);
    error ExpiredAttestation(bytes32 uid, uint64 expiredAt);
    error NotAboutProvider(address provider, address author, address recipient);

    constructor(IEAS stockEas) {
        eas = stockEas;
    }

    /// @param requirement see requirementOf
    /// @param evidence the order, and the attestation's UID, ABI-encoded
    function isMet(bytes32, bytes32 requirement, address provider, bytes calldata evidence)
        external
        view
        returns (bool)
    {
        (Order memory order, bytes32 uid) = abi.decode(evidence, (Order, bytes32));
        bytes32 shown = requirementOf(order);
        if (shown != requirement) revert OtherOrder(requirement, shown);
        Attestation memory attestation = eas.getAttestation(uid);
        if (attestation.uid == EMPTY_UID) revert UnknownAttestation(uid);
        _requireAsOrdered(attestation, order);
        _requireLive(attestation);
        // Somebody else's work pays nobody here: it is the provider's own attestation, or one that names him.
        bool isHis = attestation.attester == provider || attestation.recipient == provider;
        if (!isHis) revert NotAboutProvider(provider, attestation.attester, attestation.recipient);
        return true;
    }

    /// @notice What a job requires: an attestation under this schema, by this author, about this subject.
    /// @dev TypeScript twin: attestationRequirement in src/attestationJob.ts
    function requirementOf(Order memory order) public pure returns (bytes32) {
        return keccak256(abi.encode(order));
    }

    function _requireAsOrdered(Attestation memory attestation, Order memory order) private pure {
        if (attestation.schema != order.schema) revert WrongSchema(attestation.schema, order.schema);
        if (attestation.attester != order.author) revert WrongAuthor(attestation.attester, order.author);
        bytes32 subject = bytes32(attestation.data); // shorter data is filled up with zeros
        if (subject != order.subject) revert WrongSubject(subject, order.subject);
    }

    function _requireLive(Attestation memory attestation) private view {
        (uint64 revokedAt, uint64 expiresAt) = (attestation.revocationTime, attestation.expirationTime);
        if (revokedAt != 0) revert RevokedAttestation(attestation.uid, revokedAt);
        bool isOver = expiresAt != NO_EXPIRATION_TIME && expiresAt <= block.timestamp;
        if (isOver) revert ExpiredAttestation(attestation.uid, expiresAt);
    }
}
