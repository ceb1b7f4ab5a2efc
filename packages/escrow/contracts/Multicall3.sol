// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title Many reads in one call, at the address where other chains have it (github.com/mds1/multicall).
/// @dev A development chain begins without it, and x402's facilitator reads through it. It stands here with the one
/// function that the facilitator calls.
contract Multicall3 {
    struct Call {
        address target;
        bytes callData;
    }

    struct Result {
        bool success;
        bytes returnData;
    }

    error CallFailed(uint256 index, bytes reason);

    /// @param requireSuccess whether one failed call undoes them all
    function tryAggregate(bool requireSuccess, Call[] calldata calls) external returns (Result[] memory results) {
        results = new Result[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool success, bytes memory returnData) = calls[i].target.call(calls[i].callData);
            if (requireSuccess && !success) revert CallFailed(i, returnData);
            results[i] = Result(success, returnData);
        }
    }
}
