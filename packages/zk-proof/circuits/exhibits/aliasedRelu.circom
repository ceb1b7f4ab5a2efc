pragma circom 2.2.0;

// AliasedRelu: an exhibit, NOT to be used. The sign of a number by its top bit, with 254 bits.
// Input         in    any field element
// Output        out   meant: in if in < p/2, otherwise 0
// Claims        out = max(in, 0)
// The hole      254 bits hold numbers up to 2^254, and that is more than p. So 5 has two decompositions: the bits of 5
//               and the bits of 5 + p, which is the same number modulo p. The second has the top bit set: "negative".
//               Every bit is a bit, and the sum is right. circomlib-ml's ReLU (Num2Bits(254)) had this hole.
// What mends it Bits(COUNT) with COUNT < 253, as circuits/bits.circom asserts
template AliasedRelu() {
    signal input in;
    signal output out;

    signal bits[254];
    var sum = 0;
    for (var i = 0; i < 254; i++) {
        bits[i] <-- (in >> i) & 1;
        bits[i] * (bits[i] - 1) === 0;
        sum += bits[i] * (1 << i);
    }
    sum === in;
    out <== in * (1 - bits[253]);
}

component main = AliasedRelu();
