// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IReleaseCondition} from "./IReleaseCondition.sol";

/// @dev The part of the model package's contract that is needed here.
interface IDigitReader {
    function classify(uint8[64] calldata pixels) external pure returns (uint8 class, int256[10] memory logits);
}

/// @title "Draw me a 7": met by a picture that the model, run on chain, reads as the digit that was ordered.
/// @notice Pictures are hard to make and easy to check, which is what a condition is good for.
/// @dev It checks what the model says, not what people see: a scribble that fools the model would be paid.
contract DigitCondition is IReleaseCondition {
    IDigitReader public immutable model;

    constructor(IDigitReader digitModel) {
        model = digitModel;
    }

    /// @param requirement the digit that was ordered, as a number
    /// @param evidence the picture: 64 pixels, row by row, 0 (paper) to 16 (ink), ABI-encoded
    function isMet(bytes32, bytes32 requirement, address, bytes calldata evidence) external view returns (bool) {
        uint8[64] memory pixels = abi.decode(evidence, (uint8[64]));
        (uint8 digit, ) = model.classify(pixels);
        return digit == uint256(requirement);
    }
}
