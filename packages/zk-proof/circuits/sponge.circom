pragma circom 2.2.0;

include "circomlib/circuits/poseidon.circom";

// Sponge(COUNT): one hash of many words.
// Input         words[COUNT]  any field elements
// Output        hash
// Precondition  none
// Proves        hash is the Poseidon sponge over words: the state's first element (capacity) begins with COUNT and is
//               carried on, the other sixteen are overwritten with the next words; the last block may be shorter
// Cost          612 constraints for 16 words: 38 per word, where Poseidon(2) costs 120 per word
// Twin          commitModel in src/private/modelWords.ts
template Sponge(COUNT) {
    signal input words[COUNT];
    signal output hash;

    var blocks = (COUNT + 15) \ 16;
    signal state[blocks + 1];
    state[0] <== COUNT;
    component permutation[blocks];
    for (var b = 0; b < blocks; b++) {
        var size = b < blocks - 1 ? 16 : COUNT - 16 * b;
        permutation[b] = PoseidonEx(size, 1);
        permutation[b].initialState <== state[b];
        for (var i = 0; i < size; i++) {
            permutation[b].inputs[i] <== words[16 * b + i];
        }
        state[b + 1] <== permutation[b].out[0];
    }
    hash <== state[blocks];
}
