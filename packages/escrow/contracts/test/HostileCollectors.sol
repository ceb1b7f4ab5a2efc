// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IDepositCollector} from "../IDepositCollector.sol";
import {VoucherChannels} from "../VoucherChannels.sol";

/// @title Brings tokens of its own, as many as it was told, whatever was asked for. For tests only.
contract GenerousCollector is IDepositCollector {
    uint256 private immutable _brings;

    constructor(uint256 brings) {
        _brings = brings;
    }

    function collect(address, address token, uint256, bytes32, bytes calldata) external {
        if (_brings > 0) require(IERC20(token).transfer(msg.sender, _brings));
    }
}

/// @title Pays the tokens into a channel of its own while a deposit waits for them, to have them counted twice.
contract TwiceCollector is IDepositCollector {
    function collect(address, address token, uint256 amount, bytes32, bytes calldata) external {
        IERC20(token).approve(msg.sender, amount);
        VoucherChannels.Terms memory terms = VoucherChannels.Terms(token, 15 minutes, 0);
        VoucherChannels(msg.sender).open(terms, address(this), uint128(amount));
    }
}
