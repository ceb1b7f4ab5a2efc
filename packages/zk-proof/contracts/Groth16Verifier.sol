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

    bytes32 public constant modelRoot = 0x5bd70bd55d219c18faf910db12023f6a68a6d0920a8fd6ca35080fc3d7d950dc;

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
    uint256 private constant NEGATIVE_DELTA_X0 = 18331314471796688360966192158880873205537758224485300954483653392967285202856;
    uint256 private constant NEGATIVE_DELTA_X1 = 11958446264330220257573300272227581216655249345450555352884339579033618429922;
    uint256 private constant NEGATIVE_DELTA_Y0 = 19270163178706593223595946235374512043960553988478034298062746223727581404524;
    uint256 private constant NEGATIVE_DELTA_Y1 = 13516335529888618556183847876910206557827654741583361308412751986359664064746;
    uint256 private constant K0_X = 16628171831767075355706947764236761401064331943700881201686126442572038577885;
    uint256 private constant K0_Y = 15404614374282618933603549589117850343702738816840582348511325502728250702128;
    uint256 private constant K1_X = 8446096877183247951130880800838346404819468157955154577076465884234202105347;
    uint256 private constant K1_Y = 1330793420995165613306172022581191067865019864012603400502099882814687210050;
    uint256 private constant K2_X = 940884522937696757881222750642696769546137783785808835886668589079238516338;
    uint256 private constant K2_Y = 3593359501035685859385631207382096326608044794456687615455401630414068197445;
    uint256 private constant K3_X = 6665713781973261107281576541287577998634368704507126263379983412938460274224;
    uint256 private constant K3_Y = 4558825194151381486763748810393146437213285097340887408764392113563869819174;

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
