pragma circom 2.2.0;

include "circomlib/circuits/comparators.circom";

// UncheckedComparison: an exhibit, NOT to be used. "What I pay out is less than what I have."
// Input         payout, balance   meant: numbers of 8 bits
// Claims        payout < balance
// The hole      circomlib's LessThan(8) looks at payout + 256 - balance, and assumes that both have 8 bits. A payout of
//               p - 1 is "-1", and passes. The comparison has no bug: it has a precondition, and nobody checked it.
// What mends it range checks of the inputs first, Bits(8), which is why every gadget here states its precondition
template UncheckedComparison() {
    signal input payout;
    signal input balance;

    component isLess = LessThan(8);
    isLess.in[0] <== payout;
    isLess.in[1] <== balance;
    isLess.out === 1;
}

component main {public [payout, balance]} = UncheckedComparison();
