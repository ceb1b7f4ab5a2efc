// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title A way to fetch a payer's tokens for a channel; x402 has one contract per way.
interface IDepositCollector {
    /// @notice Moves exactly `amount` of the payer's tokens to the caller, on a signature that commits to `channelId`.
    function collect(
        address payer,
        address token,
        uint256 amount,
        bytes32 channelId,
        bytes calldata collectorData
    ) external;
}
