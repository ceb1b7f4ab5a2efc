// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";

/// @title Reads what a call of a proposal moves, and what it carries inside.
/// @dev Only shapes that are standard everywhere; whatever else there is, a human has to allow by name.
library CallReader {
    struct Call {
        address target;
        uint256 value; // wei
        bytes data;
    }

    /// @dev Amount2, Amount3: ERC-20 functions whose second or third argument is the amount.
    /// Multicall: (bytes[]), each run by the target on itself. Forward: (address, uint256, bytes, …), run by the target.
    /// ForwardSafe: the same, and the fourth argument must be 0, "call". ForwardBatch: (address[], uint256[], bytes[], …).
    /// Unreadable: carries calls in a form that is not read here, or runs foreign code.
    enum Shape {
        Plain,
        Amount2,
        Amount3,
        Multicall,
        Forward,
        ForwardSafe,
        ForwardBatch,
        Unreadable
    }

    bytes4 private constant INCREASE_ALLOWANCE = bytes4(keccak256("increaseAllowance(address,uint256)"));
    bytes4 private constant MULTICALL = bytes4(keccak256("multicall(bytes[])"));
    bytes4 private constant RELAY = bytes4(keccak256("relay(address,uint256,bytes)"));
    bytes4 private constant EXECUTE = bytes4(keccak256("execute(address,uint256,bytes)"));
    bytes4 private constant TIMELOCK_SCHEDULE =
        bytes4(keccak256("schedule(address,uint256,bytes,bytes32,bytes32,uint256)"));
    bytes4 private constant TIMELOCK_EXECUTE = bytes4(keccak256("execute(address,uint256,bytes,bytes32,bytes32)"));
    bytes4 private constant TIMELOCK_SCHEDULE_BATCH =
        bytes4(keccak256("scheduleBatch(address[],uint256[],bytes[],bytes32,bytes32,uint256)"));
    bytes4 private constant TIMELOCK_EXECUTE_BATCH =
        bytes4(keccak256("executeBatch(address[],uint256[],bytes[],bytes32,bytes32)"));
    bytes4 private constant SAFE_EXECUTE =
        bytes4(
            keccak256(
                "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)"
            )
        );
    bytes4 private constant SAFE_MODULE = bytes4(keccak256("execTransactionFromModule(address,uint256,bytes,uint8)"));
    bytes4 private constant SAFE_MULTISEND = bytes4(keccak256("multiSend(bytes)"));
    bytes4 private constant MULTICALL3 = bytes4(keccak256("aggregate((address,bytes)[])"));
    bytes4 private constant MULTICALL3_3 = bytes4(keccak256("aggregate3((address,bool,bytes)[])"));
    bytes4 private constant MULTICALL3_VALUE = bytes4(keccak256("aggregate3Value((address,bool,uint256,bytes)[])"));
    bytes4 private constant MULTICALL_UNTIL = bytes4(keccak256("multicall(uint256,bytes[])"));
    bytes4 private constant ERC7579_EXECUTE = bytes4(keccak256("execute(bytes32,bytes)"));
    bytes4 private constant COMPOUND_QUEUE =
        bytes4(keccak256("queueTransaction(address,uint256,string,bytes,uint256)"));
    bytes4 private constant COMPOUND_EXECUTE =
        bytes4(keccak256("executeTransaction(address,uint256,string,bytes,uint256)"));
    bytes4 private constant UPGRADE_AND_CALL = bytes4(keccak256("upgradeToAndCall(address,bytes)"));

    error ShortCalldata(address target, uint256 length, uint256 needed);
    error DelegateCallInside(address target);
    error BatchLengthsDiffer(uint256 targets, uint256 values, uint256 calldatas);

    function shapeOf(bytes4 selector) internal pure returns (Shape) {
        if (selector == IERC20.transfer.selector || selector == IERC20.approve.selector) return Shape.Amount2;
        if (selector == INCREASE_ALLOWANCE) return Shape.Amount2;
        if (selector == IERC20.transferFrom.selector) return Shape.Amount3;
        if (selector == MULTICALL) return Shape.Multicall;
        if (selector == RELAY || selector == EXECUTE) return Shape.Forward;
        if (selector == TIMELOCK_SCHEDULE || selector == TIMELOCK_EXECUTE) return Shape.Forward;
        if (selector == SAFE_EXECUTE || selector == SAFE_MODULE) return Shape.ForwardSafe;
        if (selector == TIMELOCK_SCHEDULE_BATCH || selector == TIMELOCK_EXECUTE_BATCH) return Shape.ForwardBatch;
        return _isUnreadable(selector) ? Shape.Unreadable : Shape.Plain;
    }

    function carriesCalls(Shape shape) internal pure returns (bool) {
        return shape >= Shape.Multicall;
    }

    function selectorOf(Call memory call) internal pure returns (bytes4) {
        _requireLength(call, 4);
        return bytes4(call.data);
    }

    /// @notice The amount of the target's token that the call moves or lets others move.
    function tokenAmountOf(Call memory call, Shape shape) internal pure returns (uint256 amount) {
        if (shape == Shape.Amount2) {
            _requireLength(call, 4 + 2 * 32);
            (, amount) = abi.decode(_argumentsOf(call), (uint256, uint256));
        } else if (shape == Shape.Amount3) {
            _requireLength(call, 4 + 3 * 32);
            (, , amount) = abi.decode(_argumentsOf(call), (uint256, uint256, uint256));
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
        if (shape == Shape.ForwardSafe) {
            // Operation 1 would run the inner code with the Safe's own storage and money.
            (, , , uint256 operation) = abi.decode(arguments, (address, uint256, bytes, uint256));
            if (operation != 0) revert DelegateCallInside(call.target);
        }
    }

    function _isUnreadable(bytes4 selector) private pure returns (bool) {
        return
            selector == SAFE_MULTISEND ||
            selector == MULTICALL3 ||
            selector == MULTICALL3_3 ||
            selector == MULTICALL3_VALUE ||
            selector == MULTICALL_UNTIL ||
            selector == ERC7579_EXECUTE ||
            selector == COMPOUND_QUEUE ||
            selector == COMPOUND_EXECUTE ||
            selector == UPGRADE_AND_CALL;
    }

    function _argumentsOf(Call memory call) private pure returns (bytes memory) {
        return Bytes.slice(call.data, 4);
    }

    // The EVM fills a short call with zeros, and an old token would read an amount that nobody wrote.
    function _requireLength(Call memory call, uint256 needed) private pure {
        if (call.data.length < needed) revert ShortCalldata(call.target, call.data.length, needed);
    }
}
