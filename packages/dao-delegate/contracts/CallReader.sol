// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {Shape} from "./CallShapes.sol";

/// @title Reads what a call of a proposal moves, and what it carries inside.
library CallReader {
    struct Call {
        address target;
        uint256 value; // wei
        bytes data;
    }

    error ShortCalldata(address target, uint256 length, uint256 needed);
    error DelegateCallInside(address target);
    error GasRefundInside(address safe, uint256 gasPrice, address gasToken, address refundReceiver);
    error BatchLengthsDiffer(uint256 targets, uint256 values, uint256 calldatas);

    function selectorOf(Call memory call) internal pure returns (bytes4) {
        _requireLength(call, 4);
        return bytes4(call.data);
    }

    /// @notice What the call moves or lets others move: the token, and how much of it in its smallest unit.
    function amountOf(Call memory call, Shape shape) internal pure returns (address token, uint256 amount) {
        token = call.target;
        if (shape == Shape.Amount2) {
            _requireLength(call, 4 + 2 * 32);
            (, amount) = abi.decode(_argumentsOf(call), (uint256, uint256));
        } else if (shape == Shape.Amount3) {
            _requireLength(call, 4 + 3 * 32);
            (, , amount) = abi.decode(_argumentsOf(call), (uint256, uint256, uint256));
        } else if (shape == Shape.TokenAmount) {
            _requireLength(call, 4 + 3 * 32);
            (token, , amount) = abi.decode(_argumentsOf(call), (address, uint256, uint256));
        }
    }

    /// @notice The calls that the target would make: one level, since these may carry calls again.
    function unwrap(Call memory call, Shape shape) internal pure returns (Call[] memory) {
        if (shape == Shape.Multicall) return _multicall(call);
        if (shape == Shape.ForwardBatch) return _batch(call);
        return _forward(call, shape);
    }

    function _multicall(Call memory call) private pure returns (Call[] memory inner) {
        bytes[] memory calldatas = abi.decode(_argumentsOf(call), (bytes[]));
        inner = new Call[](calldatas.length);
        for (uint256 i = 0; i < inner.length; ++i) inner[i] = Call(call.target, 0, calldatas[i]);
    }

    function _batch(Call memory call) private pure returns (Call[] memory inner) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = abi.decode(
            _argumentsOf(call),
            (address[], uint256[], bytes[])
        );
        if (targets.length != values.length || targets.length != calldatas.length) {
            revert BatchLengthsDiffer(targets.length, values.length, calldatas.length);
        }
        inner = new Call[](targets.length);
        for (uint256 i = 0; i < inner.length; ++i) inner[i] = Call(targets[i], values[i], calldatas[i]);
    }

    function _forward(Call memory call, Shape shape) private pure returns (Call[] memory inner) {
        bytes memory arguments = _argumentsOf(call);
        inner = new Call[](1);
        (inner[0].target, inner[0].value, inner[0].data) = abi.decode(arguments, (address, uint256, bytes));
        if (shape == Shape.Forward) return inner;
        (, , , uint256 operation) = abi.decode(arguments, (address, uint256, bytes, uint256));
        if (operation != 0) revert DelegateCallInside(call.target);
        if (shape == Shape.ForwardRefunded) _requireNoRefund(call.target, arguments);
    }

    // A Safe pays nothing at a price of zero. At any other, its signers say how much gas there was: no cap can know.
    function _requireNoRefund(address safe, bytes memory arguments) private pure {
        (, , , , , , uint256 gasPrice, address gasToken, address receiver) = abi.decode(
            arguments,
            (address, uint256, bytes, uint256, uint256, uint256, uint256, address, address)
        );
        if (gasPrice != 0) revert GasRefundInside(safe, gasPrice, gasToken, receiver);
    }

    function _argumentsOf(Call memory call) private pure returns (bytes memory) {
        return Bytes.slice(call.data, 4);
    }

    // The EVM fills a short call with zeros, and an old token would read an amount that nobody wrote.
    function _requireLength(Call memory call, uint256 needed) private pure {
        if (call.data.length < needed) revert ShortCalldata(call.target, call.data.length, needed);
    }
}
