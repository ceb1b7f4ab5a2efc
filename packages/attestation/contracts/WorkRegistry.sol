// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    Attestation,
    EMPTY_UID,
    NO_EXPIRATION_TIME
} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";

/// @title The lab's rules for works, on top of the stock Ethereum Attestation Service.
/// @notice The first to attest a content hash is its author of record, for ever.
/// @dev EAS stores the attestations and checks who signs; this resolver only says which ones it accepts.
/// The registry knows nothing about the picture: it proves who came first *here*, not who made the work.
contract WorkRegistry is SchemaResolver {
    /// @dev TypeScript twin: Work in src/work.ts. Shares and royalties are basis points.
    struct Work {
        bytes32 contentHash; // SHA-256 of the file's bytes
        bytes32 perceptualHash; // what the picture looks like; only ever a hint
        string licence;
        address payee;
        uint16 royaltyBps; // asked of every work that derives from this one
        bytes32[] sources; // attestations of the works that this one derives from
        uint16[] shares; // what this work's income owes to each source
        bytes32 salt; // hides the content in the commitment
    }

    string public constant SCHEMA =
        "bytes32 contentHash,bytes32 perceptualHash,string licence,address payee,uint16 royaltyBps,"
        "bytes32[] sources,uint16[] shares,bytes32 salt";
    uint256 public constant WHOLE = 10_000; // basis points
    uint256 public constant MAX_SOURCES = 16; // keeps the gas of one registration bounded

    /// @notice Under this schema, and no other, the rules below hold.
    bytes32 public immutable schemaUid;
    /// @notice Seconds between a commitment and its attestation.
    uint64 public immutable minCommitmentAge;

    /// @notice The attestation that made its attester the author of record; zero if nobody is.
    mapping(bytes32 contentHash => bytes32 uid) public firstUidOf;
    // Only for content whose author revoked an attestation and made another: the latest one.
    mapping(bytes32 contentHash => bytes32 uid) private _renewedUidOf;

    event WorkRegistered(
        bytes32 indexed uid,
        address indexed author,
        bytes32 indexed contentHash,
        bytes32 perceptualHash
    );

    error WrongSchema(bytes32 expected, bytes32 actual);
    error MustBeRevocable();
    error MustNotExpire(uint64 expirationTime);
    error MalformedWork();
    error MissingContentHash();
    error MissingPayee();
    error RoyaltyTooHigh(uint16 royaltyBps, uint256 maximum);
    error NotCommitted(bytes32 commitment);
    error CommitmentTooYoung(bytes32 commitment, uint64 committedAt, uint64 readyAt);
    error AlreadyClaimed(bytes32 contentHash, bytes32 firstUid);
    error StillRegistered(bytes32 contentHash, bytes32 uid);
    error TooManySources(uint256 count, uint256 maximum);
    error SharesMismatch(uint256 sources, uint256 shares);
    error SharesExceedWhole(uint256 total);
    error ShareTooLow(bytes32 source, uint16 offered, uint16 asked);
    error UnknownSource(bytes32 source);
    error RevokedSource(bytes32 source);
    error DuplicateSource(bytes32 source);
    error DerivedFromItself(bytes32 contentHash, bytes32 source);

    /// @param eas the stock EAS; the schema is registered with the registry that it uses
    /// @param commitmentAge seconds; long enough that a pending attestation can't be overtaken (ENS uses 60)
    constructor(IEAS eas, uint64 commitmentAge) SchemaResolver(eas) {
        minCommitmentAge = commitmentAge;
        schemaUid = eas.getSchemaRegistry().register(SCHEMA, this, true);
    }

    /// @notice The author's latest attestation of this content, revoked or not; zero if there is none.
    function uidOf(bytes32 contentHash) external view returns (bytes32) {
        return _latestUidOf(contentHash);
    }

    /// @notice What an author has to timestamp before she reveals the content.
    /// @dev TypeScript twin: commitmentOf in src/work.ts. It names the author, so it is worthless to a thief;
    /// the salt keeps the content from being guessed.
    function commitmentOf(address author, bytes32 contentHash, bytes32 salt) public pure returns (bytes32) {
        return keccak256(abi.encode(author, contentHash, salt));
    }

    /// @dev EAS calls this for every attestation under a schema that names this contract.
    function onAttest(Attestation calldata attestation, uint256) internal override returns (bool) {
        _requirePermanentForm(attestation);
        Work memory work = _decode(attestation.data);
        _requireSaneTerms(work);
        _requireOldCommitment(attestation.attester, work);
        _requireSources(work);
        _claim(attestation.uid, attestation.attester, work);
        return true;
    }

    /// @dev EAS lets only the attester revoke. The content stays hers: revoking withdraws a licence, not a name.
    function onRevoke(Attestation calldata, uint256) internal pure override returns (bool) {
        return true;
    }

    // Anybody may register another schema that names this resolver, so the schema is checked here. Authorship does
    // not expire; a licence that was a mistake must be revocable.
    function _requirePermanentForm(Attestation calldata attestation) private view {
        if (attestation.schema != schemaUid) revert WrongSchema(schemaUid, attestation.schema);
        if (!attestation.revocable) revert MustBeRevocable();
        if (attestation.expirationTime != NO_EXPIRATION_TIME) revert MustNotExpire(attestation.expirationTime);
    }

    function _decode(bytes calldata data) private pure returns (Work memory work) {
        // abi.encode(struct) begins with an offset that the schema's flat list of fields does not have.
        bytes memory encoded = bytes.concat(bytes32(uint256(0x20)), data);
        work = abi.decode(encoded, (Work));
        // One work, one encoding: nothing may hide in padding or in a tail that nobody reads.
        if (keccak256(abi.encode(work)) != keccak256(encoded)) revert MalformedWork();
    }

    function _requireSaneTerms(Work memory work) private pure {
        if (work.contentHash == 0) revert MissingContentHash();
        if (work.payee == address(0)) revert MissingPayee();
        if (work.royaltyBps > WHOLE) revert RoyaltyTooHigh(work.royaltyBps, WHOLE);
    }

    // Commit and reveal: whoever copies a pending attestation has no commitment of his own that is old enough.
    // The same idea as in ENS's registrar controller, with EAS's own timestamps as the place of the commitment.
    function _requireOldCommitment(address author, Work memory work) private view {
        bytes32 commitment = commitmentOf(author, work.contentHash, work.salt);
        uint64 committedAt = _eas.getTimestamp(commitment);
        if (committedAt == 0) revert NotCommitted(commitment);
        uint64 readyAt = committedAt + minCommitmentAge;
        if (block.timestamp < readyAt) revert CommitmentTooYoung(commitment, committedAt, readyAt);
    }

    // A cycle can't be built: a UID is the hash of data that names its sources, so the sources came before it.
    function _requireSources(Work memory work) private view {
        uint256 count = work.sources.length;
        if (count > MAX_SOURCES) revert TooManySources(count, MAX_SOURCES);
        if (count != work.shares.length) revert SharesMismatch(count, work.shares.length);
        uint256 total = 0;
        for (uint256 i = 0; i < count; ++i) {
            _requireNew(work.sources, i);
            _requireSource(work.contentHash, work.sources[i], work.shares[i]);
            total += work.shares[i];
        }
        if (total > WHOLE) revert SharesExceedWhole(total);
    }

    function _requireNew(bytes32[] memory sources, uint256 index) private pure {
        for (uint256 i = 0; i < index; ++i) {
            if (sources[i] == sources[index]) revert DuplicateSource(sources[index]);
        }
    }

    function _requireSource(bytes32 contentHash, bytes32 uid, uint16 share) private view {
        Attestation memory source = _eas.getAttestation(uid);
        if (source.uid == EMPTY_UID || source.schema != schemaUid) revert UnknownSource(uid);
        if (source.revocationTime != 0) revert RevokedSource(uid);
        Work memory sourceWork = abi.decode(bytes.concat(bytes32(uint256(0x20)), source.data), (Work));
        if (sourceWork.contentHash == contentHash) revert DerivedFromItself(contentHash, uid);
        if (share < sourceWork.royaltyBps) revert ShareTooLow(uid, share, sourceWork.royaltyBps);
    }

    function _claim(bytes32 uid, address author, Work memory work) private {
        bytes32 firstUid = firstUidOf[work.contentHash];
        if (firstUid == EMPTY_UID) {
            firstUidOf[work.contentHash] = uid;
        } else {
            _requireAuthorOfRevoked(firstUid, author, work.contentHash);
            _renewedUidOf[work.contentHash] = uid;
        }
        emit WorkRegistered(uid, author, work.contentHash, work.perceptualHash);
    }

    function _requireAuthorOfRevoked(bytes32 firstUid, address author, bytes32 contentHash) private view {
        if (_eas.getAttestation(firstUid).attester != author) revert AlreadyClaimed(contentHash, firstUid);
        bytes32 latestUid = _latestUidOf(contentHash);
        if (_eas.getAttestation(latestUid).revocationTime == 0) revert StillRegistered(contentHash, latestUid);
    }

    function _latestUidOf(bytes32 contentHash) private view returns (bytes32) {
        bytes32 renewedUid = _renewedUidOf[contentHash];
        return renewedUid == EMPTY_UID ? firstUidOf[contentHash] : renewedUid;
    }
}
