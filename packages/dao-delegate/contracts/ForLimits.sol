// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {CallReader} from "./CallReader.sol";
import {CallShapes, Shape} from "./CallShapes.sol";

/// @title What a vote FOR may let happen: named functions of named contracts, and amounts up to a cap per token.
/// @notice Nothing is allowed until it is named. A cap counts all calls of one proposal together: ETH that is sent, and
/// payments, approvals and minting in the forms that MoneyShapes knows. A call that carries other calls (multicall,
/// Safe, timelock) must be allowed itself, and each call inside it is held to the same list and the same caps.
/// A call without data is named by the selector 0x00000000, at its target, or at NATIVE for all targets together.
/// @dev What a function moves that is not known here is not seen: allow only functions whose meaning is bounded. The
/// number of an NFT is no amount: never allow its transferFrom. ETH that is sent to a wrapper to be passed on counts
/// twice.
abstract contract ForLimits {
    using CallReader for CallReader.Call;
    using CallShapes for bytes4;
    using CallShapes for Shape;

    struct Cap {
        address token; // NATIVE for ETH
        uint256 amount; // in the token's smallest unit
    }

    struct AllowedCall {
        address target;
        bytes4 selector;
    }

    address public constant NATIVE = address(0);
    bytes4 public constant NO_DATA = 0x00000000;
    uint256 public constant MAX_CAPS = 16; // every amount is looked up in the list

    mapping(address target => mapping(bytes4 selector => bool)) public isAllowed;
    Cap[] private _caps;

    event CapsChanged(Cap[] caps);
    event CallsAllowed(AllowedCall[] calls, bool isAllowed);

    error DeniedCall(address target, bytes4 selector);
    error NestedCall(address target, bytes4 selector);
    error OverCap(address token, uint256 amount, uint256 cap);
    error UnboundedCall(address target, bytes4 selector);
    error TooManyCaps(uint256 count, uint256 maximum);

    function caps() external view returns (Cap[] memory) {
        return _caps;
    }

    function _setCaps(Cap[] calldata newCaps) internal {
        if (newCaps.length > MAX_CAPS) revert TooManyCaps(newCaps.length, MAX_CAPS);
        delete _caps;
        for (uint256 i = 0; i < newCaps.length; ++i) _caps.push(newCaps[i]);
        emit CapsChanged(newCaps);
    }

    function _allow(AllowedCall[] calldata calls, bool allowed) internal {
        for (uint256 i = 0; i < calls.length; ++i) {
            (address target, bytes4 selector) = (calls[i].target, calls[i].selector);
            if (allowed && !selector.shapeOf().isBounded()) revert UnboundedCall(target, selector);
            isAllowed[target][selector] = allowed;
        }
        emit CallsAllowed(calls, allowed);
    }

    function _requireWithinLimits(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) internal view {
        Cap[] memory limits = _caps;
        uint256[] memory spent = new uint256[](limits.length);
        for (uint256 i = 0; i < targets.length; ++i) {
            _check(CallReader.Call(targets[i], values[i], calldatas[i]), limits, spent);
        }
    }

    // `spent` is in memory and belongs to all calls of the proposal: each call adds to it.
    function _check(CallReader.Call memory call, Cap[] memory limits, uint256[] memory spent) private view {
        _spend(NATIVE, call.value, limits, spent);
        if (call.data.length == 0) return _requireBareAllowed(call.target);
        bytes4 selector = call.selectorOf();
        Shape shape = selector.shapeOf();
        bool isNested = shape.carriesCalls();
        if (!isAllowed[call.target][selector]) {
            if (isNested) revert NestedCall(call.target, selector);
            revert DeniedCall(call.target, selector);
        }
        if (!isNested) {
            (address token, uint256 amount) = call.amountOf(shape);
            return _spend(token, amount, limits, spent);
        }
        CallReader.Call[] memory inner = call.unwrap(shape);
        for (uint256 i = 0; i < inner.length; ++i) _check(inner[i], limits, spent);
    }

    // Even a bare transfer of ETH runs code of a contract that receives it, in the DAO's name.
    function _requireBareAllowed(address target) private view {
        if (isAllowed[target][NO_DATA] || isAllowed[NATIVE][NO_DATA]) return;
        revert DeniedCall(target, NO_DATA);
    }

    function _spend(address token, uint256 amount, Cap[] memory limits, uint256[] memory spent) private pure {
        if (amount == 0) return;
        for (uint256 i = 0; i < limits.length; ++i) {
            if (limits[i].token != token) continue;
            spent[i] = Math.saturatingAdd(spent[i], amount);
            if (spent[i] > limits[i].amount) revert OverCap(token, spent[i], limits[i].amount);
            return;
        }
        revert OverCap(token, amount, 0);
    }
}
