// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Tells whether one particular model gave an answer.
/// @dev The weights are constants of the circuit, so a verification key stands for exactly one model.
interface IInferenceVerifier {
    /// @notice Keccak-256 of the model's canonical bytes.
    /// @dev TypeScript twin: modelRootKeccak in packages/model/src/roots.ts
    function modelRoot() external view returns (bytes32);

    /// @param proof A, B and C as the pairing precompile takes them: [Ax, Ay, Bx₁, Bx₀, By₁, By₀, Cx, Cy]
    /// @param signals imageCommitment, class, ctx
    /// @return isValid false for every proof that does not hold, whatever is wrong with it
    function verify(uint256[8] calldata proof, uint256[3] calldata signals) external view returns (bool isValid);
}
