pragma circom 2.2.0;

include "argmax.circom";
include "bits.circom";

// Lanes: many small signed integers in one field element, added up and multiplied all at once.
//
//   word = d0 + d1 * 2^7 + d2 * 2^14 + ... with -64 <= d < 64, a "balanced" digit per lane:
//
//    bit 251        245         13         7 6          0
//       +------------+-- ... --+------------+------------+
//       |  lane 35   |         |   lane 1   |   lane 0   |
//       +------------+-- ... --+------------+------------+
//         neuron 35                neuron 1     neuron 0
//
//   One word per pixel j holds that pixel's weight for every neuron. word[j] * pixels[j] multiplies all 36 lanes by the
//   pixel with a single constraint, and the sum over j holds all 36 accumulators. No lane may overflow into the next:
//   that is why the weights are trained such that every accumulator stays in -64 to 63, whatever the picture.

// Lanes(COUNT, BITS): takes a word apart.
// Input         word           any field element
// Output        digits[COUNT]  signed integers
// Precondition  none           COUNT * BITS < 253 is asserted
// Proves        word = sum of digits[i] * 2^(BITS * i) with -2^(BITS-1) <= digits[i] < 2^(BITS-1): there is only one way
// Cost          COUNT * BITS constraints
template Lanes(COUNT, BITS) {
    assert(COUNT * BITS < 253);
    signal input word;
    signal output digits[COUNT];

    // With 2^(BITS-1) added to every lane, no digit is negative, and they are groups of bits.
    var half = 1 << (BITS - 1);
    var offset = 0;
    for (var i = 0; i < COUNT; i++) {
        offset += half * (1 << (BITS * i));
    }
    component bits = Bits(COUNT * BITS);
    bits.in <== word + offset;
    for (var i = 0; i < COUNT; i++) {
        var digit = -half;
        for (var b = 0; b < BITS; b++) {
            digit += bits.out[BITS * i + b] * (1 << b);
        }
        digits[i] <== digit;
    }
}

// LaneArgmax(BITS): argmax over ten scores that share one word, in lanes of BITS + 1 bits.
// Input         word, class    any field elements
// Precondition  an honest prover succeeds if -2^(BITS-1) <= score < 2^(BITS-1) for all scores
// Proves        the scores are the only digits of word in [-2^BITS - 2^(BITS-1), 2^(BITS-1)), and class is the place of
//               the greatest of them; of equals, the first
// Cost          10 * BITS + 14 constraints
template LaneArgmax(BITS) {
    assert(10 * (BITS + 1) < 253);
    signal input word;
    signal input class;

    // Hints: the digits of word. One constraint says that they make up word. Each has 2^(BITS+1) possible values, which
    // is the base, so there is only one way to do that: best has BITS bits below, and nobody is 2^BITS behind best.
    var base = 1 << (BITS + 1);
    var half = 1 << (BITS - 1);
    var offset = 0;
    for (var c = 0; c < 10; c++) {
        offset += half * (1 << ((BITS + 1) * c));
    }
    signal scores[10];
    var sum = 0;
    for (var c = 0; c < 10; c++) {
        scores[c] <-- (((word + offset) >> ((BITS + 1) * c)) & (base - 1)) - half;
        sum += scores[c] * (1 << ((BITS + 1) * c));
    }
    sum === word;

    var widths[9];
    for (var i = 0; i < 9; i++) {
        widths[i] = BITS;
    }
    signal best <== Argmax(5, widths)(scores, class);
    component range = Bits(BITS);
    range.in <== best + half;
}
