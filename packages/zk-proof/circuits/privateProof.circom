pragma circom 2.2.0;

include "commitment.circom";
include "lanes.circom";
include "sponge.circom";
include "squareLayer.circom";

// PrivateProof: "the model behind modelCommitment calls the picture behind imageCommitment a `class`".
// Input         pixels[INPUTS], salt   private: the picture, quantised to 0..3, and what hides it
//               pixelWords[INPUTS]     private: for each pixel its weights, one lane per neuron
//               biasWord               private: the neurons' biases, one lane per neuron
//               scoreWords[HIDDEN]     private: for each neuron its weights, one lane per class
//               scoreBiasWord          private: the classes' biases, one lane per class
//               modelSalt              private: hides the model
//               class, ctx             public
// Output        imageCommitment, modelCommitment   public
// Precondition  the verifier knows both commitments from elsewhere: the customer's and the provider's
// Proves        the committed words, read as lanes, give class for the committed pixels
// Not proven    that the words hold small weights. Other words are another function of the pixels, but the same one for
//               every proof with this commitment: the provider can't change it afterwards, which is what counts
// Cost          3 * INPUTS + 240 + HIDDEN * (LANE_BITS + 2) + 10 * SCORE_BITS + 15 + 38 per word of the model
template PrivateProof(INPUTS, HIDDEN, LANE_BITS, SCORE_BITS) {
    signal input pixels[INPUTS];
    signal input salt;
    signal input pixelWords[INPUTS];
    signal input biasWord;
    signal input scoreWords[HIDDEN];
    signal input scoreBiasWord;
    signal input modelSalt;
    signal input class;
    signal input ctx;
    signal output imageCommitment;
    signal output modelCommitment;

    // 1. Which picture, which model.
    imageCommitment <== ImageCommitment(INPUTS)(pixels, salt);
    component model = Sponge(INPUTS + HIDDEN + 3);
    model.words[0] <== modelSalt;
    for (var j = 0; j < INPUTS; j++) {
        model.words[1 + j] <== pixelWords[j];
    }
    model.words[1 + INPUTS] <== biasWord;
    for (var i = 0; i < HIDDEN; i++) {
        model.words[2 + INPUTS + i] <== scoreWords[i];
    }
    model.words[2 + INPUTS + HIDDEN] <== scoreBiasWord;
    modelCommitment <== model.hash;

    // 2. All neurons at once: one multiplication per pixel.
    signal weighted[INPUTS];
    var sum = biasWord;
    for (var j = 0; j < INPUTS; j++) {
        weighted[j] <== pixelWords[j] * pixels[j];
        sum += weighted[j];
    }
    signal accumulators[HIDDEN] <== Lanes(HIDDEN, LANE_BITS)(sum);
    signal hidden[HIDDEN] <== Squares(HIDDEN)(accumulators);

    // 3. All scores at once: one multiplication per neuron.
    signal scored[HIDDEN];
    var scores = scoreBiasWord;
    for (var i = 0; i < HIDDEN; i++) {
        scored[i] <== scoreWords[i] * hidden[i];
        scores += scored[i];
    }
    LaneArgmax(SCORE_BITS)(scores, class);

    // 4. What the proof is for: see coreProof.circom.
    signal ctxSquared <== ctx * ctx;
}
