pragma circom 2.2.0;

include "../coreProof.circom";
include "weights.circom";

component main {public [class, ctx]} = CoreProof(INPUTS(), HIDDEN(), W1(), B1(), W2(), B2(), GAP_BITS());
