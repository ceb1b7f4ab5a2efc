// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ForLimits} from "../ForLimits.sol";

/// @dev The limits alone, without a vote around them.
contract OpenLimits is ForLimits {
    function setCaps(Cap[] calldata newCaps) external {
        _setCaps(newCaps);
    }

    function allow(AllowedCall[] calldata calls) external {
        _allow(calls, true);
    }

    function deny(AllowedCall[] calldata calls) external {
        _allow(calls, false);
    }

    function check(address[] calldata targets, uint256[] calldata values, bytes[] calldata calldatas) external view {
        _requireWithinLimits(targets, values, calldatas);
    }
}
