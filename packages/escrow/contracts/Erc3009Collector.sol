// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IDepositCollector} from "./IDepositCollector.sol";
import {IERC3009Receive} from "./IERC3009Receive.sol";

/// @title Fetches a deposit that the payer signed with EIP-3009, as x402's stock client does.
/// @notice The nonce commits to the channel, so nobody can put the money into another one.
contract Erc3009Collector is IDepositCollector {
    using SafeERC20 for IERC20;

    /// @notice The one contract that may collect.
    address public immutable channels;

    error OnlyChannels(address channels, address sender);

    constructor(address channels_) {
        channels = channels_;
    }

    /// @param collectorData abi.encode(validAfter, validBefore, salt, signature), built by the x402 client
    function collect(
        address payer,
        address token,
        uint256 amount,
        bytes32 channelId,
        bytes calldata collectorData
    ) external {
        if (msg.sender != channels) revert OnlyChannels(channels, msg.sender);
        (uint256 validAfter, uint256 validBefore, uint256 salt, bytes memory signature) = abi.decode(
            collectorData,
            (uint256, uint256, uint256, bytes)
        );
        bytes32 nonce = keccak256(abi.encode(channelId, salt));
        IERC3009Receive(token).receiveWithAuthorization(
            payer,
            address(this),
            amount,
            validAfter,
            validBefore,
            nonce,
            signature
        );
        IERC20(token).safeTransfer(channels, amount);
    }
}
