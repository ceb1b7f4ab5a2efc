// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {GuardTerms} from "./GuardTerms.sol";

/// @title What the agent signs for each vote (EIP-712), and for how long that counts.
/// @notice A signature counts under the mandate in which it was made, and under no other: the mandate's number is the
/// salt of the domain. A counter usually stands in the message, as ERC-2612's nonce does; but a rationale says what
/// was decided and why, and nothing about this contract. `eip712Domain` (ERC-5267) tells the salt to whoever signs.
/// @dev TypeScript twin: src/rationale.ts
abstract contract SignedRationale is EIP712, GuardTerms {
    struct Rationale {
        uint256 proposalId;
        uint8 support; // 0 against, 1 for, 2 abstain
        bytes32 rationaleHash; // keccak256 of the text that will be cast as the vote's reason
        bytes32 modelHash;
        bytes32 policyHash;
        uint16 confidenceBps;
    }

    bytes32 public constant RATIONALE_TYPEHASH =
        keccak256(
            "Rationale(uint256 proposalId,uint8 support,bytes32 rationaleHash,"
            "bytes32 modelHash,bytes32 policyHash,uint16 confidenceBps)"
        );
    bytes1 private constant DOMAIN_FIELDS = hex"1f"; // name, version, chainId, verifyingContract, salt

    error NotTheAgent(address signer, address agent);

    constructor() EIP712("DelegateGuard", "1") {}

    /// @notice The domain for which the agent signs now; `EIP712DomainChanged` tells when it is another.
    function eip712Domain()
        public
        view
        override
        returns (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        )
    {
        (, name, version, chainId, verifyingContract, , extensions) = super.eip712Domain();
        return (DOMAIN_FIELDS, name, version, chainId, verifyingContract, bytes32(uint256(mandate)), extensions);
    }

    function _requireAgent(Rationale calldata rationale, bytes calldata signature) internal view {
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(RATIONALE_TYPEHASH, rationale)));
        address signer = ECDSA.recover(digest, signature);
        if (signer != agent) revert NotTheAgent(signer, agent);
    }

    // OpenZeppelin's own domain has no salt.
    function _hashTypedDataV4(bytes32 structHash) internal view override returns (bytes32) {
        bytes32 salt = bytes32(uint256(mandate));
        bytes32 domain = MessageHashUtils.toDomainSeparator(
            DOMAIN_FIELDS,
            _EIP712Name(),
            _EIP712Version(),
            block.chainid,
            address(this),
            salt
        );
        return MessageHashUtils.toTypedDataHash(domain, structHash);
    }
}
