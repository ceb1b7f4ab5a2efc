// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title The part of EIP-3009 with which a contract fetches tokens that were signed over to it.
/// @dev Two forms, as in USDC: v, r, s for plain keys, and bytes for wallets that are contracts (ERC-1271).
interface IERC3009Receive {
    /// @return whether this nonce was used, or cancelled
    function authorizationState(address authorizer, bytes32 nonce) external view returns (bool);

    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;
}
