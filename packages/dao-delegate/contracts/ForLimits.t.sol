// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {CallReader} from "./CallReader.sol";
import {ForLimits} from "./ForLimits.sol";
import {OpenLimits} from "./test/OpenLimits.sol";

/// @dev Sums and wrappings for any input; each standard wrapper by name is in test/forLimits.test.ts.
contract ForLimitsTest {
    address private constant TOKEN = address(0x70C);
    address private constant SAFE = address(0x5AFE);
    bytes4 private constant MULTICALL = bytes4(keccak256("multicall(bytes[])"));
    bytes4 private constant RELAY = bytes4(keccak256("relay(address,uint256,bytes)"));
    bytes4 private constant BATCH =
        bytes4(keccak256("executeBatch(address[],uint256[],bytes[],bytes32,bytes32)"));

    OpenLimits private limits = new OpenLimits();

    constructor() {
        ForLimits.AllowedCall[] memory calls = new ForLimits.AllowedCall[](7);
        calls[0] = ForLimits.AllowedCall(TOKEN, IERC20.transfer.selector);
        calls[1] = ForLimits.AllowedCall(TOKEN, IERC20.approve.selector);
        calls[2] = ForLimits.AllowedCall(TOKEN, IERC20.transferFrom.selector);
        calls[3] = ForLimits.AllowedCall(TOKEN, MULTICALL);
        calls[4] = ForLimits.AllowedCall(SAFE, RELAY);
        calls[5] = ForLimits.AllowedCall(SAFE, BATCH);
        calls[6] = ForLimits.AllowedCall(limits.NATIVE(), limits.NO_DATA());
        limits.allow(calls);
    }

    function testFuzz_AllAmountsOfAProposalCountTogetherHoweverTheyAreWrapped(
        uint256[4] memory amounts,
        uint8[4] memory kinds,
        uint8[4] memory wrappings,
        uint256 cap
    ) public {
        if (cap == type(uint256).max) --cap; // a cap that no sum exceeds is none
        setCap(TOKEN, cap);
        CallReader.Call[] memory calls = new CallReader.Call[](4);
        uint256 total = 0;
        bool isOver = false;
        for (uint256 i = 0; i < 4; ++i) {
            // Some are as large as an amount can be, most are small, so that sums below the cap are common.
            if (kinds[i] % 5 != 0) amounts[i] %= cap / 3 + 2;
            calls[i] = wrapped(tokenCall(kinds[i], amounts[i]), wrappings[i]);
            isOver = isOver || amounts[i] > cap - total;
            if (!isOver) total += amounts[i];
        }
        require(isAccepted(calls) == !isOver, "the cap does not bind to the sum");
    }

    function testFuzz_AllEtherOfAProposalCountsTogether(uint256 first, uint256 second, uint256 cap) public {
        setCap(address(0), cap);
        CallReader.Call[] memory calls = new CallReader.Call[](2);
        calls[0] = CallReader.Call(address(1), first, "");
        calls[1] = wrapped(CallReader.Call(address(2), second, ""), 2);
        bool fits = first <= cap && second <= cap - first;
        require(isAccepted(calls) == fits, "the cap does not bind to the sum");
    }

    function testFuzz_WhatIsNotOnTheListIsDeniedInAnyWrapping(
        address target,
        bytes4 selector,
        bytes memory rest,
        uint8 wrapping
    ) public view {
        if (limits.isAllowed(target, selector)) return;
        CallReader.Call[] memory calls = new CallReader.Call[](1);
        calls[0] = wrapped(CallReader.Call(target, 0, bytes.concat(selector, rest)), wrapping);
        require(!isAccepted(calls), "a function that nobody allowed was accepted");
    }

    function testFuzz_ATokenWithoutACapDoesNotMove(uint256 amount, uint8 kind) public view {
        CallReader.Call[] memory calls = new CallReader.Call[](1);
        calls[0] = tokenCall(kind, amount);
        require(isAccepted(calls) == (amount == 0), "a token without a cap moved");
    }

    function tokenCall(uint8 kind, uint256 amount) private pure returns (CallReader.Call memory) {
        address someone = address(0xB0B);
        if (kind % 3 == 0) return CallReader.Call(TOKEN, 0, abi.encodeCall(IERC20.transfer, (someone, amount)));
        if (kind % 3 == 1) return CallReader.Call(TOKEN, 0, abi.encodeCall(IERC20.approve, (someone, amount)));
        return CallReader.Call(TOKEN, 0, abi.encodeCall(IERC20.transferFrom, (SAFE, someone, amount)));
    }

    function wrapped(CallReader.Call memory call, uint8 wrapping) private pure returns (CallReader.Call memory) {
        if (wrapping % 4 == 1) return multicallOf(call);
        if (wrapping % 4 == 2) {
            return CallReader.Call(SAFE, 0, abi.encodeWithSelector(RELAY, call.target, call.value, call.data));
        }
        return wrapping % 4 == 3 ? batchOf(call) : call;
    }

    function multicallOf(CallReader.Call memory call) private pure returns (CallReader.Call memory) {
        bytes[] memory calldatas = new bytes[](1);
        calldatas[0] = call.data;
        return CallReader.Call(call.target, 0, abi.encodeWithSelector(MULTICALL, calldatas));
    }

    function batchOf(CallReader.Call memory call) private pure returns (CallReader.Call memory) {
        address[] memory targets = new address[](1);
        uint256[] memory values = new uint256[](1);
        bytes[] memory calldatas = new bytes[](1);
        (targets[0], values[0], calldatas[0]) = (call.target, call.value, call.data);
        bytes32 none = 0;
        return CallReader.Call(SAFE, 0, abi.encodeWithSelector(BATCH, targets, values, calldatas, none, none));
    }

    function setCap(address token, uint256 amount) private {
        ForLimits.Cap[] memory caps = new ForLimits.Cap[](1);
        caps[0] = ForLimits.Cap(token, amount);
        limits.setCaps(caps);
    }

    function isAccepted(CallReader.Call[] memory calls) private view returns (bool isDone) {
        address[] memory targets = new address[](calls.length);
        uint256[] memory values = new uint256[](calls.length);
        bytes[] memory calldatas = new bytes[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            (targets[i], values[i], calldatas[i]) = (calls[i].target, calls[i].value, calls[i].data);
        }
        (isDone, ) = address(limits).staticcall(abi.encodeCall(limits.check, (targets, values, calldatas)));
    }
}
