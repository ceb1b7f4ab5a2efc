// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DigitInput} from "./DigitInput.sol";
import {DigitWeights, HIDDEN} from "./DigitWeights.sol";
import {IDigitModel} from "./IDigitModel.sol";

/// @title The digit model as anyone would write it first: one multiplication after the other.
/// @dev It reads the canonical bytes themselves, so its modelRoot can't name other weights than it uses.
contract PlainDigitModel is IDigitModel {
    // Where each part begins in the canonical bytes (src/codec.ts).
    uint256 private constant W1 = 9;
    uint256 private constant B1 = W1 + HIDDEN * 48;
    uint256 private constant W2 = B1 + HIDDEN * 2;
    uint256 private constant B2 = W2 + 10 * HIDDEN;

    /// @inheritdoc IDigitModel
    function classify(uint8[64] calldata pixels) external pure returns (uint8 class, int256[10] memory logits) {
        bytes memory model = DigitWeights.CANONICAL;
        uint256[48] memory inputs = DigitInput.quantise(pixels);
        int256[HIDDEN] memory hidden;
        for (uint256 i = 0; i < HIDDEN; i++) {
            int256 sum = _integer(model, B1 + 2 * i, 2);
            for (uint256 j = 0; j < 48; j++) sum += _integer(model, W1 + 48 * i + j, 1) * int256(inputs[j]);
            hidden[i] = sum * sum;
        }
        for (uint256 c = 0; c < 10; c++) {
            logits[c] = _integer(model, B2 + 4 * c, 4);
            for (uint256 i = 0; i < HIDDEN; i++) logits[c] += _integer(model, W2 + HIDDEN * c + i, 1) * hidden[i];
        }
        class = DigitInput.argmax(logits);
    }

    /// @inheritdoc IDigitModel
    function modelRoot() external pure returns (bytes32) {
        return keccak256(DigitWeights.CANONICAL);
    }

    /// @dev `size` bytes as a signed integer: two's complement, most significant byte first.
    function _integer(bytes memory model, uint256 offset, uint256 size) private pure returns (int256 value) {
        value = int8(uint8(model[offset]));
        for (uint256 k = 1; k < size; k++) value = value * 256 + int256(uint256(uint8(model[offset + k])));
    }
}
