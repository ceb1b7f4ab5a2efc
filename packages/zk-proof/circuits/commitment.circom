pragma circom 2.2.0;

include "circomlib/circuits/poseidon.circom";
include "pixels.circom";

// ImageCommitment(COUNT): what Carol posted about her picture, without showing it.
// Input         pixels[COUNT]  any field elements
//               salt           any field element; hiding needs 128 random bits or more
// Output        commitment     Poseidon(word, salt)
// Precondition  none
// Proves        every pixel is 0 to 3, and commitment opens to this picture with this salt (and, as Poseidon is
//               collision-resistant, to no other)
// Cost          2 * COUNT + 240 constraints
// Twin          commitImage in src/image.ts
template ImageCommitment(COUNT) {
    signal input pixels[COUNT];
    signal input salt;
    signal output commitment;

    component packed = PixelWord(COUNT);
    packed.pixels <== pixels;

    component hash = Poseidon(2);
    hash.inputs[0] <== packed.word;
    hash.inputs[1] <== salt;
    commitment <== hash.out;
}
