// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice A digit classifier that runs on chain.
interface IDigitModel {
    /// @notice A pixel that is neither paper (0), ink (16), nor between.
    error PixelOutOfRange(uint256 index, uint8 pixel);

    /// @notice Classifies a picture of 8 × 8 pixels, row by row, 0 (paper) to 16 (ink).
    /// @return class the digit, 0 to 9: the greatest logit, of equals the first
    /// @return logits one score per digit
    /// @dev TypeScript twin: infer in src/infer.ts
    function classify(uint8[64] calldata pixels) external pure returns (uint8 class, int256[10] memory logits);

    /// @notice Keccak-256 of the model's canonical bytes (layout: src/codec.ts).
    function modelRoot() external pure returns (bytes32);
}
