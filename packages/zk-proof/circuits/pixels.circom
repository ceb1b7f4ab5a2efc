pragma circom 2.2.0;

// PixelWord(COUNT): checks the pixels' range and packs them into one number.
// Input         pixels[COUNT]  any field elements
// Output        word           sum of pixels[i] * 4^i
// Precondition  none           2 * COUNT < 253 is asserted
// Proves        every pixel is 0, 1, 2 or 3; so word < 4^COUNT, and different pictures have different words
// Cost          2 * COUNT constraints, the fewest possible (Bézout again: 4^COUNT pictures need 2 * COUNT equations)
//
//   word, bit by bit:
//    95 94   93 92            5  4    3  2    1  0
//   +------+-------+- ... -+-------+-------+-------+
//   | pixel| pixel |       | pixel | pixel | pixel |
//   |  47  |  46   |       |   2   |   1   |   0   |
//   +------+-------+- ... -+-------+-------+-------+
//   A field element has room for 253 bits: 48 pixels fit into one, and the hash that follows takes one word, not 48.
template PixelWord(COUNT) {
    assert(2 * COUNT < 253);
    signal input pixels[COUNT];
    signal output word;

    // 0 and 3 give 0; 1 and 2 give 2; nothing else gives either. A polynomial needs no hint.
    signal folded[COUNT];
    var sum = 0;
    for (var i = 0; i < COUNT; i++) {
        folded[i] <== pixels[i] * (3 - pixels[i]);
        folded[i] * (folded[i] - 2) === 0;
        sum += pixels[i] * (1 << (2 * i));
    }
    word <== sum;
}
