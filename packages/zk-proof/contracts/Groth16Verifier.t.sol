// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Groth16Verifier} from "./Groth16Verifier.sol";

/// @dev What holds for any input. Proofs that hold, and their forgeries, are in test/contracts.test.ts.
contract Groth16VerifierTest {
    uint256 private constant BASE_FIELD = 21888242871839275222246405745257275088696311157297823662689037894645226208583;

    Groth16Verifier private verifier = new Groth16Verifier();

    function testFuzz_RandomNumbersAreNoProof(uint256[8] calldata proof, uint256[3] calldata signals) public view {
        require(!verifier.verify(proof, signals), "a random proof was accepted");
    }

    function testFuzz_RandomPointsAreNoProof(uint256 a, uint256 c, uint256[3] memory signals) public view {
        for (uint256 i = 0; i < 3; ++i) signals[i] %= verifier.FIELD_ORDER();
        require(!verifier.verify(pointsOf(a, c), signals), "random points were accepted");
    }

    function testFuzz_ASignalThatIsNotBelowTheOrderIsRefused(uint256 value, uint8 place) public view {
        uint256 order = verifier.FIELD_ORDER();
        uint256[3] memory signals;
        signals[place % 3] = value < order ? value + order : value;
        require(!verifier.verify(pointsOf(1, 1), signals), "a signal outside of the field was accepted");
    }

    function testFuzz_ACoordinateThatIsNotBelowThePrimeIsRefused(uint256 value, uint8 place) public view {
        uint256[8] memory proof = pointsOf(1, 1);
        proof[place % 8] = value < BASE_FIELD ? value + BASE_FIELD : value;
        require(!verifier.verify(proof, [uint256(1), 2, 3]), "a coordinate outside of the field was accepted");
    }

    function test_PointsAtInfinityAreNoProof() public view {
        uint256[8] memory proof;
        require(!verifier.verify(proof, [uint256(1), 2, 3]), "an empty proof was accepted");
    }

    /// @dev a · G1, G2 and c · G1: points that are on their curves.
    function pointsOf(uint256 a, uint256 c) private view returns (uint256[8] memory proof) {
        (proof[0], proof[1]) = multiple(a);
        proof[2] = 11559732032986387107991004021392285783925812861821192530917403151452391805634; // x, imaginary
        proof[3] = 10857046999023057135944570762232829481370756359578518086990519993285655852781; // x, real
        proof[4] = 4082367875863433681332203403145435568316851327593401208105741076214120093531; // y, imaginary
        proof[5] = 8495653923123431417604973247489272438418190587263600148770280649306958101930; // y, real
        (proof[6], proof[7]) = multiple(c);
    }

    function multiple(uint256 factor) private view returns (uint256 x, uint256 y) {
        (bool isDone, bytes memory point) = address(7).staticcall(abi.encode(1, 2, factor));
        require(isDone, "the precompile failed");
        return abi.decode(point, (uint256, uint256));
    }
}
