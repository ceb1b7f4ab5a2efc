// Writes the model's weights as a Solidity library.
import { bytesToHex, encodeAbiParameters, type Hex, numberToHex } from "viem";
import { laneBits } from "../bounds.ts";
import { encodeModel } from "../codec.ts";
import type { Model } from "../model.ts";
import { logitLaneBits, packedWeights } from "../pack.ts";
import { modelRootKeccak } from "../roots.ts";

/** The source of contracts/DigitWeights.sol. */
export function solidityWeights(model: Model): string {
  const { columns, biases, fans, outputBiases } = packedWeights(model);
  return `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @dev Hidden neurons. Not in the library, because an array's length can't come from there.
uint256 constant HIDDEN = ${model.hidden};

/// @notice The digit model's weights. Made by \`npm run train\`: changes here are lost.
library DigitWeights {
    /// @dev Keccak-256 of CANONICAL.
    bytes32 internal constant ROOT = ${modelRootKeccak(model)};

    /// @dev The canonical bytes (src/codec.ts), as PlainDigitModel reads them.
    bytes internal constant CANONICAL =
${hexLines(bytesToHex(encodeModel(model)))};

    /// @dev Bits of the lane of an accumulator, and of a logit, in the packed words.
    uint256 internal constant LANE = ${laneBits};
    uint256 internal constant LOGIT_LANE = ${logitLaneBits};
    /// @dev Half of what a lane holds, which is added to it so that it is never negative.
    int256 internal constant LANE_OFFSET = ${2 ** (laneBits - 1)};
    int256 internal constant LOGIT_OFFSET = ${2 ** (logitLaneBits - 1)};

    /// @dev Packed words (src/pack.ts), as DigitModel computes with them; two arrays of int256, ABI-encoded.
    int256 internal constant BIASES = ${numberToHex(biases)};
    int256 internal constant OUTPUT_BIASES = ${numberToHex(outputBiases)};
    bytes internal constant COLUMNS =
${hexLines(abiEncoded(columns))};
    bytes internal constant FANS =
${hexLines(abiEncoded(fans))};
}
`;
}

function abiEncoded(values: readonly bigint[]): Hex {
  return encodeAbiParameters([{ type: "int256[]" }], [values]);
}

/** Solidity joins adjacent literals: hex"…" hex"…". */
function hexLines(bytes: Hex): string {
  const lines = bytes.slice(2).match(/.{1,96}/g) ?? [];
  return lines.map((line) => `        hex"${line}"`).join("\n");
}
