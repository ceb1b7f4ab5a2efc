pragma circom 2.2.0;

// AssertedRemainder: an exhibit, NOT to be used. A product, scaled down by 1000 and rounded.
// Input         a, b   integers
// Output        out    meant: a * b / 1000, rounded down
// Claims        out = a * b \ 1000
// The hole      `assert` is an instruction to the witness program of an honest prover. It is no constraint. Eve chooses
//               any out, and the remainder that makes the equation true modulo p. circomlib-ml's Dense had this hole.
// What mends it a constraint: component range = Bits(10); range.in <== remainder; and the same for 999 - remainder
template AssertedRemainder() {
    signal input a;
    signal input b;
    signal output out;

    signal remainder;
    out <-- (a * b) \ 1000;
    remainder <-- (a * b) % 1000;
    assert(remainder < 1000);
    out * 1000 + remainder === a * b;
}

component main = AssertedRemainder();
