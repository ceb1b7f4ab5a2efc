// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

// Made by `npm run verifier` from keys/core.vkey.json. Changes here are lost: change src/node/solidityVerifier.ts.
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

    bytes32 public constant modelRoot = 0x0a3018f4e5097d6b23a92d068f9c343443cf43a43c47dd357efeee1e6535628e;

    uint256 private constant NEGATIVE_ALPHA_X = 5329367441467330422703803788103527372879954435605445904047361374657200845294;
    uint256 private constant NEGATIVE_ALPHA_Y = 4867060421918966218118594629989491117899129258461271427529732870994702919179;
    uint256 private constant BETA_X0 = 20855305100406140804345945121880082130949632702023069730529154296604068915276;
    uint256 private constant BETA_X1 = 7061913837648134899428413507995818028839493526224488637784930951579184225420;
    uint256 private constant BETA_Y0 = 5037131571314763542387834999464800179763649288476769914045454686565455254122;
    uint256 private constant BETA_Y1 = 10695605909373036790248351367478669596521355948690498612067951291851133769977;
    uint256 private constant NEGATIVE_GAMMA_X0 = 10857046999023057135944570762232829481370756359578518086990519993285655852781;
    uint256 private constant NEGATIVE_GAMMA_X1 = 11559732032986387107991004021392285783925812861821192530917403151452391805634;
    uint256 private constant NEGATIVE_GAMMA_Y0 = 13392588948715843804641432497768002650278120570034223513918757245338268106653;
    uint256 private constant NEGATIVE_GAMMA_Y1 = 17805874995975841540914202342111839520379459829704422454583296818431106115052;
    uint256 private constant NEGATIVE_DELTA_X0 = 14816516846217965254065750604494526483148371777106695694371711058493477810845;
    uint256 private constant NEGATIVE_DELTA_X1 = 5697025749701024121695710070021511920570899724146774533610225631463765441988;
    uint256 private constant NEGATIVE_DELTA_Y0 = 5755974313517663253888819850495498748465173201811414979308586926828174192051;
    uint256 private constant NEGATIVE_DELTA_Y1 = 43001355631099899300502480048843793363999509890983535007541084316748553176;
    uint256 private constant K0_X = 7573207727949436394011768949049839293506426251298067480797948466035421014000;
    uint256 private constant K0_Y = 16466867092026420716335244053450804728572480558832175058208717880150644361609;
    uint256 private constant K1_X = 15156878013673884999235029665506511477214229724811471978070285463865063692072;
    uint256 private constant K1_Y = 21839532527171325248413997410698043567585699955596772600301965697217129095038;
    uint256 private constant K2_X = 4686731775153342371133668016103062211201201734264120897595148554468390158877;
    uint256 private constant K2_Y = 21310033666999101134607078765863396335060951438586237798649318225395654660746;
    uint256 private constant K3_X = 6044589482495011208789745720712064408548762107028272420690818048883982995571;
    uint256 private constant K3_Y = 19394418440626471799721892478685340062728067067138124813961107080074844607778;

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
