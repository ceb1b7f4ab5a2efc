pragma circom 2.2.0;

// Bits(COUNT): a number as bits, the least significant first.
// Input         in            any field element
// Output        out[COUNT]    0 or 1 each
// Precondition  none          COUNT < 253 is asserted
// Proves        0 <= in < 2^COUNT, and out are its bits
// Cost          COUNT constraints, and no range check can be cheaper: k quadratic equations have at most 2^k isolated
//               solutions (Bézout), and each of the 2^COUNT numbers has to be one
template Bits(COUNT) {
    // 2^253 > p / 2: from 254 bits on, a small number would have a second decomposition, that of number + p.
    // The exhibit aliasedRelu.circom shows what Eve makes of that.
    assert(COUNT < 253);
    signal input in;
    signal output out[COUNT];

    var sum = 0;
    for (var i = 0; i < COUNT; i++) {
        // A hint: `<--` computes and proves nothing. Two constraints make it sound: each is a bit, ...
        out[i] <-- (in >> i) & 1;
        out[i] * (out[i] - 1) === 0;
        sum += out[i] * (1 << i);
    }
    // ... and together they are the number. Below 2^COUNT < p there is only one way to write it.
    sum === in;
}
