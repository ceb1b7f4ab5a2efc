// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IReleaseCondition} from "../IReleaseCondition.sol";

/// @title Met by whoever shows the password behind a hash, bound to job and provider. For tests only.
contract PasswordCondition is IReleaseCondition {
    error PasswordTooLong(uint256 length);

    function isMet(bytes32, bytes32 requirement, address provider, bytes calldata evidence) external pure returns (bool) {
        if (evidence.length > 32) revert PasswordTooLong(evidence.length);
        return keccak256(abi.encode(provider, evidence)) == requirement;
    }
}
