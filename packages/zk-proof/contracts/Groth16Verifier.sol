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

    bytes32 public constant modelRoot = 0x12e56eb0c2a5ff332fe7509ca65fb01c6983265bca93b112fa13e021ca232083;

    uint256 private constant NEGATIVE_ALPHA_X = 12673335999752064604193057554797006483257392108327477281737655215688386066901;
    uint256 private constant NEGATIVE_ALPHA_Y = 13920894395941644085265850889263058647777235033145181664003901173485887393603;
    uint256 private constant BETA_X0 = 20766298857215491432052464423584988539894166559216857034863214409294068952302;
    uint256 private constant BETA_X1 = 9396787267141439327492178210618550293185664599939859900028427155003497757451;
    uint256 private constant BETA_Y0 = 6179934860729941180441495518416489698788320291945786195271740167646284300307;
    uint256 private constant BETA_Y1 = 21598890224329938545788867576682126758171193068548157920403560226764237988573;
    uint256 private constant NEGATIVE_GAMMA_X0 = 10857046999023057135944570762232829481370756359578518086990519993285655852781;
    uint256 private constant NEGATIVE_GAMMA_X1 = 11559732032986387107991004021392285783925812861821192530917403151452391805634;
    uint256 private constant NEGATIVE_GAMMA_Y0 = 13392588948715843804641432497768002650278120570034223513918757245338268106653;
    uint256 private constant NEGATIVE_GAMMA_Y1 = 17805874995975841540914202342111839520379459829704422454583296818431106115052;
    uint256 private constant NEGATIVE_DELTA_X0 = 1308045455540465990066047012405064692504164714879740239220406218085572335546;
    uint256 private constant NEGATIVE_DELTA_X1 = 1017849521999405667316975076755234275790943926430496553048840278189441305322;
    uint256 private constant NEGATIVE_DELTA_Y0 = 9228530242048019036293911990005791005567258824320642902100530812072374659606;
    uint256 private constant NEGATIVE_DELTA_Y1 = 1207848711337022055184652429957844845610935429311997427570007757114351120044;
    uint256 private constant K0_X = 9542690692149949768562714362172448126273923646983094413929160444790390395235;
    uint256 private constant K0_Y = 20521921133937805296676393055902862015410694361048042868371363461773271231435;
    uint256 private constant K1_X = 21642280986009263404653482744770550323940427323235145906357133146072471272702;
    uint256 private constant K1_Y = 11551258582117052726414759442056558140534010211825347435607100169181298302039;
    uint256 private constant K2_X = 7607091611755411301223447967473626732115885107494407911006689390809376695936;
    uint256 private constant K2_Y = 4825085872515938529772567850105419967274937820144567204201514760091181852639;
    uint256 private constant K3_X = 15192921898929292200846596087391340242226860059500809694304412539680757106320;
    uint256 private constant K3_Y = 5293977146502538765891760231777682063624875063054372489792967559377268519424;

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
