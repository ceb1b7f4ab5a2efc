// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {MoneyShapes} from "./MoneyShapes.sol";

/// @dev Amount2, Amount3: the second or third argument is an amount of the target's own token.
/// TokenAmount: (token, somebody, amount, …). Uncounted: moves money in a form that no cap can count.
/// Multicall: (bytes[]), run by the target on itself. Forward: (address, uint256, bytes, …), run by the target.
/// ForwardChecked: the same, and the fourth argument says how: 0 is a call, 1 runs foreign code with own powers.
/// ForwardRefunded: the same, and whoever executes it is paid for gas at a price that stands in the call.
/// ForwardBatch: (address[], uint256[], bytes[], …). Unreadable: carries calls in a form that is not read on chain.
enum Shape {
    Plain,
    Amount2,
    Amount3,
    TokenAmount,
    Uncounted,
    Multicall,
    Forward,
    ForwardChecked,
    ForwardRefunded,
    ForwardBatch,
    Unreadable
}

/// @title The functions that every guard has to know: those that move money, and those that carry other calls.
/// @dev TypeScript twin: the table in src/calldata/wrappers.ts; a test sees to it that none of it is missing here.
library CallShapes {
    using MoneyShapes for bytes4;

    function shapeOf(bytes4 selector) internal pure returns (Shape) {
        if (selector.isAmount2()) return Shape.Amount2;
        if (selector.isAmount3()) return Shape.Amount3;
        if (selector.isTokenAmount()) return Shape.TokenAmount;
        if (selector == bytes4(keccak256("multicall(bytes[])"))) return Shape.Multicall;
        if (_isForward(selector)) return Shape.Forward;
        if (_isForwardChecked(selector)) return Shape.ForwardChecked;
        if (_isForwardRefunded(selector)) return Shape.ForwardRefunded;
        if (_isForwardBatch(selector)) return Shape.ForwardBatch;
        if (_isMultisend(selector) || _isForeign(selector)) return Shape.Unreadable;
        return selector.isUncounted() ? Shape.Uncounted : Shape.Plain;
    }

    function carriesCalls(Shape shape) internal pure returns (bool) {
        return shape >= Shape.Multicall;
    }

    /// @notice Whether caps bind to it. What is not bounded can't be allowed at all.
    function isBounded(Shape shape) internal pure returns (bool) {
        return shape != Shape.Uncounted && shape != Shape.Unreadable;
    }

    // Governor, smart accounts, TimelockController
    function _isForward(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("relay(address,uint256,bytes)")) ||
            selector == bytes4(keccak256("execute(address,uint256,bytes)")) ||
            selector == bytes4(keccak256("schedule(address,uint256,bytes,bytes32,bytes32,uint256)")) ||
            selector == bytes4(keccak256("execute(address,uint256,bytes,bytes32,bytes32)"));
    }

    // Modules of a Safe, Zodiac Roles, ERC-6551
    function _isForwardChecked(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("execTransactionFromModule(address,uint256,bytes,uint8)")) ||
            selector == bytes4(keccak256("execTransactionFromModuleReturnData(address,uint256,bytes,uint8)")) ||
            selector == bytes4(keccak256("execTransactionWithRole(address,uint256,bytes,uint8,uint16,bool)")) ||
            selector == bytes4(keccak256("execTransactionWithRole(address,uint256,bytes,uint8,bytes32,bool)")) ||
            selector == bytes4(keccak256("execute(address,uint256,bytes,uint8)"));
    }

    // Safe
    function _isForwardRefunded(bytes4 selector) private pure returns (bool) {
        return
            selector ==
            bytes4(
                keccak256(
                    "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)"
                )
            );
    }

    // TimelockController, another Governor, smart accounts
    function _isForwardBatch(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("scheduleBatch(address[],uint256[],bytes[],bytes32,bytes32,uint256)")) ||
            selector == bytes4(keccak256("executeBatch(address[],uint256[],bytes[],bytes32,bytes32)")) ||
            selector == bytes4(keccak256("executeBatch(address[],uint256[],bytes[])")) ||
            selector == bytes4(keccak256("propose(address[],uint256[],bytes[],string)")) ||
            selector == bytes4(keccak256("queue(address[],uint256[],bytes[],bytes32)")) ||
            selector == bytes4(keccak256("execute(address[],uint256[],bytes[],bytes32)"));
    }

    // Many calls at once, packed or in structs
    function _isMultisend(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("multiSend(bytes)")) ||
            selector == bytes4(keccak256("multicall(uint256,bytes[])")) ||
            selector == bytes4(keccak256("multicall(bytes32,bytes[])")) ||
            selector == bytes4(keccak256("multicallWithNodeCheck(bytes32,bytes[])")) ||
            selector == bytes4(keccak256("aggregate((address,bytes)[])")) ||
            selector == bytes4(keccak256("tryAggregate(bool,(address,bytes)[])")) ||
            selector == bytes4(keccak256("aggregate3((address,bool,bytes)[])")) ||
            selector == bytes4(keccak256("aggregate3Value((address,bool,uint256,bytes)[])")) ||
            selector == bytes4(keccak256("executeBatch((address,uint256,bytes)[])")) ||
            selector == bytes4(keccak256("execute(bytes32,(address,uint256,bytes)[],uint256)")) ||
            selector == bytes4(keccak256("executeBatch(address[],bytes[])")) ||
            selector == bytes4(keccak256("batch(bytes[],bool)")) || // BoringSolidity
            selector == bytes4(keccak256("execute(bytes,bytes[])")) || // Uniswap's router
            selector == bytes4(keccak256("execute(bytes,bytes[],uint256)")) ||
            selector == bytes4(keccak256("propose(address[],uint256[],string[],bytes[],string)")) || // Governor Bravo
            selector == bytes4(keccak256("execute(bytes32,bytes)")); // ERC-7579
    }

    // Compound's and Maker's timelocks; executors, upgrades and set-ups that run foreign code; bridges to other chains
    function _isForeign(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("queueTransaction(address,uint256,string,bytes,uint256)")) ||
            selector == bytes4(keccak256("executeTransaction(address,uint256,string,bytes,uint256)")) ||
            selector == bytes4(keccak256("plot(address,bytes32,bytes,uint256)")) ||
            selector == bytes4(keccak256("exec(address,bytes32,bytes,uint256)")) ||
            selector == bytes4(keccak256("executeCall(address,bytes)")) ||
            selector == bytes4(keccak256("execute(address,bytes)")) ||
            selector == bytes4(keccak256("upgradeToAndCall(address,bytes)")) ||
            selector == bytes4(keccak256("upgradeAndCall(address,address,bytes)")) ||
            selector == bytes4(keccak256("diamondCut((address,uint8,bytes4[])[],address,bytes)")) ||
            selector ==
            bytes4(keccak256("setup(address[],uint256,address,bytes,address,address,uint256,address)")) ||
            selector == bytes4(keccak256("forward(bytes)")) || // Aragon's scripts
            selector == bytes4(keccak256("newVote(bytes,string)")) ||
            selector == bytes4(keccak256("newVote(bytes,string,bool,bool)")) ||
            selector == bytes4(keccak256("sendTxToL1(address,bytes)")) ||
            selector == bytes4(keccak256("sendMessage(address,bytes,uint32)")) ||
            selector == bytes4(keccak256("depositTransaction(address,uint256,uint64,bool,bytes)")) ||
            selector ==
            bytes4(
                keccak256("createRetryableTicket(address,uint256,uint256,address,address,uint256,uint256,bytes)")
            );
    }
}
