// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token that keeps a fee, and calls somebody whenever it moves. For tests only.
contract HookToken is ERC20 {
    uint256 public fee;
    address private _target;
    bytes private _call;

    error HookFailed(bytes answer);

    constructor() ERC20("Hook", "HOOK") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setFee(uint256 units) external {
        fee = units;
    }

    /// @notice The next transfer makes this call first, as a token with hooks would for a payer or a payee.
    function plan(address target, bytes calldata call) external {
        (_target, _call) = (target, call);
    }

    function _update(address from, address to, uint256 amount) internal override {
        (address target, bytes memory call) = (_target, _call);
        if (target != address(0) && from != address(0)) {
            delete _target;
            (bool isDone, bytes memory answer) = target.call(call);
            if (!isDone) revert HookFailed(answer);
        }
        bool keepsFee = from != address(0) && fee > 0;
        super._update(from, to, amount - (keepsFee ? fee : 0));
        if (keepsFee) super._update(from, address(this), fee);
    }
}
