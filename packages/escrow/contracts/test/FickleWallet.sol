// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @title A wallet that is a contract and says whatever its owner feels like (ERC-1271). For tests only.
contract FickleWallet is IERC1271 {
    enum Mood {
        Yes,
        No,
        Revert,
        Reenter
    }

    Mood public mood;
    address private _target;
    bytes private _call;

    error NotToday();
    error ActFailed(bytes reason);

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    /// @notice What it tries in the mood `Reenter`, while it is asked for a signature.
    function plan(address target, bytes calldata call) external {
        (_target, _call) = (target, call);
    }

    /// @notice Does anything in the wallet's name, for anybody.
    function act(address target, bytes calldata call) external {
        (bool isDone, bytes memory answer) = target.call(call);
        if (!isDone) revert ActFailed(answer);
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        if (mood == Mood.Revert) revert NotToday();
        if (mood == Mood.Reenter) {
            (bool isDone, ) = _target.staticcall(_call);
            return isDone ? IERC1271.isValidSignature.selector : bytes4(0);
        }
        return mood == Mood.Yes ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}
