// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DigitInput} from "./DigitInput.sol";
import {DigitWeights, HIDDEN} from "./DigitWeights.sol";
import {IDigitModel} from "./IDigitModel.sol";

/// @title The digit model with many small numbers side by side in one word.
/// @notice Each word of 256 bits is cut into lanes: one lane per neuron, and one multiplication serves them all.
///
///   COLUMNS[j] =  … | w1[2][j] | w1[1][j] | w1[0][j]      7 bits each, −1, 0 or 1
///                               × inputs[j], added up over j
///   lanes      =  … |  acc 2   |  acc 1   |  acc 0        7 bits each, −64 to 63
///
/// @dev Neither a lane nor its neighbour may overflow: src/bounds.ts proves that from the weights, for all pictures.
contract DigitModel is IDigitModel {
    /// @inheritdoc IDigitModel
    function classify(uint8[64] calldata pixels) external pure returns (uint8 class, int256[10] memory logits) {
        int256[] memory columns = abi.decode(DigitWeights.COLUMNS, (int256[]));
        uint256[48] memory inputs = DigitInput.quantise(pixels);
        int256 lanes = DigitWeights.BIASES; // offsets included
        for (uint256 j = 0; j < 48; j++) lanes += columns[j] * int256(inputs[j]);
        logits = _logits(lanes);
        class = DigitInput.argmax(logits);
    }

    /// @inheritdoc IDigitModel
    /// @dev A constant: the packed words can't be hashed to it. Tests compare with PlainDigitModel, which can.
    function modelRoot() external pure returns (bytes32) {
        return DigitWeights.ROOT;
    }

    /// @dev Squares each lane, and multiplies the square with all ten of its neuron's outgoing weights at once.
    function _logits(int256 lanes) private pure returns (int256[10] memory logits) {
        int256[] memory fans = abi.decode(DigitWeights.FANS, (int256[]));
        int256 scores = DigitWeights.OUTPUT_BIASES; // offsets included
        for (uint256 i = 0; i < HIDDEN; i++) {
            int256 sum = _lane(lanes, i, DigitWeights.LANE) - DigitWeights.LANE_OFFSET;
            scores += fans[i] * sum * sum;
        }
        for (uint256 c = 0; c < 10; c++) logits[c] = _lane(scores, c, DigitWeights.LOGIT_LANE) - DigitWeights.LOGIT_OFFSET;
    }

    function _lane(int256 word, uint256 index, uint256 width) private pure returns (int256) {
        return int256((uint256(word) >> (index * width)) & ((1 << width) - 1));
    }
}
