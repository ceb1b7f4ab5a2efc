pragma circom 2.2.0;

include "../privateProof.circom";
include "weights.circom";

// Of weights.circom only the net's shape is used.
component main {public [class, ctx]} = PrivateProof(INPUTS(), HIDDEN(), LANE_BITS(), SCORE_BITS());
