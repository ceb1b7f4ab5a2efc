pragma circom 2.2.0;

include "argmax.circom";
include "commitment.circom";
include "squareLayer.circom";

// CoreProof: "the model calls the picture behind imageCommitment a `class`". The weights are constants of the circuit.
// Input         pixels[INPUTS], salt   private: the picture, quantised to 0..3, and what hides it
//               class                  public: 0 to 9
//               ctx                    public: chain, escrow, job and worker (src/context.ts)
// Output        imageCommitment        public: Poseidon(word, salt)
// Precondition  the verifier compares imageCommitment with what the *customer* posted; otherwise the proof only says
//               that some picture is a `class`
// Proves        class = argmax(W2 * (W1 * pixels + B1)^2 + B2), and imageCommitment commits to pixels
// Cost          2 * INPUTS + 240 (commitment) + HIDDEN (squares) + 14 + sum of GAP_BITS (argmax) + 1 (ctx)
template CoreProof(INPUTS, HIDDEN, W1, B1, W2, B2, GAP_BITS) {
    signal input pixels[INPUTS];
    signal input salt;
    signal input class;
    signal input ctx;
    signal output imageCommitment;

    // 1. Which picture: its commitment. Also checks the range of the pixels.
    imageCommitment <== ImageCommitment(INPUTS)(pixels, salt);

    // 2. The net. For all 4^48 pictures the accumulators stay in -64 to 63: nothing wraps around p.
    signal accumulators[HIDDEN] <== Linear(INPUTS, HIDDEN, W1, B1)(pixels);
    signal hidden[HIDDEN] <== Squares(HIDDEN)(accumulators);
    signal scores[10] <== Linear(HIDDEN, 10, W2, B2)(hidden);

    // 3. Its answer.
    signal best <== Argmax(5, GAP_BITS)(scores, class);

    // 4. What the proof is for. Groth16 binds public inputs anyway; a constraint that mentions ctx says so aloud, and
    //    keeps it bound under proof systems and optimisers that drop what no constraint mentions.
    signal ctxSquared <== ctx * ctx;
}
