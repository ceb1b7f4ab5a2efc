// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title The smallest wallet with a contract's address: one owner signs for it (ERC-1271). For tests only.
contract SmartWallet is IERC1271 {
    address public immutable owner;

    constructor(address owner_) {
        owner = owner_;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecover(hash, signature);
        bool valid = problem == ECDSA.RecoverError.NoError && signer == owner;
        return valid ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @title Puts wallets at addresses that are known before they exist (CREATE2), as ERC-6492 needs them.
contract SmartWalletFactory {
    function create(address owner) external returns (address) {
        return Create2.deploy(0, 0, _creationCode(owner));
    }

    function addressOf(address owner) external view returns (address) {
        return Create2.computeAddress(0, keccak256(_creationCode(owner)));
    }

    function _creationCode(address owner) private pure returns (bytes memory) {
        return bytes.concat(type(SmartWallet).creationCode, abi.encode(owner));
    }
}
