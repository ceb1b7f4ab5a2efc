// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";

/// @title OpenZeppelin's verdict on an inclusion proof, to hold src/batch.ts to it. For tests only.
contract MerkleJudge {
    function verify(bytes32[] calldata path, bytes32 root, bytes32 uid) external pure returns (bool) {
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(uid))));
        return MerkleProof.verifyCalldata(path, root, leaf);
    }
}
