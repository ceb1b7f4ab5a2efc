pragma circom 2.2.0;

include "circomlib/circuits/bitify.circom";
include "circomlib/circuits/comparators.circom";
include "circomlib/circuits/poseidon.circom";

// PlainProof: chapter one. The same net, written down as one would write it first: loops over circomlib's parts.
// Input         pixels[INPUTS], salt      private
//               w1, b1, w2, b2            private: the weights, signed integers
//               class, ctx                public
// Output        imageCommitment           public
// Precondition  every score is in [-2^(SCORE_BITS-1), 2^(SCORE_BITS-1)): circomlib's LessThan does not check its inputs
// Proves        some weights give class for the committed pixels
// Not proven    which weights! Eve picks some that call everything a 7 (test/circuits.test.ts does). The other two
//               circuits close this hole: constants in the one, a commitment in the other
// Cost          one constraint per weight (INPUTS * HIDDEN + 10 * HIDDEN), HIDDEN squares, 2 * INPUTS + 240 for the
//               commitment, and SCORE_BITS + 3 per comparison
template PlainProof(INPUTS, HIDDEN, SCORE_BITS) {
    signal input pixels[INPUTS];
    signal input salt;
    signal input w1[HIDDEN][INPUTS];
    signal input b1[HIDDEN];
    signal input w2[10][HIDDEN];
    signal input b2[10];
    signal input class;
    signal input ctx;
    signal output imageCommitment;

    // The picture: two bits per pixel, packed and hashed.
    component pixelBits[INPUTS];
    var word = 0;
    for (var j = 0; j < INPUTS; j++) {
        pixelBits[j] = Num2Bits(2);
        pixelBits[j].in <== pixels[j];
        word += pixels[j] * (1 << (2 * j));
    }
    component hash = Poseidon(2);
    hash.inputs[0] <== word;
    hash.inputs[1] <== salt;
    imageCommitment <== hash.out;

    // Hidden layer: neuron by neuron, weight by weight.
    signal products1[HIDDEN][INPUTS];
    signal hidden[HIDDEN];
    for (var i = 0; i < HIDDEN; i++) {
        var sum = b1[i];
        for (var j = 0; j < INPUTS; j++) {
            products1[i][j] <== w1[i][j] * pixels[j];
            sum += products1[i][j];
        }
        hidden[i] <== sum * sum;
    }

    // Output layer.
    signal products2[10][HIDDEN];
    signal scores[10];
    for (var c = 0; c < 10; c++) {
        var sum = b2[c];
        for (var i = 0; i < HIDDEN; i++) {
            products2[c][i] <== w2[c][i] * hidden[i];
            sum += products2[c][i];
        }
        scores[c] <== sum;
    }

    // The greatest so far, and where it was.
    component isLess[10];
    signal best[10];
    signal place[10];
    best[0] <== scores[0];
    place[0] <== 0;
    for (var c = 1; c < 10; c++) {
        isLess[c] = LessThan(SCORE_BITS);
        isLess[c].in[0] <== best[c - 1] + (1 << (SCORE_BITS - 1));
        isLess[c].in[1] <== scores[c] + (1 << (SCORE_BITS - 1));
        best[c] <== best[c - 1] + isLess[c].out * (scores[c] - best[c - 1]);
        place[c] <== place[c - 1] + isLess[c].out * (c - place[c - 1]);
    }
    place[9] === class;

    signal ctxSquared <== ctx * ctx;
}
