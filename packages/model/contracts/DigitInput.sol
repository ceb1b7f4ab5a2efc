// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IDigitModel} from "./IDigitModel.sol";

/// @notice From a picture to what the model reads, and from logits to a class.
library DigitInput {
    /// @notice The 48 inner pixels (columns 1 to 6), each as 0 to 3.
    /// @dev TypeScript twin: quantise in src/quantise.ts
    function quantise(uint8[64] calldata pixels) internal pure returns (uint256[48] memory inputs) {
        uint256 next = 0;
        for (uint256 index = 0; index < 64; index++) {
            uint8 pixel = pixels[index];
            if (pixel > 16) revert IDigitModel.PixelOutOfRange(index, pixel);
            uint256 column = index % 8;
            if (column == 0 || column == 7) continue;
            inputs[next++] = (pixel > 15 ? 15 : pixel) >> 2;
        }
    }

    /// @notice The place of the greatest logit; of equals, the first.
    function argmax(int256[10] memory logits) internal pure returns (uint8 class) {
        for (uint8 other = 1; other < 10; other++) {
            if (logits[other] > logits[class]) class = other;
        }
    }
}
