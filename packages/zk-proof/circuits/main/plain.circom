pragma circom 2.2.0;

include "../plainProof.circom";
include "weights.circom";

// Of weights.circom only the net's shape is used.
component main {public [class, ctx]} = PlainProof(INPUTS(), HIDDEN(), SCORE_BITS());
