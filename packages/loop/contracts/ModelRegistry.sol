// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attestation, EMPTY_UID} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {WorkRegistry} from "@synergy/attestation/contracts/WorkRegistry.sol";
import {JobEscrow} from "@synergy/escrow/contracts/JobEscrow.sol";

/// @title What an answer of a model costs, and what its maker owes to those whose works it was trained from.
/// @notice The provider registers his model once. From then on the terms are a matter of the DAO: nobody but its
/// timelock changes them. Each change makes a new version; the old ones stay, for the jobs that were opened under them.
/// @dev Whom a royalty goes to is read from the works' attestations, and never from what the provider says.
contract ModelRegistry {
    struct Model {
        address provider;
        uint16 askedBps; // what the works' licences ask together: the royalty never falls below
        bytes32[] works; // attestations of the works that the model was trained from
        address[] payees; // of the works, in the same order
    }

    /// @dev TypeScript twin: ModelTerms in src/models.ts
    struct Terms {
        uint128 price; // token units for one answer
        uint16 royaltyBps; // of each payment, for all works together
        uint64 since; // block time
    }

    uint256 public constant WHOLE = 10_000; // basis points
    uint256 public constant MAX_ROYALTY = 5_000; // whoever does the work keeps half
    uint256 public constant MAX_WORKS = 16; // as many royalties as an escrow takes

    IEAS public immutable eas;
    /// @notice Works are attested under this schema, whose resolver holds its attestations to the rules.
    bytes32 public immutable workSchema;
    /// @notice Prices are in units of this token.
    IERC20 public immutable token;
    /// @notice Where the DAO's decisions are carried out.
    address public immutable timelock;

    mapping(bytes32 modelRoot => Model model) private _models;
    mapping(bytes32 modelRoot => Terms[] versions) private _versions;

    event ModelRegistered(bytes32 indexed modelRoot, address indexed provider, bytes32[] works);
    event TermsChanged(bytes32 indexed modelRoot, uint256 indexed version, uint128 price, uint16 royaltyBps);

    error NotTheTimelock(address caller, address timelock);
    error MissingModelRoot();
    error AlreadyRegistered(bytes32 modelRoot, address provider);
    error UnknownModel(bytes32 modelRoot);
    error UnknownVersion(bytes32 modelRoot, uint256 version);
    error MissingPrice();
    error MissingWorks();
    error TooManyWorks(uint256 count, uint256 maximum);
    error DuplicateWork(bytes32 uid);
    error UnknownWork(bytes32 uid);
    error RevokedWork(bytes32 uid);
    error RoyaltyTooLow(uint256 royaltyBps, uint256 asked);
    error RoyaltyTooHigh(uint256 royaltyBps, uint256 maximum);

    modifier onlyTimelock() {
        if (msg.sender != timelock) revert NotTheTimelock(msg.sender, timelock);
        _;
    }

    constructor(IEAS stockEas, WorkRegistry works, IERC20 dollar, address itsTimelock) {
        (eas, workSchema, token, timelock) = (stockEas, works.schemaUid(), dollar, itsTimelock);
    }

    /// @notice The caller offers answers of a model. The first to register a model root is its provider here.
    /// @param works attestations of the works that the model was trained from, none of them revoked
    function register(bytes32 modelRoot, uint128 price, uint16 royaltyBps, bytes32[] calldata works) external {
        if (modelRoot == 0) revert MissingModelRoot();
        Model storage model = _models[modelRoot];
        if (model.provider != address(0)) revert AlreadyRegistered(modelRoot, model.provider);
        if (works.length == 0) revert MissingWorks();
        if (works.length > MAX_WORKS) revert TooManyWorks(works.length, MAX_WORKS);

        (model.provider, model.works) = (msg.sender, works);
        uint256 highest = 0;
        for (uint256 i = 0; i < works.length; ++i) {
            _requireNew(works, i);
            (address payee, uint16 asked) = _readWork(works[i]);
            model.payees.push(payee);
            if (asked > highest) highest = asked;
        }
        // All works get equal parts, so the most demanding licence decides for all of them.
        uint256 askedBps = highest * works.length;
        if (askedBps > MAX_ROYALTY) revert RoyaltyTooHigh(askedBps, MAX_ROYALTY);
        model.askedBps = uint16(askedBps);
        emit ModelRegistered(modelRoot, msg.sender, works);
        _change(modelRoot, price, royaltyBps);
    }

    /// @notice The DAO has decided on another royalty for the works behind a model.
    function setRoyalty(bytes32 modelRoot, uint16 royaltyBps) external onlyTimelock {
        (, Terms memory terms) = termsOf(modelRoot);
        _change(modelRoot, terms.price, royaltyBps);
    }

    /// @notice The DAO has decided on another price.
    function setPrice(bytes32 modelRoot, uint128 price) external onlyTimelock {
        (, Terms memory terms) = termsOf(modelRoot);
        _change(modelRoot, price, terms.royaltyBps);
    }

    function modelOf(bytes32 modelRoot) external view returns (Model memory model) {
        model = _models[modelRoot];
        if (model.provider == address(0)) revert UnknownModel(modelRoot);
    }

    /// @notice Reverts when one of the works was revoked: its author has withdrawn her licence for what comes.
    function requireLicensed(bytes32 modelRoot) external view {
        bytes32[] storage works = _models[modelRoot].works;
        for (uint256 i = 0; i < works.length; ++i) {
            if (eas.getAttestation(works[i]).revocationTime != 0) revert RevokedWork(works[i]);
        }
    }

    /// @notice The terms that hold now. Versions are 1, 2, 3 …
    function termsOf(bytes32 modelRoot) public view returns (uint256 version, Terms memory terms) {
        version = _versions[modelRoot].length;
        if (version == 0) revert UnknownModel(modelRoot);
        terms = _versions[modelRoot][version - 1];
    }

    /// @notice The terms of any version, for jobs that were opened under it.
    function termsAt(bytes32 modelRoot, uint256 version) public view returns (Terms memory) {
        if (version == 0 || version > _versions[modelRoot].length) revert UnknownVersion(modelRoot, version);
        return _versions[modelRoot][version - 1];
    }

    /// @notice Who gets which part of a payment under a version; the provider gets the rest.
    /// @dev The parts add up to the royalty exactly: what does not divide goes to the first works, a point each.
    function sharesAt(bytes32 modelRoot, uint256 version) external view returns (JobEscrow.Share[] memory shares) {
        uint256 royaltyBps = termsAt(modelRoot, version).royaltyBps;
        address[] storage payees = _models[modelRoot].payees;
        uint256 count = payees.length;
        shares = new JobEscrow.Share[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 part = royaltyBps / count + (i < royaltyBps % count ? 1 : 0);
            shares[i] = JobEscrow.Share(payees[i], uint16(part));
        }
    }

    function _change(bytes32 modelRoot, uint128 price, uint16 royaltyBps) private {
        uint256 asked = _models[modelRoot].askedBps;
        if (price == 0) revert MissingPrice();
        if (royaltyBps < asked) revert RoyaltyTooLow(royaltyBps, asked);
        if (royaltyBps > MAX_ROYALTY) revert RoyaltyTooHigh(royaltyBps, MAX_ROYALTY);
        _versions[modelRoot].push(Terms(price, royaltyBps, uint64(block.timestamp)));
        emit TermsChanged(modelRoot, _versions[modelRoot].length, price, royaltyBps);
    }

    function _requireNew(bytes32[] calldata works, uint256 index) private pure {
        for (uint256 i = 0; i < index; ++i) {
            if (works[i] == works[index]) revert DuplicateWork(works[index]);
        }
    }

    function _readWork(bytes32 uid) private view returns (address payee, uint16 royaltyBps) {
        Attestation memory attestation = eas.getAttestation(uid);
        if (attestation.uid == EMPTY_UID || attestation.schema != workSchema) revert UnknownWork(uid);
        if (attestation.revocationTime != 0) revert RevokedWork(uid);
        // abi.encode(struct) begins with an offset that the schema's flat list of fields does not have.
        bytes memory encoded = bytes.concat(bytes32(uint256(0x20)), attestation.data);
        WorkRegistry.Work memory work = abi.decode(encoded, (WorkRegistry.Work));
        return (work.payee, work.royaltyBps);
    }
}
