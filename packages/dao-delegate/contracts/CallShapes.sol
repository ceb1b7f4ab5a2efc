// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @dev Amount2, Amount3: ERC-20 functions whose second or third argument is the amount.
/// Multicall: (bytes[]), run by the target on itself. Forward: (address, uint256, bytes, …), run by the target.
/// ForwardChecked: the same, and the fourth argument says how: 0 is a call, 1 runs foreign code with own powers.
/// ForwardBatch: (address[], uint256[], bytes[], …). Unreadable: carries calls in a form that is not read on chain.
enum Shape {
    Plain,
    Amount2,
    Amount3,
    Multicall,
    Forward,
    ForwardChecked,
    ForwardBatch,
    Unreadable
}

/// @title The functions that every guard has to know: those that move ERC-20 tokens, and those that carry other calls.
/// @dev TypeScript twin: the table in src/calldata/wrappers.ts; a test sees to it that none of it is missing here.
library CallShapes {
    function shapeOf(bytes4 selector) internal pure returns (Shape) {
        if (_isAmount2(selector)) return Shape.Amount2;
        if (selector == IERC20.transferFrom.selector) return Shape.Amount3;
        if (selector == bytes4(keccak256("multicall(bytes[])"))) return Shape.Multicall;
        if (_isForward(selector)) return Shape.Forward;
        if (_isForwardChecked(selector)) return Shape.ForwardChecked;
        if (_isForwardBatch(selector)) return Shape.ForwardBatch;
        return _isMultisend(selector) || _isForeign(selector) ? Shape.Unreadable : Shape.Plain;
    }

    function carriesCalls(Shape shape) internal pure returns (bool) {
        return shape >= Shape.Multicall;
    }

    function _isAmount2(bytes4 selector) private pure returns (bool) {
        return
            selector == IERC20.transfer.selector ||
            selector == IERC20.approve.selector ||
            selector == bytes4(keccak256("increaseAllowance(address,uint256)"));
    }

    // Governor, smart accounts, TimelockController
    function _isForward(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("relay(address,uint256,bytes)")) ||
            selector == bytes4(keccak256("execute(address,uint256,bytes)")) ||
            selector == bytes4(keccak256("schedule(address,uint256,bytes,bytes32,bytes32,uint256)")) ||
            selector == bytes4(keccak256("execute(address,uint256,bytes,bytes32,bytes32)"));
    }

    // Safe and its modules, Zodiac Roles, ERC-6551
    function _isForwardChecked(bytes4 selector) private pure returns (bool) {
        return
            selector ==
            bytes4(
                keccak256(
                    "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)"
                )
            ) ||
            selector == bytes4(keccak256("execTransactionFromModule(address,uint256,bytes,uint8)")) ||
            selector == bytes4(keccak256("execTransactionFromModuleReturnData(address,uint256,bytes,uint8)")) ||
            selector == bytes4(keccak256("execTransactionWithRole(address,uint256,bytes,uint8,uint16,bool)")) ||
            selector == bytes4(keccak256("execTransactionWithRole(address,uint256,bytes,uint8,bytes32,bool)")) ||
            selector == bytes4(keccak256("execute(address,uint256,bytes,uint8)"));
    }

    // TimelockController, another Governor
    function _isForwardBatch(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("scheduleBatch(address[],uint256[],bytes[],bytes32,bytes32,uint256)")) ||
            selector == bytes4(keccak256("executeBatch(address[],uint256[],bytes[],bytes32,bytes32)")) ||
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
            selector == bytes4(keccak256("execute(bytes32,bytes)")); // ERC-7579
    }

    // Compound's timelock; executors, upgrades and set-ups that run foreign code; bridges to other chains
    function _isForeign(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("queueTransaction(address,uint256,string,bytes,uint256)")) ||
            selector == bytes4(keccak256("executeTransaction(address,uint256,string,bytes,uint256)")) ||
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
