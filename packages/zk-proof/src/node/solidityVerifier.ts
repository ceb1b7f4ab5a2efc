// A Groth16 verifier in Solidity for one verification key: the key's points become constants.
import { LabError } from "@synergy/kit";
import type { Hex } from "viem";
import { baseFieldPrime } from "../verify.ts";

/** snarkjs's form: decimal strings, G2 coordinates as [real, imaginary]. */
type Key = {
  vk_alpha_1: string[];
  vk_beta_2: string[][];
  vk_gamma_2: string[][];
  vk_delta_2: string[][];
  IC: string[][];
};

/** With γ = δ, anybody can shift parts of a proof between the two and forge public signals. */
export class UnsafeKeyError extends LabError {
  override name = "UnsafeKeyError";
  constructor(problem: string) {
    super(`This verification key must not be used: ${problem}.`, {
      fix: "Contribute to the key first (`npm run ceremony`), then export it again.",
    });
  }
}

/**
 * The source of Groth16Verifier.sol.
 *
 * @throws {UnsafeKeyError} when γ = δ, as in a key to which nobody contributed, or without three public signals
 */
export function solidityVerifier(verificationKey: object, modelRoot: Hex): string {
  const key = verificationKey as Key;
  if (JSON.stringify(key.vk_gamma_2) === JSON.stringify(key.vk_delta_2)) throw new UnsafeKeyError("γ equals δ");
  if (key.IC.length !== 4) throw new UnsafeKeyError(`it has ${key.IC.length - 1} public signals, not 3`);
  const constants = [
    ...g1("NEGATIVE_ALPHA", negative(key.vk_alpha_1)),
    ...g2("BETA", key.vk_beta_2),
    ...g2("NEGATIVE_GAMMA", negative(key.vk_gamma_2)),
    ...g2("NEGATIVE_DELTA", negative(key.vk_delta_2)),
    ...key.IC.flatMap((point, index) => g1(`K${index}`, point)),
  ];
  return template(constants.map((line) => `    uint256 private constant ${line};`).join("\n"), modelRoot);
}

function g1(name: string, [x, y]: readonly string[]): string[] {
  return [`${name}_X = ${x}`, `${name}_Y = ${y}`];
}

function g2(name: string, [x, y]: readonly string[][]): string[] {
  return [`${name}_X0 = ${x![0]}`, `${name}_X1 = ${x![1]}`, `${name}_Y0 = ${y![0]}`, `${name}_Y1 = ${y![1]}`];
}

/** −P has the same x and the opposite y, for G2 in both parts. */
function negative<T extends string[] | string[][]>([x, y]: T): T {
  const opposite = (value: string) => String((baseFieldPrime - BigInt(value)) % baseFieldPrime);
  return [x, Array.isArray(y) ? y.map(opposite) : opposite(y as string)] as T;
}

const template = (constants: string, modelRoot: Hex) => `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

// Made by \`npm run verifier\` from keys/core.vkey.json. Changes here are lost: change src/node/solidityVerifier.ts.
import {IInferenceVerifier} from "./IInferenceVerifier.sol";

/// @title Checks Groth16 proofs that the lab's digit model gave an answer.
/// @notice The proof (A, B, C) holds when e(A, B) = e(α, β) · e(K, γ) · e(C, δ), where K = K0 + Σ signal_i · K_i.
/// @dev J. Groth, eprint 2016/260, section 3.2. The precompiles (EIP-196, EIP-197) reject points that are not on their
/// curve and coordinates that are not below the base field's prime, so nothing needs to be checked about the points.
/// α, γ and δ are stored with the opposite sign: then the product of all four pairings must be 1.
contract Groth16Verifier is IInferenceVerifier {
    address private constant EC_ADD = address(6);
    address private constant EC_MUL = address(7);
    address private constant EC_PAIRING = address(8);
    /// @notice Order of the scalar field. Without this bound, p + 7 would be a second way to say 7.
    uint256 public constant FIELD_ORDER = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    bytes32 public constant modelRoot = ${modelRoot};

${constants}

    error PrecompileFailed(address precompile);

    /// @inheritdoc IInferenceVerifier
    function verify(uint256[8] calldata proof, uint256[3] calldata signals) external view returns (bool) {
        for (uint256 i = 0; i < 3; ++i) {
            if (signals[i] >= FIELD_ORDER) return false;
        }
        return _pairingHolds(proof, _combine(signals));
    }

    /// @dev K0 + signal_0 · K1 + signal_1 · K2 + signal_2 · K3: what the public signals say, as one point.
    function _combine(uint256[3] calldata signals) private view returns (bytes memory sum) {
        sum = abi.encode(K0_X, K0_Y);
        sum = _add(sum, _multiply(K1_X, K1_Y, signals[0]));
        sum = _add(sum, _multiply(K2_X, K2_Y, signals[1]));
        sum = _add(sum, _multiply(K3_X, K3_Y, signals[2]));
    }

    /// @dev e(A, B) · e(−α, β) · e(K, −γ) · e(C, −δ) = 1. A point that is none makes the precompile fail.
    function _pairingHolds(uint256[8] calldata proof, bytes memory combined) private view returns (bool) {
        (bool arePoints, bytes memory product) = EC_PAIRING.staticcall(
            bytes.concat(
                abi.encode(proof[0], proof[1], proof[2], proof[3], proof[4], proof[5]),
                abi.encode(NEGATIVE_ALPHA_X, NEGATIVE_ALPHA_Y, BETA_X1, BETA_X0, BETA_Y1, BETA_Y0),
                combined,
                abi.encode(NEGATIVE_GAMMA_X1, NEGATIVE_GAMMA_X0, NEGATIVE_GAMMA_Y1, NEGATIVE_GAMMA_Y0),
                abi.encode(proof[6], proof[7]),
                abi.encode(NEGATIVE_DELTA_X1, NEGATIVE_DELTA_X0, NEGATIVE_DELTA_Y1, NEGATIVE_DELTA_Y0)
            )
        );
        return arePoints && abi.decode(product, (bool));
    }

    function _multiply(uint256 x, uint256 y, uint256 factor) private view returns (bytes memory) {
        return _call(EC_MUL, abi.encode(x, y, factor));
    }

    function _add(bytes memory left, bytes memory right) private view returns (bytes memory) {
        return _call(EC_ADD, bytes.concat(left, right));
    }

    // Its points come from the key, so this only fails when the gas runs out.
    function _call(address precompile, bytes memory input) private view returns (bytes memory output) {
        bool isDone;
        (isDone, output) = precompile.staticcall(input);
        if (!isDone) revert PrecompileFailed(precompile);
    }
}
`;
